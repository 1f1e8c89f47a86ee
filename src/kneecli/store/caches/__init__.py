"""What is kept in the cache folder. All of it may be deleted at any time."""

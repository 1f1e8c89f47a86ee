"""Pack files."""

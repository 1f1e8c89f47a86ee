"""A guided session as values: where it stands, and what a key or time passed makes of it."""

"""A guided session on the whole screen."""

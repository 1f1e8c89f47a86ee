"""The completion scripts, in the shells that they are for."""

"""A prescription as a TOML file."""

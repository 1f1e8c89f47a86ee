"""Plans as Markdown, TOML, JSON, CSV, HTML."""

"""What commands print as JSON, with its JSON Schemas."""

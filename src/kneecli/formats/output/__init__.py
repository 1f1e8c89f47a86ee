"""What commands give as data, with its JSON Schemas."""

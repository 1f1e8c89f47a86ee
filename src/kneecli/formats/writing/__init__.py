"""What is said as JSON: the parts of schemas, and tables of keys that give data and schema at once."""

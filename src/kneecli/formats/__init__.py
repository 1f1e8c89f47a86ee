"""Between text and domain values. Opens no files."""

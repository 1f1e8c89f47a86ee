"""A plan as a table for spreadsheets, and back."""

"""A plan as Markdown, and back, whatever program saved it."""

"""The report as documents: its parts in words, as Markdown, and as a page to print."""

"""The manual, from the app itself: a page of Markdown and a man page."""

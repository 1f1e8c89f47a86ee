"""The journal's lines, and remarks behind items."""

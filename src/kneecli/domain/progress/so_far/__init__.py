"""How it went so far: weeks in figures, and how measures changed."""

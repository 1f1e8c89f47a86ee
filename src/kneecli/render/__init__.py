"""What a terminal shows of a domain value."""

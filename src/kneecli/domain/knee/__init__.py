"""Pain and stop signs."""

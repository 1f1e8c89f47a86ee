"""Plans of a command: made for a day or for days, changed, waiting to be logged, and led through."""

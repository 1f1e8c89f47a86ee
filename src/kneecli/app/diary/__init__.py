"""The diary of a command: recording what was done, and correcting it."""

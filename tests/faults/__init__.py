"""A fault of the system at each call of a run, and what is then true of the journal, the files and the words."""

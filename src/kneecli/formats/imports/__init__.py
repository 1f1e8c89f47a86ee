"""Files of other programs, and of kneecli itself, read as entries for the diary."""

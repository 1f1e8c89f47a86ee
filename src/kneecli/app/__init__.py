"""What kneecli does: takes the context, returns what there is to say. Knows no command line."""

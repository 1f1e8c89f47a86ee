"""What kneecli does, apart from the command line: functions that take the context and return values and messages."""

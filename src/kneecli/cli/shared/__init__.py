"""What several commands need: options, arguments, output, exit codes."""

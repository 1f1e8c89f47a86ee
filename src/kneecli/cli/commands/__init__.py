"""The commands: a room for each subject, and in it one file for each command."""

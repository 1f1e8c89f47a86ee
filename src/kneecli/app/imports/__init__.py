"""Taking in what other devices and other programs have written."""

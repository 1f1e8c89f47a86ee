"""What commands show: on the screen, on stdout, or in files."""

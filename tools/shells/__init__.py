"""One module for each shell: from what the app can do to that shell's completion script."""

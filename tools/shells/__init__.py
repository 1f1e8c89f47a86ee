"""One module for each shell writes that shell's completion script from a description of the commands."""

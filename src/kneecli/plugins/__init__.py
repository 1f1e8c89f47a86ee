"""The only room that imports pluggy."""

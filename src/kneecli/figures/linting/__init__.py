"""Checks of a figure: as a body, and against the words of its exercise."""

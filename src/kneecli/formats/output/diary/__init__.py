"""Answers on what was done, and the diary as a whole."""

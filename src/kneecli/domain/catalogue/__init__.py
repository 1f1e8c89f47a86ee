"""Exercises with their ladders, and the packs they come from."""

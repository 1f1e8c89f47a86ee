"""Packs that people write, check, add and take out."""

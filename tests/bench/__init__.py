"""Measurements, printed for people to read. Run: `python -m bench` in the tests folder."""

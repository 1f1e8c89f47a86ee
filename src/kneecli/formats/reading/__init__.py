"""Checked reading: every fault with its line and cure."""

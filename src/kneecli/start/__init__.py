"""The guided session: what happens when is pure; the screen, the lines and the sound are at its edge."""

"""The body in a picture: its joints, and its pieces."""

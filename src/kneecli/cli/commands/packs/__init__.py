"""The exercises, and the packs that they come in."""

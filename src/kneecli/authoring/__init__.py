"""For authors of packs: checking a pack, starting a new one, and reading pack files."""

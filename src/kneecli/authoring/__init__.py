"""For who writes packs: lint, scaffolds, pack files."""

"""Pictures from a pack's text."""

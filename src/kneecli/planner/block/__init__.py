"""Blocks: the few strengthening exercises that a person stays with for two to three weeks."""

"""Answers on exercises and packs."""

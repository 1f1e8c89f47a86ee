"""Answers on the installation and its settings."""

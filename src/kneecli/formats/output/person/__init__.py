"""Answers on a person and their knee."""

"""Malformed files and command lines by the thousand: each ends with a documented code, and never with a traceback.

A run of the gate tries some thousands. `pytest tests/fuzz --hypothesis-profile=fuzz` tries ten times as many.
"""

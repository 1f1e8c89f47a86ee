"""What tests share: builders, diaries, lives, machines, pictures, terminals and shells."""

from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
"""The folder of the project."""

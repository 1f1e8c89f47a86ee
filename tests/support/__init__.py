"""What tests share: running the command, building values, packs and journals, simulated people."""

from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
"""The folder of the project."""

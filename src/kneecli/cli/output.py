"""What goes to stdout as data."""

import json
import sys
from typing import Any


def print_json(data: Any) -> None:
    """The data as indented JSON with a line break at its end."""
    json.dump(data, sys.stdout, indent=2, ensure_ascii=False)
    print()

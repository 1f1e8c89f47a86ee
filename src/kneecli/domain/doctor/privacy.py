"""Texts without the name of the person's home folder, which is often their own name."""

import re
from typing import Any


def without_home(said: Any, homes: tuple[str, ...]) -> Any:
    """Text, or data with texts anywhere in it, with `~` in place of these folders."""
    if isinstance(said, str):
        for home in homes:
            said = re.sub(rf"{re.escape(home)}(?![\w.-])", "~", said)
        return said
    if isinstance(said, dict):
        return {key: without_home(value, homes) for key, value in said.items()}
    return [without_home(each, homes) for each in said] if isinstance(said, list) else said

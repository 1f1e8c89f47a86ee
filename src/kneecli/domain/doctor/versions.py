"""Whether a version is one of those that serve."""

import re
from itertools import zip_longest


def serves(version: str, wanted: str) -> bool:
    """Whether the version is within limits such as `>=1.2,<2`. What can't be compared counts as within."""
    limits = re.findall(r"(>=|<=|==|!=|>|<)\s*([0-9.]+)(?![\w.*])", wanted)
    return all(_holds(_compared(version, limit), sign) for sign, limit in limits)


def _compared(one: str, other: str) -> int:
    """-1, 0 or 1, by the numbers in front."""
    numbers = [[int(part) for part in re.findall(r"\d+", re.split(r"[^0-9.]", text)[0])] for text in (one, other)]
    for left, right in zip_longest(*numbers, fillvalue=0):
        if left != right:
            return -1 if left < right else 1
    return 0


def _holds(compared: int, sign: str) -> bool:
    return {
        ">=": compared >= 0,
        "<=": compared <= 0,
        "==": compared == 0,
        "!=": compared != 0,
        ">": compared > 0,
        "<": compared < 0,
    }[sign]

"""What a plan says of the past, checked against what was really said and done."""

import datetime
import re
from collections.abc import Iterator
from typing import Any

from lives.living import Life

_PAIN = re.compile(r"[Pp]ain (\d+) of 10 (?:during it )?on (\d+ \w+)")
_LAST_DONE = re.compile(r"last done (\d+) days ago")
_WORSE = re.compile(r"worse after both sessions of (\d+ \w+) and (\d+ \w+)")


def untruths(life: Life) -> Iterator[str]:
    """Every sentence of a plan that the raw entries contradict."""
    for day, plan in life.plans.items():
        texts = [*plan["notes"], *(item["why"] for item in plan["items"])]
        for text in texts:
            yield from (f"{day}: {text}" for _ in _wrong_pains(text, life))
        for item in plan["items"]:
            if _is_wrong_about_the_last_time(item, day, life):
                yield f"{day}: {item['why']}"
            if "ew today" in item["why"] and item["rung"] <= _rung_before(item["exercise"], day, life):
                yield f"{day}: {item['exercise']} is not new: {item['why']}"


def _wrong_pains(text: str, life: Life) -> Iterator[str]:
    for pain, words in _PAIN.findall(text):
        if int(pain) not in life.pains.get(_day(words), ()):
            yield text
    for first, second in _WORSE.findall(text):
        for session in (_day(first), _day(second)):
            later = [max(life.pains.get(session + datetime.timedelta(ago), [0])) for ago in (1, 2)]
            if max(later) <= min(life.pains.get(session, [0])):
                yield text


def _is_wrong_about_the_last_time(item: dict[str, Any], day: datetime.date, life: Life) -> bool:
    found = _LAST_DONE.search(item["why"])
    if not found:
        return False
    done = [
        (day - other).days
        for other, plan in life.plans.items()
        if other < day and any(each["exercise"] == item["exercise"] for each in plan["items"])
    ]
    return min(done, default=0) != int(found[1])


def _rung_before(name: str, day: datetime.date, life: Life) -> int:
    rungs = [
        each["rung"]
        for other, plan in life.plans.items()
        if other < day
        for each in plan["items"]
        if each["exercise"] == name
    ]
    return rungs[-1] if rungs else 0


def _day(words: str) -> datetime.date:
    return datetime.datetime.strptime(f"{words} 2026", "%d %B %Y").date()

"""A prescription written as a file."""

from collections.abc import Iterator
from typing import Any

from kneecli.domain.prescription.sheet import Limit, PrescribedExercise, Sheet
from kneecli.domain.value import asdict

HEAD = """\
# A prescription for kneecli. `kneecli prescription check FILE` says whether it is in order,
# `kneecli prescription add FILE` makes it count.
"""

EXAMPLE = """\
# A prescription for kneecli. Lines that begin with # are notes; nothing reads them.
# `kneecli prescription check FILE` says whether it is in order,
# `kneecli prescription add FILE` makes it count.

[prescription]
title = "Knee, first eight weeks"
by = "your physiotherapist"            # may be left out
from = 2026-11-30                      # the first day; left out: from the day it is added
until = 2027-01-24                     # the last day; left out: until it is ended
remark = "A little sore in the evening is fine, if it is gone by morning."
leave_out = ["lunge", "plank"]         # exercises that are not to come

[[exercise]]
exercise = "step-up"                   # its name or its id: `kneecli exercises` lists them
times_a_week = 3
sets = 3
reps = 8
step_cm = 10
remark = "Hold the rail. The knee stays over the second toe."

[[exercise]]
exercise = "quad-set"
times_a_week = 7
sets = 2
reps = 10
hold_s = 6
side = "left"

[[exercise]]
exercise = "bridge"
times_a_week = 3
rung = 2                               # its second rung: `kneecli exercises bridge` shows them
progress = true                        # it may get harder by kneecli's own rules

[[limit]]
what = "bend-under-load"
most = 90                              # degrees
until = 2027-01-12

[[limit]]
what = "kneeling"

[[limit]]
what = "pain"
most = 3                               # 0 to 10
"""
"""A complete prescription, to be changed."""

_KEYS = {"since": "from"}


def written(sheet: Sheet) -> str:
    """The prescription as TOML, laid out as the example is, which reads as the same prescription."""
    data = _without_defaults(sheet, Sheet(""))
    data = {key: held for key, held in data.items() if key not in ("exercises", "limits")}
    exercises = (_without_defaults(each, PrescribedExercise("", 0)) for each in sheet.exercises)
    limits = ({"what": each.what} | _without_defaults(each, Limit(each.what)) for each in sheet.limits)
    return "\n".join(
        (
            HEAD,
            *_table("[prescription]", data),
            *(line for each in exercises for line in ("", *_table("[[exercise]]", each))),
            *(line for each in limits for line in ("", *_table("[[limit]]", each, _UNITS.get(each["what"], "")))),
            "",
        )
    )


_UNITS: dict[str, str] = {
    "bend": "degrees",
    "bend-under-load": "degrees",
    "weight": "kg",
    "step": "cm",
    "pain": "0 to 10",
}
"""What the figure of a limit counts."""


def _table(head: str, data: dict[str, Any], unit: str = "") -> Iterator[str]:
    """The lines of one table, a key a line; `unit` stands behind `most`."""
    import tomli_w  # only who writes a file needs it

    yield head
    for key, value in data.items():
        held = int(value) if isinstance(value, float) and value.is_integer() else value
        if isinstance(held, list):
            yield f"{key} = [{', '.join(tomli_w.dumps({'': each}).partition('= ')[2].strip() for each in held)}]"
            continue
        line = tomli_w.dumps({key: held}).rstrip("\n")
        yield f"{line:<38} # {unit}" if unit and key == "most" else line


def _without_defaults(value: Any, plain: Any) -> dict[str, Any]:
    usual = asdict(plain)
    return {
        _KEYS.get(name, name): list(held) if isinstance(held, tuple) else held
        for name, held in asdict(value).items()
        if held != usual[name]
    }

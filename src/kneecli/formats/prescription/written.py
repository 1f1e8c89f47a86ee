"""A prescription written as a file."""

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
    """The prescription as TOML, which reads as the same prescription."""
    import tomli_w  # only who writes a file needs it

    data = _without_defaults(sheet, Sheet(""))
    exercises, limits = data.pop("exercises", ()), data.pop("limits", ())
    plain = PrescribedExercise("", 0)
    document: dict[str, Any] = {"prescription": data}
    if exercises:
        document["exercise"] = [_without_defaults(each, plain) for each in sheet.exercises]
    if limits:
        document["limit"] = [_without_defaults(each, Limit("kneeling")) | {"what": each.what} for each in sheet.limits]
    return HEAD + tomli_w.dumps(document)


def _without_defaults(value: Any, plain: Any) -> dict[str, Any]:
    usual = asdict(plain)
    return {
        _KEYS.get(name, name): list(held) if isinstance(held, tuple) else held
        for name, held in asdict(value).items()
        if held != usual[name]
    }

"""Advice on labels and titles: what a rung is called, what is done, and what its figures say are the same."""

import re
from collections.abc import Iterator

from kneecli.authoring.lint_rules import Advice
from kneecli.domain.catalogue.exercise import Exercise, Pack, Rung
from kneecli.domain.vocabulary import BANDS

_N = r"(?<![\d.,])(\d+(?:[.,]\d+)?)"
_SECONDS = r"[ -]?(?:s|secs?|seconds?)\b"
_MINUTES = r"[ -]?min(?:s|utes?)?\b"

_REST = re.compile(rf"\b[Rr]est\w*[^,;]*|{_N}(?:{_SECONDS}|{_MINUTES})(?: of)? rest\b")
"""The rest between sets, for which a rung has no key."""

_FIGURES: tuple[tuple[re.Pattern[str], tuple[str, ...]], ...] = (
    (re.compile(rf"{_N} sets?\b"), ("sets",)),
    (re.compile(rf"\bsets? of {_N}(?![.,]?\d|{_SECONDS}|{_MINUTES})"), ("reps",)),
    (re.compile(rf"{_N} (?:reps?|repetitions?)\b"), ("reps",)),
    (re.compile(rf"{_N}{_SECONDS}"), ("hold_s", "move_s")),
    (re.compile(rf"{_N}{_MINUTES}"), ("minutes",)),
    (re.compile(rf"{_N} kg\b"), ("load_kg",)),
    (re.compile(rf"(?:(?<=seat )|(?<=seat at )){_N} cm\b"), ("seat_cm",)),
    (re.compile(rf"(?<!seat )(?<!seat at ){_N} cm\b"), ("step_cm", "seat_cm")),
    (re.compile(rf"{_N} degrees?\b"), ("knee_flexion_deg",)),
    (re.compile(rf"{_N} days?(?= (?:a|per) week\b)"), ("days_per_week",)),
    (re.compile(rf"{_N} (?:W|watts?)\b"), ("watts",)),
)
"""A figure with its unit, and the keys of a rung that it may stand for."""

_ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth")

_WORDS: tuple[tuple[re.Pattern[str], str, dict[str, object]], ...] = (
    (re.compile(rf"\b({'|'.join(_ORDINALS)}) set\b"), "sets", {each: n for n, each in enumerate(_ORDINALS, 1)}),
    (re.compile(rf"\b({'|'.join(BANDS)}) band\b"), "band", {each: each for each in BANDS}),
    (
        re.compile(
            r"(?<!in )(?<!with )\b(two hands|both hands|one hand|fingertip|no hands|no support)"
            r"(?!s? (?:off|free|up|behind|on (?:the |your )?hips?)\b)"
        ),
        "support",
        {
            "two hands": "two-hands",
            "both hands": "two-hands",
            "one hand": "one-hand",
            "fingertip": "fingertip",
            "no hands": "none",
            "no support": "none",
        },
    ),
)
"""Words of a label, the key that they stand for, and its value."""

_SIDE = re.compile(r"\b(?:left|right) (?:side|leg|knee|foot|heel|hip|thigh|arm|hand)\b")


def labels(exercise: Exercise, pack: Pack) -> Iterator[Advice]:
    """The figures and usual words of a label agree with the rung's keys. Keys that are not given are not compared."""
    del pack
    for index, rung in enumerate(exercise.rungs):
        for words, key in _contradictions(rung):
            what = f"the label of rung {index + 1} says {words!r}, and {key}"
            yield Advice("label", ("rung", index, "label"), what, "Let label and figures say the same.")
        if side := _SIDE.search(rung.label.lower()):
            what = f"the label of rung {index + 1} names one side, {side[0]!r}"
            yield Advice("label", ("rung", index, "label"), what, "kneecli asks for both sides: leave the side away.")


def titles(exercise: Exercise, pack: Pack) -> Iterator[Advice]:
    """A rung in another posture than the exercise has a title of its own; and a title says more than the name."""
    del pack
    for index, rung in enumerate(exercise.rungs):
        if rung.title and rung.title.casefold() == exercise.name.casefold():
            what = f"the title of rung {index + 1} is the exercise's name"
            yield Advice("title", ("rung", index, "title"), what, "Leave it away, or name what is done here.")
        elif not rung.title and rung.position not in (None, exercise.position):
            what = f"rung {index + 1} is {rung.position}, and is called {exercise.name!r} all the same"
            yield Advice("title", ("rung", index), what, "Name what is done at this rung in its `title`.")


def _contradictions(rung: Rung) -> Iterator[tuple[str, str]]:
    """The parts of the label that contradict the rung's keys, each with those keys."""
    label = _REST.sub("", rung.label)
    for pattern, names in _FIGURES:
        values = {name: value for name in names if (value := getattr(rung, name)) is not None}
        for match in pattern.finditer(label):
            if names[0] in values and float(match[1].replace(",", ".")) not in values.values():
                yield match[0], _as_keys(values)
    for pattern, name, meanings in _WORDS:
        value = getattr(rung, name)
        for match in pattern.finditer(rung.label.lower()):
            if value is not None and meanings[match[1]] != value:
                yield match[0], _as_keys({name: value})


def _as_keys(values: dict[str, object]) -> str:
    return " and ".join(
        f'{name} = "{value}"' if isinstance(value, str) else f"{name} = {value:g}" for name, value in values.items()
    )


RULES = (labels, titles)

"""Advice on figures: a plausible dose, a ladder of small steps, a source for each, and units that can be translated."""

import re
from collections.abc import Iterator
from itertools import pairwise

from kneecli.authoring.lint_rules import Advice, texts
from kneecli.domain.catalogue.exercise import Exercise, Pack, Rung
from kneecli.domain.vocabulary import BANDS, STANCES, SUPPORTS

LONGEST_SET_S = 240
"""A set of repetitions that takes longer is hard to do well (our own limit)."""

RECOVERY_H = 48
"""Hours between two sessions with weights or bands for the same muscles (ACSM65, HARV)."""

MOST_EFFORT = 8

_JUMPS = {"load_kg": (1.0, "kg"), "step_cm": (5, "cm"), "seat_cm": (6, "cm"), "minutes": (10, "minutes")}
"""The largest step from a rung to the next. Ankle weights come in half kilograms, steps and programmes in 5 cm."""

_IMPERIAL = re.compile(
    r"\b\d+(?:[.,]\d+)?[ -]?(?:lbs?|pounds?|in(?:ch(?:es)?)?|ft|feet|foot)\b(?! (?:front|line|each))"
)
_GLUED = re.compile(r"\b\d+(?:[.,]\d+)?(?:kg|cm)\b|\b\d+,\d+ (?:kg|cm)\b")


def plausible(exercise: Exercise, pack: Pack) -> Iterator[Advice]:
    """Figures that a person can do."""
    del pack
    dose = exercise.dose
    if dose.mode == "reps" and dose.move_s < 2:
        yield Advice("dose", ("dose", "move_s"), "a repetition takes a second", "Slow and steady is 3 to 6 s.")
    if dose.effort and dose.effort[1] > MOST_EFFORT:
        yield Advice("dose", ("dose", "effort"), f"effort goes up to {dose.effort[1]}", "8 is hard for a sore knee.")
    for index, rung in enumerate(exercise.rungs):
        seconds = (rung.reps or 0) * ((rung.move_s or dose.move_s) + (rung.hold_s or 0))
        if seconds > LONGEST_SET_S:
            what = f"a set of rung {index + 1} takes {seconds} s"
            yield Advice("dose", ("rung", index), what, "Fewer repetitions in more sets are easier to do well.")
    if _is_loaded(exercise) and dose.recovery_h < RECOVERY_H and exercise.category == "strength":
        cure = f"Write recovery_h = {RECOVERY_H}: the same muscles rest two days after loaded work (ACSM65, HARV)."
        yield Advice("recovery", ("dose", "recovery_h"), "loaded strength work without two days' rest", cure)


def within_the_sources(exercise: Exercise, pack: Pack) -> Iterator[Advice]:
    """Every rung is within the range of the dose, or `doubts` says why not."""
    del pack
    if exercise.doubts:
        return
    ranges = {name: getattr(exercise.dose, name) for name in ("sets", "reps", "hold_s", "minutes")}
    for index, rung in enumerate(exercise.rungs):
        for name, allowed in ranges.items():
            figure = getattr(rung, name)
            if allowed and figure and exercise.dose.mode != "duration" and not allowed[0] <= figure <= allowed[1]:
                what = f"{name} is {figure} at rung {index + 1}, and the dose says {allowed[0]} to {allowed[1]}"
                yield Advice("dose-range", ("rung", index, name), what, "Widen the dose, or say why in `doubts`.")


def small_steps(exercise: Exercise, pack: Pack) -> Iterator[Advice]:
    """From rung to rung one thing changes, by a little, and below the starting rung there is an easier one."""
    del pack
    if len(exercise.rungs) == 1:
        yield Advice("ladder", ("rung", 0), "the ladder has one rung only", "Add an easier and a harder one.")
    for index, (below, rung) in enumerate(pairwise(exercise.rungs), start=1):
        if rung.form is not None and rung.form != below.form:
            continue
        for name, (most, unit) in _JUMPS.items():
            before, after = getattr(below, name), getattr(rung, name)
            if before and after and abs(after - before) > most:
                what = f"{name} goes from {before:g} to {after:g} {unit} at rung {index + 1}"
                yield Advice(
                    "ladder-step", ("rung", index, name), what, f"Put a rung between: {most:g} {unit} at most."
                )
        if len(harder := _harder(below, rung)) > 1:
            what = f"{' and '.join(harder)} get harder together at rung {index + 1}"
            yield Advice("one-at-a-time", ("rung", index), what, "Change one thing at a time, or name another `form`.")


def sources(exercise: Exercise, pack: Pack) -> Iterator[Advice]:
    """A figure that rests on weak sources alone is named as a doubt."""
    grades = {source.tag: source.grade for source in pack.sources}
    if not exercise.doubts and {grades.get(tag) for tag in exercise.sources} == {"C"}:
        cure = "Look for a better source, or name the doubtful figures in `doubts`."
        yield Advice("sources", ("sources",), "all its sources are of grade C", cure)


def units(exercise: Exercise, pack: Pack) -> Iterator[Advice]:
    """Metric figures, written so that they can be shown in pounds and inches too."""
    del pack
    for key, text in texts(exercise):
        if imperial := _IMPERIAL.search(text):
            cure = "Write kg or cm; kneecli shows pounds and inches to those who like them."
            yield Advice("units", key, f"{imperial[0]!r} is not metric", cure)
        elif glued := _GLUED.search(text):
            yield Advice("units", key, f"{glued[0]!r} can't be translated", "Write it as `0.5 kg` or `10 cm`.")


def _is_loaded(exercise: Exercise) -> bool:
    return any(rung.load_kg or rung.band for rung in exercise.rungs)


def _harder(below: Rung, rung: Rung) -> list[str]:
    """The settings that are harder than at the rung below. Sets, reps and times are the dose, and not counted."""
    found = [name for name in ("load_kg", "step_cm", "knee_flexion_deg", "watts") if _more(below, rung, name)]
    found += ["seat"] if below.seat_cm and rung.seat_cm and rung.seat_cm < below.seat_cm else []
    for name, order in (("band", BANDS), ("support", SUPPORTS), ("stance", STANCES)):
        before, after = getattr(below, name), getattr(rung, name)
        found += [name] if before and after and order.index(after) > order.index(before) else []
    return found


def _more(below: Rung, rung: Rung, name: str) -> bool:
    return (getattr(rung, name) or 0) > (getattr(below, name) or 0)


RULES = (plausible, within_the_sources, small_steps, sources, units)

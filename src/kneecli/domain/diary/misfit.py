"""Figures that a person logs and that can't be right: in a wrong unit, contradicting each other, or far too large.

An exercise is counted in repetitions, in seconds held, or in minutes, and what is logged of it has to be in that unit.
A weight, a step or a band is accepted for any exercise, also where its ladder has none.
"""

from collections.abc import Iterator

from kneecli.domain.diary.performance import REPS, SECONDS, Said, by_side, is_of_nothing, side_only
from kneecli.domain.problem import Problem
from kneecli.domain.session.session import Prescription

MOST_SETS, MOST_REPS, MOST_HOLD_S, MOST_MINUTES, MOST_KG, MOST_CM = 20, 1000, 3600, 600, 100, 100
"""More than this is a typing error."""

LEAST_CM = 4
"""A lower step is no step: 15 cm may have become 1.5."""

Fault = tuple[str, str, str]
"""The field of `Said` that is wrong, what is wrong with it, and the cure."""

_CURES = {
    REPS: "Say how many repetitions each set had.",
    SECONDS: "Say how many seconds each hold was.",
    "minutes": "Say how many minutes it was, such as `20 min` or `2:30`.",
}
"""What to say instead, by what the exercise is counted in."""


def misfits(name: str, dose: Prescription, said: Said, label: str = "") -> dict[str, Problem]:
    """A problem for each field of `Said` that can't be right, by the field's name; empty when all is well.

    `name` and `dose` are the exercise's; the `label` of a dose for one side says which.
    """
    if fault := _wrong_sides(dose, label, said):
        return {"side": Problem(f"{name}: {fault[0]}", fault[1])}
    if said.left is not None or said.right is not None:
        if said.counts is not None or said.each is not None:
            cure = "Say the figures once, for each side or for both."
            return {"counts": Problem(f"{name}: two things are said of the sets", cure)}
        return {field: problem for side in by_side(said) for field, problem in misfits(name, dose, side, label).items()}
    counted_in = "minutes" if dose.minutes is not None else SECONDS if dose.reps is None else REPS
    if nothing := _of_nothing(counted_in, said):
        what, cure = "none was done", "Say `skipped` instead, with the reason if you like."
        return {nothing: Problem(f"{name}: {what}", cure)}
    faults = (
        *_crosswise(dose, said),
        *_out_of_ten(dose, said),
        *_too_large(counted_in, said),
        *_contradictions(counted_in, said),
        *_wrong_units(counted_in, said),
    )
    return {field: Problem(f"{name}: {what}", cure) for field, what, cure in faults}


def _wrong_sides(dose: Prescription, label: str, said: Said) -> tuple[str, str] | None:
    """What is wrong with the sides, and the cure: one side alone beside both, and a side of what has none."""
    is_of_both = said.left is not None or said.right is not None
    one_side = said.side if said.side in ("left", "right") else None
    if is_of_both and one_side:
        return "two things are said of the sides", f"Say the figures of both sides, or `{one_side} only`."
    is_known = any(side_only(side) in label for side in ("left", "right")) or dose == Prescription()
    if said.each_side and dose.laterality == "both" and not is_known:
        return (
            "it is done with both sides at once",
            "Say the figures without `each side`, or what you did as `note: …`.",
        )
    if (is_of_both or one_side) and dose.laterality == "both" and not is_known:
        words = f"{one_side} only" if one_side else "left …, right …"
        return "it is not done side by side", f"Say it without a side; `{words}` may stand in a note."
    return None


def _of_nothing(counted_in: str, said: Said) -> str:
    """The field with a nought that says that nothing was done; empty when there is none.

    A hold of no seconds is nothing where holds are counted; in a repetition it is one without a pause.
    """
    if is_of_nothing(said):
        return "counts" if said.each is None else "each"
    nought = ("sets", "time_s", *(() if counted_in == REPS else ("hold_s",)))
    return next((field for field in nought if getattr(said, field) == 0), "")


def _wrong_units(counted_in: str, said: Said) -> Iterator[Fault]:
    """Figures in another unit than the exercise is counted in. A hold may be given in minutes, as plans do."""
    in_minutes = counted_in == "minutes"
    in_another = in_minutes or said.counted_in not in (None, counted_in)
    figures = (
        ("counts", said.counts, in_another, said.counted_in or "sets"),
        ("sets", said.sets, in_another, "holds" if said.counted_in == SECONDS else "sets"),
        ("each", said.each, in_another, said.counted_in or "sets"),
        ("hold_s", said.hold_s, in_minutes, "seconds or holds"),
        ("time_s", said.time_s, counted_in == REPS, "minutes"),
    )
    for field, figure, is_wrong, unit in figures:
        if figure is not None and is_wrong:
            cure = _CURES[counted_in]
            if in_minutes and field == "hold_s" and said.hold_s:
                cure = f"Say how many minutes it was, such as `{_minutes(said.hold_s)}`."
            elif in_minutes and field == "counts" and said.counted_in == SECONDS:
                unit, cure = (
                    "sets",
                    f"Say how many minutes it was in all, such as `{_minutes(sum(said.counts or ()))}`.",
                )
            yield field, f"counted in {counted_in}, not in {unit}", cure


def _minutes(seconds: int) -> str:
    """`20 min` or `2:30`."""
    return f"{seconds // 60}:{seconds % 60:02}" if seconds % 60 else f"{seconds // 60} min"


def _crosswise(dose: Prescription, said: Said) -> Iterator[Fault]:
    """Sets and repetitions that may have been swapped: `10x2` where two sets of ten were asked for.

    They may when the first figure is nearer to the repetitions that were asked for than to the sets.
    """
    asked = dose.hold_s if dose.reps is None else dose.reps
    if not said.crossed or not said.counts or not asked or not dose.sets:
        return
    sets, each = len(said.counts), said.counts[0]
    if sets != each and abs(sets - asked) < abs(sets - dose.sets):
        what = f"{sets} sets of {each}, where {dose.sets} of {asked} were asked for?"
        yield "counts", what, f"Write `{each}x{sets}`; or `{sets} sets of {each}`, if that is what you did."


def _out_of_ten(dose: Prescription, said: Said) -> Iterator[Fault]:
    """`3/10`, which may be the pain: two sets, the first of less than half of what was asked for.

    Beside a side it is taken as sets: `left 3/10, right 10/8`.
    """
    asked, counts = dose.hold_s if dose.reps is None else dose.reps, said.counts or ()
    is_plain = said.counted_in is None and said.side is None
    if is_plain and asked and len(counts) == 2 and counts[1] == 10 and 2 * counts[0] < asked:
        unit = "s" if dose.reps is None else "reps"
        what = f"{counts[0]}/10 may be the pain, or two sets"
        yield "counts", what, f"Write `pain {counts[0]}`; or `{counts[0]}/10 {unit}`, if these are the sets."


def _contradictions(counted_in: str, said: Said) -> Iterator[Fault]:
    """Two figures that can't both be right, and an exercise both done and skipped."""
    each = None if said.each is None or counted_in != SECONDS else (said.each,)
    seconds = {
        "counts": said.counts,
        "each": each,
        "hold_s": said.hold_s and (said.hold_s,),
        "time_s": said.time_s and (said.time_s,),
    }
    lengths = {field: set(given) for field, given in seconds.items() if given}
    if counted_in == SECONDS and len(lengths) > 1 and len(set.union(*lengths.values())) > 1:
        yield list(lengths)[-1], "two things are said of the seconds", _CURES[SECONDS]
    yield from _said_twice(said)
    if said.skipped is not None and (lengths or said.sets is not None or said.each is not None):
        yield "skipped", "it can't be both done and skipped", "Say what was done, and why no more as `note: …`."


def _said_twice(said: Said) -> Iterator[Fault]:
    """Sets or repetitions that were said both for each set and for all of them, and differ."""
    if said.counts is None:
        return
    if said.sets not in (None, len(said.counts)):
        yield "sets", "two things are said of the sets", "Say it once, such as `2x10`."
    if said.each is not None and {said.each} != set(said.counts):
        yield "each", "two things are said of the repetitions", "Say it once, such as `2x10`."


def _too_large(counted_in: str, said: Said) -> Iterator[Fault]:
    """Figures so large, or so small, that they must be typing errors."""
    yield from _too_large_sets(counted_in, said)
    if said.hold_s is not None and said.hold_s > MOST_HOLD_S:
        yield "hold_s", f"a hold of {said.hold_s} seconds is hard to believe", f"Say 0 to {MOST_HOLD_S}."
    most = MOST_HOLD_S // 60 if counted_in == SECONDS else MOST_MINUTES
    if said.time_s is not None and not 0 < said.time_s <= 60 * most:
        yield "time_s", f"{said.time_s / 60:g} minutes are hard to believe", f"Say up to {most} minutes."
    if said.load_kg is not None and said.load_kg > MOST_KG:
        yield "load_kg", f"a weight of {said.load_kg:g} kg is hard to believe", f"Say 0 to {MOST_KG} kg."
    if said.step_cm is not None and not LEAST_CM <= said.step_cm <= MOST_CM:
        yield "step_cm", f"a step of {said.step_cm} cm is hard to believe", f"Say {LEAST_CM} to {MOST_CM} cm."


def _too_large_sets(counted_in: str, said: Said) -> Iterator[Fault]:
    """Too many sets, or too much in a set."""
    most = MOST_REPS if counted_in == REPS else MOST_HOLD_S
    sets = said.sets if said.counts is None else len(said.counts)
    each = said.each if said.counts is None else max(said.counts, default=0)
    if sets is not None and not 1 <= sets <= MOST_SETS:
        yield "sets" if said.counts is None else "counts", f"{sets} sets are hard to believe", f"Say 1 to {MOST_SETS}."
    elif each is not None and each > most:
        field = "each" if said.counts is None else "counts"
        yield field, f"{each} {counted_in} in a set are hard to believe", f"Say 0 to {most}."

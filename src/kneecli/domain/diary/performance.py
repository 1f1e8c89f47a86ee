"""From the planned dose to the record of what was done: as planned, or as the person says it was."""

from kneecli.domain.catalogue.exercise import Exercise, Rung
from kneecli.domain.diary.record import Done, SetDone
from kneecli.domain.session.session import Item, Prescription
from kneecli.domain.value import dataclass, replace
from kneecli.domain.vocabulary import BANDS, Band, Side

REPS, SECONDS = "repetitions", "seconds"


@dataclass(frozen=True, slots=True)
class Said:
    """What a person says of how an exercise went. A field that is None was as planned, or is not known.

    `counts` holds a number for each set: repetitions, or seconds where the exercise is a hold; `counted_in` is which
    of the two, when that was said, and `crossed` that it was said as `2x10`, which people write either way round.
    `sets` is said alone, as is `each`, the figure of every set; they go with what was planned. `left` and `right` have
    the figures of the sets of each side, where these differ; `each_side` says that those given are for each side.
    `time_s` is how long it took, or each hold.
    `domain/diary/misfit.py` says whether an exercise can have it.
    """

    counts: tuple[int, ...] | None = None
    counted_in: str | None = None
    crossed: bool = False
    sets: int | None = None
    each: int | None = None
    left: "Said | None" = None
    right: "Said | None" = None
    hold_s: int | None = None
    time_s: int | None = None
    load_kg: float | None = None
    step_cm: int | None = None
    band: Band | None = None
    side: Side | None = None
    each_side: bool = False
    pain: int | None = None
    effort: int | None = None
    skipped: str | None = None
    note: str = ""


def done(item: Item, said: Said | None = None) -> Done:
    """The record of an item: as it was prescribed, except for what was said."""
    dose = item.prescription
    planned = Done(
        exercise=item.exercise,
        name=item.name,
        pack=item.pack,
        pack_version=item.pack_version,
        rung=item.rung,
        label=item.label,
        prescription=dose,
        sets=done_sets(dose, Said()),
        load_kg=dose.load_kg,
        step_cm=dose.step_cm,
        band=dose.band,
    )
    return as_reported(planned, said) if said else planned


def all_done(item: Item, said: Said) -> tuple[Done, ...]:
    """The records of an item: one, or one for each side where their figures differ."""
    return tuple(done(item, one) for one in by_side(said))


def by_side(said: Said) -> tuple[Said, ...]:
    """What was said of each side, where the figures of the two differ; else what was said of both.

    A side with nothing but noughts was not done: `left 8, right 0` is the left side only.
    """
    both: tuple[tuple[Side, Said | None], ...] = (("left", said.left), ("right", said.right))
    if said.left is None and said.right is None:
        return (said,)
    sides = [side for side in both if side[1] is None or not is_of_nothing(side[1])] or both
    plain = replace(said, left=None, right=None)
    return tuple(
        replace(plain, side=side, **{name: getattr(figures, name) for name in FIGURES})
        for side, figures in sides
        if figures is not None
    )


def is_of_nothing(said: Said) -> bool:
    """Whether the figures of the sets are said, and all of them are nought."""
    figures = (*(said.counts or ()), *(() if said.each is None else (said.each,)))
    return bool(figures) and not any(figures)


FIGURES = ("counts", "counted_in", "crossed", "each")
"""The fields of `Said` that hold the figures of the sets."""


def as_reported(planned: Done, said: Said) -> Done:
    """The planned record, changed by what was said."""
    if said.skipped is not None:
        why = said.skipped or "-"
        return replace(planned, sets=(), skipped=why, pain=said.pain, effort=said.effort, note=said.note)
    return replace(
        planned,
        sets=done_sets(planned.prescription, said),
        side=said.side or planned.side,
        load_kg=planned.load_kg if said.load_kg is None else said.load_kg or None,
        step_cm=planned.step_cm if said.step_cm is None else said.step_cm,
        band=said.band or planned.band,
        pain=said.pain,
        effort=said.effort,
        note=said.note,
    )


def with_overall(said: Said, overall: Said) -> Said:
    """The same, with the pain and effort that were given for the whole plan where the exercise has none of its own."""
    if said.skipped is not None:
        return said
    return replace(
        said,
        pain=overall.pain if said.pain is None else said.pain,
        effort=overall.effort if said.effort is None else said.effort,
    )


def item_at_rung(exercise: Exercise, dose: Prescription, rung: int, pack_version: str) -> Item:
    """An exercise that was in no plan, as an item from which a record can be made."""
    return Item(
        exercise=exercise.id,
        name=exercise.name,
        pack=exercise.pack,
        pack_version=pack_version,
        phase=exercise.phases[0],
        position=exercise.position,
        rung=rung,
        rungs=len(exercise.rungs),
        label=exercise.rung(rung).label,
        prescription=dose,
        seconds=0,
        cues=(),
        why="",
    )


def is_complete(done: Done) -> bool:
    """Whether everything that was asked for was done: all sets, at least as much in each, on the side asked or both.

    The label of a dose for one side says which.
    """
    dose = done.prescription
    if not done.was_done or (done.side != "both" and side_only(done.side) not in done.label):
        return False
    asked_sets = done_sets(dose, Said())
    pairs = zip(done.sets, asked_sets, strict=False)
    enough = all(_amount(set_done, asked) >= _amount(asked, asked) for set_done, asked in pairs)
    return len(done.sets) >= len(asked_sets) and enough and meets_load(done, dose)


def fulfils(done: Done, rung: Rung) -> bool:
    """Whether it was at least what this rung asks for: sets, reps or seconds, both sides, weight, step and band."""
    if not done.was_done or done.side != "both" or not meets_load(done, rung):
        return False
    if rung.minutes is not None:
        return sum(one_set.seconds or 0 for one_set in done.sets) >= 60 * rung.minutes
    enough = [(one.reps or 0) >= (rung.reps or 0) and (one.hold_s or 0) >= (rung.hold_s or 0) for one in done.sets]
    return sum(enough) >= rung.sets


def side_only(side: Side) -> str:
    """The words in the label of a dose that is for this side."""
    return f"{side} side only"


def meets_load(done: Done, asked: Prescription | Rung) -> bool:
    """Whether it was done with at least the weight, the step height and the band that are asked for."""
    loaded = (done.load_kg or 0) >= (asked.load_kg or 0) and (done.step_cm or 0) >= (asked.step_cm or 0)
    return loaded and _strength(done.band) >= _strength(asked.band)


def done_sets(dose: Prescription, said: Said) -> tuple[SetDone, ...]:
    """The sets of this dose, changed by what was said."""
    if dose.minutes is not None:
        return (SetDone(seconds=60 * dose.minutes if said.time_s is None else said.time_s),)
    sets = (dose.sets or 1) if said.sets is None else said.sets
    hold = dose.hold_s if said.hold_s is None else said.hold_s
    if dose.reps is None:
        hold = next((seconds for seconds in (said.each, said.time_s) if seconds is not None), hold)
        counts = said.counts or (hold or 0,) * sets
        return tuple(SetDone(hold_s=count) for count in counts)
    counts = said.counts or (dose.reps if said.each is None else said.each,) * sets
    return tuple(SetDone(reps=count, hold_s=hold) for count in counts)


def _amount(done: SetDone, asked: SetDone) -> int:
    """The work of a set, to compare: seconds, or reps times seconds held. A hold that was not asked for is left out."""
    reps, hold = (1 if figure is None else figure for figure in (done.reps, done.hold_s if asked.hold_s else None))
    return reps * hold if done.seconds is None else done.seconds


def _strength(band: Band | None) -> int:
    return BANDS.index(band) if band in BANDS else -1

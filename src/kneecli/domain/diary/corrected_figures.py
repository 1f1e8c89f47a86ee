"""An exercise that was logged, with some of its figures said anew."""

from kneecli.domain.diary.performance import Said, done_sets
from kneecli.domain.diary.record import Done, SetDone
from kneecli.domain.session.session import Prescription
from kneecli.domain.value import replace


def with_figures(done: Done, said: Said) -> Done:
    """The same, changed by what is said of it; what is not said stays as it was.

    An exercise that was skipped, and of which figures are said now, was done.
    """
    if said.skipped is not None:
        return replace(done, sets=(), skipped=said.skipped or "-", note=said.note or done.note)
    was_done = done.was_done or _has_sets(said)
    return replace(
        done,
        sets=_sets(done, said) if was_done else (),
        skipped=None if was_done else done.skipped,
        side=said.side or done.side,
        load_kg=done.load_kg if said.load_kg is None else said.load_kg or None,
        step_cm=done.step_cm if said.step_cm is None else said.step_cm,
        band=said.band or done.band,
        pain=done.pain if said.pain is None else said.pain,
        effort=done.effort if said.effort is None else said.effort,
        note=said.note or done.note,
    )


def dose_of(done: Done) -> Prescription:
    """What was asked for; where nobody said that, a dose that is counted as its sets are, on either side."""
    dose = done.prescription
    if dose != Prescription() or not done.sets:
        return dose
    first, sets = done.sets[0], len(done.sets)
    if first.seconds is not None:
        return Prescription(minutes=max(1, first.seconds // 60))
    return Prescription(laterality="per-side", sets=sets, reps=first.reps, hold_s=first.hold_s)


def _has_sets(said: Said) -> bool:
    return any(figure is not None for figure in (said.counts, said.sets, said.each, said.hold_s, said.time_s))


def _sets(done: Done, said: Said) -> tuple[SetDone, ...]:
    """The sets, with the figures that are said; a set more than there were is like the last one."""
    if not _has_sets(said) and done.sets:
        return done.sets
    dose = dose_of(done)
    old = done.sets or done_sets(dose, Said())
    if said.counts is not None:
        return done_sets(dose, replace(said, hold_s=old[0].hold_s if said.hold_s is None else said.hold_s))
    count = len(old) if said.sets is None else said.sets
    return tuple(_set(old[min(place, len(old) - 1)], dose, said) for place in range(count))


def _set(old: SetDone, dose: Prescription, said: Said) -> SetDone:
    """One set, with the figures that are said of each."""
    if dose.minutes is not None:
        return replace(old, seconds=old.seconds if said.time_s is None else said.time_s)
    if dose.reps is None:
        held = next((one for one in (said.each, said.time_s, said.hold_s) if one is not None), old.hold_s)
        return replace(old, hold_s=held)
    reps = old.reps if said.each is None else said.each
    return replace(old, reps=reps, hold_s=old.hold_s if said.hold_s is None else said.hold_s)

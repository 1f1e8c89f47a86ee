"""Left and right, logged apart: together they are one time that the exercise was done."""

from collections.abc import Iterable

from kneecli.domain.diary.record import Done, SetDone
from kneecli.domain.value import replace
from kneecli.domain.vocabulary import BANDS, Band

_TELLING_PAIN = 2
"""Pain above this counts even if nothing is said of the other side: what is not known does not make up for it."""


def paired(items: Iterable[Done]) -> list[Done]:
    """What was done on one day, with the left and the right side of an exercise at one rung made one.

    What there was of both sides counts: the fewer sets, the lesser figures, the lighter weight, the worse pain. What is
    known of one side only is not known.
    """
    items, found = list(items), list[Done]()
    if all(item.side == "both" for item in items):
        return items
    for item in items:
        other = next((at for at, each in enumerate(found) if _belong_together(each, item)), None)
        if other is None:
            found.append(item)
        else:
            found[other] = _together(found[other], item)
    return found


def _belong_together(one: Done, other: Done) -> bool:
    return (
        {one.side, other.side} == {"left", "right"}
        and one.was_done
        and other.was_done
        and (one.exercise, one.rung) == (other.exercise, other.rung)
    )


def _together(one: Done, other: Done) -> Done:
    pains = [pain for pain in (one.pain, other.pain) if pain is not None]
    is_known = len(pains) == 2 or any(pain > _TELLING_PAIN for pain in pains)
    efforts = [effort for effort in (one.effort, other.effort) if effort is not None]
    return replace(
        one,
        sets=tuple(map(_less, one.sets, other.sets)),
        side="both",
        load_kg=min(one.load_kg or 0, other.load_kg or 0) or None,
        step_cm=min(one.step_cm or 0, other.step_cm or 0) or None,
        band=_lighter(one.band, other.band),
        pain=max(pains) if is_known else None,
        effort=max(efforts) if len(efforts) == 2 else None,
        seconds=_sum(one.seconds, other.seconds),
        setup_s=_sum(one.setup_s, other.setup_s),
        unfinished=one.unfinished or other.unfinished,
        note="; ".join(note for note in (one.note, other.note) if note),
    )


def _less(one: SetDone, other: SetDone) -> SetDone:
    """The lesser of two sets, figure by figure."""
    figures = {name: (getattr(one, name), getattr(other, name)) for name in SetDone.__match_args__}
    return SetDone(**{name: None if None in pair else min(pair) for name, pair in figures.items()})


def _sum(one: int | None, other: int | None) -> int | None:
    return None if one is None or other is None else one + other


def _lighter(one: Band | None, other: Band | None) -> Band | None:
    return None if one is None or other is None else min(one, other, key=BANDS.index)

"""What packs say of exercises by an id that these had earlier: it counts for the exercise as it is called now.

A pack says so by the old id among the `aliases` of the exercise. What the diary has of it: domain/diary/renamed.py.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence

from kneecli.domain.catalogue.exercise import Exercise, Pack
from kneecli.domain.catalogue.programme import Programme, ProgrammePhase
from kneecli.domain.catalogue.review import Review
from kneecli.domain.value import replace


def with_ids_now(packs: Sequence[Pack]) -> tuple[Pack, ...]:
    """The packs, with the ids that exercises have now in their reviews and programmes."""
    named = {each.review.exercise for pack in packs for each in pack.reviews}
    named |= {name for pack in packs for each in pack.programmes for phase in each.phases for name in _names(phase)}
    new = ids_now(named, [exercise for pack in packs for exercise in pack.exercises])
    return tuple(_renamed(pack, new) for pack in packs) if new else tuple(packs)


def reviews_now(reviews: Sequence[Review], exercises: Sequence[Exercise]) -> tuple[Review, ...]:
    """The reviews, each of the exercise as it is called now."""
    new = ids_now({each.exercise for each in reviews}, exercises)
    return tuple(_of(each, new) for each in reviews) if new else tuple(reviews)


def ids_now(named: Collection[str], exercises: Iterable[Exercise]) -> dict[str, str]:
    """The new id of each of these that no exercise has any more: of the only exercise that has it as an alias."""
    exercises = tuple(exercises)
    gone = set(named) - {exercise.id for exercise in exercises}
    heirs: dict[str, list[str]] = {}
    for exercise in exercises if gone else ():
        for alias in gone.intersection(exercise.aliases):
            heirs.setdefault(alias, []).append(exercise.id)
    return {old: found[0] for old, found in heirs.items() if len(found) == 1}


def _names(phase: ProgrammePhase) -> list[str]:
    return [name for name, _ in phase.reaches] + [each.exercise for each in phase.beside]


def _renamed(pack: Pack, new: Mapping[str, str]) -> Pack:
    reviews = tuple(replace(each, review=_of(each.review, new)) for each in pack.reviews)
    return replace(pack, reviews=reviews, programmes=tuple(_programme(each, new) for each in pack.programmes))


def _of(review: Review, new: Mapping[str, str]) -> Review:
    return replace(review, exercise=new[review.exercise]) if review.exercise in new else review


def _programme(programme: Programme, new: Mapping[str, str]) -> Programme:
    phases = tuple(
        replace(
            phase,
            reaches=tuple((new.get(name, name), rung) for name, rung in phase.reaches),
            beside=tuple(replace(each, exercise=new.get(each.exercise, each.exercise)) for each in phase.beside),
        )
        for phase in programme.phases
    )
    return replace(programme, phases=phases)

"""What was done of an exercise goes on when its pack gives it another id."""

from collections.abc import Sequence
from functools import partial

import pytest

from kneecli.domain.catalogue.catalogue import Catalogue
from kneecli.domain.catalogue.exercise import Exercise, Pack
from kneecli.domain.diary.block import Block, Exchange
from kneecli.domain.diary.folding import fold
from kneecli.domain.diary.record import BlockBegun, Edited, Event, ExerciseDone, RungChanged, Swapped
from kneecli.domain.diary.renamed import named_now as named_by
from kneecli.domain.diary.renamed import new_ids
from support.builders import exercise
from support.journal import day, done, head


def catalogue(*exercises: Exercise) -> Catalogue:
    """A pack `test` with these exercises."""
    return Catalogue((Pack("test", "Test", "1.0.0", 1, "MIT", ("A",), "en", exercises),))


def named_now(events: Sequence[Event], known: Catalogue) -> Sequence[Event]:
    """The events as they are named with these packs."""
    return named_by(events, partial(new_ids, catalogue=known))


def test_all_that_names_it_names_it_by_its_new_id() -> None:
    """Times done, the rung that was chosen, blocks, exchanges and edits; what is of other exercises stays."""
    before = ExerciseDone(**head(), date=day(2), done=done("old"), plan="p1")
    events = [
        before,
        ExerciseDone(**head(), date=day(2), done=done("other"), plan="p1"),
        ExerciseDone(**head(), date=day(1), done=done("new", rung=2)),
        RungChanged(**head(), date=day(1), exercise="old", rung=4),
        Swapped(**head(), date=day(1), exercise="other", into="old"),
        BlockBegun(**head(), block=Block(1, day(2), ("old", "other"), (Exchange("", "old", "Why."),))),
        Edited(**head(), entry=before.id, now=ExerciseDone(**head(), date=day(2), done=done("old", pain=2), plan="p1")),
    ]
    diary = fold(named_now(events, catalogue(exercise("new", aliases=("old",)), exercise("other"))))
    assert {id: len(times) for id, times in diary.logged.items()} == {"new": 2, "other": 1}
    assert diary.rungs_on(day(0))["new"] == 4
    assert diary.logged["new"][0].done.pain == 2
    assert diary.blocks[0].exercises == ("new", "other")
    assert (diary.swaps[0].into, diary.blocks[0].exchanged[0].into) == ("new", "new")


@pytest.mark.parametrize(
    "known",
    [
        catalogue(exercise("new")),
        catalogue(exercise("new", aliases=("old",)), exercise("old")),
        catalogue(exercise("new", aliases=("old",)), exercise("newer", aliases=("old",))),
        catalogue(exercise("new", aliases=("old",), pack="another")),
        catalogue(exercise("new", aliases=("Old",))),
    ],
    ids=["no alias", "still there", "two of them", "another pack's ladder", "an everyday word"],
)
def test_nothing_is_guessed(known: Catalogue) -> None:
    """Only its own pack says that it was renamed, and of one exercise alone."""
    events = [ExerciseDone(**head(), date=day(2), done=done("old"))]
    assert named_now(events, known) == events


def test_an_alias_of_another_pack_stops_no_renaming() -> None:
    """The pack that the history names goes first."""
    events = [ExerciseDone(**head(), date=day(2), done=done("old"))]
    ours, theirs = exercise("new", aliases=("old",)), exercise("their", aliases=("old",), pack="another")
    assert list(fold(named_now(events, catalogue(theirs, ours))).logged) == ["new"]

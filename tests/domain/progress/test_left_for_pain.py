"""What was begun and left for pain: it speaks against more, and never for it, also on a day with nothing else."""

from collections.abc import Sequence
from typing import Any

import pytest
from hypothesis import given

from kneecli.domain.diary.diary import Diary
from kneecli.domain.diary.folding import fold
from kneecli.domain.diary.record import Event, ExerciseDone
from kneecli.domain.person.person import Person
from kneecli.domain.person.today import Today, today_of
from kneecli.domain.progress.coming.due import due
from kneecli.domain.progress.ladder.proposal import Proposal, propose
from kneecli.domain.progress.ladder.steps import proposals_on
from kneecli.domain.value import replace
from kneecli.domain.words.reason_sentences import reason_words
from support.builders import exercise
from support.examples import examples
from support.journal import IDS, TODAY, did, felt, histories, moved, proposal


def left(ago: int, pain: int, name: str = "heel-raise", **changes: Any) -> ExerciseDone:
    """Begun so many days ago and left for this pain."""
    return did(ago, name, skipped="pain", pain=pain, sets=(), **changes)


def _without_a_word(event: Event, name: str) -> Event:
    """The same, with nothing said of the pain at this exercise where it was skipped."""
    if isinstance(event, ExerciseDone) and event.done.skipped and event.done.exercise == name:
        return replace(event, done=replace(event.done, pain=None))
    return event


def _known(diary: Diary) -> tuple[Today, list[Proposal]]:
    exercises = [exercise(name) for name in IDS]
    today = today_of(Person(usual_pain=1), diary, exercises, TODAY)
    return today, [propose(each, diary, today) for each in exercises]


@examples(300)
@given(histories(any_day=False))
def test_a_word_on_the_pain_at_what_was_left_never_leads_higher(events: Sequence[Event]) -> None:
    """Whatever the history, saying how much it hurt leads this exercise to no more than saying nothing.

    Another one may be eased less: what hurt is to blame, and not what was fine.
    """
    said, proposals = _known(fold(events))
    for place, name in enumerate(IDS):
        unsaid, others = _known(fold(_without_a_word(event, name) for event in events))
        with_word, without = proposals[place], others[place]
        assert with_word.rung <= without.rung
        assert with_word.kind != "advance" or without.kind == "advance"
        assert (said.pain or 0) >= (unsaid.pain or 0)
        assert said.hurt_today >= unsaid.hurt_today


def today_on(*events: Event) -> Today:
    """The person after these events."""
    return _known(fold(events))[0]


GOOD = [did(5), felt(4), did(3), felt(2)]


@pytest.mark.parametrize(
    ("events", "kind", "rung", "why"),
    [
        ([*GOOD, left(1, 2)], "advance", 4, ""),
        ([*GOOD, left(1, 4)], "hold", 3, "Pain 4 of 10 during it on 21 November"),
        ([did(6), felt(5), left(4, 4), did(3), felt(2)], "hold", 3, "on 18 November it hurt with 4"),
        ([did(3), felt(2, 5), left(1, 1)], "ease", 2, "Pain 5 of 10 on 20 November"),
        ([did(4, pain=6), moved(3, 2), left(1, 1, rung=2)], "hold", 2, "New since 19 November"),
        ([did(5), left(4, 6), left(2, 1)], "ease", 2, "Pain 6 of 10 during it on 18 November"),
        ([did(5), left(4, 6), moved(3, 2), left(2, 1, rung=2)], "hold", 2, "New since 19 November"),
        ([did(8), did(6), left(4, 6, "plank"), did(2)], "hold", 3, "how the knee was after 20 November was not said"),
    ],
)
def test_what_was_left_speaks_against_more(events: Sequence[Event], kind: str, rung: int, why: str) -> None:
    """With more than the safe pain it holds, with too much it eases; and it hides nothing that was there before."""
    found = proposal(exercise(), *events)
    assert (found.kind, found.rung) == (kind, rung)
    assert why in reason_words(found.why)


def test_a_first_time_that_was_left_for_pain_makes_it_easier() -> None:
    """In the next plan, although the exercise was never done."""
    each, diary = exercise("heel-raise", default_rung=3), fold([left(2, 6)])
    (found,) = proposals_on([each], diary, today_of(Person(usual_pain=1), diary, [each], TODAY))
    assert (found.kind, found.rung) == ("ease", 2)
    (then,) = proposals_on([each], fold([left(2, 6), moved(1, 2)]), Today(TODAY, rungs={"heel-raise": 2}))
    assert (then.kind, then.why.kind) == ("hold", "new-rung")


def test_a_sore_knee_after_a_day_on_which_all_was_left_rests() -> None:
    """As after one on which it was done; and two such days in a row are a setback."""
    worse = today_on(left(1, 4), felt(0, 4)).no_load
    assert worse
    assert worse.kind == "worse-today"
    twice = today_on(left(5, 4), felt(4, 4), left(3, 4), felt(1, 4)).no_load
    assert twice
    assert twice.kind == "worse-twice"


def test_the_last_word_on_the_knee_outlasts_what_was_left() -> None:
    """A pain of 9 yesterday still counts after something that was skipped today, with however little pain."""
    events = [felt(1, 9), left(0, 1)]
    assert today_on(*events).needs_rest
    assert "Pain 9 of 10" in due(fold(events), TODAY).rest
    worse = today_on(felt(9, 1, swelling="mild"), left(0, 7))
    assert (worse.pain, worse.swelling, worse.last_word) == (7, "mild", None)

"""Every sentence about the knee is true of the raw entries, whatever the diary."""

import datetime
from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from kneecli.domain.diary.folding import fold
from kneecli.domain.diary.record import Event, ExerciseDone, TakenBack
from kneecli.domain.knee.last_word import last_word_line
from kneecli.domain.knee.usual_pain import learned_usual_pain
from kneecli.domain.person.person import Person
from kneecli.domain.person.today import today_of
from kneecli.domain.progress.ladder.proposal import propose
from kneecli.domain.words.reason_sentences import reason_words
from support.builders import exercise
from support.examples import examples
from support.journal import IDS, TODAY, histories
from support.true_sentences import false_in


@examples(300)
@given(histories(most=40), st.none() | st.integers(0, 5), st.booleans())
def test_every_sentence_is_true(events: Sequence[Event], said: int | None, strict: bool) -> None:
    """Each pain, day, session and usual level that is named stands in the journal; so does what follows."""
    diary, exercises = fold(events), [exercise(name) for name in IDS]
    in_force = [each for each in diary.events if not isinstance(each, TakenBack)]
    today = today_of(Person(usual_pain=said, strict=strict), diary, exercises, TODAY)
    found = learned_usual_pain(diary, TODAY)
    usual = said if said is not None else found.pain if found else None
    sentences = [reason_words(propose(each, diary, today).why) for each in exercises]
    sentences += [reason_words(today.no_load)] if today.no_load else []
    sentences += [last_word_line(today.last_word)] if today.last_word else []
    assert {each: wrong for each in sentences if (wrong := false_in(each, in_force, usual))} == {}
    if today.no_load and today.no_load.kind == "flare-yesterday":
        assert today.no_load.pain > (2 if strict else 5)
    elif today.no_load and today.no_load.kind != "swollen":
        _is_worse(in_force, today.no_load.date, today.no_load.pain, usual or 0, strict=strict)


def _is_worse(events: Sequence[Event], date: datetime.date, pain: int, usual: int, *, strict: bool) -> None:
    """It is above the safe band, at least 2 above usual or above 5, and a session came on the two days before."""
    assert pain > (2 if strict else max(2, usual))
    assert strict or pain >= usual + 2 or pain > 5
    assert any(isinstance(each, ExerciseDone) and 0 < (date - each.date).days <= 2 for each in events)


def test_the_checker_finds_what_is_false() -> None:
    """A pain that nobody said, a day without a session, and another usual level."""
    line = "Pain 4 of 10 on 11 November, after the session of 9 November; your usual is 1: a day without."
    assert len(false_in(line, [], 3)) == 3

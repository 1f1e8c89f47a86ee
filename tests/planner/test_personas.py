"""The plans that people get, as golden files: read them as a physiotherapist would."""

import datetime
from collections.abc import Callable

import pytest

from kneecli.domain.person.timing import floor_changes
from kneecli.domain.session.session import Session
from kneecli.domain.words.wording import clock_words, dose_words
from kneecli.planner.plan import plan
from kneecli.planner.wishes import Wishes
from support.catalogues import built_in, in_first_block
from support.personas import PERSONAS, Persona

DATE = datetime.date(2026, 11, 22)


def session_for(persona: Persona) -> Session:
    """The persona's session."""
    return plan(built_in(), in_first_block(persona.today, persona.minutes), Wishes(minutes=persona.minutes))


def in_brief(name: str, session: Session) -> str:
    """The session in a few lines that show every choice."""
    lines = [
        f"{name}: {PERSONAS[name].who}",
        f"{session.minutes} min, {clock_words(session.seconds)}, score {session.score}",
    ]
    lines += [f"note: {note}" for note in session.notes]
    for item in session.items:
        lines.append(f"{item.phase:9}  {item.exercise} (rung {item.rung}, {item.position}, {item.seconds} s)")
        lines += [f"{'':11}{dose_words(item.prescription)}", f"{'':11}{item.why}"]
    return "\n".join(lines) + "\n"


@pytest.mark.parametrize("name", PERSONAS)
def test_every_persona_gets_the_plan_that_was_read_and_approved(name: str, golden: Callable[[str, str], None]) -> None:
    """A change of anyone's plan shows up as a diff to read."""
    golden(f"personas/{name}.txt", in_brief(name, session_for(PERSONAS[name])))


def test_a_newcomers_twenty_minutes_are_a_whole_session() -> None:
    """A short warm-up, three to five strengthening exercises mostly of the article, hips, core and thigh, a stretch."""
    session = session_for(PERSONAS["newcomer-20"])
    by_phase = {item.phase: [each for each in session.items if each.phase == item.phase] for item in session.items}
    exercises = {exercise.id: exercise for exercise in built_in()}
    strength = [exercises[item.exercise] for item in by_phase["strength"]]
    assert 60 <= sum(item.seconds for item in by_phase["warm-up"]) <= 300
    assert 3 <= len(strength) <= 5
    assert sum(exercise.origin == "article" for exercise in strength) > len(strength) / 2
    assert {"quadriceps", "core"} <= {exercise.target for exercise in strength}
    assert {"glutes", "hip-abductors"} & {exercise.target for exercise in strength}
    assert exercises[by_phase["cool-down"][0].exercise].category in ("stretch", "yoga")


@pytest.mark.parametrize("name", PERSONAS)
def test_one_trip_to_the_floor_is_enough(name: str) -> None:
    """Getting up hurts: one goes down once, or twice where an aerobic block stands in between."""
    session = session_for(PERSONAS[name])
    aerobic = any(item.phase == "aerobic" for item in session.items)
    changes = floor_changes(item.position for item in session.items)
    assert changes.count("down") <= 1 + aerobic


@pytest.mark.parametrize("name", PERSONAS)
def test_next_to_nothing_is_wasted(name: str) -> None:
    """At least 95 of 100 seconds are used, and never more than there are.

    Where there is little to choose from, in five minutes or on a flare day, it is 85.
    """
    session = session_for(PERSONAS[name])
    least = 51 if session.flare or session.minutes < 10 else 57
    assert least * session.minutes <= session.seconds <= 60 * session.minutes


def test_a_flare_brings_only_gentle_work() -> None:
    """Above pain 5: low knee load, first rungs, no weights, and a word that rest is fine."""
    session = session_for(PERSONAS["flare-20"])
    assert all(item.rung == 1 and item.prescription.load_kg is None for item in session.items)
    assert any("Rest is fine too" in note for note in session.notes)


def test_without_the_floor_nothing_is_on_the_floor() -> None:
    """`floor = false` holds for every item."""
    assert all(item.position in ("standing", "seated") for item in session_for(PERSONAS["no-floor-20"]).items)

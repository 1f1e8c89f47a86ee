"""How many sets do, and which rungs take too long for a session."""

from kneecli.domain.catalogue.exercise import Exercise
from kneecli.domain.catalogue.ladder import complete_rung
from kneecli.domain.person.sets import SHORT_STRETCH_S, STRETCH_S, is_too_long, sufficient_sets
from support.catalogues import built_in


def known(name: str) -> Exercise:
    """The built-in exercise."""
    return next(exercise for exercise in built_in() if exercise.id == name)


def too_long(name: str, minutes: int, *, of_choice: bool = False) -> list[int]:
    """The rungs that take too long."""
    exercise = known(name)
    numbers = range(1, len(exercise.rungs) + 1)
    return [number for number in numbers if is_too_long(exercise, number, minutes, of_choice=of_choice)]


def test_an_owed_stretch_does_with_as_few_sets_as_make_a_minute() -> None:
    """Where several wait, half of it on each side will do. Of its own accord it keeps what is more than below."""
    for exercise in (each for each in built_in() if each.dose.mode == "hold" and "cool-down" in each.phases):
        for number in range(1, len(exercise.rungs) + 1):
            rung = complete_rung(exercise, number)
            for missed, enough in ((1, STRETCH_S), (2, SHORT_STRETCH_S)):
                least = sufficient_sets(exercise, rung, "cool-down", missed=missed)[0]
                assert least == rung.rung.sets or least * (rung.rung.hold_s or 0) >= enough
                assert least <= sufficient_sets(exercise, rung, "cool-down")[0]
    calf = known("calf-stretch")
    assert sufficient_sets(calf, complete_rung(calf, 4), "cool-down") == [4]
    assert sufficient_sets(calf, complete_rung(calf, 4), "cool-down", missed=1) == [2, 3, 4]
    assert sufficient_sets(calf, complete_rung(calf, 4), "cool-down", missed=2) == [1, 2, 3, 4]
    hamstrings = known("supine-hamstring-stretch")
    top = complete_rung(hamstrings, 5)
    assert [sufficient_sets(hamstrings, top, "cool-down", missed=missed)[0] for missed in (0, 1, 2)] == [2, 2, 1]


def test_more_of_the_same_ends_where_it_crowds_out_the_rest() -> None:
    """In twenty minutes at 2 sets of 12, in thirty at 2 of 15; with a weight there is more room, so none is skipped."""
    assert too_long("lateral-leg-raise", 20)[:2] == [3, 4]
    assert 3 not in too_long("lateral-leg-raise", 30)
    weights = [number for number, rung in enumerate(known("seated-straight-leg-raise").rungs, 1) if rung.load_kg]
    assert weights[0] not in too_long("seated-straight-leg-raise", 20)
    assert not set(weights[:8]) & set(too_long("seated-straight-leg-raise", 20))


def test_a_third_set_of_ones_own_accord_is_no_matter_of_minutes() -> None:
    """Nobody is led to it in twenty minutes; who does it anyway stands there, unless it takes too long in itself."""
    assert 4 in too_long("step-up", 20)
    assert 4 not in too_long("step-up", 20, of_choice=True)
    assert 4 in too_long("lateral-leg-raise", 20, of_choice=True)

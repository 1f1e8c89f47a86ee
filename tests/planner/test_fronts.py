"""The fronts against naive definitions: every choice, tried out."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations, pairwise

from hypothesis import given
from hypothesis import strategies as st

from kneecli.planner.solving.fronts import Entry, State, cell_front, front, slopes, undominated
from kneecli.planner.solving.outdone import without_the_outdone
from kneecli.planner.solving.task import Pick

MOST = 12

values = st.integers(-20, 60)
crowdings = st.lists(st.integers(0, 20), min_size=1, max_size=3).map(lambda losses: tuple(sorted(losses)))
states = st.lists(st.tuples(st.integers(0, MOST), values), max_size=9).map(
    lambda rows: [(slots, value, (Pick(number, 0),), 0) for number, (slots, value) in enumerate(rows)]
)


@st.composite
def entry_lists(draw: st.DrawFn) -> list[Entry]:
    """A few entries of up to five families, each with its own number as contender."""
    rows = draw(st.lists(st.tuples(st.integers(1, MOST), values, st.sampled_from("abcde")), max_size=7))
    return [Entry(slots, value, family, Pick(number, 0)) for number, (slots, value, family) in enumerate(rows)]


@given(states)
def test_a_front_holds_the_best_for_every_time(found: list[State]) -> None:
    """For every time it is worth as much as all states, and what it holds rises in both."""
    kept = front(found)
    assert set(kept) <= set(found)
    assert all(former[0] < latter[0] and former[1] < latter[1] for former, latter in pairwise(kept))
    assert [_best_within(kept, slots) for slots in range(MOST + 1)] == [
        _best_within(found, slots) for slots in range(MOST + 1)
    ]


@given(states)
def test_slopes_lie_on_no_state(found: list[State]) -> None:
    """They get less steep, and at no time lead below the front that they go along, but for rounding."""
    kept = front([*found, (0, 0, (), 0)])
    steps = slopes(kept)
    assert all(former >= latter for (former, _), (latter, _) in pairwise(steps))
    for slots, value, *_ in kept:
        left, height = slots - kept[0][0], kept[0][1]
        for slope, length in steps:
            height += (slope + 1) * min(length, left)
            left -= min(length, left)
        assert height >= value


@given(entry_lists(), st.integers(1, 3))
def test_what_is_dominated_is_not_needed(entries: list[Entry], most: int) -> None:
    """For every time and number of entries, the best choice is worth the same without the dominated ones."""
    kept = undominated(entries, most)
    assert set(kept) <= set(entries)
    for number in range(most + 1):
        crowding = (0,) * number
        assert _best_exactly(kept, crowding) == _best_exactly(entries, crowding)


@given(entry_lists(), st.integers(1, 3))
def test_nothing_that_is_kept_is_dominated(entries: list[Entry], most: int) -> None:
    """No entry stays when its own family, or `most` others, offer more in no more time."""
    kept = undominated(entries, most)
    for entry in kept:
        better = {other.family for other in entries if other.slots <= entry.slots and other.value > entry.value}
        assert entry.family not in better
        assert len(better) < most


@given(entry_lists(), crowdings)
def test_the_front_of_a_cell_holds_its_best_choices(entries: list[Entry], crowding: tuple[int, ...]) -> None:
    """For every time, over all sets of entries of different families, as many as the cell may have."""
    found = cell_front(entries, crowding, MOST, {})
    for slots in range(MOST + 1):
        naive = max(_worth(chosen, crowding) for chosen in _choices(entries, crowding) if _slots(chosen) <= slots)
        assert _best_within(found, slots) == naive
    for slots, value, picks, _ in found:
        chosen = [entries[pick.contender] for pick in picks]
        assert len({entry.family for entry in chosen}) == len(chosen) <= len(crowding)
        assert (_slots(chosen), _worth(chosen, crowding)) == (slots, value)


@given(entry_lists(), crowdings, st.sets(st.sampled_from("abcde")))
def test_with_families_tracked_nothing_is_missed_that_leaves_them_free(
    entries: list[Entry], crowding: tuple[int, ...], taken: set[str]
) -> None:
    """For every time, the best choice without some tracked families is worth what it is when these are not there."""
    bits = {family: 1 << number for number, family in enumerate("abcd")}
    taken_bits = sum(bits.get(family, 0) for family in taken)
    free = [entry for entry in entries if entry.family not in taken & bits.keys()]
    found = [state for state in cell_front(entries, crowding, MOST, bits) if not state[3] & taken_bits]
    for slots in range(MOST + 1):
        naive = max(_worth(chosen, crowding) for chosen in _choices(free, crowding) if _slots(chosen) <= slots)
        assert _best_within(found, slots) == naive


@given(entry_lists(), entry_lists(), st.sampled_from("abcdeX"))
def test_whatever_others_take_the_outdone_are_not_missed(one: list[Entry], other: list[Entry], elsewhere: str) -> None:
    """One cell is worth as much as ever while the other, which holds one, has taken any family away."""
    kept = without_the_outdone({(0, "one"): one, (1, "other"): other}, {(0, "one"): 1, (1, "other"): 1})[0, "one"]
    if elsewhere not in {entry.family for entry in other}:
        elsewhere = "X"
    for slots in range(MOST + 1):
        before, after = (
            max((each.value for each in row if each.slots <= slots and each.family != elsewhere), default=0)
            for row in (one, kept)
        )
        assert after == before


def _best_within(found: Iterable[State], slots: int) -> int | None:
    return max((value for taken, value, *_ in found if taken <= slots), default=None)


def _choices(entries: Sequence[Entry], crowding: tuple[int, ...]) -> Iterator[tuple[Entry, ...]]:
    """All sets of entries of different families, as many as there are losses, or fewer."""
    for number in range(len(crowding) + 1):
        yield from (c for c in combinations(entries, number) if len({entry.family for entry in c}) == number)


def _best_exactly(entries: Sequence[Entry], crowding: tuple[int, ...]) -> list[int | None]:
    """The best by time of exactly as many entries of different families as there are losses."""
    full = [chosen for chosen in _choices(entries, crowding) if len(chosen) == len(crowding)]
    return [
        max((_worth(c, crowding) for c in full if _slots(c) <= slots), default=None) for slots in range(3 * MOST + 1)
    ]


def _worth(chosen: Sequence[Entry], crowding: Sequence[int]) -> int:
    return sum(entry.value for entry in chosen) - sum(crowding[: len(chosen)])


def _slots(chosen: Iterable[Entry]) -> int:
    return sum(entry.slots for entry in chosen)

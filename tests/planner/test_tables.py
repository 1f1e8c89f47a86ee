"""The tables against naive definitions: every split, every choice, tried out."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations, pairwise

from hypothesis import given
from hypothesis import strategies as st

from kneecli.domain.value import replace
from kneecli.planner.solving.tables import (
    IMPOSSIBLE,
    CellTable,
    Entry,
    PhaseTable,
    Step,
    Table,
    best_split,
    joined,
    raised,
    steps,
    undominated,
)

LENGTH = 12

values = st.integers(-20, 60)
crowdings = st.lists(st.integers(0, 20), min_size=1, max_size=3).map(lambda losses: tuple(sorted(losses)))


@st.composite
def tables(draw: st.DrawFn) -> Table:
    """A table that never falls, its first entries perhaps impossible."""
    possible = sorted(draw(st.lists(values, min_size=1, max_size=LENGTH)))
    return [IMPOSSIBLE] * draw(st.integers(0, 4)) + possible


@st.composite
def entry_lists(draw: st.DrawFn) -> list[Entry]:
    """A few entries of up to five families, each with its own number as contender."""
    rows = draw(st.lists(st.tuples(st.integers(0, LENGTH), values, st.sampled_from("abcde")), max_size=7))
    return [Entry(slots, value, family, number, 0) for number, (slots, value, family) in enumerate(rows)]


@given(tables())
def test_steps_are_where_the_table_rises(table: Table) -> None:
    """They rise in both, start with the first possible entry, and give the table back."""
    found = steps(table)
    assert all(former < latter for former, latter in pairwise(found))
    assert all(slots < later and value < more for (slots, value), (later, more) in pairwise(found))
    assert [_at(found, slots) for slots in range(len(table))] == table


def test_steps_of_an_impossible_table_are_none() -> None:
    """Also when what is impossible was raised by some value."""
    assert steps([IMPOSSIBLE, IMPOSSIBLE + 50]) == []


@given(tables(), tables())
def test_joined_is_the_best_of_all_splits(left: Table, right: Table) -> None:
    """For every time, of all ways to part it between the two."""
    length = max(len(left), len(right))
    naive = [
        max(_padded(left, used) + _padded(right, slots - used) for used in range(slots + 1)) for slots in range(length)
    ]
    assert _plain(joined(left, right)) == _plain(naive)


@given(tables(), tables())
def test_joined_is_the_same_both_ways(left: Table, right: Table) -> None:
    """Which of the two is gone through step by step makes no difference."""
    assert _plain(joined(left, right)) == _plain(joined(right, left))


@given(tables(), tables(), st.integers(0, LENGTH), values)
def test_raised_is_the_better_of_both(one: Table, other: Table, slots: int, value: int) -> None:
    """The moved table counts from its first entry on; before that the old one stays, and neither is changed."""
    table, by = sorted((one, other), key=len)
    before = list(table), list(by)
    naive = [max(old, by[at - slots] + value) if at >= slots else old for at, old in enumerate(table)]
    assert raised(table, by, slots, value) == naive
    assert (table, by) == before


@given(tables(), tables(), st.integers(0, 2 * LENGTH))
def test_best_split_finds_the_best_value_with_the_fewest_slots(left: Table, right: Table, slots: int) -> None:
    """Of all ways to part the slots; the right table is not read beyond its end."""
    totals = [(_padded(left, slots - used) + right[used], -used) for used in range(min(slots + 1, len(right)))]
    value, taken = max(totals)
    if value > IMPOSSIBLE // 2:
        assert best_split(left, right, slots) == (value, -taken)
    else:
        assert best_split(left, right, slots)[0] < IMPOSSIBLE // 2


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
def test_a_cell_table_holds_the_best_choice(entries: list[Entry], crowding: tuple[int, ...]) -> None:
    """For every time, over all sets of entries of different families, as many as the cell may have."""
    naive = [
        max(_worth(chosen, crowding) for chosen in _choices(entries, crowding) if _slots(chosen) <= slots)
        for slots in range(LENGTH)
    ]
    assert CellTable.of(entries, crowding, LENGTH).best == naive


@given(entry_lists(), crowdings, st.integers(0, LENGTH - 1))
def test_a_cell_table_traces_its_best_choice(entries: list[Entry], crowding: tuple[int, ...], slots: int) -> None:
    """The entries traced keep the rules, fit, and are worth what the table says."""
    table = CellTable.of(entries, crowding, LENGTH)
    chosen = table.trace(slots)
    assert set(chosen) <= set(entries)
    assert len({entry.family for entry in chosen}) == len(chosen) <= len(crowding)
    assert _slots(chosen) <= slots
    assert _worth(chosen, crowding) == table.best[slots]


cells = st.tuples(entry_lists(), crowdings)


@given(st.lists(cells, max_size=3))
def test_a_phase_table_holds_the_best_of_its_cells(rows: list[tuple[list[Entry], tuple[int, ...]]]) -> None:
    """For every time, over all ways to part it among the cells."""
    made = [CellTable.of(entries, crowding, LENGTH) for entries, crowding in rows]
    naive = [0] * LENGTH
    for cell in made:
        naive = [max(naive[slots - used] + cell.best[used] for used in range(slots + 1)) for slots in range(LENGTH)]
    assert PhaseTable.of(made, LENGTH).best == naive


@given(st.lists(cells, max_size=3), st.integers(0, LENGTH - 1))
def test_a_phase_table_traces_its_best_choice(rows: list[tuple[list[Entry], tuple[int, ...]]], slots: int) -> None:
    """The entries traced fit, and cell by cell they are worth what the table says."""
    numbered = [[replace(entry, choice=number) for entry in entries] for number, (entries, _) in enumerate(rows)]
    crowding = [losses for _, losses in rows]
    made = [CellTable.of(entries, losses, LENGTH) for entries, losses in zip(numbered, crowding, strict=True)]
    table = PhaseTable.of(made, LENGTH)
    chosen = table.trace(slots)
    by_cell = [[entry for entry in chosen if entry.choice == number] for number in range(len(rows))]
    assert _slots(chosen) <= slots
    assert sum(map(_worth, by_cell, crowding)) == table.best[slots]


def _at(found: list[Step], slots: int) -> int:
    """The entry of a table at these slots, from its steps."""
    return max((value for at, value in found if at <= slots), default=IMPOSSIBLE)


def _padded(table: Table, slots: int) -> int:
    """The entry at these slots; beyond its end a table stays as good as its last."""
    return table[min(slots, len(table) - 1)]


def _plain(table: Table) -> list[int | None]:
    """None for what is impossible, by however much it was raised."""
    return [value if value > IMPOSSIBLE // 2 else None for value in table]


def _choices(entries: Sequence[Entry], crowding: tuple[int, ...]) -> Iterator[tuple[Entry, ...]]:
    """All sets of entries of different families, as many as there are losses, or fewer."""
    for number in range(len(crowding) + 1):
        yield from (c for c in combinations(entries, number) if len({entry.family for entry in c}) == number)


def _best_exactly(entries: Sequence[Entry], crowding: tuple[int, ...]) -> list[int]:
    """The best by time of exactly as many entries of different families as there are losses."""
    full = [chosen for chosen in _choices(entries, crowding) if len(chosen) == len(crowding)]
    return [
        max((_worth(c, crowding) for c in full if _slots(c) <= slots), default=IMPOSSIBLE)
        for slots in range(3 * LENGTH + 1)
    ]


def _worth(chosen: Sequence[Entry], crowding: Sequence[int]) -> int:
    return sum(entry.value for entry in chosen) - sum(crowding[: len(chosen)])


def _slots(chosen: Iterable[Entry]) -> int:
    return sum(entry.slots for entry in chosen)

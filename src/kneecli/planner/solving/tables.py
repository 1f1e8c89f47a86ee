"""Tables of the best value that can be had within each time, and how two of them become one.

A table is a list: entry *s* is the best value that can be had within at most *s* slots of time, so tables
never fall. A table is full of equal stretches; its *steps* are the places where it rises, and all work is
done step by step.
"""

from collections.abc import Iterable, Sequence

from kneecli.domain.value import dataclass

Table = list[int]
Step = tuple[int, int]

IMPOSSIBLE = -(10**15)
"""Less than any sum of values; still an int, so that tables stay plain lists of ints."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One dose of one contender: the slots it takes, its value, and where it comes from."""

    slots: int
    value: int
    family: str
    contender: int
    choice: int


def steps(table: Table) -> list[Step]:
    """Where the table rises: (slots, value), starting at its first possible entry."""
    found = []
    before = IMPOSSIBLE // 2
    for slots, value in enumerate(table):
        if value > before:
            found.append((slots, value))
            before = value
    return found


def joined(left: Table, right: Table) -> Table:
    """The best of both together within each time, for as many slots as the longer one has."""
    length = max(len(left), len(right))
    (few, _), (_, many) = sorted(((steps(table), table) for table in (left, right)), key=lambda pair: len(pair[0]))
    base = many + many[-1:] * (length - len(many))
    result = [IMPOSSIBLE] * length
    for slots, value in few:
        result = raised(result, base, slots, value)
    return result


def raised(table: Table, by: Table, slots: int, value: int) -> Table:
    """At each time the better of two: `table`, or `by` moved `slots` later and `value` higher. `by` is no shorter."""
    later = [more if (more := new + value) > old else old for old, new in zip(table[slots:], by, strict=False)]
    return table[:slots] + later


def best_split(left: Table, right: Table, slots: int) -> tuple[int, int]:
    """The best value of both within `slots`, and how many of them `right` takes (the fewest)."""
    best, taken = IMPOSSIBLE, 0
    for used, value in steps(right):
        if used > slots:
            break
        total = left[min(slots - used, len(left) - 1)] + value
        if total > best:
            best, taken = total, used
    return best, taken


def undominated(entries: Iterable[Entry], most: int) -> list[Entry]:
    """The entries that can be in a best choice of at most `most` families.

    An entry is not needed when its own family, or `most` other families, offer at least its value in no
    more time: whatever it is chosen with leaves one of these free to take its place.
    """
    kept: list[Entry] = []
    top: list[tuple[int, str]] = []  # the best value of up to `most + 1` families, best first
    for entry in sorted(entries, key=lambda entry: (entry.slots, -entry.value)):
        as_good = [family for value, family in top if value >= entry.value]
        if entry.family in as_good or len(as_good) >= most:
            continue
        kept.append(entry)
        others = [pair for pair in top if pair[1] != entry.family]
        top = sorted([*others, (entry.value, entry.family)], reverse=True)[: most + 1]
    return kept


@dataclass(slots=True)
class CellTable:
    """The best value of one cell by time: at most so many entries as `crowding` has, all of other families.

    `crowding[k]` is what the (k+1)-th exercise of the cell loses. `stages[i][k]` is the table for exactly
    *k* entries from the first *i* families; the last stage answers, the others serve to trace back.
    """

    families: list[list[Entry]]
    crowding: Sequence[int]
    stages: list[list[Table]]
    best: Table

    @classmethod
    def of(cls, entries: Iterable[Entry], crowding: Sequence[int], length: int) -> "CellTable":
        """The table over these entries, for 0 to `length - 1` slots."""
        by_family: dict[str, list[Entry]] = {}
        for entry in undominated((entry for entry in entries if entry.slots < length), len(crowding)):
            by_family.setdefault(entry.family, []).append(entry)
        families = [by_family[family] for family in sorted(by_family)]
        current = [[0] * length] + [[IMPOSSIBLE] * length for _ in crowding]
        stages = [current]
        for number, family in enumerate(families, start=1):
            following = list(current)
            for count, loss in enumerate(crowding[:number], start=1):
                for entry in family:
                    following[count] = raised(following[count], current[count - 1], entry.slots, entry.value - loss)
            current = following
            stages.append(current)
        return cls(families, crowding, stages, [max(values) for values in zip(*current, strict=True)])

    def trace(self, slots: int) -> list[Entry]:
        """The entries that make `best[slots]`."""
        last = self.stages[-1]
        count = max(range(len(last)), key=lambda count: (last[count][slots], -count))
        chosen = []
        for stage in range(len(self.families), 0, -1):
            here, before = self.stages[stage], self.stages[stage - 1]
            if here[count][slots] == before[count][slots]:
                continue
            loss = self.crowding[count - 1]
            entry = next(
                entry
                for entry in self.families[stage - 1]
                if entry.slots <= slots
                and before[count - 1][slots - entry.slots] + entry.value - loss == here[count][slots]
            )
            chosen.append(entry)
            slots, count = slots - entry.slots, count - 1
        return chosen


@dataclass(slots=True)
class PhaseTable:
    """The best value of one phase by time: its cells, put together one by one."""

    cells: list[CellTable]
    stages: list[Table]

    @classmethod
    def of(cls, cells: list[CellTable], length: int) -> "PhaseTable":
        """The table over these cells, for 0 to `length - 1` slots."""
        stages = [[0] * length]
        for cell in cells:
            stages.append(joined(stages[-1], cell.best))
        return cls(cells, stages)

    @property
    def best(self) -> Table:
        """The best value by time, no reserve kept."""
        return self.stages[-1]

    def trace(self, slots: int) -> list[Entry]:
        """The entries that make `best[slots]`."""
        chosen: list[Entry] = []
        for cell, before in zip(reversed(self.cells), reversed(self.stages[:-1]), strict=True):
            _, taken = best_split(before, cell.best, slots)
            chosen += cell.trace(taken)
            slots -= taken
        return chosen

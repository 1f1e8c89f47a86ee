"""The room that something is shown in, and views: what becomes lines once the room is known."""

from collections.abc import Callable, Iterable, Iterator
from typing import Protocol

from kneecli.domain.value import dataclass, replace

Run = tuple[str, str]
"""A piece of a line, and the names of its styles with spaces between them."""

Line = list[Run]


@dataclass(frozen=True, slots=True)
class Room:
    """How many columns there are, and what can be shown in them.

    `has_styles`: bold and dim; `colours`: none, 16 or 256; `is_screen`: someone looks at it; `has_signs`: such as
    braille, not only ASCII.
    """

    columns: int
    has_styles: bool = False
    colours: int = 0
    is_screen: bool = False
    has_signs: bool = True

    def without(self, columns: int) -> "Room":
        """The room that is left beside so many columns."""
        return replace(self, columns=max(1, self.columns - columns))


class View(Protocol):
    """Something that can be laid out."""

    def lines(self, room: Room) -> Iterator[Line]:
        """Its lines, none wider than the room; blanks at their ends mean nothing."""


class Group:
    """Views, one below the other."""

    def __init__(self, *views: View) -> None:
        self._views = views

    def lines(self, room: Room) -> Iterator[Line]:
        """The lines of all."""
        return lines_of(self._views, room)


class Fitted:
    """Views that are made when it is known what room there is, one by one: many need no more memory than one."""

    def __init__(self, make: Callable[[Room], Iterable[View]]) -> None:
        self._make = make

    def lines(self, room: Room) -> Iterator[Line]:
        """The lines of all."""
        return lines_of(self._make(room), room)


class Indented:
    """A view, so many columns in from the left."""

    def __init__(self, view: View, columns: int) -> None:
        self._view, self._columns = view, columns

    def lines(self, room: Room) -> Iterator[Line]:
        """Its lines behind blanks."""
        blanks = (" " * self._columns, "")
        return ([blanks, *line] for line in self._view.lines(room.without(self._columns)))


def lines_of(views: Iterable[View], room: Room) -> Iterator[Line]:
    """The lines of views, one below the other."""
    return (line for view in views for line in view.lines(room))

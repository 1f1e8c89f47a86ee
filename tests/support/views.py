"""Views as text."""

from kneecli.render.layout.room import Room, View
from kneecli.render.layout.styles import written


def shown(view: View, room: Room) -> str:
    """The view as it is shown in this room, escapes and all."""
    return "".join(f"{written(line, room)}\n" for line in view.lines(room))

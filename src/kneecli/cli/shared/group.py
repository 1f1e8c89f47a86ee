"""A group of commands that answers a word which is none of them with those that were perhaps meant."""

from typing import Any

from typer.core import TyperGroup

MEANT = {
    "plan": ("today", "session", "make", "workout"),
    "start": ("do", "go", "begin", "run", "train", "timer", "next", "continue", "resume"),
    "swap": ("exchange", "replace"),
    "log": ("done", "did", "record", "skip"),
    "pain": ("hurt", "ache", "knee", "swelling", "swollen", "sore"),
    "measure": ("check-in", "test", "score"),
    "progress": ("ladder", "rung"),
    "programme": ("program", "course", "weeks"),
    "goal": ("aim", "target", "activity"),
    "prescription": ("physio", "therapist", "limit"),
    "history": ("past", "diary", "journal"),
    "status": ("due", "week"),
    "screen": ("signs",),
    "doctor": ("check", "health", "problem", "broken"),
    "exercises": ("list", "catalogue", "show"),
    "init": ("setup", "set up"),
    "config": ("settings", "set"),
    "own": ("equipment", "have"),
    "packs": ("install", "bundle"),
}
"""Other words for what a command does."""

TAKE_BACK = frozenset({"undo", "unset", "remove", "disable"})
"""Nobody who typed something else is led to what takes something back."""


class Group(TyperGroup):
    """The group; a command that takes something back is never suggested."""

    def __init__(self, **attributes: Any) -> None:
        super().__init__(**(attributes | {"suggest_commands": False}))

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        """The command that is meant. For a word that is none, those are named that it may mean."""
        if args and not args[0].startswith("-") and args[0] not in self.commands:
            from kneecli.domain.nearest import nearest  # only faults need it

            known = [name for name in self.commands if name not in TAKE_BACK]
            meant = nearest(args[0], known, MEANT).replace("`", "'")
            ctx.fail(f"No such command {args[0]!r}.{' ' * bool(meant)}{meant}")
        return super().resolve_command(ctx, args)

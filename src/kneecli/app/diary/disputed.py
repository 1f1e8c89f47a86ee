"""The sentences about entries that two devices corrected, not knowing of each other."""

from collections.abc import Callable, Collection

from kneecli.app.context import Context
from kneecli.domain.diary.edits import edits_by_entry, made_elsewhere
from kneecli.domain.words.entry_words import entry_figures, entry_name


def disputed_lines(ctx: Context, ids: Callable[[], Collection[str]]) -> tuple[str, ...]:
    """A line for each of these entries of which two edits say different things; mostly none."""
    edits = {id: some for id, some in edits_by_entry(ctx.journal.diary.events).items() if len(some) > 1}
    edits = {id: some for id, some in edits.items() if id in ids()} if edits else {}
    units, lines = ctx.settings.units, []
    for id, some in edits.items():
        last = some[-1].now
        others = [edit.now for edit in made_elsewhere(some) if edit.now != last]
        if others:
            said = "; ".join(dict.fromkeys(entry_figures(other, units, ctx.today) for other in others))
            short = ctx.journal.short_names([id])[id]
            lines.append(
                f"{entry_name(last, ctx.today)} was edited on two devices that did not know of each other. What was "
                f"written last counts; elsewhere it was {said}. `kneecli edit {short}` settles it."
            )
    return tuple(lines)

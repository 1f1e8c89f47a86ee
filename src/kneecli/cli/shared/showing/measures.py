"""What is shown of check-ins: what is to be taken and how, and what has changed."""

from typing import Any

from kneecli.app.context import Context
from kneecli.app.person.check_ins import CheckIns
from kneecli.cli.shared.talk import Talk
from kneecli.domain.catalogue.measure import Measure
from kneecli.domain.words.measure_words import range_words
from kneecli.formats.output.person.measure import MEASURE, Shown
from kneecli.render.console import show
from kneecli.render.layout.room import Group
from kneecli.render.layout.text import Text
from kneecli.render.measure_view import change_view, check_in_view, entries_view, measure_view


def as_data(known: CheckIns, picked: Measure | None, *, dry_run: bool) -> dict[str, Any]:
    """The check-ins, or all about one measure, as they are written as JSON."""
    shown = [measure for measure in known.measures if picked in (None, measure)]
    series = known.series_of(picked.id) if picked else known.series
    measures = tuple((measure, known.not_today.get(measure.id, "")) for measure in shown)
    return MEASURE.data(Shown(known.now, measures, series, dry_run))


def show_measures(ctx: Context, talk: Talk, known: CheckIns, picked: Measure | None) -> None:
    """What is to be taken and what has changed; or how one measure is taken, with all its values."""
    if picked is None:
        parts = [check_in_view(known.now, known.not_today)]
        series = known.series
    else:
        pack = next(pack for pack in known.packs if picked in pack.measures)
        parts = [measure_view(picked, known.not_today.get(picked.id, ""), pack.sources_of(picked))]
        series = known.series_of(picked.id)
        if series:
            ids = [event.id for each in series for event in each.entries]
            parts += [Text(), entries_view(series, ctx.journal.short_names(ids))]
    if series:
        parts += [Text(), change_view(series, known.day)]
    show(Group(*parts), talk.color)
    if not talk.may_ask:
        talk.note(_how(picked))


def show_changes(talk: Talk, known: CheckIns) -> None:
    """The table of changes alone."""
    show(change_view(known.series, known.day), talk.color)


def _how(picked: Measure | None) -> str:
    """How a value is given on the command line."""
    if picked is None:
        return "`kneecli measure NAME` says how one is taken, `kneecli measure NAME VALUE` takes it down."
    named = ' "what it is"' if picked.named else ""
    return f"`kneecli measure {picked.id}{named} VALUE` takes it down: {range_words(picked)}."

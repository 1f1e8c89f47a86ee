"""Ladders and proposals on a terminal."""

from collections.abc import Iterator, Sequence

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from kneecli.domain.catalogue.exercise import Exercise
from kneecli.domain.catalogue.titles import name_at_rung
from kneecli.domain.person.fit import earned_rung
from kneecli.domain.person.today import Today
from kneecli.domain.prescription.words import asked_words
from kneecli.domain.problem import printable
from kneecli.domain.progress.ladder.proposal import Proposal
from kneecli.domain.units import in_units
from kneecli.domain.vocabulary import Units
from kneecli.domain.words.reason_sentences import reason_words

_WORDS = {"advance": ("up", "good"), "hold": ("stay", "quiet"), "ease": ("down", "care"), "none": ("-", "quiet")}


def progress_view(
    rows: Sequence[tuple[Exercise, Proposal]],
    today: Today,
    units: Units = "metric",
    block: Sequence[str] = (),
    below: Sequence[str] = (),
) -> RenderableType:
    """What the block is, two lines for each exercise: where it stands and what the diary says, and what is `below`."""
    head = [*map(Text, block), Text()] if block else []
    return Group(*head, *_rows(rows, today, units), *(Text(printable(line)) for line in below))


def _rows(rows: Sequence[tuple[Exercise, Proposal]], today: Today, units: Units) -> Iterator[RenderableType]:
    for exercise, proposal in rows:
        rung = earned_rung(exercise, today)
        line = Table.grid(expand=True, padding=(0, 1))
        line.add_column(ratio=1)
        line.add_column(justify="right", no_wrap=True)
        line.add_row(Text(name_at_rung(exercise, rung), "name"), Text(_bar(rung, len(exercise.rungs)), "quiet"))
        yield line
        yield Padding(Text(_dose(exercise, rung, today, units)), (0, 0, 0, 3))
        yield Padding(_proposal_words(exercise, proposal, units), (0, 0, 0, 3))
        yield Text()


def ladder_view(exercise: Exercise, proposal: Proposal, today: Today, units: Units = "metric") -> RenderableType:
    """The whole ladder of one exercise, with the place where the person stands."""
    rung = earned_rung(exercise, today)
    ladder = Table.grid(padding=(0, 2, 0, 0))
    ladder.add_column(justify="right")
    ladder.add_column()
    ladder.add_column(style="quiet")
    for number in range(len(exercise.rungs), 0, -1):
        here = number == rung
        mark = "you are here" if here else ("next" if number == proposal.rung and proposal.kind == "advance" else "")
        ladder.add_row(str(number), Text(_label(exercise, number, units), "name" if here else ""), mark)
    return Group(
        Text(name_at_rung(exercise, rung), "title"), ladder, _proposal_words(exercise, proposal, units), Text()
    )


def _proposal_words(exercise: Exercise, proposal: Proposal, units: Units) -> Text:
    word, style = _WORDS[proposal.kind]
    to = (
        f" to rung {proposal.rung}: {_label(exercise, proposal.rung, units)}"
        if proposal.kind in ("advance", "ease")
        else ""
    )
    return Text.assemble(
        (f"{word}{to}. ".capitalize() if to else "", style), (reason_words(proposal.why), "" if to else "quiet")
    )


def _dose(exercise: Exercise, rung: int, today: Today, units: Units) -> str:
    """What is done now: as prescribed where a dose is and stays, else the rung."""
    word = today.person.prescribed
    if word and word.is_fixed(exercise.id):
        return f"Prescribed: {asked_words(word.exercises[exercise.id].asked, units)}"
    return f"Rung {rung}: {_label(exercise, rung, units)}"


def _label(exercise: Exercise, rung: int, units: Units) -> str:
    return in_units(exercise.rung(rung).label, units)


def _bar(rung: int, rungs: int) -> str:
    return f"{'#' * rung}{'.' * (rungs - rung)} {rung} of {rungs}"

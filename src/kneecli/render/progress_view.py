"""Ladders and proposals on a terminal."""

from collections.abc import Iterator, Sequence

from kneecli.domain.catalogue.exercise import Exercise
from kneecli.domain.catalogue.titles import name_at_rung
from kneecli.domain.person.fit import earned_rung
from kneecli.domain.person.today import Today
from kneecli.domain.problem import printable
from kneecli.domain.progress.ladder.proposal import Proposal
from kneecli.domain.units import in_units
from kneecli.domain.vocabulary import Units
from kneecli.domain.words.reason_sentences import reason_words
from kneecli.render.layout.grid import Column, Grid
from kneecli.render.layout.room import Group, Indented, View
from kneecli.render.layout.text import Text

_WORDS = {"advance": ("up", "good"), "hold": ("stay", "quiet"), "ease": ("down", "care"), "none": ("-", "quiet")}


def progress_view(
    rows: Sequence[tuple[Exercise, Proposal]],
    today: Today,
    units: Units = "metric",
    block: Sequence[str] = (),
    below: Sequence[str] = (),
) -> View:
    """What the block is, two lines for each exercise: where it stands and what the diary says, and what is `below`."""
    head = [*map(Text, block), Text()] if block else []
    return Group(*head, *_rows(rows, today, units), *(Text(printable(line)) for line in below))


def _rows(rows: Sequence[tuple[Exercise, Proposal]], today: Today, units: Units) -> Iterator[View]:
    for exercise, proposal in rows:
        rung = earned_rung(exercise, today)
        row = (name_at_rung(exercise, rung), _bar(rung, len(exercise.rungs)))
        yield Grid((Column("name", share=1), Column("quiet", keeps=True, at_right=True)), [row], gap=1)
        yield Indented(Text(_dose(exercise, rung, today, units)), 3)
        yield Indented(_proposal_words(exercise, proposal, units), 3)
        yield Text()


def ladder_view(exercise: Exercise, proposal: Proposal, today: Today, units: Units = "metric") -> View:
    """The whole ladder of one exercise, with the place where the person stands."""
    rung = earned_rung(exercise, today)
    rows = []
    for number in range(len(exercise.rungs), 0, -1):
        here = number == rung
        mark = "you are here" if here else ("next" if number == proposal.rung and proposal.kind == "advance" else "")
        rows.append((str(number), Text(_label(exercise, number, units), "name" if here else ""), mark))
    ladder = Grid((Column(at_right=True), Column(), Column("quiet")), rows)
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
    return Text.of(
        (f"{word}{to}. ".capitalize() if to else "", style), (reason_words(proposal.why), "" if to else "quiet")
    )


def _dose(exercise: Exercise, rung: int, today: Today, units: Units) -> str:
    """What is done now: as prescribed where a dose is and stays, else the rung."""
    word = today.person.prescribed
    if word and word.is_fixed(exercise.id):
        from kneecli.domain.prescription.words import asked_words  # few people have any prescribed

        return f"Prescribed: {asked_words(word.exercises[exercise.id].asked, units)}"
    return f"Rung {rung}: {_label(exercise, rung, units)}"


def _label(exercise: Exercise, rung: int, units: Units) -> str:
    return in_units(exercise.rung(rung).label, units)


def _bar(rung: int, rungs: int) -> str:
    return f"{'#' * rung}{'.' * (rungs - rung)} {rung} of {rungs}"

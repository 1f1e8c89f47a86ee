"""The parts of a report in words, the same for paper, Markdown and the terminal: lines, and one table each."""

from collections.abc import Callable, Iterator

from kneecli.domain.problem import on_one_line, printable
from kneecli.domain.report.report import Report, Shown
from kneecli.domain.value import dataclass, replace
from kneecli.domain.vocabulary import Units
from kneecli.domain.words.wording import counted, date_words
from kneecli.formats.report import diary_parts, followed_parts, person_parts
from kneecli.formats.report.part import Part

FIGURES_ONLY = "Figures and words as they were recorded at home. No diagnosis, no verdict, no medical advice."
"""The last line of every report."""


@dataclass(frozen=True, slots=True)
class Page:
    """A report in words: its title, whom and which days it is about, and its parts."""

    title: str
    about: str
    parts: tuple[Part, ...]
    foot: str = FIGURES_ONLY


def page(shown: Shown, units: Units = "metric") -> Page:
    """The page of a report, with the sections that are wanted. No text of it breaks a line or moves a cursor."""
    report = shown.report
    days = counted((report.until - report.since).days + 1, "day")
    knee = {None: "", "both": "Both knees, "}.get(report.person.knee, f"{report.person.knee} knee, ".capitalize())
    about = f"{knee}{date_words(report.since)} to {date_words(report.until)}, {days}"
    title = f"Knee report: {_clean(shown.name)}" if shown.name else "Knee report"
    return Page(title, about, tuple(map(_cleaned, _parts(shown, units))))


def _parts(shown: Shown, units: Units) -> Iterator[Part]:
    """The sections that are wanted; those that few people have only where there is something in them."""
    for name in shown.sections:
        part = _MAKERS[name](shown.report, units)
        if part.lines or part.rows:
            yield part


def _cleaned(part: Part) -> Part:
    rows = tuple(tuple(map(_clean, row)) for row in part.rows)
    return replace(part, lines=tuple(map(_clean, part.lines)), rows=rows)


def _clean(text: str) -> str:
    return printable(on_one_line(text))


_MAKERS: dict[str, Callable[[Report, Units], Part]] = {
    "adherence": diary_parts.adherence,
    "pain": diary_parts.pain,
    "programme": followed_parts.programme,
    "prescription": followed_parts.prescription,
    "goals": followed_parts.goals,
    "checkins": person_parts.checkins,
    "signs": person_parts.signs,
    "hurt": diary_parts.hurt,
    "skipped": diary_parts.skipped,
    "exercises": diary_parts.exercises,
    "decisions": person_parts.decisions,
    "notes": person_parts.notes,
    "equipment": person_parts.equipment,
}

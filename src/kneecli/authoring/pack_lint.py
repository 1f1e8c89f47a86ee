"""Checking a pack file for its author: every fault, and the advice of a careful clinician.

A fault keeps the pack from being loaded. Advice does not; its author decides. Further rules for an exercise are added
to `RULES`; each is a function of an exercise and its pack (`authoring/lint_rules.py`).
"""

import re
from collections.abc import Collection, Iterator, Sequence

from kneecli.authoring import lint_care, lint_copied, lint_dose, lint_label
from kneecli.authoring.lint_goal import goal_advice
from kneecli.authoring.lint_measure import measure_advice
from kneecli.authoring.lint_programme import known, programme_advice
from kneecli.authoring.lint_rules import Advice, Rule
from kneecli.authoring.lint_taken import alias_taken, taken
from kneecli.domain.catalogue.exercise import Exercise, Pack
from kneecli.domain.catalogue.lint_finding import Finding
from kneecli.domain.catalogue.pack_ids import sources_used
from kneecli.domain.problem import FileFault, Problem
from kneecli.domain.value import dataclass
from kneecli.formats.pack.pack import pack_in
from kneecli.formats.reading.checking import Table
from kneecli.formats.reading.faults import Faults
from kneecli.formats.reading.toml_lines import TomlLines
from kneecli.formats.reading.toml_text import read_toml_text

RULES: tuple[Rule, ...] = (*lint_care.RULES, *lint_copied.RULES, *lint_dose.RULES, *lint_label.RULES)

_SPDX = re.compile(r"[A-Za-z0-9][A-Za-z0-9.+-]*(?: (?:AND|OR|WITH) [A-Za-z0-9][A-Za-z0-9.+-]*)*")
_LANGUAGE = re.compile(r"[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")


@dataclass(frozen=True, slots=True)
class Linted:
    """The result of a check: the findings by line, and the pack as far as it could be read."""

    findings: tuple[Finding, ...]
    pack: Pack | None = None


def lint(text: str, file: str, others: Sequence[Pack] = (), names: Collection[str] = ()) -> Linted:
    """All findings about this pack file. What has a fault gets no advice yet.

    `others` are the packs that it has to go with, `names` the names of packs that are taken.
    """
    try:
        document = read_toml_text(text, file)
        faults = Faults(file, TomlLines(text).line)
        pack = pack_in(Table(document, (), faults))
    except FileFault as fault:
        return Linted(tuple(_fault(problem, file) for problem in fault.problems))
    found = [_fault(problem, file) for problem in faults.problems()]
    clashes, advice = taken(pack, others, names), _advice(pack, others, faults)
    for each, is_fault in (*((each, True) for each in clashes), *((each, False) for each in advice)):
        line = faults.line(each.key)
        found.append(Finding(is_fault, each.rule, file, line, Problem(each.what, each.cure, f"{file}:{line}")))
    return Linted(tuple(sorted(found, key=lambda each: (each.line, not each.is_fault))), pack)


def _fault(problem: Problem, file: str) -> Finding:
    line = problem.where.rpartition(":")[2]
    return Finding(True, "format", file, int(line) if line.isdecimal() else 1, problem)


def _advice(pack: Pack, others: Sequence[Pack], faults: Faults) -> Iterator[Advice]:
    """All advice, each with its place in the whole file."""
    yield from _head(pack)
    yield from alias_taken(pack, others)
    there = known(pack, others)
    for kind, index, id, advice in (
        *(("exercise", index, each.id, _of(each, pack)) for index, each in enumerate(pack.exercises)),
        *(("measure", index, each.id, measure_advice(each, pack)) for index, each in enumerate(pack.measures)),
        *(
            ("programme", index, each.id, programme_advice(each, pack, there))
            for index, each in enumerate(pack.programmes)
        ),
        *(("goal", index, each.id, goal_advice(each, pack)) for index, each in enumerate(pack.goals)),
    ):
        if not faults.below((kind, index)):
            for each in advice:
                yield Advice(each.rule, (kind, index, *each.key), f"{id}: {each.what}", each.cure)


def _of(exercise: Exercise, pack: Pack) -> Iterator[Advice]:
    for rule in RULES:
        yield from rule(exercise, pack)


def _head(pack: Pack) -> Iterator[Advice]:
    """Advice on the pack as a whole."""
    if pack.licence and not _SPDX.fullmatch(pack.licence):
        yield Advice(
            "licence", ("pack", "licence"), f"{pack.licence!r} is no SPDX identifier", "Such as MIT or CC-BY-4.0."
        )
    if pack.language and not _LANGUAGE.fullmatch(pack.language):
        yield Advice("language", ("pack", "language"), f"{pack.language!r} is no language code", "Such as en or de-CH.")
    if any("your name" in author.casefold() for author in pack.authors):
        yield Advice("unfinished", ("pack", "authors"), "the author is still to be named", "Write your name.")
    used = sources_used(pack)
    for index, source in enumerate(pack.sources):
        if source.tag and source.tag not in used:
            yield Advice(
                "sources", ("source", index), f"nothing uses the source {source.tag}", "Take it out, or name it."
            )
        if "example" in source.url:
            yield Advice(
                "unfinished", ("source", index, "url"), f"{source.url} is an example", "Write where it can be read."
            )

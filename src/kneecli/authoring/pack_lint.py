"""Checking a pack file for its author: every fault, and the advice of a careful clinician.

A fault keeps the pack from being loaded. Advice does not; its author decides. Further rules for an exercise are added
to `RULES`; each is a function of an exercise and its pack (`authoring/lint_rules.py`).
"""

import re
from collections.abc import Collection, Iterator, Mapping

from kneecli.authoring import lint_care, lint_dose, lint_label
from kneecli.authoring.lint_measure import measure_advice
from kneecli.authoring.lint_rules import Advice, Rule
from kneecli.domain.catalogue.exercise import Exercise, Pack
from kneecli.domain.catalogue.lint_finding import Finding
from kneecli.domain.catalogue.measure import measure_sources
from kneecli.domain.problem import FileFault, Problem
from kneecli.domain.value import dataclass
from kneecli.formats.pack.pack import claim_of_the_article, pack_in
from kneecli.formats.reading.checking import Table
from kneecli.formats.reading.faults import Faults
from kneecli.formats.reading.toml_lines import TomlLines
from kneecli.formats.reading.toml_text import read_toml_text

RULES: tuple[Rule, ...] = (*lint_care.RULES, *lint_dose.RULES, *lint_label.RULES)

_SPDX = re.compile(r"[A-Za-z0-9][A-Za-z0-9.+-]*(?: (?:AND|OR|WITH) [A-Za-z0-9][A-Za-z0-9.+-]*)*")
_LANGUAGE = re.compile(r"[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")


@dataclass(frozen=True, slots=True)
class Linted:
    """The result of a check: the findings by line, and the pack as far as it could be read."""

    findings: tuple[Finding, ...]
    pack: Pack | None = None


def lint(
    text: str,
    file: str,
    owners: Mapping[str, str] | None = None,
    names: Collection[str] = (),
    measures: Mapping[str, str] | None = None,
) -> Linted:
    """All findings about this pack file. An exercise or a measure with a fault gets no advice yet.

    `owners` has the pack of each exercise id that is in use, `names` the names of packs that are taken, and `measures`
    the pack of each measure's id.
    """
    try:
        document = read_toml_text(text, file)
        faults = Faults(file, TomlLines(text).line)
        pack = pack_in(Table(document, (), faults))
    except FileFault as fault:
        return Linted(tuple(_fault(problem, file) for problem in fault.problems))
    found = [_fault(problem, file) for problem in faults.problems()]
    for key, rule, is_fault, what, cure in (
        *_clashes(pack, owners or {}, names, measures or {}),
        *_advice(pack, faults),
    ):
        line = faults.line(key)
        found.append(Finding(is_fault, rule, file, line, Problem(what, cure, f"{file}:{line}")))
    return Linted(tuple(sorted(found, key=lambda each: (each.line, not each.is_fault))), pack)


def _fault(problem: Problem, file: str) -> Finding:
    line = problem.where.rpartition(":")[2]
    return Finding(True, "format", file, int(line) if line.isdecimal() else 1, problem)


_Note = tuple[tuple[str | int, ...], str, bool, str, str]
"""The place in the file, the rule, whether it is a fault, what is wrong, and the cure."""


def _clashes(
    pack: Pack, owners: Mapping[str, str], names: Collection[str], measures: Mapping[str, str]
) -> Iterator[_Note]:
    """Names and ids that another pack has: kneecli would leave this pack out."""
    if pack.name in names:
        yield ("pack", "name"), "taken", True, f"there is a pack {pack.name!r} already", "Give it another name."
    for index, exercise in enumerate(pack.exercises):
        if names and (claim := claim_of_the_article(exercise)):
            yield ("exercise", index, "origin"), "taken", True, claim.what, claim.cure
        owner = owners.get(exercise.id, pack.name)
        if owner != pack.name:
            what = f"the exercise {exercise.id!r} is there already, in the pack {owner!r}"
            cure = f"Give it another id, such as {pack.name}-{exercise.id}."
            yield ("exercise", index, "id"), "taken", True, what, cure
    for index, measure in enumerate(pack.measures):
        owner = measures.get(measure.id, pack.name)
        if owner != pack.name:
            what = f"the measure {measure.id!r} is there already, in the pack {owner!r}"
            cure = f"Give it another id, such as {pack.name}-{measure.id}."
            yield ("measure", index, "id"), "taken", True, what, cure


def _advice(pack: Pack, faults: Faults) -> Iterator[_Note]:
    for each in _head(pack):
        yield each.key, each.rule, False, each.what, each.cure
    for index, exercise in enumerate(pack.exercises):
        path = ("exercise", index)
        if not faults.below(path):
            yield from ((path + each.key, each.rule, False, each.what, each.cure) for each in _of(exercise, pack))
    for index, measure in enumerate(pack.measures):
        path = ("measure", index)
        if not faults.below(path):
            for each in measure_advice(measure, pack):
                yield path + each.key, each.rule, False, f"{measure.id}: {each.what}", each.cure


def _of(exercise: Exercise, pack: Pack) -> Iterator[Advice]:
    for rule in RULES:
        for advice in rule(exercise, pack):
            yield Advice(advice.rule, advice.key, f"{exercise.id}: {advice.what}", advice.cure)


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
    used = {tag for exercise in pack.exercises for tag in (*exercise.sources, *exercise.caution_basis)}
    used |= {tag for measure in pack.measures for tag in measure_sources(measure)}
    for index, source in enumerate(pack.sources):
        if source.tag and source.tag not in used:
            yield Advice(
                "sources", ("source", index), f"nothing uses the source {source.tag}", "Take it out, or name it."
            )
        if "example" in source.url:
            yield Advice(
                "unfinished", ("source", index, "url"), f"{source.url} is an example", "Write where it can be read."
            )

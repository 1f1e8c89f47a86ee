"""For authors of packs: helpers to test a pack with, in pytest or any other way.

Each `assert_…` raises AssertionError with everything that is wrong, and returns nothing. Nothing here reads or writes
settings, plans or the journal of whoever runs the tests.

    from kneecli import testing

    def test_the_pack() -> None:
        testing.assert_no_faults("src/my_pack/my-pack.toml")
"""

import datetime
import os
from collections.abc import Collection
from pathlib import Path
from types import ModuleType
from typing import Any

from kneecli.authoring.pack_lint import lint
from kneecli.domain.catalogue.catalogue import Catalogue
from kneecli.domain.catalogue.exercise import Exercise, Pack
from kneecli.domain.catalogue.lint_finding import Finding
from kneecli.domain.catalogue.review import Review, review_fault
from kneecli.domain.person.fit import rung_today
from kneecli.domain.person.person import Person
from kneecli.domain.person.today import Today
from kneecli.domain.problem import KneecliError
from kneecli.domain.session.session import Session
from kneecli.domain.vocabulary import EQUIPMENT
from kneecli.formats.output.packs.exercises import to_data as exercise_data
from kneecli.formats.output.person.person import to_data as person_data
from kneecli.formats.pack.pack import read_pack
from kneecli.formats.plan.keys import to_data
from kneecli.formats.plan.plan_format import PlanFormat, as_format, format_fault
from kneecli.planner.plan import plan
from kneecli.planner.wishes import Wishes
from kneecli.plugins.asking import FORMATS, REVIEW, Asked
from kneecli.plugins.loader import load_packs

__all__ = [
    "advice",
    "assert_can_be_planned",
    "assert_format_reads_what_it_writes",
    "assert_installed",
    "assert_no_advice",
    "assert_no_faults",
    "faults",
    "formats",
    "plan_data",
    "read",
    "reviews",
]

DAY = datetime.date(2026, 1, 5)
"""The day that everything is planned for: a plan must not hang on when the tests are run."""

MINUTES = 90
"""Long enough for whatever is asked for."""

File = str | os.PathLike[str]


def read(file: File) -> Pack:
    """The pack in this file. Raises `kneecli.domain.problem.FileFault`, an exception, for one with a fault."""
    return read_pack(Path(file).read_text(encoding="utf-8"), Path(file).name)


def faults(file: File) -> list[str]:
    """What keeps the pack from being loaded, one text each, with its line and its cure."""
    return [str(finding.problem) for finding in _findings(file) if finding.is_fault]


def advice(file: File, *, but: Collection[str] = ()) -> list[str]:
    """What `kneecli packs check` advises; the rules in `but` are passed over."""
    found = (finding for finding in _findings(file) if not finding.is_fault and finding.rule not in but)
    return [f"{each.problem} ({each.rule})" for each in found]


def assert_no_faults(file: File) -> None:
    """The pack can be loaded, and clashes with no built-in one."""
    found = faults(file)
    assert not found, "\n".join(found)


def assert_no_advice(file: File, *, but: Collection[str] = ()) -> None:
    """There is no advice left, but for these rules, which the author has decided about."""
    found = advice(file, but=but)
    assert not found, "\n".join(found)


def assert_installed(name: str) -> None:
    """A pack of this name is found through its entry point where the tests run, and counts."""
    loaded = load_packs()
    problems = [str(problem) for broken in loaded.broken if broken.name == name for problem in broken.problems]
    assert not problems, "\n".join(problems)
    names = [pack.pack.name for pack in loaded.packs] + [without_pack.name for without_pack in loaded.without_packs]
    assert name in names, f"there is no pack {name!r}; found: {', '.join(sorted(names))}"


def assert_can_be_planned(file: File, exercise: str) -> None:
    """Asked for by name, the exercise gets into a session at every rung, for someone who owns everything."""
    pack = read(file)
    found = _exercise(pack, exercise)
    for number in range(1, len(found.rungs) + 1):
        items = _plan(pack, _everyone({exercise: number}), exercise).items
        rungs = [item.rung for item in items if item.exercise == exercise]
        assert rungs == [number], f"{exercise}: rung {number} was planned as {rungs}"


def plan_data(file: File, *with_ids: str, minutes: int = MINUTES, pain: int | None = None) -> dict[str, Any]:
    """A plan with the built-in packs and this one, with these exercises in it; its shape: docs/users/plan-format.md."""
    return to_data(_plan(read(file), _everyone({}, pain), *with_ids, minutes=minutes))


def reviews(plugin: ModuleType | object, *, pain: int | None = None, age: int | None = None) -> list[Review]:
    """What the plugin's `kneecli_review` says of the built-in exercises for such a person, checked as kneecli does."""
    today = _everyone({}, pain, age)
    exercises = [exercise_data(each) | {"rung": rung_today(each, today)} for each in _built_in()]
    found = Asked(plugin, "plugin").all_of(REVIEW, Review, exercises=exercises, person=person_data(today, MINUTES))
    wrong = [fault for fault in map(review_fault, found) if fault]
    assert not wrong, "\n".join(wrong)
    return found


def formats(plugin: ModuleType | object) -> list[PlanFormat]:
    """What the plugin's `kneecli_formats` gives, checked as kneecli does."""
    found = Asked(plugin, "plugin").all_of(FORMATS, PlanFormat)
    wrong = [fault for fault in map(format_fault, found) if fault]
    assert not wrong, "\n".join(wrong)
    return found


def assert_format_reads_what_it_writes(format: PlanFormat) -> None:
    """A plan that this format writes comes back with the same exercises and doses."""
    session = _plan(Pack("test", "", "", 1, "", (), "en", (), ()), _everyone({}), minutes=30)
    made = as_format(format)
    again = made.read(made.write(session), f"plan{made.ending}").session
    assert again.items == session.items, "the items are not those that were written"


def _findings(file: File) -> tuple[Finding, ...]:
    built_in = _built_in()
    text = Path(file).read_text(encoding="utf-8")
    return lint(text, Path(file).name, built_in.packs, {pack.name for pack in built_in.packs}).findings


def _built_in() -> Catalogue:
    return load_packs(only_built_in=True).catalogue


def _exercise(pack: Pack, name: str) -> Exercise:
    found = next((exercise for exercise in pack.exercises if exercise.id == name), None)
    assert found, f"the pack has no exercise {name!r}"
    return found


def _everyone(rungs: dict[str, int], pain: int | None = None, age: int | None = None) -> Today:
    """Someone who owns everything and avoids nothing, standing on these rungs."""
    return Today(DAY, Person(equipment=frozenset(EQUIPMENT), age=age), rungs=rungs, pain=pain)


def _plan(pack: Pack, today: Today, *with_ids: str, minutes: int = MINUTES) -> Session:
    catalogue = Catalogue((*_built_in().packs, *([pack] if pack.exercises else ())))
    try:
        return plan(catalogue, today, Wishes(minutes, with_ids=frozenset(with_ids)))
    except KneecliError as error:
        raise AssertionError(str(error)) from None

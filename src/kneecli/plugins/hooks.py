"""Calling the hooks of plugins other than `kneecli_packs`. An error of one plugin costs its own answer only."""

import functools
import importlib
import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, TypeVar

from kneecli.domain.catalogue.exercise import Pack
from kneecli.domain.catalogue.installed import Plugin
from kneecli.domain.catalogue.review import Review, review_fault
from kneecli.domain.problem import Problem, printable
from kneecli.domain.value import replace
from kneecli.formats.plan.plan_format import PlanFormat, format_fault
from kneecli.plugins.asking import FORMATS, REVIEW, Asked
from kneecli.plugins.formatting import guarded_format
from kneecli.plugins.guard import PackFailed, guarded
from kneecli.plugins.hookspecs import PROJECT
from kneecli.plugins.ours import OurHooks

Value = TypeVar("Value", PlanFormat, Review)

Answers = tuple[tuple[Value, ...], tuple[Problem, ...]]
"""The answers of the plugins, and the problems of those that gave none."""


def plan_formats(plugins: Sequence[Plugin]) -> Answers[PlanFormat]:
    """The formats of the plugins. Of two formats with the same name or ending the first is kept."""
    formats, problems = _ask(plugins, FORMATS, PlanFormat, format_fault)
    kept: list[PlanFormat] = []
    for format in map(guarded_format, formats):
        taken = next((known for known in kept if format.name == known.name or format.ending == known.ending), None)
        if taken is None:
            kept.append(format)
        else:
            there = f"there is {taken.name} ({taken.ending}) already, from {taken.pack}"
            what = f"the format {format.name} ({format.ending}) of {format.pack} is left out: {there}"
            problems = (*problems, Problem(what))
    return tuple(kept), problems


def reviews(
    plugins: Sequence[Plugin],
    packs: Sequence[Pack],
    exercises: Sequence[Mapping[str, Any]],
    person: Mapping[str, Any],
) -> Answers[Review]:
    """What pack files and plugins have to say about these exercises for this person; shapes: docs/packs/hooks.md."""
    arguments = {"exercises": exercises, "person": person}
    of_files = Asked(OurHooks(packs), PROJECT).all_of(REVIEW, Review, **arguments)
    of_plugins, problems = _ask(plugins, REVIEW, Review, review_fault, **arguments)
    return (*of_files, *of_plugins), problems


def _ask(
    plugins: Iterable[Plugin], hook: str, kind: type[Value], fault: Callable[[Value], str], **arguments: Any
) -> Answers[Value]:
    """The answers of all plugins that have this hook, each with the plugin's name."""
    plain = json.dumps(arguments)  # each plugin gets a copy of its own
    values: list[Value] = []
    problems: list[Problem] = []
    for plugin in plugins:
        if hook not in plugin.hooks:
            continue
        name = printable(plugin.name)
        try:
            with guarded(name):
                answers = Asked(_loaded(plugin.value), name).all_of(hook, kind, **json.loads(plain))
                wrong = next(filter(None, map(fault, answers)), "")
                answers = [] if wrong else [replace(answer, pack=name) for answer in answers]
        except PackFailed as failure:
            wrong, answers = f"its `{hook}` {failure}", []
        if wrong:
            problems.append(Problem(printable(f"{name} is not asked: {wrong}"), f"`kneecli packs show {name}`"))
        else:
            values += answers
    return tuple(values), tuple(problems)


def _loaded(value: str) -> object:
    """The object that an entry point names. importlib.metadata does the same, but takes long to import."""
    module, _, names = value.partition("[")[0].partition(":")
    return functools.reduce(getattr, filter(None, names.strip().split(".")), importlib.import_module(module.strip()))

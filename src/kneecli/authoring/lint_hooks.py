"""The hooks in the Python files of a project, by their names alone: nothing is imported or run."""

import ast
from collections.abc import Iterator, Mapping

from kneecli.domain.catalogue.lint_finding import Finding
from kneecli.domain.problem import Problem
from kneecli.plugins.asking import HOOKS
from kneecli.plugins.hook_names import name_faults

_MARK, _PREFIX = "hookimpl", "kneecli_"


def lint_hooks(texts: Mapping[str, str]) -> tuple[Finding, ...]:
    """A fault for each misspelt or unmarked hook; `texts` are the Python files by their names."""
    return tuple(finding for file, text in texts.items() if _PREFIX in text for finding in _of(file, text))


def _of(file: str, text: str) -> Iterator[Finding]:
    try:
        functions = [each for each in ast.walk(ast.parse(text)) if isinstance(each, ast.FunctionDef)]
    except (SyntaxError, ValueError, RecursionError, MemoryError) as error:
        line = getattr(error, "lineno", None) or 1
        problem = Problem(f"this is no Python that can be read: {error}", "Mend this line.", f"{file}:{line}")
        yield Finding(True, "project", file, line, problem)
        return
    marked = {each.name: each.lineno for each in functions if any(map(_is_mark, each.decorator_list))}
    unmarked = {each.name: each.lineno for each in functions if each.name not in marked}
    for name, line in (marked | unmarked).items():
        is_marked = name in marked
        for what in name_faults(
            [name] if is_marked else (), () if is_marked else [name], HOOKS, any_marked=bool(marked)
        ):
            yield Finding(True, "hook", file, line, Problem(what, "", f"{file}:{line}"))


def _is_mark(decorator: ast.expr) -> bool:
    called = decorator.func if isinstance(decorator, ast.Call) else decorator
    return (called.attr if isinstance(called, ast.Attribute) else getattr(called, "id", "")) == _MARK

"""The project of a pip pack: whether its pyproject.toml registers its packs as kneecli looks for them."""

from collections.abc import Iterator, Mapping
from typing import Any

from kneecli.domain.catalogue.lint_finding import Finding
from kneecli.domain.problem import FileFault, Problem
from kneecli.formats.reading.toml_lines import TomlLines
from kneecli.formats.reading.toml_text import read_toml_text

GROUP = "kneecli"

_PATH = ("project", "entry-points", GROUP)


def lint_project(text: str, file: str, packs: Mapping[str, str]) -> tuple[Finding, ...]:
    """All findings about this pyproject.toml; `packs` has the version of each pack in the project by its name."""
    try:
        document = read_toml_text(text, file)
    except FileFault as fault:
        return tuple(Finding(True, "project", file, 1, problem) for problem in fault.problems)
    lines = TomlLines(text)
    return tuple(
        Finding(is_fault, "project", file, lines.line(path), Problem(what, cure, f"{file}:{lines.line(path)}"))
        for path, is_fault, what, cure in _notes(document, packs)
    )


def _notes(document: dict[str, Any], packs: Mapping[str, str]) -> Iterator[tuple[tuple[str, ...], bool, str, str]]:
    project = _table(document.get("project"))
    points = _table(_table(project.get("entry-points")).get(GROUP))
    if not points:
        cure = f'Add [project.entry-points.{GROUP}] with a line such as my-pack = "my_package".'
        yield _PATH[:1], True, f"no entry point in the group {GROUP!r}: kneecli would not find the pack", cure
        return
    for name in points:
        if name not in packs:
            known = " or ".join(sorted(packs)) or "the pack"
            cure = f"Name it {known}: then `kneecli packs disable` needs to import nothing of it."
            yield (*_PATH, name), False, f"the entry point {name!r} has not the name of its pack", cure
    version = project.get("version")
    if isinstance(version, str) and packs and version not in packs.values():
        cure = "Give both the same version: plans and the journal name that of the pack."
        yield ("project", "version"), False, f"the project is {version}, and its pack is not", cure


def _table(value: object) -> dict[str, Any]:
    return value if isinstance(value, dict) else {}

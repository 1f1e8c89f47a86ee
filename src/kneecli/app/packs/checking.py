"""The check of a pack: everything that is wrong with its files, and what a careful clinician would ask for."""

from collections.abc import Iterable
from pathlib import Path

from kneecli.app.context import Context
from kneecli.authoring.lint_hooks import lint_hooks
from kneecli.authoring.pack_files import pack_files, pack_text, project_text, python_texts
from kneecli.authoring.pack_lint import lint
from kneecli.authoring.project import lint_project
from kneecli.domain.catalogue.exercise import Pack
from kneecli.domain.catalogue.lint_finding import Finding
from kneecli.domain.problem import FileFault, Problem
from kneecli.domain.value import dataclass
from kneecli.store.packs.figures import figure_findings
from kneecli.store.packs.zipped import Read, read_file, zip_of


@dataclass(frozen=True, slots=True)
class PackCheck:
    """What was found, and the packs as far as they could be read."""

    findings: tuple[Finding, ...]
    packs: tuple[Pack, ...] = ()


def check_path(ctx: Context, path: Path) -> tuple[Finding, ...]:
    """What there is to say of each pack file at the path, of its figures, and of its project.

    Raises CouldNot when there is nothing to check.
    """
    try:
        found = check_files(ctx, pack_files(path))
    except FileFault as fault:
        return tuple(_of_format(problem, path) for problem in fault.problems)
    project = project_text(path)
    if project is None:
        return found.findings
    versions = {pack.name: pack.version for pack in found.packs}
    in_project = lint_project(project, str(path / "pyproject.toml"), versions)
    return (*found.findings, *in_project, *lint_hooks(python_texts(path)))


def check_files(ctx: Context, files: Iterable[Path], read: Read = read_file) -> PackCheck:
    """What there is to say of these pack files and their figures, beside the packs that are in use."""
    others = [pack.pack for pack in ctx.packs.loaded.packs]
    names = {pack.pack.name for pack in ctx.packs.loaded.packs if pack.origin.is_built_in}
    installed = {Path(file).resolve() for file in ctx.packs.loaded.files}
    found: list[Finding] = []
    packs: list[Pack] = []
    for file in files:
        try:
            text = pack_text(file, read)
        except FileFault as fault:
            found += [_of_format(problem, file) for problem in fault.problems]
            continue
        taken = set() if (zip_of(file) or file).resolve() in installed else names
        linted = lint(text, str(file), others, taken | {pack.name for pack in packs})
        found += linted.findings
        if linted.pack:
            found += figure_findings(linted.pack, file.parent, read)
            _say_what_is_not_read(ctx, linted.pack)
            packs.append(linted.pack)
            others.append(linted.pack)
    return PackCheck(tuple(found), tuple(packs))


def _of_format(problem: Problem, file: Path) -> Finding:
    return Finding(True, "format", str(file), 1, problem)


def _say_what_is_not_read(ctx: Context, pack: Pack) -> None:
    from kneecli.figures.linting.cues import reads

    if pack.figures and not reads(pack.language):
        ctx.note(
            f"kneecli: {pack.name}: pictures are compared with cues in English only; its cues are in {pack.language}."
        )

"""A new pack: one file, or a whole project to publish, without a fault from the start."""

from collections.abc import Mapping

import tomli_w

from kneecli.authoring import project_texts
from kneecli.authoring import scaffold_texts as texts
from kneecli.authoring.licences import LICENCES
from kneecli.domain.value import dataclass

AUTHOR = "Your Name"


@dataclass(frozen=True, slots=True)
class NewPack:
    """The name, the author and the licence (one of `LICENCES`) of a new pack."""

    name: str
    title: str
    author: str = AUTHOR
    licence: str = "MIT"
    year: int = 2026
    kneecli: str = "0.1"

    @property
    def module(self) -> str:
        """The Python package that contains it."""
        return f"kneecli_{self.name.replace('-', '_')}"

    @property
    def distribution(self) -> str:
        """The name under which it is published."""
        return f"kneecli-{self.name}"


def pack_file(new: NewPack, *, with_figures: bool = False) -> str:
    """The pack file, with one exercise as an example, in order as it stands.

    Where it has figures, it names them; else it says at its end how to get one, with the figure of the example.
    """
    figures = f'figures = "{_figures(new)}"'
    pack = texts.PACK.format(
        name=new.name,
        title=_quoted(new.title),
        author=_quoted(new.author),
        licence=_quoted(new.licence),
        figures=figures if with_figures else f"#{figures}",
    )
    if with_figures:
        return pack
    figure = "".join(f"#{line}" for line in texts.FIGURES.format(name=new.name).splitlines(keepends=True)[2:])
    return pack + texts.FIGURE_OF_ITS_OWN.format(file=_figures(new)) + figure


def _figures(new: NewPack) -> str:
    return f"figures/{new.name}.toml"


def project(new: NewPack) -> Mapping[str, str]:
    """The files of a project by their paths: all that is needed to test, build and publish the pack."""
    words = {
        "name": new.name,
        "title": new.title,
        "quoted_title": _quoted(new.title),
        "author": _quoted(new.author),
        "licence": _quoted(new.licence),
        "plain_licence": new.licence,
        "module": new.module,
        "distribution": new.distribution,
        "kneecli": new.kneecli,
    }
    return {
        "pyproject.toml": project_texts.PYPROJECT.format(**words),
        "README.md": project_texts.README.format(**words),
        "LICENSE": LICENCES[new.licence].format(year=new.year, author=new.author),
        ".gitignore": "__pycache__/\n.venv/\nbuild/\ndist/\n",
        f"src/{new.module}/__init__.py": project_texts.MODULE.format(**words),
        f"src/{new.module}/{new.name}.toml": pack_file(new, with_figures=True),
        f"src/{new.module}/{_figures(new)}": texts.FIGURES.format(**words),
        "tests/test_pack.py": project_texts.TESTS.format(**words),
    }


def _quoted(text: str) -> str:
    """The text as TOML has it."""
    return tomli_w.dumps({"text": text}).removeprefix("text = ").rstrip("\n")

"""The texts of a new project: how it is built, tested and described. Names in braces are filled in."""

PYPROJECT = """\
[build-system]
requires = ["hatchling>=1.24"]
build-backend = "hatchling.build"

[project]
name = "{distribution}"
version = "0.1.0"
description = {quoted_title}
readme = "README.md"
requires-python = ">=3.11"
license = {licence}
license-files = ["LICENSE"]
authors = [{{ name = {author} }}]
keywords = ["kneecli", "knee", "exercise"]
dependencies = ["kneecli>={kneecli}"]

[project.optional-dependencies]
dev = ["pytest>=8", "build>=1.2"]

# The name on the left is that of the pack; the one on the right is the package that carries it.
[project.entry-points.kneecli]
{name} = "{module}"

[tool.hatch.build.targets.wheel]
packages = ["src/{module}"]

[tool.pytest.ini_options]
testpaths = ["tests"]
"""

MODULE = '''\
"""A pack for kneecli. The exercises are in {name}.toml, beside this file."""

from pathlib import Path

from kneecli import hookimpl


@hookimpl
def kneecli_packs() -> list[Path]:
    """Where the pack's file is."""
    return [Path(__file__).with_name("{name}.toml")]
'''

TESTS = '''\
"""The pack is in order, is found where it is installed, and each of its exercises can be planned."""

from pathlib import Path

import {module}
from kneecli import testing

FILE = Path({module}.__file__).with_name("{name}.toml")


def test_the_pack_has_no_fault() -> None:
    """`kneecli packs check` finds nothing that would keep the pack from being loaded."""
    testing.assert_no_faults(FILE)


def test_kneecli_finds_the_pack() -> None:
    """The entry point leads to the pack, and it clashes with no other."""
    testing.assert_installed("{name}")


def test_each_exercise_can_be_planned() -> None:
    """Asked for by name, each exercise gets into a session at every rung."""
    for exercise in testing.read(FILE).exercises:
        testing.assert_can_be_planned(FILE, exercise.id)
'''

README = """\
# {distribution}

{title}. A pack of exercises for kneecli.

> Information, not medical advice.

From this folder, into the environment that kneecli is in:

```sh
pip install .       # with pipx: pipx inject kneecli .
kneecli packs show {name}
kneecli plan --pack {name}
```

To work on it:

```sh
python3 -m venv .venv && . .venv/bin/activate && pip install -e '.[dev]'
kneecli packs check .
pytest
python -m build
```

To publish it: look whether the name {distribution} is still free on the index that you publish to, put a version
into `pyproject.toml` and the same one into `src/{module}/{name}.toml`, then:

```sh
python -m build
python -m twine upload dist/*
```

From then on `pip install {distribution}` has it, for everyone.

Licence: {plain_licence}.
"""

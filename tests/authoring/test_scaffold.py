"""What `packs new` makes is complete and in order."""

import ast
import re
import tomllib

import pytest

from kneecli.authoring.licences import LICENCES
from kneecli.authoring.pack_lint import lint
from kneecli.authoring.scaffold import NewPack, pack_file, project
from kneecli.formats.figure.figure_faults import figure_faults
from kneecli.formats.figure.figures import read_figures
from kneecli.formats.pack.pack import read_pack
from support import ROOT

NASTY = 'A "quoted" \\ {brace} 名 😀 #'


@pytest.mark.parametrize("licence", LICENCES)
def test_every_licence_comes_with_its_file(licence: str) -> None:
    """The author's name stands in the licence, however it is spelt, and project and pack name the same one."""
    files = project(NewPack("calm-hips", NASTY, NASTY, licence))
    assert NASTY in files["LICENSE"]
    assert tomllib.loads(files["pyproject.toml"])["project"]["license"] == licence
    assert read_pack(files["src/kneecli_calm_hips/calm-hips.toml"], "x.toml").licence == licence


def test_whatever_the_names_are_the_files_can_be_read() -> None:
    """Quotes, braces and backslashes in a title or a name break neither TOML nor Python."""
    new = NewPack("x-1", NASTY, NASTY)
    files = project(new)
    pyproject = tomllib.loads(files["pyproject.toml"])["project"]
    assert (pyproject["description"], pyproject["authors"][0]["name"]) == (NASTY, NASTY)
    pack = read_pack(pack_file(new), "x.toml")
    assert (pack.title, pack.authors) == (NASTY, (NASTY,))
    for name, text in files.items():
        if name.endswith(".py"):
            ast.parse(text)


def test_what_is_commented_out_is_in_order() -> None:
    """Whoever takes the marks away has a measure, a programme and a goal without a fault or advice."""
    file, _ = pack_file(NewPack("calm-hips", "Calm hips", "A. Clinician")).split("# A picture of the exercise.")
    text = re.sub("^#(?! )", "", file, flags=re.MULTILINE)
    aerobic = (ROOT / "packs/kneecli_aerobic/aerobic.toml").read_text(encoding="utf-8")
    found = lint(re.sub("^#  ", "  ", text, flags=re.MULTILINE), "x.toml", [read_pack(aerobic, "aerobic.toml")])
    assert found.findings == ()
    assert found.pack is not None
    assert [measure.id for measure in found.pack.measures] == ["calm-hips-heel-rises"]
    assert [programme.id for programme in found.pack.programmes] == ["calm-hips-first-weeks"]
    assert [goal.id for goal in found.pack.goals] == ["calm-hips-shopping"]


def test_one_file_alone_holds_the_picture_to_be_put_beside_it() -> None:
    """Without the marks it is the figure that a project has; where it goes is what `figures` names."""
    new = NewPack("calm-hips", "Calm hips", "A. Clinician")
    text = pack_file(new)
    figure = re.sub("^#", "", text[text.index("#[calm-hips-seated-heel-raise]") :], flags=re.MULTILINE)
    (project_figure,) = (text for name, text in project(new).items() if "/figures/" in name)
    assert tomllib.loads(figure) == tomllib.loads(project_figure)
    assert '#figures = "figures/calm-hips.toml"' in text
    assert "\n# figures/calm-hips.toml without the #" in text


def test_the_example_has_a_picture_without_a_fault() -> None:
    """Drawn at each rung, and compared with what the cues say."""
    files = project(NewPack("calm-hips", "Calm hips", "A. Clinician"))
    pack = read_pack(files["src/kneecli_calm_hips/calm-hips.toml"], "x.toml")
    book = read_figures(files[f"src/kneecli_calm_hips/{pack.figures}"], "figures.toml")
    assert list(book.document) == [exercise.id for exercise in pack.exercises]
    assert list(figure_faults(book, pack.exercises, pack.language)) == []


def test_the_entry_point_leads_to_the_module() -> None:
    """Its name is the pack's, and its value the package that is in the wheel."""
    new = NewPack("calm-hips", "Calm hips")
    data = tomllib.loads(project(new)["pyproject.toml"])
    assert data["project"]["entry-points"]["kneecli"] == {"calm-hips": "kneecli_calm_hips"}
    assert data["tool"]["hatch"]["build"]["targets"]["wheel"]["packages"] == ["src/kneecli_calm_hips"]

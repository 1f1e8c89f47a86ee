"""Pictures as a user meets them: in the terminal, as files, on paper, and while working on one."""

import os
import re
import shutil
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

from support.cli import failed, kneecli, python, quiet
from support.figures import ALT, PACKS
from support.home import in_plan, ticked
from support.packs import pack_text
from support.terminal import ESCAPE, awaited, finished, terminal

BRAILLE = re.compile("[\u2801-\u28ff]")


# One exercise


@pytest.mark.slow
def test_an_exercise_shows_its_picture_on_a_terminal(tmp_path: Path) -> None:
    """In braille, with colours, above the words."""
    with terminal(tmp_path, "exercises", "bridge", TERM="xterm-256color", LANG="C.UTF-8") as child:
        code, shown = finished(child)
    assert code == 0
    assert shown.index(BRAILLE.search(shown)[0]) < shown.index("Lie on your back")  # type: ignore[index]


def test_on_a_pipe_words_stand_in_for_the_picture(tmp_path: Path) -> None:
    """So that a screen reader, a file and a search have them."""
    ran = kneecli("exercises", "bridge", home=tmp_path)
    assert (ran.code, ran.err) == (0, "")
    assert "Picture: Lying on the back, knees bent and feet flat" in ran.out
    assert not BRAILLE.search(ran.out)


def test_words_can_be_asked_for(tmp_path: Path) -> None:
    """With --no-figure, on any terminal."""
    with terminal(tmp_path, "exercises", "bridge", "--no-figure", TERM="xterm-256color") as child:
        _, shown = finished(child)
    assert "Picture: Lying on the back" in shown
    assert not BRAILLE.search(shown)


def test_a_rung_has_its_own_picture_and_cues(tmp_path: Path) -> None:
    """The bridge on one leg is another movement."""
    ran = kneecli("exercises", "bridge", "--rung", "10", home=tmp_path)
    assert "Rung 10 of 13: one leg." in ran.out
    assert "Picture: Lying on the back, one foot off the floor." in ran.out
    assert "1. Lie on your back with knees bent, feet flat and arms at your sides, then lift" in " ".join(
        ran.out.split()
    )


def test_a_picture_is_saved_as_svg(tmp_path: Path) -> None:
    """The file is private and whole; saved again it is replaced; `-` is stdout."""
    file = tmp_path / "bridge.svg"
    quiet(kneecli("exercises", "bridge", "--svg", file, home=tmp_path))
    assert ET.fromstring(file.read_text()).get("role") == "img"
    quiet(kneecli("exercises", "bridge", "--rung", "10", "--svg", file, home=tmp_path))
    assert kneecli("exercises", "bridge", "--rung", "10", "--svg", "-", home=tmp_path).out == file.read_text()


def test_a_file_that_is_no_picture_is_not_replaced(tmp_path: Path) -> None:
    """It is somebody's."""
    file = tmp_path / "bridge.svg"
    file.write_text("my notes")
    failed(kneecli("exercises", "bridge", "--svg", file, home=tmp_path), 1, "not a picture that kneecli drew")
    assert file.read_text() == "my notes"


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("--svg", "x.svg"), "this takes one exercise"),
        (("--rung", "2"), "this takes one exercise"),
        (("bridge", "--rung", "99"), "bridge has 13 rungs, not 99"),
    ],
)
def test_what_makes_no_sense_is_refused(tmp_path: Path, arguments: tuple[str, ...], words: str) -> None:
    """With the cure."""
    failed(kneecli("exercises", *arguments, home=tmp_path), 2, words)


# Packs of others


def _drop_in(home: Path, figures: str, head: str = 'figures = "figures/mine.toml"\n') -> Path:
    """A pack with one exercise, mine-squat, and these figures."""
    text = (PACKS / "kneecli_aerobic" / "aerobic.toml").read_text(encoding="utf-8")
    text = text.replace('name = "aerobic"', 'name = "mine"').replace('figures = "figures/aerobic.toml"\n', head)
    text = re.sub(r'^id = "', 'id = "mine-', text, flags=re.MULTILINE)
    text = re.sub(r"^(family|easier|harder|origin|article_number|article_dose) = .*\n", "", text, flags=re.MULTILINE)
    text = re.sub(r'^name = "(?!mine")(.*)"', r'name = "My \1"', text, flags=re.MULTILINE)
    text = re.sub(r"^aliases = .*\n", "", text, flags=re.MULTILINE)
    (home / "packs" / "figures").mkdir(parents=True)
    (home / "packs" / "mine.toml").write_text(text, encoding="utf-8")
    file = home / "packs" / "figures" / "mine.toml"
    file.write_text(figures, encoding="utf-8")
    return file


def test_a_pack_of_ones_own_shows_its_pictures(tmp_path: Path) -> None:
    """The file of figures is found beside the pack, and is not taken for a pack itself."""
    _drop_in(tmp_path, f'[mine-walking]\nalt = "{ALT}"\n[mine-walking.end]\nhip = [0, 91]\n')
    ran = kneecli("exercises", "mine-walking", home=tmp_path)
    assert (ran.code, ran.err) == (0, "")
    assert "Picture: Standing tall with the arms at the sides" in ran.out
    assert [row["problems"] for row in kneecli("packs", "list", "--json", home=tmp_path).data] == [[]] * 5


def test_what_is_kept_of_a_picture_follows_its_file(tmp_path: Path) -> None:
    """On a terminal and on a page, with the cache, without it, and with what is left of it."""
    figures = f'[mine-walking]\nalt = "{ALT}"\ncaption = "Then."\n[mine-walking.end]\nhip = [0, 91]\n'
    file = _drop_in(tmp_path, figures)
    plan = ("plan", "--with", "mine-walking", "--format", "html", "-o", "-")
    for moment, caption in enumerate(("Then.", "Now."), start=1):
        file.write_text(figures.replace("Then.", caption).replace("Standing", caption[:-1]), encoding="utf-8")
        os.utime(file, ns=(moment, moment))
        first = kneecli(*plan, home=tmp_path).out
        assert f"<figcaption>{caption}" in first
        assert f"Picture: {caption[:-1]} tall" in kneecli("exercises", "mine-walking", home=tmp_path).out
        assert kneecli(*plan, home=tmp_path).out == first
        kept = sorted((tmp_path / "cache" / "pictures").glob("*.bin"))
        assert {each.name.partition("-")[0] for each in kept} == {"figures", "page"}
        for each in kept:
            each.write_bytes(each.read_bytes()[:99])
        ran = kneecli(*plan, home=tmp_path)
        assert (ran.out, ran.err) == (first, "")


@pytest.mark.parametrize("figures", ["[mine-walking\n", "[mine-walking]\nalt = 3\n"])
def test_a_broken_file_of_figures_stops_nothing_but_the_picture(tmp_path: Path, figures: str) -> None:
    """It is named once, on stderr; only the picture itself can't be had."""
    _drop_in(tmp_path, figures)
    ran = kneecli("exercises", "mine-walking", home=tmp_path)
    assert ran.code == 0
    assert "Picture:" not in ran.out
    assert "no picture of mine-walking: mine.toml:" in ran.err
    failed(kneecli("exercises", "mine-walking", "--svg", "-", home=tmp_path), 3, "mine.toml:")
    assert kneecli("plan", "--minutes", "20", "--with", "mine-walking", home=tmp_path).err == ""


def test_a_file_of_figures_that_is_gone_stops_nothing_either(tmp_path: Path) -> None:
    """Nor one that the pack never had."""
    _drop_in(tmp_path, "").unlink()
    ran = kneecli("exercises", "mine-walking", home=tmp_path)
    assert (ran.code, "there is no such file" in ran.err) == (0, True)
    shutil.rmtree(tmp_path / "packs")
    _drop_in(tmp_path, "", head="")
    ran = kneecli("exercises", "mine-walking", home=tmp_path)
    assert (ran.code, ran.err) == (0, "")
    failed(kneecli("exercises", "mine-walking", "--svg", "-", home=tmp_path), 4, "has no picture of mine-walking")


def test_an_image_of_ones_own_is_shown_without_running(tmp_path: Path) -> None:
    """Wrapped in the SVG and in the page; its words on a terminal; no path leads out of the folder."""
    file = _drop_in(tmp_path, f'[mine-walking]\nalt = "{ALT}"\nimage = "walk.svg"\n')
    file.with_name("walk.svg").write_text("<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>")
    svg = kneecli("exercises", "mine-walking", "--svg", "-", home=tmp_path).out
    assert ("<image" in svg, "<script" in svg) == (True, False)
    assert f"Picture: {ALT}" in " ".join(kneecli("exercises", "mine-walking", home=tmp_path).out.split())
    page = kneecli("plan", "--with", "mine-walking", "--format", "html", home=tmp_path).out
    assert ("data:image/svg+xml;base64," in page, "alert(1)" in page) == (True, False)
    file.with_name("walk.svg").write_text("not an image")
    failed(kneecli("exercises", "mine-walking", "--svg", "-", home=tmp_path), 3, "it is no SVG image")


# Paper


def test_a_plan_is_written_as_a_page_to_print(tmp_path: Path) -> None:
    """With a picture for each exercise; the plan itself is saved where `log` finds it."""
    file = tmp_path / "today.html"
    quiet(kneecli("plan", "--minutes", "20", "-o", file, home=tmp_path))
    page = file.read_text(encoding="utf-8")
    (plan,) = (tmp_path / "plans").glob("*.md")
    assert page.count("<figure><svg") == len(in_plan(plan)) == page.count("<article")
    assert kneecli("log", "--all", home=tmp_path).code == 0


def test_a_page_to_print_is_written_to_stdout_too(tmp_path: Path) -> None:
    """The same page."""
    file = tmp_path / "today.html"
    quiet(kneecli("plan", "--minutes", "20", "-o", file, home=tmp_path))
    for arguments in (("--format", "html"), ("--format", "html", "-o", "-")):
        ran = kneecli("plan", "--minutes", "20", *arguments, home=tmp_path)
        assert (ran.code, ran.out) == (0, file.read_text(encoding="utf-8"))


def test_a_page_replaces_a_page_and_nothing_else(tmp_path: Path) -> None:
    """A page of somebody else's stays."""
    file = tmp_path / "today.html"
    quiet(kneecli("plan", "--minutes", "20", "-o", file, home=tmp_path))
    quiet(kneecli("plan", "--minutes", "30", "-o", file, home=tmp_path))
    file.write_text("<!DOCTYPE html><title>My diary</title>")
    failed(kneecli("plan", "-o", file, home=tmp_path), 1, "not a page that kneecli wrote")
    assert "My diary" in file.read_text()


def test_logging_from_a_page_says_where_to_log_from(tmp_path: Path) -> None:
    """It is an output only."""
    file = tmp_path / "today.html"
    quiet(kneecli("plan", "--minutes", "20", "-o", file, home=tmp_path))
    failed(kneecli("log", file, home=tmp_path), 3, "a page for paper can't be read back", "`kneecli log` alone")


def test_pictures_lie_beside_a_markdown_plan(tmp_path: Path) -> None:
    """One for each item, found from the plan; the plan is replaced while nobody has worked on it, and logs as ever."""
    file = tmp_path / "today.md"
    quiet(kneecli("plan", "--minutes", "20", "--figures", "-o", file, home=tmp_path))
    named = re.findall(r"^  - !\[.+\]\((.+)\)$", file.read_text(encoding="utf-8"), re.MULTILINE)
    assert len(named) == len(in_plan(file))
    assert all(ET.fromstring((tmp_path / name).read_text()).tag.endswith("svg") for name in named)
    quiet(kneecli("plan", "--minutes", "30", "--figures", "-o", file, home=tmp_path))
    first = in_plan(file)[0]
    ticked(file, **{first.replace("-", "_"): ""})
    ran = kneecli("log", file, home=tmp_path)
    assert ran.code == 0, ran.err


@pytest.mark.parametrize("mine", [b'<?xml version="1.0"?>\n<svg id="mine"/>\n', b"\x89PNG\xff"])
def test_a_picture_that_somebody_edited_stays(tmp_path: Path, mine: bytes) -> None:
    """It is named and shown in the plan as it is; the pictures of ours beside it are drawn anew."""
    file = tmp_path / "today.md"
    quiet(kneecli("plan", "--minutes", "20", "--figures", "-o", file, home=tmp_path))
    edited, old = sorted((tmp_path / "today-figures").iterdir())[:2]
    drawn = old.read_bytes()
    edited.write_bytes(mine)
    old.write_bytes(drawn.replace(b"<path", b"<!-- older --><path", 1))
    ran = kneecli("plan", "--minutes", "20", "--figures", "-o", file, home=tmp_path)
    assert (ran.code, ran.err.count("\n")) == (0, 1)
    assert f"{edited} was left as it is" in ran.err
    assert (edited.read_bytes(), old.read_bytes()) == (mine, drawn)
    assert file.read_text(encoding="utf-8").count(f"(today-figures/{edited.name})") == 1


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("--format", "json"), "a plan as json has no pictures"),
        (("-o", "plan.toml"), "a plan as toml has no pictures"),
        (("-o", "-"), "pictures need a place beside the plan"),
    ],
)
def test_pictures_need_a_plan_to_stand_in(tmp_path: Path, arguments: tuple[str, ...], words: str) -> None:
    """Markdown, in a file."""
    failed(kneecli("plan", "--figures", *arguments, home=tmp_path, cwd=tmp_path), 2, words)


@pytest.mark.slow
def test_a_plan_without_pictures_imports_nothing_of_them(tmp_path: Path) -> None:
    """Nor does `packs list`, or logging an exercise."""
    code = (
        "import sys\nfrom kneecli.cli.main import main\n"
        "sys.argv = ['kneecli', *sys.argv[1:]]\n"
        "try:\n    main()\nexcept SystemExit:\n    pass\n"
        "print([name for name in sys.modules if 'figures' in name or 'handout' in name], file=sys.stderr)\n"
    )
    for arguments in (("plan", "--minutes", "20"), ("packs", "list"), ("log", "bridge"), ("exercises", "--json")):
        assert python(code, *arguments, home=tmp_path).err.splitlines()[-1] == "[]", arguments


# Working on a figure


def _figure(height: int) -> str:
    return f'[mine-walking]\nalt = "{ALT} At {height}."\n[mine-walking.end]\nhip = [0, {height}]\n'


def test_a_preview_says_what_is_wrong_with_a_figure(tmp_path: Path) -> None:
    """On a pipe it draws once: the words on stdout, what is wrong on stderr."""
    file = _drop_in(tmp_path, _figure(85))
    ran = kneecli("packs", "preview", file, home=tmp_path)
    assert (ran.code, "At 85." in " ".join(ran.out.split())) == (0, True)
    assert "near toe is 6 cm under the floor" in ran.err
    assert "the words say 'shoes', the picture shows bare feet" in ran.err
    assert kneecli("packs", "preview", file.parent.parent / "mine.toml", "mine-walking", home=tmp_path).out == ran.out


def test_a_preview_of_a_pack_without_pictures_says_what_to_write(tmp_path: Path) -> None:
    """And not that its head is a picture with faults."""
    (tmp_path / "extra.toml").write_text(pack_text(), encoding="utf-8")
    ran = kneecli("packs", "preview", tmp_path / "extra.toml", home=tmp_path)
    failed(ran, 3, "extra.toml:1: this pack names no file of pictures", 'figures = "figures/extra.toml"')


def test_a_preview_draws_into_a_file(tmp_path: Path) -> None:
    """As SVG, at the rung that was asked for."""
    file = PACKS / "kneecli_strengthening" / "figures" / "strengthening.toml"
    quiet(kneecli("packs", "preview", file, "step-up", "--rung", "8", "--svg", tmp_path / "x.svg", home=tmp_path))
    assert ">20 cm<" in (tmp_path / "x.svg").read_text()
    assert ">10 cm<" in kneecli("packs", "preview", file, "step-up", "--svg", "-", home=tmp_path).out


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (("no-such.toml",), 1, "there is no such file"),
        (("mine.toml", "mine-walk"), 2, "there is no figure 'mine-walk'"),
        (("mine.toml", "mine-walking", "--rung", "99"), 2, "not 99"),
    ],
)
def test_a_preview_of_what_is_not_there(tmp_path: Path, arguments: tuple[str, ...], code: int, words: str) -> None:
    """No such file, figure or rung."""
    file = _drop_in(tmp_path, _figure(91))
    failed(kneecli("packs", "preview", *arguments, home=tmp_path, cwd=file.parent), code, words)


@pytest.mark.slow
def test_a_preview_follows_the_file(tmp_path: Path) -> None:
    """Saved again it is drawn again; a mistake is shown and waited out; Ctrl-C ends it well."""
    file = _drop_in(tmp_path, _figure(91))
    with terminal(tmp_path, "packs", "preview", str(file), TERM="xterm-256color", LANG="C.UTF-8") as child:
        child.expect_exact("At 91.")
        child.expect_exact("Waiting for mine.toml to be saved")
        file.write_text(_figure(85))
        child.expect_exact("At 85.")
        child.expect_exact("near toe is 6 cm under the floor")
        file.write_text("[mine-walking\n")
        child.expect_exact("this is not valid TOML")
        file.write_text(_figure(91) + "\n")
        child.expect_exact("At 91.")
        child.expect_exact("Ctrl-C ends it.")
        awaited(child.pid)
        child.sendintr()
        code, rest = finished(child)
    assert (code, ESCAPE.sub("", rest).strip()) in ((0, ""), (0, "^C"))


def test_packs_check_says_that_other_languages_are_not_compared(tmp_path: Path) -> None:
    """Pictures are checked as bodies all the same; English cues are compared, and nothing is said of it."""
    _drop_in(tmp_path, _figure(91))
    (tmp_path / "packs").rename(tmp_path / "mine")
    pack = tmp_path / "mine" / "mine.toml"
    english = kneecli("packs", "check", pack, home=tmp_path)
    assert "the words say 'shoes'" in english.out
    assert "English" not in english.err
    pack.write_text(pack.read_text(encoding="utf-8").replace('language = "en"', 'language = "de"'), encoding="utf-8")
    german = kneecli("packs", "check", pack, home=tmp_path)
    assert "the words say" not in german.out
    assert "mine: pictures are compared with cues in English only; its cues are in de." in german.err


def test_packs_check_looks_at_the_figures(tmp_path: Path) -> None:
    """What is wrong with a pose or an image is advice, with file and line; the pack itself is in order."""
    file = _drop_in(tmp_path, _figure(70))
    (tmp_path / "mine").mkdir()
    (tmp_path / "packs").rename(tmp_path / "mine" / "packs")
    file = tmp_path / "mine" / "packs" / "figures" / "mine.toml"
    pack = file.parents[1] / "mine.toml"
    found = [row for row in kneecli("packs", "check", pack, "--json", home=tmp_path).data if row["rule"] == "figure"]
    assert {(row["level"], row["file"]) for row in found} == {("advice", str(file))}
    assert any("under the floor" in row["what"] for row in found)
    assert all(row["line"] > 1 for row in found if "under the floor" in row["what"])
    assert any("the words say 'shoes', the picture shows bare feet" in row["what"] for row in found)
    file.write_text(f'[mine-walking]\nalt = "{ALT}"\nimage = "gone.svg"\n', encoding="utf-8")
    assert "gone.svg" in kneecli("packs", "check", pack, home=tmp_path).out
    file.unlink()
    assert "there is no such file" in kneecli("packs", "check", pack, home=tmp_path).out


@pytest.mark.parametrize("name", ["aerobic", "strengthening", "stretching", "yoga"])
def test_the_built_in_figures_are_in_order(name: str, tmp_path: Path) -> None:
    """No hand short of its target, no toe under the floor, no picture without words."""
    ran = kneecli("packs", "check", PACKS / f"kneecli_{name}" / f"{name}.toml", "--json", home=tmp_path)
    assert [row for row in ran.data if row["rule"] == "figure"] == []

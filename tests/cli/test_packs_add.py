"""`kneecli packs add` and `remove`: checked first, whole or not at all, and nothing is lost by it."""

import zipfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from kneecli.formats.output.schemas import schema
from support.bundles import FIGURE, bundle_files, entry, unpacked, zipped
from support.cli import failed, kneecli, kneecli_process
from support.home import kept_in, whole_tree
from support.packs import PLUGIN, drop_in, pack_text
from support.terminal import finished, terminal
from support.third_party import Machine

SHEET = (
    '[prescription]\ntitle = "First"\nuntil = 2099-01-01\n[[exercise]]\nexercise = "extra-squeeze"\ntimes_a_week = 3\n'
)


@pytest.mark.parametrize("form", ["file", "file with figures", "folder", "zip", "zip made on Windows"])
def test_each_form_is_added_and_counts(machine: Machine, tmp_path: Path, form: str) -> None:
    """With its pictures; one file stays a file, and whatever is more becomes the same zip."""
    given = tmp_path / "given"
    files = {**bundle_files(pack_file="mine.toml"), "README.md": "words", "run.py": "print()"}
    if form == "file":
        path = unpacked(given, {"mine.toml": pack_text()}) / "mine.toml"
    elif form == "file with figures":
        path = unpacked(given, {**files, "figures/other.toml": "[x]"}) / "mine.toml"
    elif form == "folder":
        path = unpacked(given, {**files, "__pycache__/x.toml": "", ".git/config.toml": ""})
    else:
        data = zipped(files, "calm/" if form == "zip" else "calm\\")
        path = unpacked(given, {"calm.zip": data}) / "calm.zip"
    before = whole_tree(given)
    ran = machine.kneecli("packs", "add", str(path), "--json")
    assert (ran.code, ran.err) == (0, "")
    one = form == "file"
    assert ran.data["file"] == str(machine.home / "packs" / ("extra.toml" if one else "extra.zip"))
    assert (ran.data["exercises"], ran.data["pictures"]) == (["extra-squeeze"], [] if one else ["extra-squeeze"])
    shown = machine.kneecli("exercises", "extra-squeeze").out
    assert ("Sitting tall on a chair" in shown) is not one
    assert kept_in(machine.home) == ["packs/extra.toml" if one else "packs/extra.zip"]
    assert whole_tree(given) == before
    failed(machine.kneecli("packs", "add", str(path)), 4, "byte for byte")


def test_a_pack_with_faults_is_not_added(machine: Machine, tmp_path: Path) -> None:
    """All its faults are told at once, also those of a prescription in it, and nothing is copied."""
    wrong = pack_text().replace('"seated"', '"sitting"').replace("api = 1", 'api = 1\nmood = "good"')
    for data, words in (
        (zipped({"pack.toml": wrong}), ("sitting", "mood")),
        (zipped({"pack.toml": pack_text("extra", "step-up")}), ("'step-up' is there already",)),
        (zipped({"pack.toml": pack_text("yoga", "own-thing")}), ("there is a pack 'yoga' already",)),
        (zipped({"pack.toml": pack_text(), "prescriptions/a.toml": SHEET.replace("3", "30")}), ("times_a_week",)),
        (entry("../evil.toml"), ("leads out",)),
    ):
        (tmp_path / "x.zip").write_bytes(data)
        failed(machine.kneecli("packs", "add", str(tmp_path / "x.zip")), 3, *words)
        assert kept_in(machine.home) == []


@pytest.mark.parametrize(
    ("data", "rule"),
    [
        (zipped({"pack.toml": pack_text().replace('"seated"', '"sitting"')}), "format"),
        (zipped({"pack.toml": pack_text(), "prescriptions/a.toml": SHEET.replace("3", "30")}), "format"),
        (entry("../evil.toml"), "format"),
    ],
    ids=["pack", "prescription", "zip"],
)
def test_faults_are_data_too(machine: Machine, tmp_path: Path, data: bytes, rule: str) -> None:
    """Those of a pack, of a prescription in it, and of the zip, in the shape of `packs check`; words and code stay."""
    (tmp_path / "x.zip").write_bytes(data)
    ran = machine.kneecli("packs", "add", str(tmp_path / "x.zip"), "--json")
    Draft202012Validator(schema("packs-check")).validate(ran.data)
    assert (ran.code, {each["level"] for each in ran.data}, ran.data[0]["rule"]) == (3, {"fault"}, rule)
    assert ran.data[0]["what"] in ran.err
    assert kept_in(machine.home) == []


def test_a_folder_with_a_link_out_of_it_is_refused(machine: Machine, tmp_path: Path) -> None:
    """Whoever adds it would hand on a file of their own with it."""
    folder = unpacked(tmp_path / "given", bundle_files())
    (folder / "figures" / "own.svg").symlink_to("/etc/hostname")
    failed(machine.kneecli("packs", "add", str(folder)), 3, "'figures/own.svg' is a link to somewhere else")
    (folder / "figures" / "own.svg").unlink()
    (folder / "more").symlink_to(tmp_path)
    failed(machine.kneecli("packs", "add", str(folder)), 3, "'more' is a link")
    assert kept_in(machine.home) == []


@pytest.mark.parametrize(
    ("path", "code", "word"),
    [
        ("no-such.zip", 1, "no such file"),
        ("extra-1.0-py3-none-any.whl", 2, "pip install extra-1.0"),
        ("https://example.org/x.zip", 2, "Download it first"),
        ("empty", 3, "no pack file directly in it"),
    ],
)
def test_what_is_no_pack_is_told_with_what_to_do(
    machine: Machine, tmp_path: Path, path: str, code: int, word: str
) -> None:
    """A package, an address, a folder of something else."""
    (tmp_path / "empty").mkdir()
    failed(machine.kneecli("packs", "add", path, cwd=tmp_path), code, word)


def test_a_pack_is_replaced_only_when_that_is_said(machine: Machine, tmp_path: Path) -> None:
    """Whatever its file is called; the earlier one is kept, and comes back by its path."""
    old = drop_in(machine.home, "mine.toml", pack_text())
    unpacked(tmp_path, {"new.zip": zipped(bundle_files("2.0.0"))})
    add = ("packs", "add", str(tmp_path / "new.zip"))
    failed(machine.kneecli(*add), 1, "extra 1.2.3 is there already", str(old), "this one is 2.0.0", "--replace")
    failed(machine.kneecli(*add, "--dry-run"), 1, "--replace")
    assert kept_in(machine.home) == ["packs/mine.toml"]
    ran = machine.kneecli(*add, "--replace", "--json")
    assert ran.data["kept"] == [str(machine.home / "packs" / ".removed" / "extra-1.2.3.toml")]
    assert kept_in(machine.home) == ["packs/.removed/extra-1.2.3.toml", "packs/extra.zip"]
    machine.kneecli("packs", "add", ran.data["kept"][0], "--replace")
    assert kept_in(machine.home) == [
        "packs/.removed/extra-1.2.3.toml",
        "packs/.removed/extra-2.0.0.zip",
        "packs/extra.toml",
    ]
    assert (machine.home / "packs" / "extra.toml").read_text() == pack_text()


def test_a_link_in_the_packs_folder_is_replaced_and_what_it_leads_to_stays(machine: Machine, tmp_path: Path) -> None:
    """Somebody keeps the pack in a repository of theirs."""
    mine = unpacked(tmp_path / "repo", {"extra.toml": pack_text()}) / "extra.toml"
    (machine.home / "packs").mkdir(parents=True)
    (machine.home / "packs" / "extra.toml").symlink_to(mine)
    newer = unpacked(tmp_path, {"newer.toml": pack_text(title="Newer")}) / "newer.toml"
    ran = machine.kneecli("packs", "add", str(newer), "--replace", "--json")
    assert ran.data["kept"] == [str(mine)]
    assert mine.read_text() == pack_text()
    assert (machine.home / "packs" / "extra.toml").read_text() == newer.read_text()


@pytest.mark.parametrize(("answer", "code"), [("y", 0), ("", 1)])
def test_on_a_terminal_it_is_asked(machine: Machine, tmp_path: Path, answer: str, code: int) -> None:
    """And Enter leaves all as it was."""
    old = drop_in(machine.home, "extra.toml", pack_text())
    newer = unpacked(tmp_path, {"n.toml": pack_text(title="Newer")}) / "n.toml"
    with terminal(machine.home, "packs", "add", str(newer)) as child:
        child.expect(r"Replace it\?.*> ")
        child.sendline(answer)
        ended, rest = finished(child)
    assert ended == code, rest
    assert ("Newer" in old.read_text()) is (code == 0)


def test_what_a_package_brings_is_not_added_beside_it(machine: Machine, tmp_path: Path) -> None:
    """Nor is it removed by kneecli: its installer does that."""
    machine.install("knee-extra", PLUGIN.format(file="extra.toml"), extra=pack_text())
    path = unpacked(tmp_path, {"x.toml": pack_text()}) / "x.toml"
    failed(machine.kneecli("packs", "add", str(path)), 1, "from the package knee-extra 1.0", "uninstall knee-extra")
    failed(machine.kneecli("packs", "remove", "extra"), 1, "uninstall knee-extra")
    failed(machine.kneecli("packs", "remove", "yoga"), 1, "packs disable yoga")
    failed(machine.kneecli("packs", "remove", "nothing"), 2, "no pack 'nothing'")


def test_removed_is_kept_and_history_stays(machine: Machine) -> None:
    """It is said what was done of it, where it is kept, and how it comes back."""
    drop_in(machine.home, "mine/pack.toml", pack_text())
    machine.kneecli("log", "extra-squeeze")
    ran = machine.kneecli("packs", "remove", "extra", "--json")
    kept = machine.home / "packs" / ".removed" / "extra-1.2.3"
    assert ran.data["kept"] == str(kept)
    assert ran.data["done"] == [{"exercise": "extra-squeeze", "days": 1}]
    assert '"extra-squeeze"' not in machine.kneecli("exercises", "--json").out
    assert "Extra squeeze" in machine.kneecli("history").out
    assert machine.kneecli("packs", "add", str(kept)).code == 0
    assert '"extra-squeeze"' in machine.kneecli("exercises", "--json").out


def test_a_broken_pack_and_one_of_two_can_be_removed(machine: Machine) -> None:
    """By the name of its file."""
    drop_in(machine.home, "bad.zip", b"PK")
    drop_in(machine.home, "a.toml", pack_text())
    drop_in(machine.home, "b.toml", pack_text())
    failed(machine.kneecli("packs", "remove", "extra"), 2, "2 packs go by 'extra'", "a.toml or b.toml")
    assert machine.kneecli("packs", "remove", "bad").code == 0
    assert machine.kneecli("packs", "remove", "b.toml").code == 0
    assert machine.kneecli("exercises").err == ""


def test_a_prescription_in_a_bundle_counts_when_it_is_added(machine: Machine, tmp_path: Path) -> None:
    """Its command is told, and reads it in the zip."""
    unpacked(tmp_path, {"x.zip": zipped({"pack.toml": pack_text(), "prescriptions/a.toml": SHEET})})
    ran = machine.kneecli("--verbose", "packs", "add", str(tmp_path / "x.zip"))
    command = f"kneecli prescription add {machine.home}/packs/extra.zip/prescriptions/a.toml"
    assert command in ran.err
    assert machine.kneecli("prescription", "show", "--json").data["prescriptions"] == []
    assert machine.kneecli(*command.split()[1:]).code == 0
    (held,) = machine.kneecli("prescription", "show", "--json").data["prescriptions"]
    assert held["exercises"][0]["exercise"] == "extra-squeeze"


@pytest.mark.parametrize("name", ["Mine.TOML", "mine", "mine.pack", ".mine.toml"])
@pytest.mark.parametrize("has_figures", [True, False])
def test_a_named_file_counts_whatever_it_is_called(
    machine: Machine, tmp_path: Path, name: str, has_figures: bool
) -> None:
    """It is kept, with its figures, and takes the place of an earlier one only as a pack that loads."""
    drop_in(machine.home, "extra.zip", zipped(bundle_files("1.0.0")))
    files = bundle_files(pack_file=name) if has_figures else {name: pack_text()}
    ran = machine.kneecli("packs", "add", "--replace", str(unpacked(tmp_path / "given", files) / name), "--json")
    assert (ran.code, ran.data["pictures"]) == (0, ["extra-squeeze"] if has_figures else [])
    shown = machine.kneecli("--strict", "exercises", "extra-squeeze")
    assert (shown.code, "Sitting tall on a chair" in shown.out) == (0, has_figures)


@pytest.mark.parametrize(
    "names",
    [
        ("NOTES.md", "notes.md"),
        ("\u00e9.md", "e\u0301.md"),
        ("c:notes.md",),
        ("a\nb.md",),
        ("d" * 120 + "/" + "e" * 90,),
        ("caf\udce9.md",),
    ],
)
def test_a_folder_that_would_make_a_wrong_zip_is_refused(
    machine: Machine, tmp_path: Path, names: tuple[str, ...]
) -> None:
    """Before anything is written, in the words that a zip gets."""
    folder = unpacked(tmp_path / "given", bundle_files())
    try:
        unpacked(folder, {name if name.endswith(".md") else f"{name}.md": "x" for name in names})
    except OSError:
        pytest.skip("this disk has no such names")
    if len(list(folder.iterdir())) < 2 + len(names):
        pytest.skip("this disk takes the two for one")
    ran = machine.kneecli("packs", "add", str(folder))
    assert ran.code == 3, ran.err
    assert any(words in ran.err for words in ("nothing but capitals", "leads out of it", "none that a file can have"))
    assert kept_in(machine.home) == []


@pytest.mark.parametrize("place", ["build", "dist", "venv"])
def test_what_the_pack_names_is_kept_wherever_it_lies(machine: Machine, tmp_path: Path, place: str) -> None:
    """Also in a folder that is passed over, in which everything else is left out."""
    files = {name.replace("figures/", f"{place}/"): text for name, text in bundle_files().items()}
    files["pack.toml"] = files["pack.toml"].replace("figures/", f"{place}/")
    image = FIGURE.partition("props")[0] + 'image = "b.svg"\n'
    given = unpacked(
        tmp_path / "given", {**files, f"{place}/extra.toml": image, f"{place}/b.svg": "<svg/>", f"{place}/c.md": "x"}
    )
    ran = machine.kneecli("packs", "add", str(given), "--json")
    assert (ran.code, ran.data["pictures"]) == (0, ["extra-squeeze"])
    with zipfile.ZipFile(ran.data["file"]) as made:
        assert made.namelist() == sorted((f"{place}/b.svg", f"{place}/extra.toml", "pack.toml"))


def test_a_picture_that_is_not_there_is_not_listed(machine: Machine, tmp_path: Path) -> None:
    """The check advises on it; the pack is added without."""
    image = FIGURE.partition("props")[0] + 'image = "b.svg"\n'
    given = unpacked(tmp_path / "given", {**bundle_files(), "figures/extra.toml": image})
    assert machine.kneecli("packs", "add", str(given), "--json").data["pictures"] == []


def test_a_named_file_hands_on_no_file_from_elsewhere(machine: Machine, tmp_path: Path) -> None:
    """As of a folder, no link is followed out of its folder."""
    secret = unpacked(tmp_path, {"own.svg": "<svg/>"}) / "own.svg"
    image = FIGURE.partition("props")[0] + 'image = "b.svg"\n'
    given = unpacked(tmp_path / "given", {**bundle_files(pack_file="mine.toml"), "figures/extra.toml": image})
    (given / "figures" / "b.svg").symlink_to(secret)
    failed(machine.kneecli("packs", "add", str(given / "mine.toml")), 3, "'figures/b.svg' is a link")


def test_a_pack_file_is_taken_out_with_its_figures(machine: Machine) -> None:
    """As one zip, which brings both back; figures that another pack file names stay."""
    unpacked(machine.home / "packs", {**bundle_files(pack_file="extra.toml"), "figures/b.toml": "[x]"})
    drop_in(machine.home, "b.toml", pack_text("b", "b-tap").replace("api = 1", 'api = 1\nfigures = "figures/b.toml"'))
    kept = machine.kneecli("packs", "remove", "extra", "--json").data["kept"]
    assert kept == str(machine.home / "packs" / ".removed" / "extra-1.2.3.zip")
    assert kept_in(machine.home) == ["packs/.removed/extra-1.2.3.zip", "packs/b.toml", "packs/figures/b.toml"]
    assert machine.kneecli("packs", "add", kept, "--json").data["pictures"] == ["extra-squeeze"]


@pytest.mark.slow
def test_packs_that_are_added_at_once_wait_for_each_other(tmp_path: Path) -> None:
    """Of each that is replaced there is a copy, and of two with the same exercise one is refused."""
    drop_in(tmp_path, "extra.toml", pack_text(title="0"))
    files = [unpacked(tmp_path, {f"{n}.toml": pack_text(title=str(n))}) / f"{n}.toml" for n in range(1, 6)]
    unpacked(tmp_path, {f"{name}.zip": zipped({"pack.toml": pack_text(name, "same")}) for name in "ab"})
    with ThreadPoolExecutor() as at_once:
        runs = [at_once.submit(kneecli_process, "packs", "add", "--replace", f, home=tmp_path) for f in files]
        pair = [at_once.submit(kneecli_process, "packs", "add", tmp_path / f"{n}.zip", home=tmp_path) for n in "ab"]
    assert [run.result().code for run in runs] == [0] * 5
    assert sorted(run.result().code for run in pair) == [0, 3]
    packs = [tmp_path / "packs" / "extra.toml", *(tmp_path / "packs" / ".removed").iterdir()]
    assert sorted(file.read_text() for file in packs) == [pack_text(title=str(n)) for n in range(6)]


def test_the_list_breaks_no_path(tmp_path: Path) -> None:
    """Where the table has no room for it, each pack has two lines."""
    drop_in(tmp_path, "calm.toml", pack_text("calm"))
    where = str(tmp_path / "packs" / "calm.toml")
    lines = kneecli("packs", "list", home=tmp_path, COLUMNS=str(len(where) + 2)).out.splitlines()
    assert f"  {where}" in lines

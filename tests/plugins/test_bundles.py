"""Packs that are folders and zips: they count like any file, where they lie, and a wrong one costs only itself."""

from pathlib import Path

import pytest

from support.bundles import FIGURE, bundle_files, entry, unpacked, zipped
from support.packs import drop_in, pack_text
from support.third_party import Machine, assert_only_this_is_lost, broken_ones


@pytest.fixture(params=["zip", "zip with a top folder", "folder", "folder with another name"])
def bundle(request: pytest.FixtureRequest, machine: Machine) -> Path:
    """The pack `extra` in the packs folder, in one of its forms."""
    if "zip" in request.param:
        return drop_in(machine.home, "mine.zip", zipped(bundle_files(), "extra/" if "top" in request.param else ""))
    name = "extra.toml" if "another" in request.param else "pack.toml"
    return unpacked(machine.home / "packs" / "mine", bundle_files(pack_file=name))


def test_a_bundle_counts_with_its_figures(machine: Machine, bundle: Path) -> None:
    """Its exercises can be planned, its figures are shown, and it is listed by its place; nothing is unpacked."""
    before = sorted((machine.home / "packs").rglob("*"))
    ran = machine.kneecli("exercises", "extra-squeeze", "--json")
    assert (ran.code, ran.err) == (0, "")
    assert "Sitting tall on a chair" in machine.kneecli("exercises", "extra-squeeze").out
    page = machine.kneecli("plan", "--with", "extra-squeeze", "--format", "html", "-o", "-").out
    assert "Sitting tall on a chair" in page
    (row,) = (row for row in machine.kneecli("packs", "list", "--json").data if row["name"] == "extra")
    assert (row["state"], row["origin"]) == ("enabled", str(bundle))
    assert sorted((machine.home / "packs").rglob("*")) == before


def test_a_change_of_a_bundle_is_seen(machine: Machine, bundle: Path) -> None:
    """The cache goes by the file itself, and in a folder by the pack's own."""
    assert '"extra-squeeze"' in machine.kneecli("exercises", "--json").out
    text = pack_text("extra", "extra-bend")
    if bundle.is_dir():
        (file,) = bundle.glob("*.toml")
        file.write_text(text, encoding="utf-8")
    else:
        bundle.write_bytes(zipped({"pack.toml": text}))
    now = machine.kneecli("exercises", "--json").out
    assert '"extra-bend"' in now
    assert '"extra-squeeze"' not in now


def test_a_folder_of_figures_is_no_pack(machine: Machine) -> None:
    """A file that was dropped in has its figures in a folder beside it; and that folder may become a pack later."""
    folder = machine.home / "packs"
    unpacked(folder, bundle_files(pack_file="extra.toml"))
    assert broken_ones(machine.kneecli("packs", "list", "--json")) == []
    assert "Sitting tall" in machine.kneecli("exercises", "extra-squeeze").out
    drop_in(machine.home, "figures/pack.toml", pack_text("other", "other-one"))
    assert machine.kneecli("exercises", "other-one").code == 0


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"PK\x03\x04", "no zip"),
        (zipped({"readme.txt": "hello"}), "no pack file"),
        (zipped({"deep/er/pack.toml": pack_text()}), "no pack file"),
        (zipped({"a.toml": pack_text("a"), "b.toml": pack_text("b")}), "several pack files in it: a.toml, b.toml"),
        (zipped({"pack.toml": "[pack]\nname = 'x'\n"}), "mine.zip/pack.toml:1"),
        (zipped({"pack.toml": b"\xff\xfe"}), "UTF-8"),
        (zipped({"pack.toml": b"#" * 1_000_001}), "larger than 1000000"),
        (entry("../evil.toml"), "leads out of it"),
    ],
)
def test_a_wrong_zip_is_named_and_left_out(machine: Machine, content: bytes, words: str) -> None:
    """All else goes on."""
    drop_in(machine.home, "mine.zip", content)
    assert_only_this_is_lost(machine, "mine", words)


def test_links_out_of_a_folder_are_not_followed(machine: Machine, tmp_path: Path) -> None:
    """A picture may be one of somebody's own, and a page that is shared would show it."""
    secret = tmp_path / "secret.svg"
    secret.write_text("<svg>secret</svg>", encoding="utf-8")
    image = FIGURE.partition("props")[0] + 'image = "b.svg"\n'
    folder = unpacked(machine.home / "packs" / "mine", {**bundle_files(), "figures/extra.toml": image})
    (folder / "figures" / "b.svg").symlink_to(secret)
    ran = machine.kneecli("plan", "--with", "extra-squeeze", "--format", "html", "-o", "-")
    assert "leads out of its folder" in ran.err
    assert "c2VjcmV0" not in ran.out  # what it holds, as it would stand in the page


@pytest.mark.parametrize("image", ["../../../etc/passwd", "/etc/passwd", "..", "", "a/b.svg", "..\\\\b.svg"])
def test_an_image_elsewhere_is_advice_and_no_bug(machine: Machine, tmp_path: Path, image: str) -> None:
    """The pack is added, its figure is not shown, and nothing elsewhere is read."""
    figure = FIGURE.partition("props")[0] + f'image = "{image}"\n'
    (tmp_path / "x.zip").write_bytes(zipped({**bundle_files(), "figures/extra.toml": figure}))
    ran = machine.kneecli("packs", "check", str(tmp_path / "x.zip"))
    assert (ran.code, ran.err) == (0, "")
    assert "`image` is" in ran.out or not image
    assert machine.kneecli("packs", "add", str(tmp_path / "x.zip")).code == 0


def test_a_check_reads_a_zip(machine: Machine, tmp_path: Path) -> None:
    """With its figures, and with the zip and the line in each finding."""
    file = tmp_path / "x.zip"
    file.write_bytes(zipped({**bundle_files(), "figures/extra.toml": "[nobody]\n"}))
    ran = machine.kneecli("packs", "check", str(file), "--json")
    assert ran.code == 0, ran.err
    assert {f"{file}/pack.toml", f"{file}/figures/extra.toml"} == {each["file"] for each in ran.data}
    file.write_bytes(entry("../evil"))
    ran = machine.kneecli("packs", "check", str(file), "--json")
    assert ran.code == 3
    assert "leads out of it" in ran.data[0]["what"]

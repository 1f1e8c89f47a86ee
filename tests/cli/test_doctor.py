"""`kneecli doctor`: what is wrong and what to do, whatever is broken, and nothing of what is private."""

import os
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from support.cli import Ran, kneecli, kneecli_process, python
from support.home import kept_in, whole_tree
from support.packs import drop_in, pack_text

TOPICS = ["versions", "places", "settings", "packs", "journal", "caches", "completion", "terminal", "clock", "locale"]


def topics(ran: Ran) -> list[str]:
    """The headings, in order."""
    return [line.lower() for line in ran.out.splitlines() if line and line[0] != " " and not line.endswith(".")]


def said(ran: Ran) -> str:
    """All of it on one line."""
    assert "Traceback" not in ran.err
    assert "could not be looked at" not in ran.out
    assert topics(ran) == TOPICS
    return " ".join(ran.out.split())


def test_a_new_home_is_well(tmp_path: Path) -> None:
    """Nothing has to be there, and nothing is made."""
    ran = kneecli("doctor", home=tmp_path / "home", HOME=str(tmp_path))
    assert (ran.code, ran.err) == (0, "")
    assert "settings: ~/home/config.toml, not there yet" in said(ran)
    assert ran.out.endswith("All is well.\n")
    assert kept_in(tmp_path / "home") == []


@pytest.fixture
def sick(tmp_path: Path) -> Path:
    """A home in which each kind of file has something wrong with it, and much that is private."""
    home = tmp_path / "home"
    for words in ("log bridge --pain 7 --note secret-word", "pain 7 --swelling severe"):
        kneecli(*words.split(), home=home, KNEECLI_DEVICE="laptop")
    kneecli("log", "step-up", "--pain", "7", home=home, KNEECLI_DEVICE="phone")
    journal = home / "journal"
    (journal / "laptop.jsonl").write_text((journal / "laptop.jsonl").read_text() + '{"torn"\n')
    (journal / "link.jsonl").symlink_to("link.jsonl")
    later = (journal / "phone.jsonl").read_text().replace('"date":"20', '"date":"21').replace('"id":"', '"id":"x')
    (journal / "phone.jsonl").write_text(later)
    (journal / "phone.jsonl").chmod(0o644)
    (home / "config.toml").write_text('cautions = ["neuropathi"]\nminuets = 1\n')
    drop_in(home, "bad.toml", "[pack]\ntitel = 1\n")
    drop_in(home, "good.toml", pack_text())
    script = tmp_path / ".local/share/bash-completion/completions/kneecli"
    script.parent.mkdir(parents=True)
    script.write_text("# old\n")
    return home


def test_each_fault_is_named_with_its_cure(sick: Path) -> None:
    """The code is 3, and nothing is changed by looking."""
    before = whole_tree(sick.parent)
    ran = kneecli("doctor", home=sick, HOME=str(sick.parent), KNEECLI_AGE="old", KNEECLI_MINTES="5")
    words = said(ran)
    assert ran.code == 3
    for named in (
        *("the settings have 2 faults, in lines 1 and 2", "KNEECLI_AGE in the environment has a wrong value"),
        *("KNEECLI_MINTES in the environment means nothing", "the pack bad is left out: "),
        *("laptop.jsonl: 2 entries", "laptop.jsonl has damage, in line 3", "link.jsonl can't be read"),
        *("phone.jsonl can be read by others", "1 entry of days to come, 21", "extra 1.2.3"),
        *("the completion script of bash in ~/.local", "`kneecli completion bash --install`"),
    ):
        assert named in words
    assert "fault" in ran.out.splitlines()[-1]
    assert whole_tree(sick.parent) == before


@pytest.mark.parametrize("form", [(), ("--json",), ("--fields", "what,cure")])
def test_nothing_private_is_in_it(sick: Path, form: tuple[str, ...]) -> None:
    """No figure, note or exercise of the diary, nothing of the settings' values, and no name of the home folder."""
    ran = kneecli("doctor", *form, home=sick, HOME=str(sick.parent))
    assert ran.code == 3
    for private in ("secret", "severe", "bridge", "step-up", "Bridge", "neuropath", "minuets", str(sick.parent)):
        assert private not in ran.out + ran.err


def a_file_everywhere(home: Path) -> None:
    """There is a file where each folder should be."""
    home.mkdir()
    for name in ("journal", "packs", "cache", "plans"):
        (home / name).write_text("x")
    (home / "config.toml").mkdir()


def nothing_to_read(home: Path) -> None:
    """Bytes that are no text, in everything that is read."""
    for name in ("config.toml", "journal/a.jsonl", "packs/a.toml", "cache/diary-0.bin", "journal/devices/x"):
        (home / name).parent.mkdir(parents=True, exist_ok=True)
        (home / name).write_bytes(b"\xff\x00\xfe{[\n" * 9)


def in_a_circle(home: Path) -> None:
    """The home is a link to itself."""
    home.symlink_to(home)


def a_plain_file(home: Path) -> None:
    """The home is a file."""
    home.write_text("x")


@pytest.mark.parametrize("broken", [a_file_everywhere, nothing_to_read, in_a_circle, a_plain_file])
def test_it_works_when_all_else_is_broken(broken: Callable[[Path], None], tmp_path: Path) -> None:
    """Every topic is looked at, faults are named, and the code is 3."""
    broken(tmp_path / "home")
    ran = kneecli("doctor", home=tmp_path / "home")
    assert said(ran)
    assert (ran.code, ran.err) == (3, "")
    data = kneecli("doctor", "--json", home=tmp_path / "home").data
    assert data["state"] == "fault"


def test_it_works_without_a_home(tmp_path: Path) -> None:
    """Without HOME, with one that is not there, with a relative one, and with a user that is not there."""
    for ran in (
        kneecli("doctor", home=None),
        *(kneecli("doctor", home=None, HOME=home) for home in ("", "/no/such/home", "relative")),
    ):
        assert said(ran)
        assert ran.code in (0, 3)
    ran = kneecli("doctor", home=Path("~nosuchuser"))
    assert topics(ran) == TOPICS
    assert (ran.code, "there is no such home folder" in ran.out) == (3, True)


def test_a_part_that_fails_hides_no_other(tmp_path: Path) -> None:
    """Even what nobody thought of is a fault of that part alone."""
    code = (
        "import sys, kneecli.app.doctor.files as files\n"
        "def boom(*_): raise ZeroDivisionError('x')\n"
        "files.journal = files.caches = boom\n"
        "from kneecli.cli.main import main\n"
        "sys.argv = ['kneecli', 'doctor']\n"
        "main()"
    )
    ran = python(code, home=tmp_path)
    assert (ran.code, topics(ran)) == (3, TOPICS)
    assert ran.out.count("could not be looked at: ZeroDivisionError: x") == 2


def test_the_clock_and_the_locale(tmp_path: Path) -> None:
    """A time zone that is none, and a locale without UTF-8, are remarks; the code is 0."""
    ran = kneecli_process(
        "doctor", home=tmp_path, TZ="Mars/Phobos", LC_ALL="C", PYTHONCOERCECLOCALE="0", PYTHONUTF8="0"
    )
    assert "remark: TZ=Mars/Phobos is no time zone" in said(ran)
    assert ran.code == 0
    if sys.getfilesystemencoding() == "utf-8" and os.name == "posix":
        assert "remark: names of files are in" in said(ran)


def test_pictures_are_told_beside_the_other_caches(tmp_path: Path) -> None:
    """How many there are, and how much room they take."""
    assert " pictures, " not in said(kneecli("doctor", home=tmp_path))
    kneecli("plan", "-o", tmp_path / "today.html", home=tmp_path)
    many = len(list((tmp_path / "cache" / "pictures").iterdir()))
    assert f" {many} pictures, " in said(kneecli("doctor", home=tmp_path))
    caches = kneecli("doctor", "--json", home=tmp_path).data["caches"]
    assert sum(cache["name"].startswith("pictures/") for cache in caches) == many > 1


def test_devices_and_caches_as_data(tmp_path: Path) -> None:
    """A script gets the figures: entries by file, the device's name, which cache fits."""
    for device in ("a", "b", "b"):
        kneecli("log", "bridge", home=tmp_path, KNEECLI_DEVICE=device)
    data = kneecli("doctor", "--json", home=tmp_path, KNEECLI_DEVICE="b").data
    assert data["journal"]["device"] == "b"
    assert {file["name"]: file["entries"] for file in data["journal"]["files"]} == {"a.jsonl": 1, "b.jsonl": 2}
    assert {file["mode"] for file in data["journal"]["files"]} == {"0600"}
    assert "fits" in {cache["state"] for cache in data["caches"]}
    assert {place["name"]: place["kind"] for place in data["places"]}["packs"] == "missing"
    assert data["packs"][0]["state"] == "enabled"

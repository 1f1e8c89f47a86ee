"""What bash, zsh and fish complete, in those very shells."""

import datetime
from collections.abc import Iterator
from pathlib import Path

import pytest

from kneecli.domain.catalogue.exercise import Exercise
from kneecli.domain.dates import read_date
from kneecli.domain.vocabulary import BANDS, EQUIPMENT, TARGETS
from kneecli.plugins.loader import load_packs
from support.cli import kneecli
from support.shells import SET_UP_ZSH_FPATH, Shell, app_commands, opened

SHELLS = ("bash", "zsh", "fish")
WEEKDAYS = {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"}


@pytest.fixture(scope="module", params=SHELLS)
def shell(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Shell]:
    """Each shell in turn, in a folder that holds one file."""
    with opened(request.param, tmp_path_factory.mktemp("shell")) as shell:
        (shell.folder / "today.md").touch()
        yield shell


@pytest.fixture
def exercises() -> dict[str, Exercise]:
    """The built-in exercises by id."""
    packs = [pack.pack for pack in load_packs().packs if pack.origin.distribution == "kneecli"]
    return {exercise.id: exercise for pack in packs for exercise in pack.exercises}


def test_commands_are_offered_at_the_start(shell: Shell) -> None:
    """`kneecli ` is followed by a command, any of them."""
    assert set(shell.offers("kneecli ")) == {path.split()[1] for path in app_commands() if " " in path}


@pytest.mark.slow
@pytest.mark.parametrize("path", app_commands())
def test_every_option_of_every_command_is_offered(shell: Shell, path: str) -> None:
    """A dash after a command brings all of its options."""
    assert set(shell.offers(f"{path} -")) >= app_commands()[path]


def test_options_are_those_that_begin_so(shell: Shell) -> None:
    """`--f` leaves four options of `plan`."""
    assert set(shell.offers("kneecli plan --f")) == {"--format", "--fields", "--figures", "--full"}


def test_commands_under_a_command_are_offered(shell: Shell) -> None:
    """`packs` is followed by its own commands, and these by their own options."""
    under = {path.split()[2] for path in app_commands() if path.startswith("kneecli packs ")}
    assert set(shell.offers("kneecli packs ")) == under >= {"list"}
    assert set(shell.offers("kneecli packs list --j")) == {"--json"}


def test_the_value_of_a_global_option_is_no_command(shell: Shell) -> None:
    """What comes after `--color never` is still a command."""
    assert set(shell.offers("kneecli --color never pl")) == {"plan"}


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("kneecli --color ", {"auto", "always", "never"}),
        ("kneecli plan --format ", {"markdown", "toml", "json", "html", "csv"}),
        ("kneecli plan --format=", {"markdown", "toml", "json", "html", "csv"}),
        ("kneecli plan --format=to", {"toml"}),
        ("kneecli plan --minutes 20 --format t", {"toml"}),
        ("kneecli plan --pack ", {"aerobic", "strengthening", "stretching", "yoga"}),
        ("kneecli plan --equipment ", set(EQUIPMENT)),
        ("kneecli plan --pain ", {str(number) for number in range(11)}),
        ("kneecli plan --date ", {"today", "tomorrow"} | WEEKDAYS),
        ("kneecli plan --minutes ", set()),
        ("kneecli log --date ", {"today", "yesterday"} | WEEKDAYS),
        ("kneecli log --band ", set(BANDS)),
        ("kneecli log --side ", {"both", "left", "right"}),
        ("kneecli pain --swelling ", {"none", "mild", "moderate", "severe"}),
        ("kneecli pain ", {str(number) for number in range(11)}),
        ("kneecli progress plan", {"plank"}),
        ("kneecli config get uni", {"units"}),
        ("kneecli config set fl", {"floor"}),
        ("kneecli config set floor ", {"true", "false"}),
        ("kneecli config set start ", {"usual", "gentle"}),
        ("kneecli config set emphasis balance ", set(TARGETS)),
        ("kneecli config set disabled_packs y", {"yoga"}),
        ("kneecli config unset auto", {"auto_progress"}),
        ("kneecli schema hist", {"history", "history-rows", "history-week", "history-week-days"}),
        ("kneecli completion ", {"bash", "zsh", "fish", "powershell"}),
        ("kneecli remind --date tom", {"tomorrow"}),
    ],
)
def test_known_values_are_offered(shell: Shell, line: str, words: set[str]) -> None:
    """An option offers just the values that are known for it."""
    assert set(shell.offers(line)) == words


@pytest.mark.slow
@pytest.mark.parametrize("line", ["kneecli exercises ", "kneecli plan --with ", "kneecli plan --with plank --without "])
def test_exercises_are_offered_with_their_names(shell: Shell, line: str, exercises: dict[str, Exercise]) -> None:
    """All built-in ids are offered; zsh and fish show each exercise's name beside its id."""
    named = {id: "" if shell.name == "bash" else exercise.name for id, exercise in exercises.items()}
    assert shell.offers(line) == named


def test_only_one_exercise_can_be_asked_for(shell: Shell) -> None:
    """After an id, `exercises` offers no other."""
    assert "plank" not in shell.offers("kneecli exercises squat ")


def test_files_are_offered_for_the_output(shell: Shell) -> None:
    """`-o` completes the names of files."""
    assert "today.md" in shell.offers("kneecli plan -o ")


def test_a_log_is_of_an_exercise_or_a_file(shell: Shell) -> None:
    """`log` completes the ids of exercises, and the names of files."""
    assert set(shell.offers("kneecli log step")) == {"step-up"}
    assert set(shell.offers("kneecli log tod")) == {"today.md"}


@pytest.mark.parametrize("name", SHELLS)
def test_nothing_starts_python(name: str, tmp_path: Path) -> None:
    """Completing anything leaves every trap alone; running kneecli there does not."""
    with opened(name, tmp_path) as shell:
        for line in ("kneecli ", "kneecli plan --", "kneecli plan --with ", "kneecli exercises st", "kneecli packs "):
            assert shell.offers(line)
        assert not shell.mark.exists()
        shell.run("-c", "kneecli")
        assert shell.mark.read_text(encoding="utf-8").endswith("/kneecli\n")


@pytest.mark.parametrize("shell", ["bash", "zsh"], indirect=True)
@pytest.mark.parametrize(
    ("line", "completed"),
    [
        ("kneecli pl", "kneecli plan "),
        ("kneecli plan --exp", "kneecli plan --explain "),
        ("kneecli pain 2 --mor", "kneecli pain 2 --morning "),
        ("kneecli log step-up 2x8 --dry", "kneecli log step-up 2x8 --dry-run "),
        ("kneecli plan --format=to", "kneecli plan --format=toml "),
        ("kneecli plan --with step-", "kneecli plan --with step-up "),
        ("kneecli plan -o tod", "kneecli plan -o today.md "),
        ("kneecli packs l", "kneecli packs list "),
    ],
)
def test_the_tab_key_completes_the_line(shell: Shell, line: str, completed: str) -> None:
    """At a terminal, the Tab key writes the one word that fits."""
    assert shell.typed(line)[1] == completed


def test_zsh_finds_the_file_in_its_function_path(tmp_path: Path) -> None:
    """The file also works unsourced, as zsh loads it from a folder in `fpath` at the first Tab."""
    with opened("zsh", tmp_path, set_up=SET_UP_ZSH_FPATH) as shell:
        assert shell.typed("kneecli pl")[1] == "kneecli plan "
        assert "list" in shell.offers("kneecli packs ")


@pytest.mark.parametrize("shell", ["bash"], indirect=True)
def test_kneecli_takes_the_values_that_are_offered(shell: Shell, tmp_path: Path) -> None:
    """Colours and days are written out in the generator; kneecli knows each of them."""
    for color in shell.offers("kneecli --color "):
        assert kneecli("--color", color, "packs", "list", home=tmp_path).code == 0
    today = datetime.date(2026, 11, 22)
    assert all(read_date(offer, today, ahead=True) for offer in shell.offers("kneecli plan --date "))
    assert all(read_date(offer, today, ahead=False) for offer in shell.offers("kneecli log --date "))

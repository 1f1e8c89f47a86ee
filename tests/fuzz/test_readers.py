"""Each reader either understands a text, or names what is wrong with it: nothing else may come of it."""

import datetime
import random
from collections.abc import Callable

import pytest
import tomli
from hypothesis import given

from fuzz.mutations import CHANCES, mutated, spoiled
from kneecli.domain.diary.performance import Said
from kneecli.domain.diary.record import UnknownEvent
from kneecli.domain.problem import FileFault, WrongUsage
from kneecli.formats.diary.journal import read_journal, write_event
from kneecli.formats.diary.remark import read_remark
from kneecli.formats.pack.pack import read_pack
from kneecli.formats.plan.plan_formats import Format
from kneecli.formats.settings.config import read_config
from kneecli.formats.settings.edit import with_setting
from kneecli.formats.settings.keys import KEYS
from kneecli.formats.settings.template import EXAMPLES, config_template
from support import ROOT
from support.builders import FORMATS, MINIMAL_PACK, NAME, fixed_session
from support.examples import examples
from support.journal import did, felt, moved, undo

MANY = examples(1500)
SOME = examples(300)

PACKS = [file.read_text(encoding="utf-8") for file in sorted(ROOT.glob("packs/*/*.toml"))]
CONFIG = config_template(EXAMPLES)
PLANS = {format.name: format.write(fixed_session()) for format in FORMATS}
_done = did(1, note="a", band="red", effort=3)
JOURNAL = "".join(map(write_event, (_done, felt(1, swelling="mild"), moved(0, 3), undo(_done))))


def refused_or_read(read: Callable[[], object]) -> None:
    """The text is understood, or refused with problems that all say something and can be shown."""
    refused = None
    try:
        read()
    except (FileFault, WrongUsage) as error:
        refused = error
    if refused is not None:
        assert refused.problems
        assert all(problem.what and problem.where for problem in refused.problems)
        assert len(str(refused)) < 500_000


@MANY
@given(CHANCES)
def test_settings(chance: random.Random) -> None:
    """A settings file."""
    text = mutated(CONFIG, chance)
    refused_or_read(lambda: read_config(text, "config.toml"))


@MANY
@given(CHANCES)
def test_variables(chance: random.Random) -> None:
    """Settings of the environment."""
    words = {key.variable: mutated(str(EXAMPLES.get(key.name, key.default)), chance) for key in chance.sample(KEYS, 3)}
    refused_or_read(lambda: read_config("", "config.toml", words))


@MANY
@given(CHANCES)
def test_a_change_of_the_settings(chance: random.Random) -> None:
    """A key of a damaged settings file is changed to just that, or not at all."""
    text, key = mutated(CONFIG, chance), chance.choice(KEYS).name
    value = chance.choice((20, True, "x\n'\"", ["a", "b"], 0.5, [], "9" * 99))
    try:
        changed = with_setting(text, key, value)
    except ValueError:
        return
    assert tomli.loads(changed)[key] == value
    assert {**tomli.loads(changed), key: 0} == {**tomli.loads(text), key: 0}


@MANY
@given(CHANCES)
def test_a_small_pack(chance: random.Random) -> None:
    """A pack file with one exercise."""
    text = mutated(MINIMAL_PACK, chance)
    refused_or_read(lambda: read_pack(text, "pack.toml"))


@SOME
@given(CHANCES)
def test_a_real_pack(chance: random.Random) -> None:
    """A pack file that is shipped."""
    text = mutated(chance.choice(PACKS), chance)
    refused_or_read(lambda: read_pack(text, "pack.toml"))


@pytest.mark.parametrize("format", FORMATS, ids=NAME)
@MANY
@given(CHANCES)
def test_a_plan(format: Format, chance: random.Random) -> None:
    """A plan; what is understood of it can be written again in every format."""
    text = mutated(PLANS[format.name], chance)

    def read() -> None:
        filled = format.read(text, "plan")
        for each in FORMATS:
            each.write(filled.session)
        for mark in filled.marks:
            read_remark(mark.remark)

    refused_or_read(read)


@MANY
@given(CHANCES)
def test_a_journal(chance: random.Random) -> None:
    """A journal: nothing is refused, and each line is an event, a damaged one that is named, or empty."""
    data = spoiled(mutated(JOURNAL, chance), chance)
    journal = read_journal(data, "x.jsonl")
    assert all(problem.what and problem.where.startswith("x.jsonl:") for problem in journal.damaged)
    assert len(journal.events) + len(journal.damaged) <= data.count(b"\n") + data.count(b"\r") + 1
    known = [event for event in journal.events if not isinstance(event, UnknownEvent)]
    again = read_journal("".join(map(write_event, known)).encode(errors="replace"), "x.jsonl")
    assert again.damaged == ()
    assert [event.id for event in again.events] == [event.id for event in known]


@MANY
@given(CHANCES)
def test_a_remark(chance: random.Random) -> None:
    """What stands behind an item is understood, or a sentence says what is not."""
    said = read_remark(mutated("10/8, pain 2, effort 4, 1.5 kg, left only, note: stairs", chance).replace("\n", " "))
    assert isinstance(said, Said) or said != ""


def test_what_is_mutated_is_right_to_begin_with() -> None:
    """Else every fault would be found at once."""
    assert read_config(CONFIG, "config.toml").minutes == 20
    assert read_pack(MINIMAL_PACK, "pack.toml").name == "test"
    assert all(
        format.read(PLANS[format.name], "plan").session.date == datetime.date(2026, 11, 22) for format in FORMATS
    )
    assert len(read_journal(JOURNAL.encode(), "x.jsonl").events) == 4

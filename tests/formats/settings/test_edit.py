"""A single setting is changed in place; everything else in the text stays."""

import pytest
import tomli
from hypothesis import given
from hypothesis import strategies as st

from kneecli.formats.settings.edit import with_setting, without_setting

TEXT = """\
# my knees
minutes = 25   # enough
"floor" = false

disabled_packs = [
  "yoga",  # not for me
  "aerobic", # neither
]
# the end
"""


@pytest.mark.parametrize(
    ("key", "value", "old", "new"),
    [
        ("minutes", 30, "minutes = 25   # enough", "minutes = 30   # enough"),
        ("floor", True, '"floor" = false', '"floor" = true'),
        ("disabled_packs", ("yoga",), '  "aerobic", # neither\n', ""),
        ("disabled_packs", ["aerobic"], '  "yoga",  # not for me\n', ""),
        ("disabled_packs", ["yoga", "aerobic", "x"], " # neither\n", ' # neither\n  "x",\n'),
        ("age", 67, "# the end\n", "# the end\nage = 67\n"),
        ("bands", ("red", "green"), "# the end\n", '# the end\nbands = ["red", "green"]\n'),
        ("plans_folder", 'C:\\my "knee"', "# the end\n", '# the end\nplans_folder = "C:\\\\my \\"knee\\""\n'),
    ],
)
def test_one_key_is_changed_in_place(key: str, value: object, old: str, new: str) -> None:
    """Only the lines that say the value change; its comment stays behind it."""
    assert with_setting(TEXT, key, value) == TEXT.replace(old, new)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("", "age = 67\n"),
        ("# nothing yet", "# nothing yet\nage = 67\n"),
        ("floor = true", "floor = true\nage = 67\n"),
        ("[other]\na = 1\n", "age = 67\n\n[other]\na = 1\n"),
    ],
)
def test_a_new_key_has_a_line_of_its_own(text: str, wanted: str) -> None:
    """It stands below the other keys, above any table, whatever the last line ends in."""
    assert with_setting(text, "age", 67) == wanted


@pytest.mark.parametrize(
    "own",
    [
        "# minutes = 20, never more, says Dr. Li",
        "# minutes = 20   # how long",
        "# minutes = 20 minutes",
        "#  minutes = 20",
        "# my minutes = 20",
    ],
)
def test_a_comment_of_ones_own_is_no_example(own: str) -> None:
    """It stays, and the key is added as usual, or at its example further down."""
    assert with_setting(f"{own}\nfloor = true\n", "minutes", 30) == f"{own}\nfloor = true\nminutes = 30\n"
    assert with_setting(f"{own}\n# minutes = 20\n# end\n", "minutes", 30) == f"{own}\nminutes = 30\n# end\n"


@pytest.mark.parametrize("value", ["20", '"# of it"', '["a", "#"]'])
def test_a_new_key_takes_the_place_of_its_example(value: str) -> None:
    """That is the commented-out key with a value, whatever the value is."""
    assert with_setting(f"# why\n# minutes = {value}\n# end\n", "minutes", 30) == "# why\nminutes = 30\n# end\n"


@pytest.mark.parametrize(("key", "value"), [("minutes", 25), ("floor", False), ("disabled_packs", ("yoga", "aerobic"))])
def test_what_is_so_already_is_left_alone(key: str, value: object) -> None:
    """The same value again does not change a letter, and no line break is added at the end."""
    assert with_setting(TEXT.rstrip("\n"), key, value) == TEXT.rstrip("\n")


def test_a_key_is_taken_out_with_its_line() -> None:
    """The other lines stay; a key that is not there changes nothing."""
    assert without_setting(TEXT, "minutes") == TEXT.replace("minutes = 25   # enough\n", "")
    assert without_setting(TEXT, "age") == TEXT


LISTS = """\
owns = [   # what I own
  # heavy things
  "ankle-weight",  # from Anna
  "step", "band",  # the # of it
  # in the cellar
  'bike'  # mine
]  # behind
"""


@pytest.mark.parametrize(
    ("value", "lost"),
    [
        (["ankle-weight", "step", "band"], "# mine"),
        (["step", "band", "bike"], "# from Anna"),
        (["ankle-weight", "bike"], "# the # of it"),
        (["ankle-weight", "step", "band", "bike", "x"], ""),
        (["x"], "# from Anna # mine # the # of it"),
        ([], "# from Anna # mine # the # of it"),
    ],
)
def test_only_comments_behind_what_goes_are_lost(value: list[str], lost: str) -> None:
    """In a list of several lines every other comment stays."""
    edited = with_setting(LISTS, "owns", value)
    assert tomli.loads(edited) == {"owns": value}
    for comment in ("# what I own", "# heavy", "# from Anna", "# the # of it", "# in the cellar", "# mine", "# behind"):
        assert (comment in edited) != (comment in lost)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        (LISTS, ["bike", "ankle-weight", "step", "band"]),
        (LISTS, ["ankle-weight", "step", "bike"]),
        ('owns = ["a", # first\n "b"]\n', ["b", "a"]),
    ],
)
def test_no_comment_is_lost_for_a_new_order(text: str, value: list[str]) -> None:
    """What can't be done without losing the comment of something that stays is refused."""
    with pytest.raises(ValueError, match="a comment would be lost"):
        with_setting(text, "owns", value)


def test_a_list_without_comments_may_be_turned_round() -> None:
    """What looks like a comment in a text is none."""
    assert with_setting("bands = [\n \"#a\",\n 'b'\n]\n", "bands", ["b", "#a"]) == 'bands = ["b", "#a"]\n'


@pytest.mark.parametrize("text", ["minutes = ", "minutes = 1\nminutes = 2", "[a"])
def test_what_is_no_toml_is_refused(text: str) -> None:
    """There is nothing that could be changed in it."""
    with pytest.raises(tomli.TOMLDecodeError):
        with_setting(text, "age", 67)
    with pytest.raises(tomli.TOMLDecodeError):
        without_setting(text, "minutes")


DEEP = f"{'[' * 500}{']' * 500}"


def test_what_is_nested_beyond_reading_is_refused() -> None:
    """As what is no TOML; in a comment it is in nobody's way."""
    with pytest.raises(ValueError, match="nested too deeply"):
        with_setting(f"x = {DEEP}\n", "age", 67)
    assert "\nminutes = 30\n" in with_setting(f"# a\n# minutes = {DEEP}\n", "minutes", 30)


WORDS = st.sampled_from(("yoga", "aerobic", "x y", "é", "a'b", 'a"b', "#", "1"))
VALUES = st.one_of(
    st.integers(-9, 999),
    st.booleans(),
    st.floats(-99, 99),
    WORDS,
    st.lists(WORDS, max_size=4),
    st.lists(st.floats(0, 9) | st.integers(0, 9), max_size=4),
)
COMMENTS = st.sampled_from(("", "# why", "  # two", "\n", "\n# above"))
KEYS = ("minutes", "owns", "age", "bands", "start")


@st.composite
def documents(draw: st.DrawFn) -> str:
    """A settings file as people write them, with comments here and there, and lists on one line or many."""
    lines = []
    for key in draw(st.lists(st.sampled_from(KEYS), unique=True)):
        between = draw(st.sampled_from((", ", ", # c\n  ")))
        lines.append(f"{key} = {_toml(draw(VALUES), between)} {draw(COMMENTS)}")
    return "\n".join(lines) + draw(st.sampled_from(("", "\n", "\n\n# end\n")))


def _toml(value: object, between: str) -> str:
    if isinstance(value, list):
        return f"[{between.join(_toml(each, ', ') for each in value)}]"
    if isinstance(value, str):
        return '"' + value.replace('"', '\\"') + '"'
    return str(value).lower()


@given(documents(), st.sampled_from(KEYS), VALUES | st.lists(WORDS).map(tuple))
def test_only_that_key_says_something_else(text: str, key: str, value: object) -> None:
    """Whatever the file looks like, it then says the new value and otherwise what it said, in the same order."""
    try:
        edited = with_setting(text, key, value)
    except ValueError:  # the comments in a list are not to be lost
        assert "# c" in text
        return
    before, after = tomli.loads(text), tomli.loads(edited)
    assert after == before | {key: list(value) if isinstance(value, tuple) else value}
    assert list(after) == list(before | {key: value})
    assert _comments(edited) >= _comments(text)
    assert key not in tomli.loads(without_setting(edited, key))


def _comments(text: str) -> set[str]:
    """The comments on lines of their own: no change may lose one."""
    return {line for line in text.splitlines() if line.startswith("#")}

"""A change of a plan is carried over into the file that a person has written in."""

from hypothesis import example, given
from hypothesis import strategies as st

from kneecli.domain.value import replace
from kneecli.formats.plan.kept_marks import with_marks_kept
from kneecli.formats.plan.plan_formats import MARKDOWN, TOML
from support.builders import fixed_session, item

BEFORE = fixed_session()
NAMES = [each.exercise for each in BEFORE.items]


def _exchanged(place: int, to: int) -> tuple[str, ...]:
    """The ids of the items after the one at `place` gave way to another at `to`."""
    rest = [name for name in NAMES if name != NAMES[place]]
    return (*rest[:to], "heel-raise", *rest[to:])


@example(place=1, to=2, ticked={2})  # the line behind those that go is ticked
@given(st.integers(0, len(NAMES) - 1), st.integers(0, len(NAMES) - 1), st.sets(st.integers(0, len(NAMES) - 1)))
def test_ticks_stay_wherever_the_new_one_stands(place: int, to: int, ticked: set[int]) -> None:
    """What the person wrote is at its exercise; where it is at the one that goes, nothing is changed."""
    text = MARKDOWN.write(BEFORE)
    heads = [line for line in text.splitlines() if line.startswith("- [ ]")]
    for number in ticked:
        text = text.replace(heads[number], heads[number].replace("[ ]", "[x]") + " pain 2", 1)
    by_name = {each.exercise: each for each in BEFORE.items} | {"heel-raise": item()}
    new = replace(BEFORE, items=tuple(by_name[name] for name in _exchanged(place, to)), seconds=1000)
    kept = with_marks_kept(text, MARKDOWN, new)
    if place in ticked:
        assert kept is None
        return
    assert kept is not None
    after = MARKDOWN.read(kept, "plan.md")
    assert (after.session.id, after.session.items, after.session.seconds) == (BEFORE.id, new.items, 1000)
    marked = [one.exercise for one, mark in zip(after.session.items, after.marks, strict=True) if mark.done]
    assert sorted(marked) == sorted(NAMES[number] for number in ticked)


def test_words_of_ones_own_stay() -> None:
    """A line between the items, and remarks in TOML."""
    new = replace(BEFORE, items=(*BEFORE.items[:2], item(), *BEFORE.items[3:]))
    text = MARKDOWN.write(BEFORE).replace("## Cool-down", "Felt good today.\n\n## Cool-down")
    kept = with_marks_kept(text, MARKDOWN, new)
    assert kept == MARKDOWN.write(new).replace("## Cool-down", "Felt good today.\n\n## Cool-down")
    text = TOML.write(BEFORE).replace("done = false", 'done = true\nremark = "2x8"', 1)
    assert with_marks_kept(text, TOML, new) == TOML.write(new).replace("done = false", 'done = true\nremark = "2x8"', 1)

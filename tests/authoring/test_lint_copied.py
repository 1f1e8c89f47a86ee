"""Cues that were copied among exercises are noticed, and cues that only resemble each other are not."""

from kneecli.authoring.pack_lint import lint
from support.packs import pack_text

SENTENCES = (
    "Stand tall beside a counter, with one hand on it and the feet hip-width apart.",
    "Slide the other foot out to the side, tap the floor with the toes, and slide it back slowly.",
)


def copied(*cues: tuple[str, str]) -> list[str]:
    """What is said of copied cues in a pack whose exercises have these."""
    text = pack_text("extra", *(f"ex-{number}" for number in range(len(cues))))
    for first, second in cues:
        text = text.replace('["Sit tall.", "Squeeze the thigh."]', f'["{first}", "{second}"]', 1)
    found = lint(text, "x.toml").findings
    return [each.problem.what for each in found if each.rule == "copied"]


def test_five_exercises_with_the_same_cues() -> None:
    """Each but the first is told, with the one that it was copied from."""
    found = copied(*[SENTENCES] * 5)
    assert found == [f"ex-{number}: its cues are the same as those of ex-0" for number in range(1, 5)]


def test_a_word_that_was_changed_hides_nothing() -> None:
    """Nearly the same is noticed as well, and another movement in the same posture is not."""
    first, second = SENTENCES
    assert copied(SENTENCES, (first, second.replace("slowly", "again"))) == [
        "ex-1: its cues are nearly the same as those of ex-0"
    ]
    assert copied(SENTENCES, (first, "Rise onto the balls of both feet, wait, and lower the heels slowly.")) == []

"""The one line of `kneecli remind`."""

import pytest

from kneecli.domain.diary.folding import fold
from kneecli.domain.diary.record import Event, Screened
from kneecli.domain.progress.coming.due import due
from kneecli.domain.progress.coming.reminder import reminder
from support.journal import TODAY, did, felt, head

SIGN = Screened(**head(), date=TODAY, signs=("hot-knee",))
NO_SIGN = Screened(**head(), date=TODAY, signs=())


@pytest.mark.parametrize(
    ("events", "kept", "line"),
    [
        ([], ("session",), "Due today: a session (`kneecli plan`)."),
        ([did(0, plan="p")], (), ""),
        (
            [did(1, plan="p")],
            ("morning-pain",),
            "Due today: how the knee was the morning after Saturday (`kneecli pain 0-10 --morning`).",
        ),
        ([did(1, plan="p"), felt(0)], (), ""),
        (
            [did(2, plan="p")],
            ("morning-pain", "session"),
            "Due today: how the knee was the morning after Friday (`kneecli pain 0-10 --morning --date yesterday`)"
            " and a session (`kneecli plan`).",
        ),
        ([SIGN], (), ""),
        (
            [did(3, plan="p"), felt(1, pain=7)],
            ("pain", "session"),
            "Due today: how the knee is today (`kneecli pain 0-10`) and a session (`kneecli plan`).",
        ),
        ([did(9, plan="p")], ("session",), "Due today: a session (`kneecli plan`)."),
        (
            [did(2, plan="p"), SIGN],
            ("morning-pain",),
            "Due today: how the knee was the morning after Friday (`kneecli pain 0-10 --morning --date yesterday`).",
        ),
        ([SIGN, NO_SIGN], ("session",), "Due today: a session (`kneecli plan`)."),
    ],
)
def test_one_line_says_what_is_due(events: list[Event], kept: tuple[str, ...], line: str) -> None:
    """Nothing at all when nothing is due, and no session while a stop sign is recorded."""
    diary = fold(events)
    assert reminder(due(diary, TODAY), diary) == (kept, line)

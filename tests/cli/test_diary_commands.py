"""`pain`, `undo`, `history`, `status` and `progress`, run as their users run them."""

import datetime
from pathlib import Path

import pytest

from kneecli.domain.diary.record import SetDone
from kneecli.domain.session.session import Prescription
from support.cli import before, failed, kneecli, quiet, today
from support.home import in_plan, items, lived, planned, sessions, standing, ticked
from support.journal import did, felt, moved

SESSION_KEYS = {"id", "date", "minutes", "pain", "items"}
ITEM_KEYS = {"exercise", "side", "sets", "load_kg", "step_cm", "pain", "effort", "skipped", "note"}
PROGRESS_KEYS = {"exercise", "rung", "rungs", "label", "load_kg", "step_cm", "proposal", "why"}


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A home that does not exist yet."""
    return tmp_path / "home"


def test_history_has_the_published_shape(home: Path) -> None:
    """Every key of the design is there, null where a figure does not apply."""
    ticked(planned(home), **{in_plan(home / "plans" / f"{today()}.md")[0]: "skip"})
    kneecli("log", home=home)
    kneecli("log", "step-up", "--pain", "1", home=home)
    data = kneecli("history", "--json", home=home).data
    assert set(data) >= {"schema", "sessions"}
    assert data["schema"] == "kneecli.history/1"
    assert len(data["sessions"]) == 2
    for session in data["sessions"]:
        assert set(session) >= SESSION_KEYS
        for item in session["items"]:
            assert set(item) >= ITEM_KEYS
            assert all(set(each) >= {"reps", "hold_s", "seconds"} for each in item["sets"])


def test_progress_has_the_published_shape(home: Path) -> None:
    """A list with every key of the design for each exercise that was done, or for the one that is named."""
    assert kneecli("progress", "--json", home=home).data == []
    kneecli("log", "step-up", home=home)
    kneecli("log", "bridge", home=home)
    rows = kneecli("progress", "--json", home=home).data
    assert {row["exercise"] for row in rows} == {"step-up", "bridge"}
    rows += kneecli("progress", "calf-raise", "--json", home=home).data
    for row in rows:
        assert set(row) >= PROGRESS_KEYS
        assert row["proposal"] in ("advance", "hold", "ease", "none")
        assert 1 <= row["rung"] <= row["rungs"]


def test_status_has_its_shape(home: Path) -> None:
    """A new user has a session due, and no past."""
    data = kneecli("status", "--json", home=home).data
    assert data.pop("week")["strength_days"] == 0
    assert data == {
        "schema": "kneecli.status/1",
        "date": str(today()),
        "last_session": None,
        "days_since": None,
        "sessions_last_7_days": 0,
        "knee": [],
        "block": None,
        "programme": None,
        "goals": [],
        "pace": None,
        "week_word": None,
        "due": ["session"],
        "left_of_plan": 0,
    }
    lived(home, did(1, plan="p"))
    assert kneecli("status", "--json", home=home).data["due"] == ["morning-pain", "check-in"]
    kneecli("pain", "1", "--morning", home=home)
    status = kneecli("status", "--json", home=home).data
    assert status["due"] == ["check-in"]
    assert status["knee"][0] == "The knee: pain 1 of 10 today in the morning."
    assert kneecli("status", home=home).out.startswith("Last session: ")


def test_ones_own_pace_is_shown_and_can_be_switched_off(home: Path) -> None:
    """The plan goes by it, unless the setting says no: then it is as if nothing had been timed."""
    lived(home, *(did(ago, "heel-slide", seconds=200, setup_s=60) for ago in range(3, 13)))
    pace = kneecli("status", "--json", home=home).data["pace"]
    assert (pace["setup_percent"], pace["exercises"]) == (160, 10)
    assert "Your own pace, from 10 exercises: getting ready takes 160 %" in kneecli("status", home=home).out
    own, usual = (
        kneecli("plan", "--format", "json", home=home, KNEECLI_LEARN_MINUTES=each).data for each in ("yes", "no")
    )
    assert own != usual
    assert own["seconds"] <= 1200
    assert kneecli("status", "--json", home=home, KNEECLI_LEARN_MINUTES="no").data["pace"] is None


def test_history_can_be_narrowed(home: Path) -> None:
    """By exercise, by day and by number; nothing left is nothing to show, and empty as JSON."""
    lived(home, did(9, "bridge"), did(3, "step-up"), did(3, "bridge"), did(1, "bridge"))
    assert [session["date"] for session in sessions(home, "--since", before(3))] == [before(3), before(1)]
    assert [session["date"] for session in sessions(home, "step-up")] == [before(3)]
    assert [session["date"] for session in sessions(home, "bridge", "--last", "2")] == [before(3), before(1)]
    assert [item["exercise"] for session in sessions(home, "Bridge", "--last", "2") for item in session["items"]] == [
        "bridge",
        "bridge",
    ]
    assert sessions(home, "clamshell") == []
    failed(kneecli("history", "clamshell", home=home), 4, "nothing is logged")
    failed(kneecli("history", "no-such", home=home), 2, "no-such")
    failed(kneecli("history", "--since", "tomorrow", home=home), 2, "--since", "future")
    failed(kneecli("history", "--since", "someday", home=home), 2, "--since")
    failed(kneecli("history", "--last", "0", home=home), 2, "--last")


def test_history_without_json(home: Path) -> None:
    """The text shows the days and what was done."""
    lived(home, did(1, "bridge", rung=2, name="Bridge [bold]x[/]", note="slept [red]badly", pain=3))
    ran = kneecli("history", home=home)
    assert (ran.code, ran.err) == (0, "")
    assert "Bridge [bold]x[/]" in ran.out
    assert "pain 3" in ran.out
    assert "slept [red]badly" in ran.out


def test_nothing_logged_is_nothing_to_show(home: Path) -> None:
    """The codes are 4, with the cure; and nothing is made."""
    failed(kneecli("history", home=home), 4, "kneecli log")
    failed(kneecli("progress", home=home), 4, "kneecli log")
    failed(kneecli("undo", home=home), 4, "nothing to take back")
    assert not (home / "journal").exists()


def test_pain_is_taken_down(home: Path) -> None:
    """It counts for the plan of today, and the last entry of a day takes the place of the first."""
    quiet(kneecli("pain", "7", home=home))
    quiet(kneecli("pain", "4", "--swelling", "mild", home=home))
    assert kneecli("plan", "-o", "-", home=home).out == kneecli("plan", "-o", "-", "--pain", "4", home=home).out
    quiet(kneecli("pain", "1", home=home))
    quiet(kneecli("pain", "2", "--morning", "--date", "yesterday", home=home))


@pytest.mark.parametrize(
    "words",
    ["2 yesterday", "yesterday 2", "2 yesterday morning", "2 {month} {day}", "{day} {month} 2", "2/10 yesterday"],
)
def test_the_day_of_a_pain_may_be_said_beside_it(home: Path, words: str) -> None:
    """As with --date, with which it has to agree."""
    day = today() - datetime.timedelta(1)
    said = words.format(day=day.day, month=f"{day:%B}").split()
    quiet(kneecli("pain", *said, home=home))
    (entry,) = kneecli("history", "--json", home=home).data["knee"]
    assert (entry["date"], entry["pain"], entry["morning"]) == (str(day), 2, "morning" in said)
    failed(kneecli("pain", *said, "--date", before(3), home=home), 2, "both", "Say it once")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("2", "great", "pain"), "'great pain' is no date"),
        (("2", "mild", "swelling", "--swelling", "severe"), "both severe and mild are said"),
        (("yesterday",), "0-10"),
        (("11",), "0-10"),
        (("much",), "0-10"),
        ((), "0 to 10"),
        (("2", "--swelling", "huge"), "--swelling"),
        (("2", "--date", "tomorrow"), "future"),
        (("2.5",), "0-10"),
    ],
)
def test_pain_that_makes_no_sense(home: Path, words: tuple[str, ...], said: str) -> None:
    """The code is 2, and nothing is recorded."""
    failed(kneecli("pain", *words, home=home), 2, said)
    assert not (home / "journal").exists()


def test_the_morning_after_decides(home: Path) -> None:
    """A good morning leads up, a bad one down."""
    dose = Prescription(sets=2, reps=10, hold_s=2)
    sets = (SetDone(10, 2), SetDone(10, 2))
    lived(home, *(did(ago, "bridge", rung=2, prescription=dose, sets=sets) for ago in (4, 1)))
    assert standing(home, "bridge")["proposal"] == "hold"
    kneecli("pain", "1", "--morning", home=home)
    assert standing(home, "bridge")["proposal"] == "advance"
    assert standing(home, "bridge")["next_rung"] == 3
    kneecli("pain", "5", home=home)
    assert standing(home, "bridge")["proposal"] == "ease"


def test_undo_takes_back_a_whole_plan(home: Path) -> None:
    """What was recorded at one stroke goes at one stroke, and is named; then the one before."""
    quiet(kneecli("pain", "3", home=home))
    file = planned(home)
    quiet(kneecli("log", "--all", home=home))
    ran = kneecli("undo", home=home)
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.count("Taken back: ") == len(in_plan(file))
    assert sessions(home) == []
    assert kneecli("undo", home=home).out == "Taken back: pain 3 of 10 today\n"
    failed(kneecli("undo", home=home), 4, "nothing to take back")
    quiet(kneecli("log", "--all", home=home))
    assert len(items(home)) == len(in_plan(file))


def test_undo_of_a_correction_brings_back_the_first(home: Path) -> None:
    """Logged twice and taken back once, the first counts."""
    file = planned(home)
    name = in_plan(file)[0]
    ticked(file, **{name: "pain 5"})
    kneecli("log", file, home=home)
    file.write_text(file.read_text(encoding="utf-8").replace("pain 5", "pain 1"), encoding="utf-8")
    kneecli("log", file, home=home)
    kneecli("undo", home=home)
    assert [item["pain"] for item in items(home)] == [5]


def test_undo_shows_no_escapes(home: Path) -> None:
    """Names from a journal are data, also on the way out."""
    lived(home, did(1, "bridge", name="\x1b[31mBridge\r\x07"))
    ran = kneecli("undo", home=home)
    assert "\x1b" not in ran.out
    assert "\\x1b[31mBridge" in ran.out


def test_what_is_known_in_another_device_can_be_undone(home: Path) -> None:
    """The last thing is the last on any device, and each device writes its own file."""
    lived(home, did(1, "bridge"), device="phone")
    assert kneecli("undo", home=home, KNEECLI_DEVICE="laptop").code == 0
    assert sessions(home) == []
    assert {file.name for file in (home / "journal").glob("*.jsonl")} == {"phone.jsonl", "laptop.jsonl"}


def test_steps_by_hand(home: Path) -> None:
    """Up, down, to a rung, a weight or a height; the answer says where one stands now."""
    ran = kneecli("progress", "bridge", "--up", home=home)
    assert (ran.code, ran.out, ran.err) == (0, "Bridge is now at rung 3 of 13: ball or towel squeeze\n", "")
    kneecli("progress", "bridge", "--down", home=home)
    assert standing(home, "bridge")["rung"] == 2
    kneecli("progress", "bridge", "--rung", "5", home=home)
    assert standing(home, "bridge")["rung"] == 5
    kneecli("progress", "step-up", "--step", "15", home=home)
    assert standing(home, "step-up")["rung"] == 6
    kneecli("progress", "seated-straight-leg-raise", "--load", "1", home=home)
    assert standing(home, "seated-straight-leg-raise")["load_kg"] == 1.0


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (("--up",), 2, "which exercise"),
        (("bridge", "--up", "--down"), 2, "one step at a time"),
        (("bridge", "--rung", "99"), 2, "--rung"),
        (("bridge", "--rung", "0"), 2, "--rung"),
        (("bridge", "--load", "1"), 2, "--load"),
        (("bridge", "--step", "10"), 2, "--step"),
        (("seated-straight-leg-raise", "--load", "nan"), 2, "--load"),
        (("seated-straight-leg-raise", "--load", "0"), 2, "Give 0.1 kg to 100 kg"),
        (("seated-straight-leg-raise", "--load", "heavy"), 2, "--load"),
        (("step-up", "--step", "0"), 2, "--step"),
        (("step-up", "--step", "101"), 2, "--step"),
        (("no-such", "--up"), 2, "no-such"),
    ],
)
def test_steps_that_make_no_sense(home: Path, words: tuple[str, ...], code: int, said: str) -> None:
    """Nothing is recorded."""
    failed(kneecli("progress", *words, home=home), code, said)
    assert not (home / "journal").exists()


def test_a_step_of_a_day_to_come_waits_for_it(home: Path) -> None:
    """A plan for that day goes by it; today nothing does."""
    lived(home, did(5, "bridge", rung=2), moved(-1, 4, "bridge"))
    found = standing(home, "bridge")
    assert (found["rung"], "New since" in found["why"]) == (2, False)
    for date, rung in (("today", 2), ("tomorrow", 4)):
        planned = kneecli("plan", "--with", "bridge", "--format", "json", "--date", date, home=home).data
        assert [item["rung"] for item in planned["items"] if item["exercise"] == "bridge"] == [rung]


def test_the_ends_of_a_ladder(home: Path) -> None:
    """At the first rung there is no way down, and at the top none up: nothing to do."""
    kneecli("progress", "bridge", "--rung", "1", home=home)
    failed(kneecli("progress", "bridge", "--down", home=home), 4, "first rung")
    kneecli("progress", "bridge", "--rung", "13", home=home)
    failed(kneecli("progress", "bridge", "--up", home=home), 4, "no further rung")


def test_owned_weights_bound_the_ladder(home: Path) -> None:
    """With half a kilogram and one, up leads to these, to both together, and to no other."""
    home.mkdir()
    (home / "config.toml").write_text("ankle_weights_kg = [0.5, 1]\n", encoding="utf-8")
    name = "seated-straight-leg-raise"
    seen = []
    while (ran := kneecli("progress", name, "--up", home=home)).code == 0:
        seen.append(standing(home, name)["load_kg"])
    assert ran.code == 4
    assert [load for load in dict.fromkeys(seen) if load] == [0.5, 1.0, 1.5]


def test_steps_by_hand_in_pounds_and_inches(home: Path) -> None:
    """What is shown in brackets can be typed, with its unit or bare, and leads to that very rung."""
    home.mkdir()
    (home / "config.toml").write_text('units = "imperial"\n', encoding="utf-8")
    name = "seated-straight-leg-raise"
    ran = kneecli("progress", name, "--load", "5.51", home=home)
    assert (ran.code, "ankle weight 0.5 kg (1.1 lb)" in ran.err) == (0, True)
    assert ran.out.endswith(": ankle weight 2.5 kg (5.51 lb), 8 reps\n")
    assert standing(home, name)["load_kg"] == 2.5
    kneecli("progress", name, "--load", "1kg", home=home)
    assert standing(home, name)["load_kg"] == 1.0
    kneecli("progress", "step-up", "--step", "8", home=home)
    assert standing(home, "step-up")["step_cm"] == 20
    lived(home, did(1, "step-up", rung=6))
    for words in (("progress", "step-up"), ("progress",), ("exercises", "step-up")):
        assert "20 cm (8 in) stair, fingertip support" in kneecli(*words, home=home).out


def test_a_sore_day_does_not_change_where_one_stands(home: Path) -> None:
    """Progress shows the rung that was earned, whatever today's pain."""
    kneecli("progress", "bridge", "--rung", "5", home=home)
    kneecli("pain", "6", home=home)
    assert standing(home, "bridge")["rung"] == 5


def test_views_off_a_terminal_have_no_colour(home: Path) -> None:
    """In a pipe there are no escapes."""
    lived(home, did(3, "bridge"), did(1, "step-up"))
    for words in (("progress",), ("progress", "bridge"), ("history",), ("status",)):
        ran = kneecli(*words, home=home)
        assert (ran.code, ran.err) == (0, "")
        assert "\x1b" not in ran.out
        assert ran.out.strip()


def test_the_history_has_the_knee(home: Path) -> None:
    """What was said of the knee stands on its day, also on one without a session; not with one exercise."""
    woke = felt(1, 6, morning=True, swelling="moderate")
    lived(home, felt(3, 4), woke, did(1, "bridge", rung=2), felt(0, 2, swelling="none"))
    days = [text.splitlines()[1:] for text in kneecli("history", home=home).out.strip().split("\n\n")]
    assert [[" ".join(line.split()[1:]) for line in day] for day in days] == [
        ["The knee pain 4"],
        ["Heel raise 2 x 10 pain 1, effort 3", "The knee pain 6 on waking, moderate swelling"],
        ["The knee pain 2, no swelling"],
    ]
    found = kneecli("history", "--json", home=home).data["knee"]
    assert [(each["date"], each["pain"], each["morning"], each["swelling"]) for each in found] == [
        (before(3), 4, False, None),
        (before(1), 6, True, "moderate"),
        (before(0), 2, False, "none"),
    ]


@pytest.mark.parametrize(
    ("words", "pains"),
    [
        (("bridge",), []),
        (("--last", "1"), [4, 6, 2]),
        (("--date", "yesterday"), [6]),
        (("--since", "yesterday"), [6, 2]),
        (("--since", "today", "--date", "yesterday"), []),
    ],
)
def test_the_history_has_the_knee_of_the_days_that_are_asked_for(
    home: Path, words: tuple[str, ...], pains: list[int]
) -> None:
    """The same days as those of the sessions."""
    lived(home, felt(3, 4), felt(1, 6), did(1, "bridge"), felt(0, 2))
    assert [each["pain"] for each in kneecli("history", *words, "--json", home=home).data["knee"]] == pains


def test_an_exercise_has_the_name_of_its_plan_wherever_one_looks(home: Path) -> None:
    """The form that is done, with the exercise's own name behind it; and that title names it on the command line."""
    kneecli("init", "--defaults", home=home)
    logged = kneecli("log", "Heel-to-toe stand", "--pain", "0", "--effort", "2", "--json", home=home)
    name = "Heel-to-toe stand (Single leg balance)"
    assert f"Recorded: {name}" in str(logged.data)
    for words in (("history",), ("progress",), ("progress", "heel-to-toe stand")):
        assert name in " ".join(kneecli(*words, home=home, COLUMNS="200").out.split()), words
    assert "Heel-to-toe" in kneecli("report", home=home).out
    assert kneecli("history", "--json", home=home).data["sessions"][0]["items"][0]["name"] == "Single leg balance"

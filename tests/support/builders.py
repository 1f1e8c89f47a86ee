"""Small exercises, packs and sessions to test with, and hypothesis strategies for them."""

import datetime
from operator import attrgetter
from typing import Any

from hypothesis import strategies as st

from kneecli.domain import vocabulary as words
from kneecli.domain.catalogue.exercise import Dose, Exercise, KneeDemand, Rung
from kneecli.domain.catalogue.measure import Measure
from kneecli.domain.session.plan_id import identified
from kneecli.domain.session.session import Guide, Item, LeftOut, Prescription, Session
from kneecli.domain.vocabulary import UNITS
from kneecli.formats.plan.plan_formats import JSON, MARKDOWN, TOML

FORMATS = (MARKDOWN, TOML, JSON)
"""The formats that hold all that a plan says."""

NAME = attrgetter("name")
"""How a format is called in the name of a test."""

LADDER = (
    Rung("1 set of 8", sets=1, reps=8),
    Rung("1 set of 10", sets=1, reps=10),
    Rung("2 sets of 10", sets=2, reps=10),
    Rung("3 sets of 10", sets=3, reps=10),
)


def exercise(id: str = "heel-raise", **changes: Any) -> Exercise:
    """A plain strength exercise with four rungs, standing on the third; `changes` replace its fields."""
    values: dict[str, Any] = {
        "id": id,
        "name": "Heel raise",
        "pack": "test",
        "category": "strength",
        "origin": "complement",
        "family": id,
        "target": "calves",
        "phases": ("strength",),
        "position": "standing",
        "laterality": "both",
        "primary": ("calves",),
        "dose": Dose(mode="reps", sets=(1, 3), reps=(8, 10), move_s=4),
        "knee": KneeDemand(load="low"),
        "rungs": LADDER,
        "default_rung": 3,
        "cues": ("Stand tall and hold on to a counter.", "Lift both heels slowly, and lower them."),
        "sources": ("TEST1",),
    }
    return Exercise(**(values | changes))


def measure(id: str = "worst-pain", **changes: Any) -> Measure:
    """A scale that is due in weeks 0, 6 and 12; `changes` replace its fields."""
    values: dict[str, Any] = {
        "id": id,
        "name": "Worst pain",
        "pack": "test",
        "kind": "scale",
        "unit": "of 10",
        "question": "How bad was it?",
        "steps": ("Think of the last seven days.",),
        "least": 0,
        "most": 10,
        "smallest_change": 2.0,
        "change_sources": ("TEST1",),
    }
    return Measure(**(values | changes))


def prescription(**changes: Any) -> Prescription:
    """2 sets of 10; `changes` replace its fields."""
    return Prescription(**({"sets": 2, "reps": 10} | changes))


def item(**changes: Any) -> Item:
    """One item of a session; `changes` replace its fields."""
    values: dict[str, Any] = {
        "exercise": "heel-raise",
        "name": "Heel raise",
        "pack": "test",
        "pack_version": "1.0.0",
        "phase": "strength",
        "position": "standing",
        "rung": 3,
        "rungs": 4,
        "label": "2 sets of 10",
        "prescription": prescription(),
        "seconds": 90,
        "cues": ("Stand tall and hold on to a counter.", "Lift both heels slowly, and lower them."),
        "why": "Trains the calves.",
    }
    return Item(**(values | changes))


def session(*items: Item, **changes: Any) -> Session:
    """A session with its own id; `changes` replace its fields."""
    values: dict[str, Any] = {
        "id": "",
        "date": datetime.date(2026, 11, 22),
        "minutes": 20,
        "seconds": 1180,
        "score": 681,
        "items": items or (item(),),
    }
    return identified(Session(**(values | changes)))


def fixed_session() -> Session:
    """The session of the golden files: every part of the format once, some texts full of Markdown."""
    return session(
        item(
            exercise="march",
            name="March *on the spot*",
            phase="warm-up",
            position="seated",
            label="3 minutes",
            prescription=Prescription(minutes=3),
            seconds=200,
            cues=("# Sit tall", "1. March, [swing](https://example.org) <b>arms</b>"),
        ),
        item(
            exercise="side-leg-raise",
            name="Side leg raise",
            title="Side leg raise, *lower* leg bent",
            position="side-lying",
            label="ankle weight 0.5 kg",
            prescription=prescription(laterality="per-side", rest_s=30, load_kg=0.5, load_with="ankle-weight"),
            seconds=340,
        ),
        item(
            exercise="step-up",
            name="Step-up",
            label="10 cm step",
            prescription=prescription(laterality="alternating", hold_s=1, step_cm=10),
            seconds=260,
        ),
        item(
            exercise="calf-stretch",
            name="Calf stretch",
            phase="cool-down",
            label="120 s",
            prescription=Prescription(laterality="per-side", sets=2, hold_s=120, rest_s=10),
            seconds=340,
        ),
        left_out=(LeftOut("plank", "It needs a mat, which you have not declared."),),
        notes=("The knee is sore today: nothing gets harder.",),
        guide=Guide(
            pain="Up to 2 of 10 is fine. Above 5, stop the exercise for today.",
            effort="Keep it light: *3 to 4* of 10.",
            tempo="A repetition takes about 4 seconds.",
            sides="Begin with the left leg, the sore one.",
        ),
    )


_FREE = st.characters(exclude_categories=("Cc", "Cs", "Zl", "Zp"), exclude_characters="\u202a\u202b\u202c\u202d\u202e")
_NASTY = st.sampled_from(
    (
        *(
            "# ",
            "1. ",
            "12) ",
            "1234. ",
            "- ",
            "+ ",
            "> ",
            "- [ ] ",
            "**",
            "`",
            "\\",
            "<b>",
            "&lt;",
            "](x)",
            "![",
            " | ",
        ),
        *("~~", "---", "http://", "HTTPS://", "www.", "a@b.cd", "· ", "Why: ", "é😀", "\u00a0x", '"""', "'", "#", "="),
        *("rung 1 of 2", " each side", ", rest 5 s", "10 s", "_", "*", "===", "1\\. ", "."),
    )
)


def texts(most: int = 400) -> st.SearchStrategy[str]:
    """Single-line texts as a pack may hold them, with a liking for what Markdown takes for its own."""
    pieces = st.lists(st.one_of(_NASTY, st.text(_FREE, max_size=12)), min_size=1, max_size=8)
    isolates = str.maketrans("", "", "\u2066\u2067\u2068\u2069")
    return (
        pieces.map(lambda found: "".join(found).translate(isolates)[:most].strip())
        .filter(bool)
        .map(lambda text: " ".join(text.split("\x85")))
    )


NAMES = st.from_regex(r"[a-z0-9]{1,8}(-[a-z0-9]{1,8}){0,3}", fullmatch=True)


@st.composite
def prescriptions(draw: st.DrawFn) -> Prescription:
    """Any dose within the limits of the plan format."""
    laterality = draw(st.sampled_from(words.LATERALITIES))
    mode = draw(st.sampled_from(words.DOSE_MODES))
    load = draw(st.none() | st.floats(0.1, 100))
    return Prescription(
        laterality=laterality,
        sets=None if mode == "duration" else draw(st.integers(1, 10)),
        reps=draw(st.integers(1, 100)) if mode == "reps" else None,
        hold_s=draw(st.integers(1, 3600))
        if mode == "hold"
        else draw(st.none() | st.integers(1, 3600))
        if mode == "reps"
        else None,
        minutes=draw(st.integers(1, 180)) if mode == "duration" else None,
        rest_s=draw(st.none() | st.integers(1, 600)),
        load_kg=load,
        load_with=None if load is None else draw(st.sampled_from(("ankle-weight", "hand-weight"))),
        step_cm=draw(st.none() | st.integers(1, 60)),
        seat_cm=draw(st.none() | st.integers(20, 80)),
        band=draw(st.none() | st.sampled_from(words.BANDS)),
    )


ITEMS = st.builds(
    Item,
    exercise=NAMES,
    name=texts(60),
    pack=NAMES,
    pack_version=st.from_regex(r"[0-9]{1,3}\.[0-9]{1,3}\.[0-9]{1,3}(-[a-z0-9.]{1,6})?", fullmatch=True),
    phase=st.sampled_from(words.PHASES),
    position=st.sampled_from(words.POSITIONS),
    rung=st.integers(1, 30),
    rungs=st.integers(1, 30),
    label=texts(60),
    prescription=prescriptions(),
    seconds=st.integers(1, 10_800),
    cues=st.lists(texts(), max_size=4, unique=True).map(tuple),
    why=texts(),
    title=st.just("") | texts(60),
)

SESSIONS = st.builds(
    Session,
    id=st.just(""),
    date=st.dates(),
    minutes=st.integers(1, 180),
    seconds=st.integers(0, 10_800),
    score=st.integers(-100_000, 100_000),
    items=st.lists(ITEMS, min_size=1, max_size=4).map(tuple),
    left_out=st.lists(st.builds(LeftOut, NAMES, texts()), max_size=3).map(tuple),
    notes=st.lists(texts(), max_size=3, unique=True).map(tuple),
    flare=st.booleans(),
    units=st.sampled_from(UNITS),
    guide=st.builds(Guide, *[st.just("") | texts()] * 4),
).map(identified)

PACK_HEAD = """\
[pack]
name = "test"
title = "A test"
version = "1.0.0"
api = 1
licence = "MIT"
authors = ["A. Tester"]
language = "en"

[[source]]
tag = "TEST1"
title = "A study"
by = "B. Tester"
year = "2020"
grade = "A"
"""

PACK_EXERCISE = """
[[exercise]]
id = "heel-raise"
name = "Heel raise"
category = "strength"
target = "calves"
phases = ["strength"]
position = "standing"
laterality = "both"
primary = ["calves"]
cues = ["Stand tall.", "Lift both heels."]
sources = ["TEST1"]
default_rung = 1

[exercise.dose]
mode = "reps"
sets = [1, 3]
reps = [8, 10]
move_s = 4
days_per_week = [2, 4]

[exercise.knee]
load = "low"
flexion_deg = 0

[[exercise.rung]]
label = "1 set of 8"
sets = 1
reps = 8

[[exercise.rung]]
label = "1 set of 10"
sets = 1
reps = 10
"""
PACK_MEASURE = """
[[measure]]
id = "knee-bend"
name = "Bend of the knee"
kind = "number"
unit = "degrees"
range = [0, 160]
question = "How far does it bend?"
steps = ["Lie on your back and slide the heel towards the seat, as far as is comfortable."]
"""

MINIMAL_PACK = PACK_HEAD + PACK_EXERCISE
"""The least that a pack file may say."""

PACK_PROGRAMME = """
[[programme]]
id = "first-weeks"
name = "First weeks"
purpose = "Get to know a few exercises."

[[programme.phase]]
name = "Learn"
weeks = 3
sessions = 2
about = "Short sessions at the first dose."
"""

PACK_GOAL = """
[[goal]]
id = "sweep"
name = "Sweep"
steps = ["Stand with the broom in hand for a while.", "Sweep the path."]
"""

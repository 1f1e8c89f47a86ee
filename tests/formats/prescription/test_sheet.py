"""A prescription file is read whole, or refused with every fault and its line."""

import datetime

import jsonschema
import pytest
import tomli
from hypothesis import given
from hypothesis import strategies as st

from kneecli.domain.catalogue.ladder import complete_rung
from kneecli.domain.prescription.limits import beyond, limit_words
from kneecli.domain.prescription.sheet import LIMIT_KINDS, MOST_OF, Limit, PrescribedExercise, Sheet
from kneecli.domain.problem import FileFault, WrongUsage
from kneecli.domain.vocabulary import BANDS, SIDES
from kneecli.formats.prescription.said import said_exercise, said_limit
from kneecli.formats.prescription.schema import prescription_schema
from kneecli.formats.prescription.sheet import read_sheet
from kneecli.formats.prescription.written import EXAMPLE, written
from support import ROOT
from support.catalogues import built_in

DAYS = st.none() | st.dates(datetime.date(2020, 1, 1), datetime.date(2030, 1, 1))
TEXTS = st.text(st.characters(exclude_categories=("C", "Z")), min_size=1, max_size=30)


def numbers(least: int, most: int) -> st.SearchStrategy[int | None]:
    """A whole number, or none."""
    return st.none() | st.integers(least, most)


EXERCISES = st.builds(
    PrescribedExercise,
    exercise=TEXTS,
    times_a_week=st.integers(1, 7),
    rung=numbers(1, 9),
    sets=numbers(1, 5),
    reps=numbers(1, 30),
    hold_s=numbers(1, 90),
    load_kg=st.none() | st.sampled_from((0.5, 1.0, 2.25)),
    step_cm=numbers(1, 40),
    band=st.none() | st.sampled_from(BANDS),
    side=st.sampled_from(SIDES),
    progress=st.booleans(),
    remark=st.just("") | TEXTS,
)
LIMITS = st.builds(
    lambda what, until, most: Limit(what, float(most) if what in MOST_OF else None, until),
    st.sampled_from(LIMIT_KINDS),
    DAYS,
    st.integers(0, 10),
)
SHEETS = st.builds(
    Sheet,
    title=TEXTS,
    by=st.just("") | TEXTS,
    since=DAYS.filter(lambda day: day is None or day.year < 2025),
    until=DAYS.filter(lambda day: day is None or day.year >= 2025),
    exercises=st.lists(EXERCISES, min_size=1, max_size=3, unique_by=lambda each: each.exercise.casefold()).map(tuple),
    limits=st.lists(LIMITS, max_size=3).map(tuple),
    leave_out=st.lists(TEXTS, max_size=2, unique=True).map(tuple),
    only_these=st.booleans(),
)


def faults(text: str) -> list[str]:
    """What is wrong with this text."""
    with pytest.raises(FileFault) as refused:
        read_sheet(text, "knee.toml")
    return [str(problem) for problem in refused.value.problems]


@given(SHEETS)
def test_what_is_written_reads_the_same(sheet: Sheet) -> None:
    """What `new` writes is the prescription that was said."""
    assert read_sheet(written(sheet), "knee.toml") == sheet


@given(
    st.text()
    | st.tuples(st.integers(0, len(EXAMPLE)), st.text(max_size=12)).map(
        lambda cut: EXAMPLE[: cut[0]] + cut[1] + EXAMPLE[cut[0] + len(cut[1]) :]
    )
)
def test_any_document_is_read_or_refused_with_its_line(text: str) -> None:
    """No text breaks the reader: it is a prescription, or each fault has a place and a cure."""
    try:
        read_sheet(text, "knee.toml")
    except FileFault as refused:
        problems = refused.problems
    else:
        return
    assert problems
    assert all(each.where.startswith("knee.toml") and each.cure for each in problems)


JUNK = st.recursive(
    st.none() | st.booleans() | st.integers(-5, 500) | st.text(max_size=5) | st.dates(),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(("what", "most", "until", "sets")), inner)
    ),
    max_leaves=5,
)


@given(st.dictionaries(st.sampled_from(("prescription", "exercise", "limit", "other")), JUNK, max_size=4))
def test_values_of_any_kind_are_refused(document: dict[str, object]) -> None:
    """Nor does any value where another belongs."""
    from kneecli.formats.prescription.sheet import sheet_in
    from kneecli.formats.reading.checking import Table
    from kneecli.formats.reading.faults import Faults

    found = Faults("knee.toml", lambda _: 1)
    sheet_in(Table(document, (), found))
    assert found.problems()


def test_all_faults_come_at_once_with_their_lines() -> None:
    """A writer mends everything in one go."""
    text = (
        '[prescription]\ntitel = "x"\nuntil = 2026-01-01\nfrom = 2026-02-01\n[[exercise]]\nexercise = "step-up"\n'
        "times_a_week = 9\nminutes = 5\nsets = 2\n[[limit]]\nwhat = 'knelling'\n[[limit]]\nwhat = 'bend'\n"
    )
    found = faults(text)
    assert [each.partition(": ")[0] for each in found] == [
        *("knee.toml:1", "knee.toml:2", "knee.toml:3", "knee.toml:7", "knee.toml:8", "knee.toml:11", "knee.toml:13")
    ]
    assert "Did you mean `title`?" in found[1]
    assert "Did you mean `kneeling`?" in found[5]


def test_it_has_to_prescribe_something() -> None:
    """An empty sheet is a mistake."""
    assert "it prescribes nothing" in faults('[prescription]\ntitle = "x"\n')[0]


def test_the_page_shows_the_example() -> None:
    """Whoever reads the page has the same file before them."""
    assert f"```toml\n{EXAMPLE}```" in (ROOT / "docs" / "users" / "prescription.md").read_text(encoding="utf-8")


def test_the_example_does_not_contradict_itself() -> None:
    """None of its exercises, at the rung that it is prescribed at, goes beyond one of its own limits."""
    sheet, catalogue = read_sheet(EXAMPLE, "x"), built_in()
    for asked in sheet.exercises:
        exercise = catalogue.find(asked.exercise)
        assert exercise is not None
        rungs = [asked.rung] if asked.rung else range(1, len(exercise.rungs) + 1)
        fits = [number for number in rungs if not beyond(exercise, complete_rung(exercise, number), sheet.limits)]
        assert fits, asked.exercise


def test_schema_and_reader_agree_on_the_example() -> None:
    """An editor that knows the schema finds no fault in what is read."""
    schema = prescription_schema()
    document = tomli.loads(EXAMPLE)
    assert set(document["prescription"]) <= set(schema["properties"]["prescription"]["properties"])
    checker = jsonschema.Draft202012Validator(schema)
    in_json = {**document, "prescription": {**document["prescription"], "from": "2026-11-30", "until": "2027-01-24"}}
    in_json["limit"] = [
        {name: str(value) if name == "until" else value for name, value in each.items()} for each in document["limit"]
    ]
    checker.validate(in_json)
    assert not checker.is_valid({**in_json, "exercise": [{"exercise": "step-up"}]})


def test_exercises_and_limits_on_one_line() -> None:
    """What people say on one line is what they mean."""
    assert said_exercise("Step-Up, 3x8, step 10 cm, 1 kg, 3 a week, left, remark Hold on") == PrescribedExercise(
        "Step-Up", 3, sets=3, reps=8, step_cm=10, load_kg=1.0, side="left", remark="Hold on"
    )
    assert said_exercise("quad-set, 2 x 10, hold 6 s, daily, rung 2, may progress") == PrescribedExercise(
        "quad-set", 7, rung=2, sets=2, reps=10, hold_s=6, progress=True
    )
    assert said_exercise("walking, 10 min, 5 times a week") == PrescribedExercise("walking", 5, minutes=10)
    assert said_exercise("plank, 3x20 s, 2 a week").hold_s == 20
    assert said_limit("bend-under-load 60° until 2027-01-12") == Limit(
        "bend-under-load", 60, datetime.date(2027, 1, 12)
    )
    assert said_limit("kneeling") == Limit("kneeling")
    assert said_limit("no kneeling") == Limit("kneeling")
    assert said_limit("deep bend") == Limit("deep-bend")


def test_commas_may_be_left_out() -> None:
    """Where there is one way to read it; a remark is the rest of the line, with its commas."""
    assert said_exercise("sit to stand 2x8 3 a week may progress") == PrescribedExercise(
        "sit to stand", 3, sets=2, reps=8, progress=True
    )
    assert said_exercise("step-up 3x8 step 10 cm, twice a week remark Slowly, and hold") == PrescribedExercise(
        "step-up", 2, sets=3, reps=8, step_cm=10, remark="Slowly, and hold"
    )
    with pytest.raises(WrongUsage, match="Commas part the facts"):
        said_exercise("sit to stand sometimes")


def test_a_limit_that_is_nearly_one_is_asked_about() -> None:
    """As a mistyped word is elsewhere."""
    with pytest.raises(WrongUsage, match="Did you mean `deep-bend`"):
        said_limit("deep bends")


def test_a_written_sheet_looks_like_the_documented_one() -> None:
    """One table below the other, with whole figures and what they count."""
    text = written(
        Sheet("Knee", exercises=(PrescribedExercise("plank", 7),), limits=(Limit("pain", 4.0),), leave_out=("lunge",))
    )
    tables = [line for line in text.splitlines() if line.startswith("[")]
    assert tables == ["[prescription]", "[[exercise]]", "[[limit]]"]
    assert 'leave_out = ["lunge"]' in text
    assert "\nmost = 4 " in text


@pytest.mark.parametrize(
    ("line", "most"),
    [
        ("weight 5 lb", 2.27),
        ("weight 5lb until 2027-01-12", 2.27),
        ("weight 500 g", 0.5),
        ("step 4 in", 10),
        ("step 6 inches, until 2027-01-12", 15),
        ("bend 60 degrees", 60),
        ("pain 3 of 10", 3),
    ],
)
def test_a_limit_has_the_units_that_figures_have_everywhere(line: str, most: float) -> None:
    """Pounds and inches are not taken for kilograms and centimetres; a bare figure is in the person's units."""
    assert said_limit(line).most == most
    assert said_limit("step 4", units="imperial").most == 10
    assert said_exercise("step-up, 3x8, step 4, 3 a week", units="imperial").step_cm == 10


@pytest.mark.parametrize("line", ["weight 5 cm", "step 2 kg", "bend 60 cm", "weight", "kneeling 3", "floor soon"])
def test_a_limit_with_another_figure_is_refused(line: str) -> None:
    """None is read half."""
    with pytest.raises(WrongUsage):
        said_limit(line)


def test_a_limit_names_its_last_day_as_people_say_it() -> None:
    """As the sentences beside it do."""
    limit = Limit("bend-under-load", most=60, until=datetime.date(2027, 1, 12))
    assert limit_words(limit) == "no load beyond a bend of 60°, until 12 January"

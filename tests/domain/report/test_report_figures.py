"""The figures of a report are those that the other commands show, of any diary and any period."""

import datetime

from hypothesis import given
from hypothesis import strategies as st

from kneecli.domain.diary.folding import fold
from kneecli.domain.diary.record import Event
from kneecli.domain.knee.pain import is_swollen
from kneecli.domain.person.person import Person
from kneecli.domain.person.today import today_of
from kneecli.domain.prescription.held import Held
from kneecli.domain.prescription.sheet import Limit, PrescribedExercise, Sheet
from kneecli.domain.progress.ladder.steps import proposals_on
from kneecli.domain.progress.so_far.change import series_of
from kneecli.domain.progress.so_far.week import week
from kneecli.domain.report.report import Report, Shown, report
from kneecli.formats.output.diary.history import HISTORY
from kneecli.formats.output.diary.report import REPORT
from kneecli.formats.output.person import progress
from kneecli.formats.output.person.measure import SERIES
from kneecli.formats.output.plans.week import WEEK
from kneecli.formats.report.diary_parts import pain
from kneecli.formats.report.picture import pain_picture
from support.builders import exercise, measure
from support.examples import examples
from support.journal import TODAY, day, did, felt, histories, moved

EXERCISES = [exercise("bridge"), exercise("heel-raise"), exercise("squat")]
MEASURES = [measure("worst-pain"), measure("activity", named=3)]


def of(events: list[Event], since: datetime.date, until: datetime.date = TODAY, **person: object) -> Report:
    """The report of these events."""
    diary = fold(events)
    today = today_of(Person(**person), diary, EXERCISES, until)  # type: ignore[arg-type]  # fields as keywords
    return report(diary, EXERCISES, MEASURES, today, since)


@examples(200)
@given(histories(), st.integers(0, 80), st.integers(0, 20))
def test_the_figures_are_those_of_the_other_commands(events: list[Event], long: int, ago: int) -> None:
    """Of week, progress, measure and history, each read from their JSON."""
    until = day(ago)
    since = until - datetime.timedelta(long)
    found, diary = of(events, since, until), fold(events)
    data = REPORT.data(Shown(found))

    lines = data["adherence"]["weeks"]
    assert [lines[0]["since"], lines[-1]["until"]] == [since.isoformat(), until.isoformat()]
    for line in lines:
        if line is lines[0] and (long + 1) % 7:
            continue  # a first week that is cut short
        theirs = WEEK.data(week(diary, EXERCISES, datetime.date.fromisoformat(line["until"])))
        days = theirs["days"]
        assert line["exercises"] == sum(each["exercises"] for each in days)
        assert line["days"] == sum(each["exercises"] > 0 for each in days)
        assert (line["minutes"] or 0) == sum(each["minutes"] or 0 for each in days)
        assert line["worst_by_day"] == [each["pain"] for each in days]
        assert (line["strength_days"], line["aerobic_minutes"], line["pain"]) == (
            theirs["strength_days"],
            theirs["aerobic_minutes"],
            theirs["pain_average"],
        )

    sessions = [session for session in diary.sessions if since <= session.date <= until]
    history = HISTORY.data((sessions, [each for each in diary.pains if since <= each.date <= until]))
    history["sessions"] = list(history["sessions"])
    items = [item for session in history["sessions"] for item in session["items"]]
    assert data["adherence"]["sessions"] == len(history["sessions"])
    assert len(data["skipped"]) == sum(item["skipped"] is not None for item in items)
    above = [item for item in items if (item["pain"] or 0) > data["pain"]["safe"]]
    assert len(data["hurt"]) == len(above)
    assert [note["text"] for note in data["notes"] if note["about"] == "A name"] == [
        item["note"] for item in items if item["note"]
    ]
    said = [each["pain"] for each in (*history["knee"], *items) if each["pain"] is not None]
    assert data["pain"]["worst"] == max(said, default=None)
    swollen = {each["date"] for each in history["knee"] if is_swollen(each["swelling"])}
    assert data["pain"]["swollen_days"] == len(swollen)
    assert swollen <= {
        each["date"] for each in data["pain"]["days"] for flare in data["pain"]["flares"] if _in(each, flare)
    }

    assert data["checkins"] == [
        SERIES.data(each) for each in series_of((each for each in diary.measured if each.date <= until), MEASURES)
    ]
    today = today_of(Person(), diary, EXERCISES, until)
    known = {each.id: each for each in EXERCISES}
    standing = [progress.to_data(known[each.exercise], each, today) for each in proposals_on(EXERCISES, diary, today)]
    rungs = {each["exercise"]: each["rung"] for each in standing}
    assert all(line["rung"] == rungs.get(line["exercise"], line["rung"]) for line in data["exercises"])


def _in(each: dict[str, str], flare: dict[str, str]) -> bool:
    return flare["since"] <= each["date"] <= flare["until"]


def test_many_weeks_are_also_told_four_at_a_time() -> None:
    """With the same sums, and the mean of all entries; few weeks are not."""
    events: list[Event] = [did(ago, "bridge", pain=1) for ago in range(0, 7 * 14, 3)]
    events += [felt(ago, ago % 5) for ago in range(0, 7 * 14, 3)]
    assert of(events, day(7 * 11)).adherence.fours == ()
    found = of(events, day(7 * 14 - 1)).adherence
    assert [(line.until - line.since).days + 1 for line in found.fours] == [14, 28, 28, 28]
    assert sum(line.days for line in found.fours) == found.days
    assert sum(line.exercises for line in found.fours) == found.exercises_done
    last = [ago % 5 for ago in range(0, 28, 3)]
    assert found.fours[-1].pain == sum(last) / len(last)
    assert max(pain for pain in found.fours[-1].worst if pain is not None) == 4


def test_days_in_a_row_are_one_flare_with_the_session_before() -> None:
    """What was done, what of it hurt, and what was new in it."""
    events = [
        did(9, "bridge", pain=1),
        moved(5, 4, "bridge"),
        did(5, "bridge", rung=4, pain=1),
        did(5, "squat", name="Squat", pain=4),
        felt(4, 7),
        felt(3, 6, swelling="mild"),
        felt(1, 8),
    ]
    first, second = of(events, day(9)).pain.flares
    assert (first.since, first.until, first.pain, first.swelling) == (day(4), day(3), 7, "mild")
    assert (first.session, first.exercises, first.hurt) == (day(5), ("Heel raise", "Squat"), ("Squat",))
    assert first.new == (EXERCISES[0].name,)
    assert (second.since, second.until, second.session) == (day(1), day(1), None)


def test_what_was_left_for_pain_stands_before_a_flare() -> None:
    """Also where nothing else was done that day."""
    (flare,) = of(
        [did(9, "bridge"), did(5, "squat", name="Squat", skipped="pain", pain=6), felt(4, 7)], day(9)
    ).pain.flares
    assert (flare.session, flare.exercises, flare.hurt) == (day(5), ("Squat",), ("Squat",))


def test_the_worst_pain_at_what_is_prescribed_counts_what_was_left_for_it() -> None:
    """Though it was not done that day."""
    sheet = Held(Sheet("Knee", exercises=(PrescribedExercise("squat", 7),)), day(9))
    events: list[Event] = [did(5, "squat", pain=1), did(3, "squat", skipped="pain", pain=6, sets=())]
    (line,) = of(events, day(9), prescriptions=(sheet,)).prescribed
    assert (line.days, line.worst) == (1, 6)


def test_a_first_step_up_knows_the_rung_before() -> None:
    """Although the new rung was done on the same day."""
    (step,) = of([did(9, "bridge", rung=2), moved(5, 3, "bridge"), did(5, "bridge", rung=3)], day(9)).decisions
    assert (step.kind, step.rung_before, step.rung) == ("up", 2, 3)
    (step,) = of([did(9, "bridge", rung=3, skipped="pain", pain=6), moved(5, 2, "bridge")], day(9)).decisions
    assert (step.kind, step.rung_before, step.rung) == ("down", 3, 2)


def test_a_period_without_anything_is_empty() -> None:
    """Check-ins before it do not count, although their series are in it."""
    assert of([], day(20)).is_empty
    assert of([did(30)], day(20)).is_empty
    assert not of([did(20, skipped="-")], day(20)).is_empty


def test_each_day_is_judged_by_the_limits_that_held_on_it() -> None:
    """A limit that was prescribed for a while counts on its days, and the page says so; today's holds elsewhere."""
    sheet = Sheet("Calm", "the clinic", limits=(Limit("pain", 2.0),))
    held = Held(sheet, day(20), until=day(11))
    events = [did(15, "bridge", pain=3), did(5, "bridge", pain=3), felt(15, 4), felt(5, 4)]
    found = of(events, day(40), usual_pain=3, prescriptions=(held,))
    assert [each.date for each in found.hurt] == [day(15)]
    assert [flare.since for flare in found.pain.flares] == [day(15)]
    assert [(span.since, span.until) for span in found.pain.limits] == [
        (day(40), day(21)),
        (day(20), day(11)),
        (day(10), TODAY),
    ]
    words = " ".join(pain(found, "metric").lines)
    assert "By today's settings kneecli takes up to 3 as safe and above 5 as too much. " in words
    assert "it was up to 2 and above 2, by what was prescribed." in words
    assert "limits of the last day" in pain_picture(found).panels[0].title
    assert "limits" not in pain_picture(of(events, day(40))).panels[0].title

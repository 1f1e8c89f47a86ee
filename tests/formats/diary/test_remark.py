"""What a person writes behind an item, in the words of docs/users/logging.md."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kneecli.domain.diary.performance import Said
from kneecli.domain.vocabulary import BANDS, Band
from kneecli.formats.diary.remark import read_remark

PHRASES = [
    ("", Said()),
    ("as planned", Said()),
    ("done", Said()),
    ("OK", Said()),
    ("2x8", Said(counts=(8, 8), crossed=True)),
    ("2 x 8 reps", Said(counts=(8, 8), counted_in="repetitions")),
    ("2×8", Said(counts=(8, 8), crossed=True)),
    ("2*8", Said(counts=(8, 8), crossed=True)),
    ("1x1 rep", Said(counts=(1,), counted_in="repetitions")),
    ("2 sets of 8", Said(counts=(8, 8))),
    ("1 set of 8", Said(counts=(8,))),
    ("2 sets of 8 reps", Said(counts=(8, 8), counted_in="repetitions")),
    ("3x20 s", Said(counts=(20, 20, 20), counted_in="seconds")),
    ("3x20s", Said(counts=(20, 20, 20), counted_in="seconds")),
    ("3X20 SEC", Said(counts=(20, 20, 20), counted_in="seconds")),
    ("10/8", Said(counts=(10, 8))),
    ("10/8/6", Said(counts=(10, 8, 6))),
    ("10/8 reps", Said(counts=(10, 8), counted_in="repetitions")),
    ("30/20 s", Said(counts=(30, 20), counted_in="seconds")),
    ("2 holds of 30 s", Said(counts=(30, 30), counted_in="seconds")),
    ("2 holds of 30", Said(counts=(30, 30), counted_in="seconds")),
    ("1 hold of 2 min", Said(counts=(120,), counted_in="seconds")),
    ("3 holds", Said(sets=3, counted_in="seconds")),
    ("1 hold", Said(sets=1, counted_in="seconds")),
    ("2x8 each side", Said(counts=(8, 8), crossed=True, side="both", each_side=True)),
    ("2 sets of 10 each side, alternating, rest 30 s", Said(counts=(10, 10), side="both", each_side=True)),
    ("2x8 per leg", Said(counts=(8, 8), crossed=True, side="both", each_side=True)),
    ("12 reps each leg", Said(each=12, counted_in="repetitions", side="both", each_side=True)),
    ("30 s each", Said(hold_s=30)),
    ("2x8 each", Said(counts=(8, 8), crossed=True)),
    ("1 min each side", Said(time_s=60, side="both", each_side=True)),
    ("2x8 rest 60 s", Said(counts=(8, 8), crossed=True)),
    ("5 s hold", Said(hold_s=5)),
    ("2 min hold", Said(hold_s=120)),
    ("hand weight 2 kg", Said(load_kg=2.0)),
    ("ankle weight 0.5 kg (1.1 lb)", Said(load_kg=0.5)),
    ("step 15 cm (6 in)", Said(step_cm=15)),
    ("no pain", Said(pain=0)),
    ("without pain", Said(pain=0)),
    ("no pain at all", Said(pain=0)),
    ("2x8 and pain-free", Said(counts=(8, 8), crossed=True, pain=0)),
    ("pain three", Said(pain=3)),
    ("hurts 3", Said(pain=3)),
    ("about 20 min with no pain", Said(time_s=1200, pain=0)),
    ("only 8 reps", Said(each=8, counted_in="repetitions")),
    ("8 reps only", Said(each=8, counted_in="repetitions")),
    ("~8 reps", Said(each=8, counted_in="repetitions")),
    ("2x8 with 1 kg and Effort Four", Said(counts=(8, 8), crossed=True, load_kg=1.0, effort=4)),
    ("half an hour", Said(time_s=1800)),
    ("an hour, pain 1", Said(time_s=3600, pain=1)),
    ("yes", Said()),
    ("everything as planned, pain 1", Said(pain=1)),
    ("no", Said(skipped="")),
    ("not done", Said(skipped="")),
    ("not done: sore", Said(skipped="sore")),
    ("skipped: without pain, no", Said(skipped="without pain, no")),
    ("skipped: only about 5 min", Said(skipped="only about 5 min")),
    ("2x8, no knee pain", Said(counts=(8, 8), crossed=True, pain=0)),
    ("pain 3 out of 10", Said(pain=3)),
    ("hold 20 s", Said(hold_s=20)),
    ("held 20", Said(hold_s=20)),
    ("20 s", Said(hold_s=20)),
    ("20 sec", Said(hold_s=20)),
    ("20 seconds", Said(hold_s=20)),
    ("5 min", Said(time_s=300)),
    ("5 minutes", Said(time_s=300)),
    ("2.5 min", Said(time_s=150)),
    (".5 min", Said(time_s=30)),
    ("5 mins", Said(time_s=300)),
    ("1:30", Said(time_s=90)),
    ("1 min 30 s", Said(time_s=90)),
    ("1h", Said(time_s=3600)),
    ("90 secs", Said(hold_s=90)),
    ("hold 1:30", Said(hold_s=90)),
    ("2 x 1 min", Said(counts=(60, 60), counted_in="seconds")),
    ("2x0:30", Said(counts=(30, 30), counted_in="seconds")),
    ("3 sets of 1 min 30 s", Said(counts=(90, 90, 90), counted_in="seconds")),
    ("1:00/0:45", Said(counts=(60, 45), counted_in="seconds")),
    ("1 set", Said(sets=1)),
    ("3 sets", Said(sets=3)),
    ("10 reps", Said(each=10, counted_in="repetitions")),
    ("12 repetitions", Said(each=12, counted_in="repetitions")),
    ("RPE 7", Said(effort=7)),
    ("@ RPE 7/10", Said(effort=7)),
    ("2x10 @ 2 kg", Said(counts=(10, 10), crossed=True, load_kg=2.0)),
    ("2x10@2kg", Said(counts=(10, 10), crossed=True, load_kg=2.0)),
    (".5 kg", Said(load_kg=0.5)),
    (",5 kg", Said(load_kg=0.5)),
    (".25 kg", Said(load_kg=0.25)),
    (".5 lb", Said(load_kg=0.23)),
    ("½ kg", Said(load_kg=0.5)),
    ("2½ lbs", Said(load_kg=1.13)),
    ("500 g", Said(load_kg=0.5)),
    (".5 in", Said(step_cm=1)),
    ("2x8 .5 kg", Said(counts=(8, 8), crossed=True, load_kg=0.5)),
    ("left 10, right 8", Said(left=Said(each=10), right=Said(each=8))),
    ("right 8 left 10", Said(left=Said(each=10), right=Said(each=8))),
    ("L10 R8", Said(left=Said(each=10), right=Said(each=8))),
    ("10 left and 8 right", Said(left=Said(each=10), right=Said(each=8))),
    ("10/8 left, 8/6 right", Said(left=Said(counts=(10, 8)), right=Said(counts=(8, 6)))),
    (
        "left leg: 20 s, right leg: 15 s",
        Said(left=Said(each=20, counted_in="seconds"), right=Said(each=15, counted_in="seconds")),
    ),
    (
        "left 2x10 right 2x8",
        Said(left=Said(counts=(10, 10), crossed=True), right=Said(counts=(8, 8), crossed=True)),
    ),
    ("2x8 left", Said(counts=(8, 8), crossed=True, side="left")),
    ("1 kg", Said(load_kg=1.0)),
    ("1.5kg", Said(load_kg=1.5)),
    ("1,5 kg", Said(load_kg=1.5)),
    ("0 kg", Said(load_kg=0.0)),
    ("2 lb", Said(load_kg=0.91)),
    ("2 lbs", Said(load_kg=0.91)),
    ("1 LB", Said(load_kg=0.45)),
    ("15 cm", Said(step_cm=15)),
    ("step 15 cm", Said(step_cm=15)),
    ("15 cm step", Said(step_cm=15)),
    ("6 in", Said(step_cm=15)),
    ("6 inches", Said(step_cm=15)),
    ("1 inch", Said(step_cm=3)),
    ("red band", Said(band="red")),
    ("Red", Said(band="red")),
    ("left only", Said(side="left")),
    ("right", Said(side="right")),
    ("left leg", Said(side="left")),
    ("right side", Said(side="right")),
    ("left leg only", Said(side="left")),
    ("both", Said(side="both")),
    ("both sides", Said(side="both")),
    ("pain 3", Said(pain=3)),
    ("pain: 3", Said(pain=3)),
    ("pain 3 of 10", Said(pain=3)),
    ("pain 3/10", Said(pain=3)),
    ("Pain 0", Said(pain=0)),
    ("pain 10", Said(pain=10)),
    ("effort 4", Said(effort=4)),
    ("effort: 4/10", Said(effort=4)),
    ("skipped", Said(skipped="")),
    ("skip", Said(skipped="")),
    ("skipped: sore", Said(skipped="sore")),
    ("Skipped, no time", Said(skipped="no time")),
    ("skipped, pain 7", Said(skipped="", pain=7)),
    ("skipped: pain 7", Said(skipped="", pain=7)),
    ("skipped: knee hurt, pain 8", Said(skipped="knee hurt", pain=8)),
    ("skipped: it hurt. Pain 8/10; effort 3; stairs", Said(skipped="it hurt; stairs", pain=8, effort=3)),
    ("pain 7, skipped: knee pain 7 of 10", Said(skipped="knee pain 7 of 10", pain=7)),
    ("skipped: left knee sore, 5 min late", Said(skipped="left knee sore, 5 min late")),
    ("skipped: sore for 2 days, back at 7:30", Said(skipped="sore for 2 days, back at 7:30")),
    ("skipped: no pain, no time", Said(skipped="no pain, no time")),
    ("skipped: one knee hurts, swollen", Said(skipped="one knee hurts, swollen")),
    ("pain 4, skipped: hurts like a 6", Said(pain=4, skipped="hurts like a 6")),
    ("both skipped", Said(skipped="", side="both")),
    ("skipped on each side", Said(skipped="")),
    ("skipped: no time, each side", Said(skipped="no time")),
    ("left skipped, right 2x10", Said(counts=(10, 10), crossed=True, side="right")),
    ("skipped left, right 2x10", Said(counts=(10, 10), crossed=True, side="right")),
    ("right 2x10, left leg skipped", Said(counts=(10, 10), crossed=True, side="right")),
    ("right skipped, left only, pain 2", Said(side="left", pain=2)),
    ("left skipped; right as planned", Said(side="right")),
    ("pain 3, left only", Said(side="left", pain=3)),
    ("left only pain 3", Said(side="left", pain=3)),
    ("pain 3 left 10, right 8", Said(pain=3, left=Said(each=10), right=Said(each=8))),
    ("note: slept badly, pain 9", Said(note="slept badly, pain 9")),
    ("note felt good", Said(note="felt good")),
]


@pytest.mark.parametrize(("text", "said"), PHRASES)
def test_phrases(text: str, said: Said) -> None:
    """Every phrase says what it says."""
    assert read_remark(text) == said


@pytest.mark.parametrize("signs", [", ", "; ", " ", ". ", ";", "  ,  "])
@pytest.mark.parametrize(
    "order", list(itertools.permutations(("2x8", "pain 3", "effort 4", "1 kg", "left only")))[::11]
)
def test_any_order_and_signs(order: tuple[str, ...], signs: str) -> None:
    """Phrases come in any order, with commas, semicolons, stops or spaces between."""
    expected = Said(counts=(8, 8), crossed=True, pain=3, effort=4, load_kg=1.0, side="left")
    assert read_remark(signs.join(order)) == expected


@pytest.mark.parametrize("lead", [", ", " - ", " – ", " | ", "; ", " — "])
def test_what_leads_over_from_the_dose_is_passed_over(lead: str) -> None:
    """People put a sign between the dose and their words."""
    assert read_remark(f"{lead}2x8, pain 3") == Said(counts=(8, 8), crossed=True, pain=3)


def test_skipped_and_note_come_last() -> None:
    """What stands before them counts; what follows is theirs."""
    assert read_remark("pain 6, skipped: sore") == Said(pain=6, skipped="sore")
    assert read_remark("9/9 note: easy") == Said(counts=(9, 9), note="easy")


@pytest.mark.parametrize("band", BANDS)
def test_every_band(band: Band) -> None:
    """All bands of the vocabulary are known."""
    assert read_remark(f"{band} band, pain 1") == Said(band=band, pain=1)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("pain 11", "pain goes from 0 to 10, not 11"),
        ("effort 11", "effort goes from 0 to 10, not 11"),
        ("pain 1000", "pain goes from 0 to 10, not 1000"),
        ("pain", "'pain' can't be understood"),
        ("pain -1", "can't be understood"),
        ("no pain, pain 7", "two things are said of pain"),
        ("without pain, hurts 7", "two things are said of pain"),
        ("10 and 8", "as `10/8`"),
        ("10, then 8", "as `10/8`"),
        ("only", "can't be understood"),
        ("an hour and a half", "can't be understood"),
        ("pain 3 and 4", "can't be understood"),
        ("no, sore", "can't be understood"),
        ("no pain left", "may mean two things"),
        ("left only, 8 reps each side", "two things are said of the side"),
        ("each", "leave it out"),
        ("2x8, 2 holds of 20 s", "two things are said of the sets"),
        ("pain 2-3", "write one figure, the highest: `pain 3`"),
        ("8-10", "write what was done, such as `2x8`, or `10/8` set by set"),
        ("too hard", "write how hard it was, such as `effort 8`, or `note: …` in front of words"),
        ("felt easy", "write `effort 3` or `pain 3`, or `note: …` in front of words"),
        ('6"', "write `6 in` for inches, `6 s` for seconds"),
        ("3 days ago", "a day is said of the whole plan, with `--date`"),
        ("last night", "a day is said of the whole plan"),
        ("yesterday evening", "a day is said of the whole plan"),
        ("seat 45 cm", "the seat is not kept: write `note: …`"),
        ("pain 2.5 and so", "can't be understood"),
        ("pain 3.5", "'pain 3.5' can't be understood"),
        ("-.5 kg", "'-.5 kg' can't be understood: a figure has no sign in front"),
        ("-5 kg", "'-5 kg' can't be understood: a figure has no sign in front"),
        ("2x8, −5 kg", "'−5 kg' can't be understood: a figure has no sign in front"),
        ("2x8,5 kg", "put a space behind a comma"),
        ("effort 4,1 kg", "put a space behind a comma"),
        ("2x8...5 kg", "can't be understood"),
        ("1,000 kg", "can't be understood"),
        ("05 kg", "can't be understood"),
        ("1 m", "can't be understood"),
        ("30''", "can't be understood"),
        ("2.5 s", "a time has whole seconds"),
        (".33 min", "a time has whole seconds"),
        ("8-10", "can't be understood"),
        ("8-10 reps", "can't be understood"),
        ("10,8", "can't be understood"),
        ("10 10", "can't be understood"),
        ("AMRAP 12", "can't be understood"),
        ("left 10", "can't be understood"),
        ("left 10, right", "can't be understood"),
        ("left 10, left 8", "can't be understood"),
        ("RPE 13", "effort goes from 0 to 10, not 13"),
        ("10 reps, 12 reps", "two things are said of the sets"),
        ("2x8 s, 2x8 reps", "two things are said of the sets"),
        ("pain 0, pain 7", "two things are said of pain"),
        ("effort 0 effort 9", "two things are said of effort"),
        ("0 kg, 2 kg", "two things are said of the weight"),
        ("0 reps 8 reps", "two things are said of the sets"),
        ("0 sets, 3 sets", "two things are said of the sets"),
        ("hold 0, hold 20", "two things are said of the hold"),
        ("0 s 30 s", "two things are said of the hold"),
        ("0 min, 20 min", "two things are said of the time"),
        ("10 min 10 min", "two things are said of the time"),
        ("10 reps, 10 reps", "two things are said of the sets"),
        ("2x8 2x8", "two things are said of the sets"),
        ("2x8, banana", "'banana' can't be understood"),
        ("only 8 in the second set", "can't be understood"),
        ("\x1b[31m", "can't be understood"),
        ("note:", "can't be understood"),
        ("1 stone", "can't be understood"),
        ("skipped left", "says nothing of the right side: write `right only`"),
        ("skip right", "says nothing of the left side"),
        ("left skipped, right", "says nothing of the right side"),
        ("skipped left knee sore", "says nothing of the right side"),
        ("left skipped, right skipped", "says nothing of the right side"),
        ("left skipped, left 2x10", "says nothing of the right side"),
        ("left skipped: sore", "may mean two things: write `right only`"),
        ("skipped: left", "may mean two things: write `right only`"),
        ("skipped – pain 7, 2x8", "both done and skipped"),
        ("skipped: right 2x10", "both done and skipped"),
        ("skipped, did 2x8", "both done and skipped"),
        ("skipped: 1 kg", "both done and skipped"),
        ("skipped: knee pain 7", "say it in front, such as `pain 3, skipped: sore`"),
        ("skipped: pain 3 days ago", "say it in front"),
        ("skipped: pain=7", "'pain=7' behind `skipped`: if this is the pain, say it in front"),
        ("skipped, 7 pain", "'7 pain' behind `skipped`"),
        ("skipped: 7 out of 10 pain", "'7 out of 10' behind `skipped`"),
        ("skipped pain six", "'pain six' behind `skipped`"),
        ("skipped: pain one", "'pain one' behind `skipped`"),
        ("skipped: pain went from 2 to 6", "'pain went from 2' behind `skipped`"),
        ("skipped because it hurts like a 6", "'hurts like a 6' behind `skipped`"),
        ("skipped: six of ten", "'six of ten' behind `skipped`"),
        ("skipped: sore, 7", "'7' behind `skipped`"),
        ("skipped: swelling moderate", "`kneecli pain 3 --swelling moderate`; write `skipped: swollen` here"),
        ("skipped: mild swelling", "`kneecli pain 3 --swelling mild`"),
        ("skipped: hurt 7/10 there", "say it in front"),
        ("skipped, pain 11", "pain goes from 0 to 10, not 11"),
        ("pain 2, skipped: sore, pain 7", "two things are said of pain"),
        ("pain 3 left", "write `left only, pain 3` if only this side was done, or `pain 3, note: left`"),
        ("effort 4/10 right leg", "write `right only, effort 4/10`"),
        ("left pain 3", "write `left only, pain 3`"),
        ("left pain 3, right pain 1", "may mean two things"),
        ("1/2 kg", "write `½ kg` or `0.5 kg`"),
        ("2x8, 1/3 lb", "write it with a point, as `0.5 lb`"),
    ],
)
def test_what_can_not_be_understood(text: str, words: str) -> None:
    """It is named, so that nothing is guessed."""
    found = read_remark(text)
    assert isinstance(found, str)
    assert words in found


@given(st.text(max_size=60))
def test_it_never_raises(text: str) -> None:
    """Any text is understood or named."""
    assert isinstance(read_remark(text), (Said, str))


@given(st.lists(st.sampled_from([phrase for phrase, _ in PHRASES] + ["٣x٣", "pain ٣", "½", "\n", "x", "9" * 40])))
def test_it_never_raises_on_nearly_right_words(words: list[str]) -> None:
    """Nor on phrases thrown together, whatever digits they use."""
    assert isinstance(read_remark(" ".join(words)), (Said, str))

"""The session in lines: what is read when, and what a line does."""

from kneecli.start.leader import Leader, Silence
from kneecli.start.plain import lead_in_lines
from kneecli.start.states.moves import begun
from kneecli.start.states.state import Course
from support.builders import prescription
from support.courses import Notebook, course, guided


class Person:
    """Someone who types a line when a text has been read, and on whose watch time passes while they wait."""

    def __init__(self, *answers: tuple[str, str], patience: float = 300) -> None:
        self.answers = list(answers)
        self.patience = patience
        self.now = 0.0
        self.read: list[tuple[float, str]] = []
        self._unread = 0

    def put(self, text: str) -> None:
        """Something to read."""
        self.read.append((round(self.now, 1), text))

    def clock(self) -> float:
        """The time on their watch."""
        return self.now

    def line(self, seconds: float | None) -> str | None:
        """What they type within these seconds; at last they go away."""
        if self.answers and any(_is_said(self.answers[0][0], text) for _, text in self.read[self._unread :]):
            self._unread = len(self.read)
            return f"{self.answers.pop(0)[1]}\n"
        if seconds is None or self.now > self.patience:
            return None
        self.now += seconds
        return ""

    def leads(self, through: Course) -> Notebook:
        """Goes through a session, and returns what was taken down."""
        book = Notebook()
        lead_in_lines(Leader(begun(through), book, Silence()), self.clock, self.line, self.put, "metric")
        return book

    def at(self, text: str) -> float:
        """When it was read first."""
        return next(when for when, each in self.read if each == text)


def _is_said(wanted: str, text: str) -> bool:
    """Whether the text has these words; a number is a text of its own."""
    return text == wanted if wanted.isdecimal() else wanted in text


def texts(person: Person) -> list[str]:
    """All that was read."""
    return [text for _, text in person.read]


def test_the_lines_come_at_the_right_time() -> None:
    """After Enter there is the set-up, then a repetition every four seconds, a rest, and the second set."""
    person = Person(("Enter begins.", ""), ("Ready?", ""), ("Knee pain", "2"), ("How hard", "4"), ("knee now", "1"))
    book = person.leads(course(guided(prescription=prescription(reps=3, rest_s=20))))
    assert person.at("Get ready.") == 0
    assert person.at("Three.") == 7
    assert [when for when, text in person.read if text in ("1", "2")] == [10, 14, 42, 46]
    assert person.at("3. Then rest.") == 18
    assert person.at("Rest, 20 s.") == 22
    assert person.at("Done.") == 54
    (did,) = book.done.values()
    assert (did.pain, did.effort, did.seconds, did.setup_s, did.unfinished) == (2, 4, 54, 10, False)
    assert [one.reps for one in did.sets] == [3, 3]
    assert person.now < 60


def test_what_comes_next_and_how_long_it_takes_is_said_before_each_exercise() -> None:
    """With dose, position and cues; and nothing begins before Enter."""
    person = Person(("Enter begins.", ""))
    book = person.leads(course(guided("one", name="Step-up"), guided("two")))
    read = texts(person)
    assert "1 of 2, 3 min left." in read
    assert "Step-up: 2 sets of 10." in read
    assert "Lift both heels slowly, and lower them." in read
    assert "Get ready." not in read
    assert book.done == {}


def test_the_end_of_input_keeps_what_was_done() -> None:
    """Ctrl-D in the second set: the first one is in the journal, marked as broken off."""
    person = Person(("Enter begins.", ""), ("Ready?", ""), patience=60)
    book = person.leads(course())
    (did,) = book.done.values()
    assert did.unfinished
    assert did.sets[0].reps == 10


def test_a_question_mark_says_where_one_is() -> None:
    """Exercise, what goes on, the set, and how long it still takes."""
    person = Person(("Enter begins.", ""), ("Ready?", ""), ("4", "?"), ("left", "q"))
    person.leads(course())
    assert any(text.startswith("Heel raise, Repetition, set 1 of 2, ") for text in texts(person))


def test_a_note_is_taken_as_it_is_typed() -> None:
    """Also when it looks like a key, and with the joiner that holds an emoji together; on one line."""
    person = Person(
        *(("Enter begins.", ""), ("Ready?", "n"), ("Note:", "q is\ta letter \U0001f469\u200d\U0001f9bd")),
        *(("Ready?", "s"), ("Leave it", "d")),
    )
    book = person.leads(course())
    (did,) = book.done.values()
    assert (did.skipped, did.note) == ("not for me", "q is a letter \U0001f469\u200d\U0001f9bd")


def test_pain_above_the_limit_says_what_to_do() -> None:
    """The exercise ends, and what was done of it counts."""
    person = Person(("Enter begins.", ""), ("Ready?", ""), ("4", "h"), ("How much", "6"), ("That is too much", ""))
    book = person.leads(course(guided("one"), guided("two")))
    assert book.done["one"].pain == 6
    assert book.done["one"].note == "stopped: pain"
    assert book.done.keys() == {"one"}
    assert any("2 of 2" in text for text in texts(person))


def test_a_stop_sign_ends_the_session_with_the_words_of_screen() -> None:
    """What an emergency asks for stands first; each yes is recorded."""
    person = Person(("Enter begins.", "x"), ("twisted", "n"), ("short of breath", "y"), ("Call an ambulance", "q"))
    book = person.leads(course())
    assert [entry.signs for entry in book.entries if hasattr(entry, "signs")] == [("leg-and-breath",)]
    assert any(text.startswith("Call an ambulance or go to an emergency department now.") for text in texts(person))

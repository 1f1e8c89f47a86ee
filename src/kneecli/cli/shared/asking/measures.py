"""Asking for check-ins on a terminal, one after the other; what goes by time is led by a timer."""

import os
import sys
from collections.abc import Callable, Sequence

from kneecli.app.context import Context
from kneecli.app.person.check_ins import CheckIns, subject_said
from kneecli.cli.shared.asking.yes_or_no import YES
from kneecli.cli.shared.talk import tell, wrapped
from kneecli.domain.catalogue.measure import Measure, value_fault
from kneecli.domain.problem import WrongUsage, printable
from kneecli.domain.progress.coming.fit_to_measure import needs_support
from kneecli.domain.vocabulary import Side
from kneecli.domain.words.measure_words import range_words, title_words, value_words
from kneecli.formats.reading.measured import read_value
from kneecli.start.clocks import waking_clock
from kneecli.start.measure_timer import Timer
from kneecli.start.speaking import heard_by
from kneecli.start.typed_lines import typed_lines

Taken = Callable[[Measure, float, str, Side], None]
"""Takes down a value of a measure, with what it is of and the side."""

HELP = "Enter leaves one out, q ends it; what you have answered is kept."


class _Stopped(Exception):
    """The person has had enough."""


class MeasureQuestions:
    """Questions for check-ins. `answers` counts what was taken down."""

    def __init__(self, ctx: Context, known: CheckIns, taken: Taken) -> None:
        self._ctx, self._known, self._taken = ctx, known, taken
        self._lines = typed_lines()
        self._can_redraw = os.environ.get("TERM") not in (None, "", "dumb", "unknown")
        self.answers = 0

    def all(self) -> None:
        """Asks for all that is to be taken."""
        tell(f"\n{HELP}")
        try:
            for wanted in self._known.now.wanted:
                self._measure(wanted.measure, wanted.subject, None, with_steps=True)
        except _Stopped:
            tell("Stopped here. `kneecli measure` goes on with the rest.")

    def one(self, measure: Measure, side: Side | None) -> None:
        """Asks for one measure, of which the steps have been shown."""
        print()
        try:
            names = self._known.subjects(measure)
            for name in names or ("",):
                self._measure(measure, name, side, with_steps=False)
            if names and len(names) < measure.named:
                self._named(measure, side)
        except _Stopped:
            print("Stopped here.")

    def _measure(self, measure: Measure, subject: str, side: Side | None, *, with_steps: bool) -> None:
        if with_steps:
            tell(f"\n{printable(title_words(measure.name, subject))}")
        if why := self._known.not_today.get(measure.id):
            self._say(f"  {why}")
            return
        if with_steps:
            self._steps(measure.steps)
        if needs_support(measure, self._ctx.settings.person) and not self._yes("Is something to hold on to in reach?"):
            self._say("  Then leave it for today.")
            return
        if measure.named and not subject:
            self._named(measure, side)
            return
        self._sides(measure, subject, side)

    def _named(self, measure: Measure, side: Side | None) -> None:
        """Asks for names, up to as many as the measure has, and for the value of each."""
        for _ in range(measure.named - len(self._known.subjects(measure))):
            name = self._answer("What is it? In a few words, Enter for none > ")
            if not name:
                return
            try:
                self._sides(measure, subject_said(self._known, measure, name), side)
            except WrongUsage as error:
                self._say(f"  {error.problems[0].what}. {error.problems[0].cure}")

    def _sides(self, measure: Measure, subject: str, side: Side | None) -> None:
        each: tuple[Side, ...] = ("left", "right") if measure.sides == "always" and side in (None, "both") else ()
        for one in each or (side or "both",):
            if one != "both":
                print(f"{one.capitalize()}:")
            value = self._value(measure)
            if value is not None:
                self._taken(measure, value, subject, one)
                self.answers += 1

    def _value(self, measure: Measure) -> float | None:
        """The value; None when it is left out."""
        if measure.kind not in ("count", "stages"):
            return self._number(measure, f"{printable(measure.question)} {range_words(measure)} > ")
        while True:
            answer = self._answer("Enter begins, s leaves it out; or type the value > ")
            if answer.lower() in ("s", "skip"):
                return None
            if not answer:
                return self._timed(measure)
            value = self._understood(measure, answer)
            if value is not None:
                return value

    def _timed(self, measure: Measure) -> float | None:
        timer = Timer(
            waking_clock(), self._lines, heard_by(self._ctx.settings.voice, self._ctx.settings.sound), self._left
        )
        try:
            if measure.kind == "count":
                timer.count(measure.seconds)
                return self._number(measure, f"{printable(measure.question)} {range_words(measure)} > ")
            held = timer.stages(measure.stages, measure.seconds, self._begins)
        except EOFError:
            raise _Stopped from None
        except KeyboardInterrupt:
            print()
            raise
        answer = self._answer(f"{value_words(held, measure.unit)} in all. Enter keeps it, s leaves it out > ")
        if answer.lower() in ("s", "skip"):
            return None
        return self._understood(measure, answer) if answer else held

    def _begins(self, number: int, stage: str) -> bool:
        self._say(f"{number}: {stage}.")
        answer = self._answer("Enter when you let go, and again when a foot moves; s ends it > ")
        return answer.lower() not in ("s", "skip")

    def _left(self, what: str, seconds: int) -> None:
        """Shows the seconds on a line of their own, again and again; where it can't be redrawn, now and then."""
        if self._can_redraw:
            sys.stdout.write(f"\r\x1b[K{f'  {what} {seconds} s' if seconds else ''}")
            sys.stdout.flush()
        elif seconds and (seconds <= 3 or seconds % 10 == 0):
            print(f"  {what} {seconds} s", flush=True)

    def _number(self, measure: Measure, question: str) -> float | None:
        while answer := self._answer(question):
            value = self._understood(measure, answer)
            if value is not None:
                return value
        return None

    def _understood(self, measure: Measure, answer: str) -> float | None:
        value = read_value(measure, answer)
        if value is None or value_fault(measure, value):
            self._say(f"  Write {range_words(measure)}, or Enter to leave it out.")
            return None
        return value

    def _yes(self, question: str) -> bool:
        return self._answer(f"{question} [y/n] > ").lower() in YES

    def _answer(self, question: str) -> str:
        """The line that was typed. Raises _Stopped for q and at the end of input."""
        sys.stdout.write(wrapped(question) if len(question) > 1 else question)
        sys.stdout.write(" " if question.endswith(" ") else "")
        sys.stdout.flush()
        try:
            line = self._lines(None)
        except KeyboardInterrupt:
            print()  # the shell's prompt is to have a line of its own
            raise
        if line is None:
            print()
            raise _Stopped
        answer = line.strip()
        if answer.lower() in ("q", "quit"):
            raise _Stopped
        return answer

    def _steps(self, steps: Sequence[str]) -> None:
        for step in steps:
            self._say(f"  - {step}")

    def _say(self, text: str) -> None:
        tell(printable(text))

"""What a pack says about an exercise for this person today: leave it out, or give it more or less weight."""

from collections.abc import Collection, Iterable, Iterator, Mapping

from kneecli.domain.value import dataclass, replace

MOST_PERCENT = 300

MOST_WORDS = 160
"""A reason is one sentence of so many characters at most: it is shown behind ours."""


@dataclass(frozen=True)  # no slots, so no tuple: packs may make it, and what they like of it
class Review:
    """One word on one exercise.

    `percent` is what becomes of its worth: 0 leaves it out, 50 halves it, 150 lifts it; with 100 nothing changes,
    and the sentence is only said.
    `because` is one plain sentence for the person. `pack` is who says so; kneecli fills it in.
    """

    exercise: str
    because: str
    percent: int = 0
    pack: str = ""

    @property
    def is_veto(self) -> bool:
        """Whether the exercise is to be left out."""
        return self.percent == 0

    def __str__(self) -> str:
        if self.is_veto or self.percent == 100:
            return f"{self.pack}: {self.because}"
        return f"{self.pack} wants it {'less' if self.percent < 100 else 'more'} often: {self.because}"


@dataclass(frozen=True, slots=True)
class Written:
    """A review as a pack file has it, with the conditions under which it is spoken.

    It needs pain from `pain_from` on, an age from `age_from` on, and one of the `cautions`, where these are given.
    """

    review: Review
    pain_from: int | None = None
    age_from: int | None = None
    cautions: tuple[str, ...] = ()

    def holds(self, pain: int | None, age: int | None, cautions: Collection[str]) -> bool:
        """Whether it is spoken for such a person. What is not known meets no condition."""
        return (
            (self.pain_from is None or (pain is not None and pain >= self.pain_from))
            and (self.age_from is None or (age is not None and age >= self.age_from))
            and (not self.cautions or any(caution in cautions for caution in self.cautions))
        )


@dataclass(frozen=True, slots=True)
class Verdict:
    """What all reviews of one exercise come to. Any veto stands, whatever others say; weights are multiplied."""

    percent: int
    reviews: tuple[Review, ...]

    @property
    def words(self) -> str:
        """Who says what, in one line."""
        return " ".join(map(str, self.reviews))


def spoken(
    pack: str,
    written: Iterable[Written],
    known: Collection[str],
    pain: int | None,
    age: int | None,
    cautions: Collection[str],
) -> Iterator[Review]:
    """The reviews of a pack that are spoken for such a person, about exercises that are known."""
    for each in written:
        if each.review.exercise in known and each.holds(pain, age, cautions):
            yield replace(each.review, pack=pack)


def verdicts(reviews: Iterable[Review]) -> Mapping[str, Verdict]:
    """The verdict on each exercise that was reviewed; the order of the reviews makes no difference."""
    by_exercise: dict[str, list[Review]] = {}
    for review in sorted(set(reviews), key=lambda each: (each.pack, each.percent, each.because)):
        by_exercise.setdefault(review.exercise, []).append(review)
    return {name: _verdict(found) for name, found in by_exercise.items()}


def _verdict(reviews: list[Review]) -> Verdict:
    """With a veto among them, only the vetoes count and are shown. No product of weights is a veto."""
    if vetoes := tuple(review for review in reviews if review.is_veto):
        return Verdict(0, vetoes)
    percent = 100
    for review in reviews:
        percent = percent * review.percent // 100
    return Verdict(min(max(1, percent), MOST_PERCENT), tuple(reviews))


def review_fault(review: Review) -> str:
    """What is wrong with a review that a pack gives, or an empty text."""
    exercise: object = review.exercise
    because: object = review.because
    percent: object = review.percent
    if type(exercise) is not str:  # what a class of the pack's own would do is not known
        return "it reviews something that is not an exercise's id"
    if type(because) is not str or not because.strip() or not because.isprintable():
        return f"its review of {exercise} has no plain sentence in `because`"
    if len(because) > MOST_WORDS:
        return f"its review of {exercise} has {len(because)} characters in `because`, and {MOST_WORDS} is the most"
    if type(percent) is not int or not 0 <= percent <= MOST_PERCENT:
        return f"its review of {exercise} has the percent {percent!r}; write a whole number from 0 to {MOST_PERCENT}"
    return ""

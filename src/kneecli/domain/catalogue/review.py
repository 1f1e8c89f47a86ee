"""What a pack says about an exercise for this person today: leave it out, or give it more or less weight."""

from collections.abc import Collection, Iterable, Iterator, Mapping

from kneecli.domain.value import dataclass, replace

MOST_PERCENT = 300

MOST_WORDS = 160
"""A reason is one sentence of so many characters at most: it is shown behind kneecli's own reason."""


@dataclass(frozen=True)  # no slots, so no tuple: packs may make subclasses of it
class Review:
    """A pack's opinion of one exercise, for this person today.

    `percent` scales what the exercise is worth to the planner: 0 leaves it out, 50 halves it, 150 raises it; 100
    changes nothing, and the sentence is only shown.
    `because` is one plain sentence for the person. `pack` is the pack's name, which kneecli fills in.
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
class ConditionalReview:
    """A review as a pack file has it, with the conditions under which it applies.

    It needs pain from `pain_from` on, an age from `age_from` on, and one of the `cautions`, where these are given.
    """

    review: Review
    pain_from: int | None = None
    age_from: int | None = None
    cautions: tuple[str, ...] = ()

    def applies_to(self, pain: int | None, age: int | None, cautions: Collection[str]) -> bool:
        """Whether it applies to such a person. What is not known meets no condition."""
        return (
            (self.pain_from is None or (pain is not None and pain >= self.pain_from))
            and (self.age_from is None or (age is not None and age >= self.age_from))
            and (not self.cautions or any(caution in cautions for caution in self.cautions))
        )


@dataclass(frozen=True, slots=True)
class Verdict:
    """All reviews of one exercise, combined: one veto decides, whatever the others say; else weights are multiplied."""

    percent: int
    reviews: tuple[Review, ...]

    @property
    def words(self) -> str:
        """The reviews in one line, each with its pack."""
        return " ".join(map(str, self.reviews))


def applying_reviews(
    pack: str,
    reviews: Iterable[ConditionalReview],
    known: Collection[str],
    pain: int | None,
    age: int | None,
    cautions: Collection[str],
) -> Iterator[Review]:
    """The reviews of a pack that apply to such a person; `known` are the ids of the exercises that there are."""
    for conditional in reviews:
        if conditional.review.exercise in known and conditional.applies_to(pain, age, cautions):
            yield replace(conditional.review, pack=pack)


def verdicts(reviews: Iterable[Review]) -> Mapping[str, Verdict]:
    """The verdict on each exercise that was reviewed, by id; the order of the reviews makes no difference."""
    by_exercise: dict[str, list[Review]] = {}
    for review in sorted(set(reviews), key=lambda review: (review.pack, review.percent, review.because)):
        by_exercise.setdefault(review.exercise, []).append(review)
    return {exercise: _verdict(some) for exercise, some in by_exercise.items()}


def _verdict(reviews: list[Review]) -> Verdict:
    """With a veto among them, only the vetoes count and are shown. Multiplied weights never come to a veto."""
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
    if type(exercise) is not str:  # not isinstance: a pack's own subclass of str may do anything
        return "it reviews something that is not an exercise's id"
    if type(because) is not str or not because.strip() or not because.isprintable():
        return f"its review of {exercise} has no plain sentence in `because`"
    if len(because) > MOST_WORDS:
        return f"its review of {exercise} has {len(because)} characters in `because`, and {MOST_WORDS} is the most"
    if type(percent) is not int or not 0 <= percent <= MOST_PERCENT:
        return f"its review of {exercise} has the percent {percent!r}; write a whole number from 0 to {MOST_PERCENT}"
    return ""

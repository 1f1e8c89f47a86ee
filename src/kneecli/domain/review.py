"""What a pack says about an exercise for this person today: leave it out, or give it more or less weight."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

MOST_PERCENT = 300

MOST_WORDS = 160
"""A reason is one sentence of so many characters at most: it is shown behind ours."""


@dataclass(frozen=True, slots=True)
class Review:
    """One word on one exercise. `percent` is what becomes of its worth: 0 leaves it out, 50 halves it, 150 lifts it.

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
        return f"{self.pack}: {self.because}" if self.pack else self.because


@dataclass(frozen=True, slots=True)
class Verdict:
    """What all reviews of one exercise come to. Any veto stands, whatever others say; weights are multiplied."""

    percent: int
    reviews: tuple[Review, ...]

    @property
    def words(self) -> str:
        """Who says what, in one line."""
        return " ".join(map(str, self.reviews))


def verdicts(reviews: Iterable[Review]) -> Mapping[str, Verdict]:
    """The verdict on each exercise that was reviewed; the order of the reviews makes no difference."""
    found: dict[str, Verdict] = {}
    for review in sorted(reviews, key=lambda each: (each.pack, each.percent, each.because)):
        before = found.get(review.exercise, Verdict(100, ()))
        percent = min(before.percent * review.percent // 100, MOST_PERCENT)
        found[review.exercise] = Verdict(percent, (*before.reviews, review))
    return {name: _vetoed(verdict) for name, verdict in found.items()}


def _vetoed(verdict: Verdict) -> Verdict:
    """With a veto among them, only the vetoes count and are shown."""
    vetoes = tuple(review for review in verdict.reviews if review.is_veto)
    return Verdict(0, vetoes) if vetoes else Verdict(max(1, verdict.percent), verdict.reviews)

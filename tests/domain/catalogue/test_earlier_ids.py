"""Reviews and programmes that name an exercise by an id that it had earlier."""

from kneecli.domain.catalogue.earlier_ids import reviews_now, with_ids_now
from kneecli.domain.catalogue.exercise import Pack
from kneecli.domain.catalogue.programme import Beside, Programme, ProgrammePhase
from kneecli.domain.catalogue.review import ConditionalReview, Review
from kneecli.domain.value import replace
from support.builders import exercise

THERE = Pack(
    name="there",
    title="There",
    version="2.0.0",
    api=1,
    licence="MIT",
    authors=("A",),
    language="en",
    exercises=(
        exercise("hip-tap", aliases=("side-tap", "both")),
        exercise("toe-tap", aliases=("both", "hip-tap")),
    ),
)
PHASE = ProgrammePhase("Learn", 2, 2, "Learn.", reaches=(("side-tap", 2),), beside=(Beside("side-tap", 3, (10,)),))


def test_an_earlier_id_counts_for_the_exercise_as_it_is_called_now() -> None:
    """In another pack's reviews and programmes. An id that is there, and an alias of two, stay as they are."""
    names = "side-tap", "hip-tap", "both", "nowhere"
    reviews = tuple(ConditionalReview(Review(name, "Not now.")) for name in names)
    programme = Programme("course", "Course", "other", "To learn.", (PHASE,))
    other = replace(THERE, name="other", exercises=(), reviews=reviews, programmes=(programme,))
    there, found = with_ids_now((THERE, other))
    assert there == THERE
    assert [each.review.exercise for each in found.reviews] == ["hip-tap", "hip-tap", "both", "nowhere"]
    (phase,) = found.programmes[0].phases
    assert phase == replace(PHASE, reaches=(("hip-tap", 2),), beside=(Beside("hip-tap", 3, (10,)),))
    given = reviews_now([each.review for each in reviews], THERE.exercises)
    assert given == tuple(each.review for each in found.reviews)

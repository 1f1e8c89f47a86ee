"""A few new exercises at a time: of those that were never done, a session has only so many beside strength work."""

from collections.abc import Sequence

from kneecli.domain.person.today import Today
from kneecli.planner import objective
from kneecli.planner.candidates import Candidate
from kneecli.planner.options import Option
from kneecli.planner.wishes import Wishes


def too_new(
    found: Sequence[Candidate], chosen: Sequence[tuple[Candidate, Option]], today: Today, wishes: Wishes
) -> frozenset[str]:
    """The exercises that have to wait, by id, where too much of what was chosen is new: all new ones but the best.

    What was asked for by name or prescribed may be new; so may the block's strength work, which is few, and what only
    warms up or is moving, such as a walk. A flare day has first rungs only, and takes what calms.
    """
    if today.has_flare:
        return frozenset()
    new = {each.exercise.id for each in found if _is_new(each, today, wishes)}
    points = {candidate.exercise.id: option.worth for candidate, option in chosen if candidate.exercise.id in new}
    most = max(objective.MOST_NEW, wishes.minutes // objective.NEW_FROM_MINUTES)
    if len(points) <= most:
        return frozenset()
    return frozenset(new.difference(sorted(points, key=lambda name: (-points[name], name))[:most]))


def _is_new(candidate: Candidate, today: Today, wishes: Wishes) -> bool:
    exercise = candidate.exercise
    if "strength" in exercise.phases or exercise.target == "cardio" or candidate.prescribed:
        return False
    return not any(exercise.id in known for known in (wishes.with_ids, today.days_since_exercise, today.rungs))

"""What may be in today's session: every exercise that fits the person, with its dose options."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from kneecli.domain.catalogue.exercise import Exercise
from kneecli.domain.catalogue.ladder import RungView, complete_rung
from kneecli.domain.person.fit import fitting_rung, rung_today, usable
from kneecli.domain.person.load import is_loaded
from kneecli.domain.person.pace import at_pace
from kneecli.domain.person.today import Today
from kneecli.domain.session.session import LeftOut, Prescription, a_reason
from kneecli.domain.value import dataclass
from kneecli.domain.vocabulary import Phase
from kneecli.domain.words.reason_sentences import reason_words
from kneecli.domain.words.reasons import Reason
from kneecli.planner import objective, scoring
from kneecli.planner.doses import seconds_of, timed_doses
from kneecli.planner.stand_ins import stand_ins

if TYPE_CHECKING:
    from kneecli.domain.catalogue.review import Review, Verdict
    from kneecli.domain.prescription.in_force import Asked


@dataclass(frozen=True, slots=True)
class Option:
    """One dose of a candidate, the seconds that it takes, rounded up to the grid, and its points."""

    dose: Prescription
    seconds: int
    worth: int


@dataclass(frozen=True, slots=True)
class Candidate:
    """An exercise at the rung that fits the person, in one phase. `options` is never empty.

    `instead_of` is the name of the block's exercise that it stands in for today, or empty. `prescribed` is by whom,
    where it is prescribed; its one option is the dose.
    """

    exercise: Exercise
    rung: RungView
    phase: Phase
    options: tuple[Option, ...]
    verdict: "Verdict | None" = None
    instead_of: str = ""
    prescribed: "Asked | None" = None

    @property
    def cell(self) -> tuple[str, str]:
        """The phase, and the target with which it competes for room there: the side of the hip and buttocks are one."""
        return self.phase, scoring.group(self.phase, self.exercise.target)


@dataclass(frozen=True, slots=True)
class Wishes:
    """What was asked for in this one session, beside the person's settings.

    `new_ids` are the exercises that got harder today, `eased_ids` easier; the session says so. `notes` are further
    sentences for its head. `reviews` are what packs have to say about exercises. `usual_minutes`: nobody asked for the
    minutes; then those of a programme go before.
    """

    minutes: int
    only_packs: frozenset[str] = frozenset()
    with_ids: frozenset[str] = frozenset()
    without_ids: frozenset[str] = frozenset()
    new_ids: frozenset[str] = frozenset()
    eased_ids: frozenset[str] = frozenset()
    notes: tuple[str, ...] = ()
    reviews: "tuple[Review, ...]" = ()
    usual_minutes: bool = False


def candidates(exercises: Iterable[Exercise], today: Today, wishes: Wishes) -> tuple[list[Candidate], list[LeftOut]]:
    """All candidates, sorted by exercise id, and the exercises that can't be any, each with its reason."""
    ordered = sorted(exercises, key=lambda exercise: exercise.id)
    known, reviewed = {exercise.id: exercise for exercise in ordered}, _reviewed(wishes)
    fitted = {exercise.id: _fitted(exercise, known, today, wishes, reviewed) for exercise in ordered}
    why_not = {name: why for name, why in fitted.items() if not isinstance(why, RungView)}
    instead = stand_ins(ordered, today.block, why_not) if today.block and _has_block(today) else {}
    left_out = [LeftOut(name, reason_words(why)) for name, why in why_not.items()]
    offers = _prescribed(known, fitted, today) if today.person.prescribed else {}
    twins = _twins(offers, ordered)
    offers |= {name: [] for name in twins}
    for from_outside in (False, True):  # strength work from outside the block comes last, and only where there is room
        if from_outside and not _has_room_for_others(offers, today, wishes):
            break
        for exercise in ordered:
            rung, name = fitted[exercise.id], exercise.id
            if name in offers:
                continue  # it is prescribed, or a near-twin of what is
            if isinstance(rung, RungView) and _is_outside(exercise, today, wishes, instead) is from_outside:
                verdict = reviewed.get(name)
                offers[name] = list(_offered(exercise, rung, today, wishes, verdict, instead.get(name, "")))
    of_block = _block_by_target(known, today)
    for exercise in (each for each in ordered if each.id not in why_not and not offers.get(each.id)):
        why = _no_phase(exercise) if exercise.id in offers else _of_no_block(exercise, of_block)
        if exercise.id in twins:
            why = Reason("prescribed-twin", exercise=twins[exercise.id])
        left_out.append(LeftOut(exercise.id, reason_words(why)))
    return [each for exercise in ordered for each in offers.get(exercise.id, ())], left_out


def _prescribed(
    known: Mapping[str, Exercise], fitted: Mapping[str, RungView | Reason], today: Today
) -> dict[str, list[Candidate]]:
    """A candidate for each prescribed exercise that may be in the session, by id."""
    from kneecli.planner.prescription.turns import offered

    offers: dict[str, list[Candidate]] = {}
    for exercise, rung, phase, dose, worth, asked in offered(known, fitted, today):
        option = Option(dose, seconds_of(dose, rung), worth)
        offers[exercise.id] = [Candidate(exercise, rung, phase, (option,), prescribed=asked)]
    return offers


def _twins(offers: Mapping[str, Sequence[Candidate]], exercises: Iterable[Exercise]) -> dict[str, str]:
    """The near-twins of these exercises by id, each with the name of the one that it is a twin of."""
    names = {each.exercise.family: each.exercise.name for found in offers.values() for each in found}
    if not names:
        return {}
    return {each.id: names[each.family] for each in exercises if each.family in names and each.id not in offers}


def _has_block(today: Today) -> bool:
    """Whether strength work comes from a block today: on a flare day it does not."""
    return today.block is not None and not today.has_flare


def _is_outside(exercise: Exercise, today: Today, wishes: Wishes, instead: Mapping[str, str]) -> bool:
    """Whether it is strength work that is neither the block's, nor stands in for it, nor was asked for."""
    if not _has_block(today) or "strength" not in exercise.phases or scoring.is_in_block(exercise, today):
        return False
    return exercise.id not in instead and exercise.id not in wishes.with_ids


def _has_room_for_others(offers: Mapping[str, Sequence[Candidate]], today: Today, wishes: Wishes) -> bool:
    """Whether the block's exercises, at their longest doses, leave much of the strength minutes free."""
    work = [each.options[-1].seconds for found in offers.values() for each in found if each.phase == "strength"]
    most = scoring.share_limits(wishes.minutes, today, aerobic=False)["strength"][1]
    return not scoring.is_easy_day(today) and sum(work) * 100 < most * objective.FILLED_PERCENT


def _fitted(
    exercise: Exercise,
    known: Mapping[str, Exercise],
    today: Today,
    wishes: Wishes,
    reviewed: "Mapping[str, Verdict]",
) -> RungView | Reason:
    """The rung at which the exercise may be in today's session, or the reason why it may not."""
    if today.person.prescribed:
        from kneecli.planner.prescription.turns import fitted as as_prescribed  # few people have a prescription

        word = as_prescribed(exercise, today, asked=exercise.id in wishes.with_ids)
        if word is not None:
            return _excluded(exercise, wishes) or word
    asked, verdict = exercise.id in wishes.with_ids, reviewed.get(exercise.id)
    first = None if asked else known.get(exercise.stands_in_for or "")
    fitted = _excluded(exercise, wishes) or fitting_rung(exercise, today)
    if first is not None and isinstance(fitted, RungView):
        fitted = _not_needed(first, today, wishes, reviewed) or fitted
    if today.easy_day and not asked and isinstance(fitted, RungView) and _is_loaded(exercise, fitted):
        fitted = _without_load(exercise, fitted, today) or today.easy_day
    often = today.times_in_a_week.get(exercise.id, 0) if "strength" in exercise.phases else 0
    if often >= exercise.dose.days_per_week[1] and not asked and isinstance(fitted, RungView):
        fitted = Reason("often-enough", days=often)
    if verdict and not verdict.percent and isinstance(fitted, RungView):
        fitted = Reason("a-pack-says", words=a_reason(verdict.words))
    return fitted


def _offered(
    exercise: Exercise, rung: RungView, today: Today, wishes: Wishes, verdict: "Verdict | None", instead_of: str
) -> Iterator[Candidate]:
    """A candidate for each phase of the session that the exercise serves, with its doses."""
    for phase in rung.phases:
        if (
            phase == "aerobic"
            and exercise.id not in wishes.with_ids
            and not scoring.wants_aerobic(wishes.minutes, today)
        ):
            continue
        of_block = phase == "strength" and (bool(instead_of) or scoring.is_in_block(exercise, today))
        options = tuple(_options(exercise, rung, phase, today, wishes, verdict, of_block=of_block))
        if options:
            yield Candidate(exercise, rung, phase, options, verdict, instead_of)


def _block_by_target(known: Mapping[str, Exercise], today: Today) -> dict[str, str]:
    """For each target of the block the name of its exercise, the first by id."""
    names = sorted(today.block.exercises, reverse=True) if today.block else ()
    return {known[name].target: known[name].name for name in names if name in known}


def _of_no_block(exercise: Exercise, of_block: Mapping[str, str]) -> Reason:
    same = of_block.get(exercise.target)
    return Reason("instead-in-the-block", exercise=same) if same else Reason("not-of-the-block")


def _reviewed(wishes: Wishes) -> "Mapping[str, Verdict]":
    """What the packs' reviews come to, by exercise id."""
    if not wishes.reviews:
        return {}
    from kneecli.domain.catalogue.review import verdicts  # only packs that have a say need it

    return verdicts(wishes.reviews)


def _excluded(exercise: Exercise, wishes: Wishes) -> Reason | None:
    if exercise.id in wishes.without_ids:
        return Reason("left-out-on-request")
    if wishes.only_packs and exercise.pack not in wishes.only_packs:
        return Reason("other-packs", things=tuple(sorted(wishes.only_packs)))
    return None


def _not_needed(first: Exercise, today: Today, wishes: Wishes, reviewed: "Mapping[str, Verdict]") -> Reason | None:
    """Why an exercise that stands in for this one has no part today; None when it has.

    What was left out on purpose, by the person or by a pack, and what hurt today, has no stand-in either.
    """
    verdict = reviewed.get(first.id)
    if excluded := _excluded(first, wishes):
        return excluded
    if first.id in today.hurt_today or (verdict and not verdict.percent):
        return Reason("stands-in-left-out", exercise=first.name)
    can = any(usable(first, number, today) for number in range(1, rung_today(first, today) + 1))
    return Reason("stands-in-not-needed", exercise=first.name) if can else None


def _is_loaded(exercise: Exercise, rung: RungView) -> bool:
    """Whether this is loaded strength work, which rests on an easy day."""
    return is_loaded(exercise, rung.rung.load_kg, rung.rung.band, rung=rung.number)


def _without_load(exercise: Exercise, rung: RungView, today: Today) -> RungView | None:
    """The highest rung of a stretch that is no loaded work, where this one is, as a deep side lunge; else None."""
    if "strength" in exercise.phases:
        return None
    lower = (complete_rung(exercise, number) for number in range(rung.number - 1, 0, -1))
    free = (each for each in lower if not _is_loaded(exercise, each) and usable(exercise, each.number, today))
    return next((at_pace(each, today.pace) for each in free), None)


def _no_phase(exercise: Exercise) -> Reason:
    if "aerobic" in exercise.phases:
        return Reason("aerobic-in-longer", minutes=objective.AEROBIC_FROM_MINUTES)
    return Reason("not-worth-its-time")


def _options(
    exercise: Exercise,
    rung: RungView,
    phase: Phase,
    today: Today,
    wishes: Wishes,
    verdict: "Verdict | None",
    *,
    of_block: bool,
) -> Iterator[Option]:
    """The doses worth offering. Of two that take as long, the one that is worth more."""
    full_points = scoring.full_points(exercise, rung, phase, today, of_block=of_block)
    percent = verdict.percent if verdict else 100
    extra = scoring.first_points(exercise, rung, phase, today)
    asked = exercise.id in wishes.with_ids
    extra += objective.ASKED_POINTS if asked else objective.NEW_POINTS * (exercise.id in wishes.new_ids)
    most = scoring.most_seconds(exercise, phase, objective.MOST_MINUTES if asked else wishes.minutes)
    allowed = timed_doses(exercise, rung, phase, today, is_new=exercise.id in wishes.new_ids)
    climb = scoring.climbed(exercise, rung.number) if phase == "strength" else None
    extra += scoring.due_points(allowed[0][0], exercise, rung, today, climb) if of_block else 0
    best: dict[int, Option] = {}
    for dose, seconds in allowed:
        points = scoring.worth(full_points, dose, phase, exercise, rung, climb) * percent // 100
        if points > 0 and seconds <= most and (seconds not in best or points + extra > best[seconds].worth):
            best[seconds] = Option(dose, seconds, points + extra)
    reached = 0
    for seconds in sorted(best):
        if best[seconds].worth > reached:
            reached = best[seconds].worth
            yield best[seconds]

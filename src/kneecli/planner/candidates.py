"""What may be in today's session: every exercise that fits the person, with its dose options."""

from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from typing import TYPE_CHECKING

from kneecli.domain.catalogue.exercise import Exercise
from kneecli.domain.catalogue.ladder import RungView
from kneecli.domain.person.today import Today
from kneecli.domain.session.session import LeftOut
from kneecli.domain.value import dataclass, maker
from kneecli.domain.vocabulary import Phase
from kneecli.domain.words.reason_sentences import reason_words
from kneecli.domain.words.reasons import Reason
from kneecli.planner import objective, scoring
from kneecli.planner.alike import firsts
from kneecli.planner.doses import seconds_of
from kneecli.planner.fitting import fitted_rung
from kneecli.planner.options import Option, options
from kneecli.planner.stand_ins import stand_ins
from kneecli.planner.wishes import Wishes

if TYPE_CHECKING:
    from kneecli.domain.catalogue.review import Verdict
    from kneecli.domain.prescription.in_force import Asked


@dataclass(frozen=True, slots=True)
class Candidate:
    """An exercise at the rung that fits the person, in one phase. `options` is never empty.

    `instead_of` is the name of the block's exercise that it stands in for today, or empty. `prescribed` is by whom,
    where it is prescribed; its one option is the dose. `beside`: it is not loaded, and stands beside what is
    (`beside.py`).
    """

    exercise: Exercise
    rung: RungView
    phase: Phase
    options: tuple[Option, ...]
    verdict: "Verdict | None" = None
    instead_of: str = ""
    prescribed: "Asked | None" = None
    beside: bool = False

    @property
    def cell(self) -> tuple[str, str]:
        """The phase, and the target with which it competes for room there: the side of the hip and buttocks are one."""
        return self.phase, f"beside {self.group}" if self.beside else self.group

    @property
    def group(self) -> str:
        """What it trains, where the side of the hip and buttocks are one."""
        return scoring.group(self.phase, self.exercise.target)


_candidate = maker(Candidate)


def candidates(exercises: Iterable[Exercise], today: Today, wishes: Wishes) -> tuple[list[Candidate], list[LeftOut]]:
    """All candidates, sorted by exercise id, and the exercises that can't be any, each with its reason."""
    ordered = sorted(exercises, key=lambda exercise: exercise.id)
    known, reviewed = {exercise.id: exercise for exercise in ordered}, _reviewed(wishes)
    apart = known.keys() if today.person.prescribed else _spoken_of(today, wishes, reviewed)
    first = firsts(ordered, apart, wishes.only_packs)
    fitted = dict[str, RungView | Reason]()
    for each in ordered:
        like = first[each.id]
        fitted[each.id] = fitted_rung(each, known, today, wishes, reviewed) if like is each else fitted[like.id]
    why_not = {name: why for name, why in fitted.items() if not isinstance(why, RungView)}
    instead = stand_ins(ordered, today.block, why_not) if today.block and _has_block(today) else {}
    if instead:  # what stands in is worth more than what is like it
        first = firsts(ordered, apart | instead.keys(), wishes.only_packs)
    offers = _prescribed(known, fitted, today) if today.person.prescribed else {}
    twins = _twins(offers, ordered)
    offers |= {name: [] for name in twins}
    for from_outside in (False, True):  # strength work from outside the block comes last, and only where there is room
        if from_outside and not _has_room_for_others(offers, today, wishes):
            break
        for exercise in (each for each in ordered if each.id not in offers):  # not prescribed, nor a near-twin of that
            rung, name, like = fitted[exercise.id], exercise.id, first[exercise.id]
            if like is not exercise:
                offers |= {name: [_same(each, exercise) for each in offers[like.id]]} if like.id in offers else {}
            elif isinstance(rung, RungView) and _is_outside(exercise, today, wishes, instead) is from_outside:
                verdict = reviewed.get(name)
                offers[name] = list(_offered(exercise, rung, today, wishes, verdict, instead.get(name, "")))
    left_out = [*_unfit(why_not), *_not_offered(known, why_not, offers, twins, today)]
    return [each for exercise in ordered for each in offers.get(exercise.id, ())], left_out


def _spoken_of(today: Today, wishes: Wishes, reviewed: "Mapping[str, Verdict]") -> Set[str]:
    """The ids of exercises of which anything is known, or asked: no other is quite like them."""
    block = today.block.exercises if today.block else ()
    done = (*today.rungs, *today.days_since_exercise, *today.times_in_a_week, *today.hurt_today)
    return {*done, *block, *wishes.with_ids, *wishes.without_ids, *wishes.new_ids, *reviewed}


def _same(like: Candidate, exercise: Exercise) -> Candidate:
    """The same for an exercise that is like this one's."""
    return _candidate((exercise, like.rung, like.phase, like.options, None, "", None, False))


def _unfit(why_not: Mapping[str, Reason]) -> Iterator[LeftOut]:
    """What fits at no rung; a reason that many share is put into words once."""
    words = dict[int, str]()
    for name, why in why_not.items():
        if (text := words.get(id(why))) is None:
            text = words[id(why)] = reason_words(why)
        yield LeftOut(name, text)


def _not_offered(
    known: Mapping[str, Exercise],
    why_not: Mapping[str, Reason],
    offers: Mapping[str, Sequence[Candidate]],
    twins: Mapping[str, str],
    today: Today,
) -> Iterator[LeftOut]:
    """What fits, and yet has no dose that is worth its time, or no part in the block."""
    of_block = _block_by_target(known, today)
    for name, exercise in known.items():
        if name in why_not or offers.get(name):
            continue
        why = _no_phase(exercise) if name in offers else _of_no_block(exercise, of_block)
        if name in twins:
            why = Reason("prescribed-twin", exercise=twins[name])
        yield LeftOut(name, reason_words(why))


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
        found = tuple(options(exercise, rung, phase, today, wishes, verdict, of_block=of_block))
        if found:
            yield Candidate(exercise, rung, phase, found, verdict, instead_of)


def _block_by_target(known: Mapping[str, Exercise], today: Today) -> dict[str, str]:
    """For each target of the block the name of its exercise, the first by id."""
    names = sorted(today.block.exercises, reverse=True) if today.block else ()
    return {known[name].target: known[name].name for name in names if name in known}


def _of_no_block(exercise: Exercise, of_block: Mapping[str, str]) -> Reason:
    same = of_block.get(exercise.target)
    return Reason("instead-in-the-block", exercise=same) if same else Reason("not-of-the-block")


def _no_phase(exercise: Exercise) -> Reason:
    if "aerobic" in exercise.phases:
        return Reason("aerobic-in-longer", minutes=objective.AEROBIC_FROM_MINUTES)
    return Reason("not-worth-its-time")


def _reviewed(wishes: Wishes) -> "Mapping[str, Verdict]":
    """What the packs' reviews come to, by exercise id."""
    if not wishes.reviews:
        return {}
    from kneecli.domain.catalogue.review import verdicts  # only packs that have a say need it

    return verdicts(wishes.reviews)

"""What an exercise trains, in the coarse terms in which sessions are composed."""

import functools
from collections.abc import Mapping, Sequence

from kneecli.domain.catalogue.exercise import Exercise

TARGET_OF_MUSCLE: Mapping[str, str] = {
    "quadriceps": "quadriceps",
    "hamstrings": "hamstrings",
    "gluteus-maximus": "glutes",
    "gluteus-medius": "hip-abductors",
    "gluteus-minimus": "hip-abductors",
    "adductors": "adductors",
    "gracilis": "adductors",
    "calves": "calves",
    "gastrocnemius": "calves",
    "soleus": "calves",
    "abdominals": "core",
    "obliques": "core",
    "erector-spinae": "core",
}


TARGET_WORDS: Mapping[str, str] = {
    "quadriceps": "the front of the thigh",
    "hamstrings": "the back of the thigh",
    "glutes": "the buttocks",
    "hip-abductors": "the side of the hip",
    "adductors": "the inner thigh",
    "calves": "the calves",
    "core": "the trunk",
    "balance": "balance",
    "mobility": "mobility",
    "cardio": "heart and lungs",
}


MUSCLE_TARGETS = frozenset(TARGET_OF_MUSCLE.values())
"""The targets that are muscles: balance, mobility and the heart are not."""


def trained_by(exercise: Exercise) -> set[str]:
    """The targets that count as trained when the exercise is done: its own, and those of its primary muscles."""
    return {exercise.target} | {TARGET_OF_MUSCLE[muscle] for muscle in exercise.primary if muscle in TARGET_OF_MUSCLE}


def also_works(exercise: Exercise) -> set[str]:
    """Further targets whose muscles the exercise works as much as its own."""
    return trained_by(exercise) - {exercise.target}


def also_trains(exercise: Exercise, secondary: tuple[str, ...]) -> Sequence[str]:
    """Further targets that its muscles belong to, in the order in which they are named; `secondary` are the rung's."""
    return _further(exercise.target, exercise.primary, secondary)


@functools.cache  # most exercises share their muscles with others
def _further(target: str, primary: tuple[str, ...], secondary: tuple[str, ...]) -> Sequence[str]:
    muscles = (*primary, *secondary)
    targets = dict.fromkeys(TARGET_OF_MUSCLE[muscle] for muscle in muscles if muscle in TARGET_OF_MUSCLE)
    return [each for each in targets if each != target]

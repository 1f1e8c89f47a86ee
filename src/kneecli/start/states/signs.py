"""The stop sign in the middle of a session: first what to do, and then which one it is, asked as `screen` does."""

from kneecli.domain.knee.signs import SIGNS, Sign
from kneecli.domain.value import replace
from kneecli.domain.words.advice import STOP
from kneecli.start.states.happenings import Happening, Say, Signed
from kneecli.start.states.moves import Came, broken_off
from kneecli.start.states.state import State


def asked_for_signs(state: State) -> Came:
    """The session stands still, what was done is recorded, and the signs are gone through."""
    happened: list[Happening] = [*broken_off(state), Say(STOP)]
    asking = replace(state, question="sign", asked_in=state.question, asked=-1, injured=False, signs=())
    return asking, happened


def answered_sign(state: State, key: str) -> Came:
    """Yes or no to the sign that is asked for; each yes is recorded at once. `b` before the first answer goes back."""
    if key == "b" and state.asked < 0:
        return replace(state, question=state.asked_in, paused=not state.asked_in), []
    if key in ("q", "escape"):
        return replace(state, question="", ended="sign"), []
    if key not in ("y", "n"):
        return state, []
    happened: list[Happening] = []
    sign = asked_sign(state)
    if sign is None:
        state = replace(state, injured=key == "y")
    elif key == "y":
        state = replace(state, signs=(*state.signs, sign.key))
        happened = [Signed(state.signs)]
    place = state.asked + 1
    while place < len(SIGNS) and SIGNS[place].after_injury and not state.injured:
        place += 1
    if place == len(SIGNS):
        return replace(state, question="", ended="sign"), happened
    return replace(state, asked=place), happened


def asked_sign(state: State) -> Sign | None:
    """The sign that is asked for; None for the question before them."""
    return SIGNS[state.asked] if 0 <= state.asked < len(SIGNS) else None

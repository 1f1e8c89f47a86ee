"""The standing advice that goes with a session, from the article and the facts behind it.

Wording follows facts section 7: information and reasons to stop, never a diagnosis and never a promise.
"""

DISCLAIMER = "Information, not medical advice, and not a medical device. For adults."

STOP_AT = (
    "chest pain, dizziness, or breathlessness too strong to talk",
    "sharp pain, catching, locking or giving way of the knee",
)
"""When to end a session (OTAGO, PEAKS). The session's guide says which pain is too much for this person today."""

STOP = f"Stop for today at {STOP_AT[0]}; and at {STOP_AT[1]}."
"""The same as a sentence. It stands where it is read during the session: above the first exercise."""

DO_NOT_START = (
    "Call an ambulance: one leg swollen, throbbing, warm or discoloured, with breathlessness, chest pain or "
    "coughing blood; a knee out of shape, or a leg you can no longer lift, after an injury; a hot, red, "
    "swollen knee with fever or feeling unwell.",
    "See a doctor the same day: a hot, red, swollen, very painful knee, even without fever; you can't put "
    "weight on it or walk four steps; it is stuck and won't straighten; it swelled up fast after a twist or "
    "a fall; a swollen, throbbing, warm calf; a numb, cold or pale foot.",
    "Ask a professional first: the knee gives way; pain is constant, also at night; you recently had knee "
    "surgery, a fracture, a new joint or an injection.",
)
"""Reasons not to start a session (BSR, GCARE, LKC, CORA, DVT1)."""

DO_NOT_WAIT = ("If one of these is true, do not wait:", *(f"- {line}" for line in DO_NOT_START))
"""The same after a pain that is too much."""

SAME_DAY_IN_SHORT = (
    "See a doctor the same day if it is hot and red, stuck, or swelled up fast, or if you can't put weight on it; the "
    "command kneecli screen asks for all such signs."
)
"""Where all of them were shown before, as after a pain that is too much."""

REST_TODAY = "For today that means rest. Ice for 10 to 15 minutes at a time is an old remedy, if it feels good."
"""What can be done today (figure for ice: MAYO2H, KPT)."""

SAY_IT_TOMORROW = "Say tomorrow how it is, with the command kneecli pain 0-10: what is planned then goes by it."

BEFORE_THE_FIRST = (
    "Before your first session: do not start if one of these is true today. The command kneecli screen asks for them."
)
"""Stands before DO_NOT_START in the plan of somebody who has logged nothing yet."""

READ_THE_END = "Before your first session: read the last box, when not to start."
"""In place of both where the reasons stand at the end."""

GET_DOWN = "Down to the floor: both hands on a steady chair, better knee first."
GET_UP = "Up again: onto hands and knees, both hands on the chair, better foot forward, push up."
"""General knowledge, for the moment that hurts most."""
GET_DOWN_NO_KNEELING = (
    "Down to the floor without kneeling: sit on the lowest stair or a low, steady seat, then let yourself down with "
    "both hands. Not sure that you get up again? Leave out what is done on the floor."
)
GET_UP_NO_KNEELING = (
    "Up again without kneeling: sit with your back to the stair or seat, both hands behind you on its edge, feet flat, "
    "push yourself up on to it, then stand up."
)
"""The same for those who can't kneel, or are not to."""
CHANGE = {"down": GET_DOWN, "up": GET_UP}

START_SMALL = "Start small, and add only when it has been easy for two sessions."
HEAT_OR_ICE = (
    "If stretches are hard to bear: heat for about 20 minutes before, or ice for 10 to 15 minutes before or after."
)
AVOID_AT_FIRST = (
    "Leave out at first: running and jumping; sports with sharp turns; deep squats and deep lunges; any movement in "
    "which the knee feels unstable or falls inward; too much of the same; what hurts more than is fine for you."
)
SEE_SOMEONE = "See a professional if it has lasted long, is no better after one to two weeks, or is getting worse."
AFTERWARDS = (START_SMALL, HEAT_OR_ICE, AVOID_AT_FIRST, SEE_SOMEONE)
"""The article's advice (SEED; figures for heat and ice: MAYO2H, KPT)."""

"""What people call the things that exercises need, and what they are careful with.

What they call exercises stands in the packs, as aliases.
"""

from collections.abc import Mapping

CAUTION_WORDS: Mapping[str, tuple[str, ...]] = {
    "acute-swelling": ("swelling", "swollen knee"),
    "balance-risk": ("unsteady", "falls", "fear of falling", "poor balance"),
    "calf-swelling": ("swollen calf",),
    "chest-pain-on-effort": ("chest pain", "angina"),
    "dizziness-on-standing": ("dizzy", "dizziness"),
    "giving-way": ("gives way", "buckling"),
    "heart-failure": ("weak heart",),
    "hip-replacement": ("artificial hip", "new hip", "hip prosthesis"),
    "knee-replacement": ("artificial knee", "new knee", "knee joint replacement", "knee prosthesis"),
    "kneeling-intolerance": ("kneeling", "no kneeling"),
    "neuropathy": ("nerve damage",),
    "patellofemoral-pain": ("kneecap pain", "runner's knee"),
}
"""What people say instead of the name of a caution."""

WIDER_WORDS: Mapping[str, tuple[str, ...]] = {
    "acute-mcl-sprain": ("mcl", "mcl sprain", "torn mcl"),
    "late-pregnancy": ("pregnant", "pregnancy"),
    "leg-clot-suspected": ("clot", "blood clot", "thrombosis"),
    "low-back-flare": ("back pain", "low back pain", "lower back pain"),
    "meniscus-catching": ("meniscus", "torn meniscus"),
    "osteoporosis-spine": ("osteoporosis", "brittle bones"),
    "recent-acl-surgery": ("acl surgery", "cruciate ligament surgery"),
    "sciatica-flare": ("sciatica",),
    "uncontrolled-hypertension": ("high blood pressure", "blood pressure", "hypertension"),
}
"""What people say that may be more than the caution means, such as blood pressure that is well treated.

None is taken for the caution unasked: it would close exercises to many who can do them.
"""

NO_CAUTION = (
    "osteoarthritis",
    "knee osteoarthritis",
    "arthrosis",
    "knee arthrosis",
    "oa",
    "arthritis",
    "knee arthritis",
)
"""What people name among their cautions, and what these plans are for."""

EVERYDAY_WORDS: Mapping[str, tuple[str, ...]] = {
    "ankle-weight": ("weight", "cuff", "ankle cuff"),
    "ball": ("gym ball", "soft ball", "swiss ball"),
    "band": ("elastic", "elastic band", "resistance band", "exercise band", "theraband", "mini band"),
    "counter": ("table", "worktop", "kitchen counter"),
    "elliptical": ("cross trainer", "crosstrainer", "elliptical trainer"),
    "foam-pad": ("pad", "balance pad"),
    "foam-roll": ("roller", "foam roller"),
    "hand-weight": ("weight", "dumbbell", "kettlebell", "dumb bell"),
    "mat": ("yoga mat", "exercise mat"),
    "pedal-exerciser": ("bike", "cycle", "cycling", "pedal", "mini bike"),
    "pool": ("swimming pool", "swimming", "water"),
    "rail": ("handrail", "banister"),
    "recumbent-bike": ("bike", "bicycle", "cycle", "cycling", "exercise bike"),
    "row-machine": ("rower", "rowing", "rowing machine"),
    "stair": ("staircase", "bottom stair"),
    "step": ("step box", "aerobic step", "stepper"),
    "treadmill": ("running machine",),
    "upright-bike": (
        "bike",
        "bicycle",
        "cycle",
        "cycling",
        "exercise bike",
        "stationary bike",
        "home trainer",
        "spin bike",
    ),
    "walking-stick": ("cane", "stick", "walking pole"),
    "yoga-block": ("block", "brick"),
    **CAUTION_WORDS,
}
"""A word that stands for several things is never taken for one of them; all are named."""

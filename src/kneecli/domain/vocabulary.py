"""The closed word lists that packs, plans and settings share.

Each tuple is in its natural order where it has one: positions from standing to lying, supports from
most to least help. The order is used: to lay out a session and to tell a harder rung from an easier one.

Most lists are a `Literal` type first, and their tuple is made from the type: a reader of files narrows a text to one of
the words once, and from there on the type checker knows which words are possible.
"""

from collections.abc import Sequence
from typing import Literal, TypeVar, get_args

Word = TypeVar("Word", bound=str)


def narrowed(text: str, words: Sequence[Word]) -> Word:
    """The text as one of these words. Raises ValueError when it is none of them."""
    return words[words.index(text)]


Category = Literal["stretch", "mobility", "strength", "balance", "core", "aerobic", "yoga"]
CATEGORIES: tuple[Category, ...] = get_args(Category)

Origin = Literal["article", "article-mention", "complement"]
ORIGINS: tuple[Origin, ...] = get_args(Origin)
"""`article`: one of the nine numbered exercises. `article-mention`: named in it. `complement`: ours."""

Phase = Literal["warm-up", "strength", "aerobic", "cool-down"]
PHASES: tuple[Phase, ...] = get_args(Phase)

Target = Literal[
    "quadriceps",
    "hamstrings",
    "glutes",
    "hip-abductors",
    "adductors",
    "calves",
    "core",
    "balance",
    "mobility",
    "cardio",
]
TARGETS: tuple[Target, ...] = get_args(Target)
"""What a session is meant to cover. Every exercise has one target; muscles are finer."""

Position = Literal[
    "standing",
    "seated",
    "in-water",
    "floor-sitting",
    "quadruped",
    "supine",
    "side-lying",
    "prone",
]
POSITIONS: tuple[Position, ...] = get_args(Position)
"""`seated` is on a chair or machine; from `floor-sitting` on, one has to get down to the floor."""

FLOOR_POSITIONS = frozenset(POSITIONS[3:])

Environment = Literal["land", "machine", "pool"]
ENVIRONMENTS: tuple[Environment, ...] = get_args(Environment)

Laterality = Literal["both", "per-side", "alternating"]
LATERALITIES: tuple[Laterality, ...] = get_args(Laterality)
"""`both`: both legs at once. `per-side`: a set on one side, then on the other. `alternating`: the
sides change with every repetition. For the last two, sets and reps are for each side."""

DoseMode = Literal["reps", "hold", "duration"]
DOSE_MODES: tuple[DoseMode, ...] = get_args(DoseMode)

KneeLoad = Literal["low", "moderate", "high"]
KNEE_LOADS: tuple[KneeLoad, ...] = get_args(KneeLoad)

LoadedWith = Literal["ankle-weight", "hand-weight"]
LOADED_WITH: tuple[LoadedWith, ...] = get_args(LoadedWith)

Support = Literal["two-hands", "one-hand", "fingertip", "none"]
SUPPORTS: tuple[Support, ...] = get_args(Support)

Stance = Literal["together", "semi-tandem", "tandem", "one-leg"]
STANCES: tuple[Stance, ...] = get_args(Stance)

Band = Literal["yellow", "red", "green", "blue", "black"]
BANDS: tuple[Band, ...] = get_args(Band)

SourceGrade = Literal["A", "B", "C"]
SOURCE_GRADES: tuple[SourceGrade, ...] = get_args(SourceGrade)

Units = Literal["metric", "imperial"]
UNITS: tuple[Units, ...] = get_args(Units)
"""How weights and heights are shown."""

Paper = Literal["a4", "letter"]
PAPERS: tuple[Paper, ...] = get_args(Paper)
"""What pages are printed on."""

Start = Literal["usual", "gentle"]
STARTS: tuple[Start, ...] = get_args(Start)
"""Where a newcomer begins on each ladder."""

Side = Literal["both", "left", "right"]
SIDES: tuple[Side, ...] = get_args(Side)
"""On which side an exercise was done."""

SwapScope = Literal["today", "block"]
SWAP_SCOPES: tuple[SwapScope, ...] = get_args(SwapScope)
"""How long one exercise stands in for another: in the plan of the day, or as long as the block goes on."""

Swelling = Literal["none", "mild", "moderate", "severe"]
SWELLINGS: tuple[Swelling, ...] = get_args(Swelling)

StepsUp = Literal["none", "dose", "all"]
STEPS_UP: tuple[StepsUp, ...] = get_args(StepsUp)
"""Which steps up a phase of a programme offers: none; repetitions, sets, holds, minutes; all, load and height too."""

ProgrammeAction = Literal["start", "pause", "resume", "stop", "end"]
PROGRAMME_ACTIONS: tuple[ProgrammeAction, ...] = get_args(ProgrammeAction)
"""What becomes of a programme. `end`: its last week was done, and that was told."""

GoalState = Literal["open", "reached", "removed"]
GOAL_STATES: tuple[GoalState, ...] = get_args(GoalState)
"""What became of a goal."""

MeasureKind = Literal["scale", "count", "stages", "number"]
MEASURE_KINDS: tuple[MeasureKind, ...] = get_args(MeasureKind)
"""How a check-in measures: 0 to 10; so many in a time; seconds held, stage after stage; any number."""

Better = Literal["higher", "lower"]
BETTER: tuple[Better, ...] = get_args(Better)
"""Which way a measure is wanted to go."""

MeasureSides = Literal["never", "optional", "always"]
MEASURE_SIDES: tuple[MeasureSides, ...] = get_args(MeasureSides)
"""Whether a measure is taken of one side: never, where that is said, or always of the left and the right."""

MUSCLES = (
    "abdominals",
    "adductors",
    "calves",
    "cardiorespiratory",
    "erector-spinae",
    "foot-intrinsics",
    "gastrocnemius",
    "gluteus-maximus",
    "gluteus-medius",
    "gluteus-minimus",
    "gracilis",
    "hamstrings",
    "hip-external-rotators",
    "hip-flexors",
    "knee-flexion-range",
    "latissimus",
    "obliques",
    "pelvic-floor",
    "piriformis",
    "quadriceps",
    "relaxation",
    "shoulders",
    "soleus",
    "tensor-fasciae-latae",
    "upper-back",
)

EQUIPMENT = (
    "ankle-weight",
    "ball",
    "band",
    "belt",
    "blanket",
    "bolster",
    "chair",
    "counter",
    "cushion",
    "door-anchor",
    "elliptical",
    "flotation-belt",
    "foam-pad",
    "foam-roll",
    "hand-weight",
    "mat",
    "pedal-exerciser",
    "pillow",
    "pool",
    "rail",
    "recumbent-bike",
    "rolled-towel",
    "row-machine",
    "shoes",
    "sliding-cloth",
    "stair",
    "step",
    "strap",
    "towel",
    "treadmill",
    "upright-bike",
    "walking-stick",
    "wall",
    "yoga-block",
)

HOUSEHOLD = frozenset(
    {
        "belt",
        "blanket",
        "chair",
        "counter",
        "cushion",
        "mat",
        "pillow",
        "rolled-towel",
        "shoes",
        "stair",
        "step",
        "towel",
        "wall",
    }
)
"""What most homes have. Machines, pools, weights and bands count only once they are declared."""

CAUTIONS = (
    "achilles-pain",
    "acute-mcl-sprain",
    "acute-swelling",
    "balance-risk",
    "breaststroke-kick",
    "breath-holding",
    "calf-swelling",
    "chest-pain-on-effort",
    "deep-flexion-pain",
    "dizziness-on-standing",
    "giving-way",
    "glaucoma",
    "groin-strain",
    "hamstring-cramp",
    "hamstring-strain",
    "heart-failure",
    "hip-flexor-pain",
    "hip-replacement",
    "inner-knee-flare",
    "jumping-moves",
    "knee-flexion-below-100",
    "knee-hyperextension",
    "knee-injury",
    "knee-replacement",
    "kneeling-intolerance",
    "late-pregnancy",
    "lateral-hip-pain",
    "leg-clot-suspected",
    "limping-from-pain",
    "low-back-flare",
    "meniscus-catching",
    "neck-pain",
    "neuropathy",
    "open-wound",
    "osteoporosis-spine",
    "pain-above-5",
    "patellofemoral-pain",
    "pes-anserine-pain",
    "recent-acl-surgery",
    "sciatica-flare",
    "shoulder-pain",
    "stair-pain-above-5",
    "uncontrolled-hypertension",
    "unsafe-swimmer",
    "wrist-pain",
)
"""Reasons to leave an exercise out. They are declared by the user and never inferred."""

SPEAKERS = ("spd-say", "espeak-ng", "say", "powershell")
"""Programs that read a text aloud, in the order in which they are looked for."""

VOICES = ("auto", "off", *SPEAKERS)

SOUNDS = ("bell", "off")

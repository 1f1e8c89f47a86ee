"""The closed word lists that packs, plans and settings share.

Each tuple is in its natural order where it has one: positions from standing to lying, supports from
most to least help. The order is used: to lay out a session and to tell a harder rung from an easier one.
"""

CATEGORIES = ("stretch", "mobility", "strength", "balance", "core", "aerobic", "yoga")

ORIGINS = ("article", "article-mention", "complement")
"""`article`: one of the nine numbered exercises. `article-mention`: named in it. `complement`: ours."""

PHASES = ("warm-up", "strength", "aerobic", "cool-down")

TARGETS = (
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
)
"""What a session is meant to cover. Every exercise has one target; muscles are finer."""

POSITIONS = (
    "standing",
    "seated",
    "in-water",
    "floor-sitting",
    "quadruped",
    "supine",
    "side-lying",
    "prone",
)
"""`seated` is on a chair or machine; from `floor-sitting` on, one has to get down to the floor."""

FLOOR_POSITIONS = frozenset(POSITIONS[3:])

ENVIRONMENTS = ("land", "machine", "pool")

LATERALITIES = ("both", "per-side", "alternating")
"""`both`: both legs at once. `per-side`: a set on one side, then on the other. `alternating`: the
sides change with every repetition. For the last two, sets and reps are for each side."""

DOSE_MODES = ("reps", "hold", "duration")

KNEE_LOADS = ("low", "moderate", "high")

LOADED_WITH = ("ankle-weight", "hand-weight")

SUPPORTS = ("two-hands", "one-hand", "fingertip", "none")

STANCES = ("together", "semi-tandem", "tandem", "one-leg")

BANDS = ("yellow", "red", "green", "blue", "black")

SOURCE_GRADES = ("A", "B", "C")

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

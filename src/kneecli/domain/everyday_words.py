"""What people call the things that exercises need. What they call exercises stands in the packs, as aliases."""

from collections.abc import Mapping

EVERYDAY_WORDS: Mapping[str, tuple[str, ...]] = {
    "ankle-weight": ("weight", "cuff", "ankle cuff"),
    "ball": ("gym ball", "soft ball"),
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
    "upright-bike": ("bike", "bicycle", "cycle", "cycling", "exercise bike", "stationary bike"),
    "walking-stick": ("cane", "stick", "walking pole"),
    "yoga-block": ("block", "brick"),
}
"""A word that stands for several things is never taken for one of them; all are named."""

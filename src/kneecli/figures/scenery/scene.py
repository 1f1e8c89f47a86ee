"""What the drawing of a prop depends on, and the width of its lines."""

from kneecli.domain.value import dataclass
from kneecli.figures.bodies.skeleton import Skeleton
from kneecli.figures.shapes import Box

LINE = 2.4


@dataclass(frozen=True, slots=True)
class Scene:
    """The body, and the box that the body fills."""

    bones: Skeleton
    box: Box

"""A plan as it was read from a file, with what a person has filled in."""

from kneecli.domain.session.session import Session
from kneecli.domain.value import dataclass, field


@dataclass(frozen=True, slots=True)
class Mark:
    """What a person has filled in at an item of a plan: a tick, and a remark behind it. `where` is file and line."""

    done: bool = False
    remark: str = ""
    where: str = field(default="", compare=False)

    @property
    def is_filled(self) -> bool:
        """Whether a person has filled in something: a tick, or a word. A comma or a dash alone says nothing."""
        return self.done or any(map(str.isalnum, self.remark))


@dataclass(frozen=True, slots=True)
class FilledPlan:
    """A plan as it was read from a file: the session, and one mark for each of its items."""

    session: Session
    marks: tuple[Mark, ...]

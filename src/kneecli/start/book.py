"""The journal as the session writes to it."""

from kneecli.app.context import Context
from kneecli.app.diary.recording import TOO_MUCH
from kneecli.app.person.pain_today import record_pain
from kneecli.app.plans.guided_session import Took, record_exercise, record_signs
from kneecli.domain.session.session import Session
from kneecli.domain.value import dataclass, field
from kneecli.start.states.happenings import Did, Felt, Signed
from kneecli.store.journal import new_id


@dataclass
class JournalBook:
    """Puts down each exercise under the plan's id, so that what is said again corrects and never doubles.

    Everything of one exercise is one stroke: it is taken back together.
    """

    ctx: Context
    session: Session
    strokes: dict[str, str] = field(default_factory=dict)

    def keep(self, entry: Did | Felt | Signed) -> tuple[str, ...]:
        """Puts it into the journal. Raises CouldNot."""
        match entry:
            case Did():
                stroke = self.strokes.setdefault(entry.item.exercise, new_id())
                took = Took(entry.seconds, entry.setup_s, entry.unfinished)
                messages = record_exercise(self.ctx, self.session, entry.item, entry.said, took, stroke).messages
                return tuple(message for message in messages if message != TOO_MUCH)  # it is said at length
            case Felt():
                return record_pain(self.ctx, entry.pain).messages
            case Signed():
                return record_signs(self.ctx, entry.signs).messages

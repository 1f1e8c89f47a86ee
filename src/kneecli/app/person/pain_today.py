"""Taking down how sore the knee is today, when it was said for a plan or after a session."""

from kneecli.app.context import Context
from kneecli.app.recorded import Recorded
from kneecli.domain.diary.record import PainFelt


def record_pain(ctx: Context, pain: int) -> Recorded:
    """Takes down the pain of 0 to 10, as `kneecli pain` does. Raises CouldNot."""
    felt = PainFelt(**ctx.journal.stamp(), date=ctx.today, pain=pain)
    ctx.journal.add([felt])
    return Recorded((felt,), (f"Recorded: pain {pain} of 10.",))


def record_once(ctx: Context, pain: int) -> Recorded:
    """The same, unless it is today's last word already: a plan may be made twice. Raises CouldNot."""
    said = [felt for felt in ctx.journal.diary.pains if felt.date == ctx.today and not felt.morning]
    return Recorded() if said and said[-1].pain == pain else record_pain(ctx, pain)

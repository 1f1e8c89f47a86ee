"""What the doctor says, as lines. Nothing else is imported for it: it has to be shown when much is broken."""

from collections.abc import Iterator, Sequence

from kneecli.domain.doctor.check import Check, in_all
from kneecli.domain.problem import printable


def doctor_lines(checks: Sequence[Check]) -> Iterator[str]:
    """A heading for each topic, below it what was found, and what to do about it; at the end how it stands in all."""
    topic = ""
    for check in checks:
        if check.topic != topic:
            topic = check.topic
            yield topic.capitalize()
        state = "" if check.state == "fine" else f"{check.state}: "
        yield printable(f"  {state}{check.what}")
        if check.cure:
            yield printable(f"    {check.cure}")
    yield ""
    yield in_all(checks)

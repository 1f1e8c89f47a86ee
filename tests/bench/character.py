"""The planner's character: what becomes of simulated people in twelve weeks (tests/support/simulation.py)."""

import concurrent.futures
import os
import statistics
from collections import Counter

from support import simulation
from support.people import KINDS, WEEKS, worked_on

PEOPLE = 600


def main() -> None:
    """Prints the distribution of steps, coverage and repeats over simulated people."""
    with concurrent.futures.ProcessPoolExecutor(os.cpu_count()) as pool:
        ended = list(pool.map(simulation.live, range(PEOPLE), chunksize=10))
    sessions = sum(len(life.sessions) for life in ended)
    print(f"{PEOPLE} people, {WEEKS} weeks, {sessions} sessions, {sum(len(life.wrong) for life in ended)} wrong")
    print("\nsteps for each session, by kind of person (median; and of ten people the second and the ninth)")
    for kind in KINDS:
        people = [life for life in ended if life.nature.kind == kind and life.sessions]
        ups = sorted(life.ups / len(life.sessions) for life in people)
        downs = sorted(life.downs / len(life.sessions) for life in people)
        print(f"  {kind:12} up {_spread(ups)}   down {_spread(downs)}")
    print("\ndifferent exercises for each person, by minutes (median)")
    for minutes in sorted({life.nature.minutes for life in ended}):
        kinds = [len(set(worked_on(life))) for life in ended if life.nature.minutes == minutes]
        print(f"  {minutes:3} minutes  {statistics.median(kinds):.0f}")
    often: Counter[str] = Counter()
    for life in ended:
        often.update(worked_on(life))
    print("\nshare of all that was done, in percent")
    for name, times in often.most_common():
        print(f"  {name:32} {100 * times / often.total():5.1f}")


def _spread(values: list[float]) -> str:
    tenth = len(values) // 10
    return f"{statistics.median(values):.2f} ({values[tenth]:.2f} to {values[-1 - tenth]:.2f})"

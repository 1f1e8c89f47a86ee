"""The best value of a task by an independent solver: a constraint model of the same rules, for OR-tools."""

from itertools import pairwise

from oracles.brute_force import reserve_of
from ortools.sat.python import cp_model

from kneecli.planner.solve import Task


def best_value(task: Task) -> int:
    """The highest value, proved optimal by CP-SAT with one worker and a fixed seed."""
    model = _Model(task)
    solver = cp_model.CpSolver()
    solver.parameters.num_workers = 1
    solver.parameters.random_seed = 1
    status = solver.solve(model.model)
    if status != cp_model.OPTIMAL:
        raise AssertionError(f"CP-SAT says {solver.status_name(status)}, so there is nothing to compare with")
    return round(solver.objective_value)


class _Model:
    """The rules of `oracles.brute_force`, as linear constraints over Boolean variables."""

    def __init__(self, task: Task) -> None:
        self.task = task
        self.model = cp_model.CpModel()
        self.chosen = {
            (number, choice): self.model.new_bool_var("")
            for number, contender in enumerate(task.contenders)
            for choice in range(len(contender.choices))
        }
        self._families()
        worth = sum(var * self._choice(key)[1] for key, var in self.chosen.items())
        self.model.maximize(worth - self._crowding() - self._walk())

    def _choice(self, key: tuple[int, int]) -> tuple[int, int]:
        return self.task.contenders[key[0]].choices[key[1]]

    def _families(self) -> None:
        for family in {contender.family for contender in self.task.contenders}:
            same = [var for key, var in self.chosen.items() if self.task.contenders[key[0]].family == family]
            self.model.add_at_most_one(same)

    def _crowding(self) -> cp_model.LinearExprT:
        """The points lost: a cell's items fill its places from the first one on."""
        lost: cp_model.LinearExprT = 0
        for cell in {contender.cell for contender in self.task.contenders}:
            losses = self.task.crowding[cell]
            places = [self.model.new_bool_var("") for _ in losses]
            items = [var for key, var in self.chosen.items() if self.task.contenders[key[0]].cell == cell]
            self.model.add(sum(items) == sum(places))
            for former, latter in pairwise(places):
                self.model.add_implication(latter, former)
            lost += sum(place * loss for place, loss in zip(places, losses, strict=True))
        return lost

    def _walk(self) -> cp_model.LinearExprT:
        """The points for getting down and up; the slots of everything are limited on the way."""
        task = self.task
        time: cp_model.LinearExprT = 0
        points: cp_model.LinearExprT = 0
        before: cp_model.LinearExprT = 0
        for phase in range(len(task.limits)):
            is_last = phase == len(task.limits) - 1
            after: cp_model.LinearExprT = 0 if is_last else self.model.new_bool_var("")
            down, up = self.model.new_bool_var(""), self.model.new_bool_var("")
            self.model.add(before + down - up == after)
            for key, var in self.chosen.items():
                contender = task.contenders[key[0]]
                if contender.cell[0] == phase:
                    # To do it, one is at its level on entering the phase, or gets there.
                    self.model.add(var <= (before + down if contender.on_floor else 1 - before + up))
            time += self._occupied(phase) + down * task.down_slots + up * task.up_slots
            points += down * task.down_value + up * task.up_value
            before = after
        self.model.add(time <= task.slots)
        return points

    def _occupied(self, phase: int) -> cp_model.IntVar:
        least, most = reserve_of(self.task, phase), self.task.limits[phase][1]
        occupied = self.model.new_int_var(least, most, "")
        used = sum(
            var * self._choice(key)[0]
            for key, var in self.chosen.items()
            if self.task.contenders[key[0]].cell[0] == phase
        )
        self.model.add(used <= occupied)
        return occupied

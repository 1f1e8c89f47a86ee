"""The best value of a task by an independent solver: a constraint model of the same rules, for OR-tools."""

from collections.abc import Iterable
from itertools import pairwise

from ortools.sat.python import cp_model

from kneecli.planner.solving.task import Task
from oracles.brute_force import reserve_of

Weighted = tuple[cp_model.IntVar, int]


def best_value(task: Task) -> int:
    """The highest value, proved optimal by CP-SAT with one worker and a fixed seed."""
    model = _Model(task).model
    solver = cp_model.CpSolver()
    solver.parameters.num_workers = 1
    solver.parameters.random_seed = 1
    status = solver.solve(model)
    if status != cp_model.OPTIMAL:
        raise AssertionError(f"CP-SAT says {solver.status_name(status)}, so there is nothing to compare with")
    return round(solver.objective_value)


class _Model:
    """The rules of `oracles.brute_force`, as linear constraints over Boolean variables."""

    def __init__(self, task: Task) -> None:
        self.task = task
        self.model = cp_model.CpModel()
        self.points: list[Weighted] = []
        self.time: list[Weighted] = []
        self.chosen = {
            (number, choice): self.model.new_bool_var("")
            for number, contender in enumerate(task.contenders)
            for choice in range(len(contender.choices))
        }
        self._add_choices()
        self._add_crowding()
        self._add_occupied()
        self._add_walk()
        self.model.add(_sum(self.time) <= task.slots)
        self.model.maximize(_sum(self.points))

    def _add_choices(self) -> None:
        """Each choice has its value; a family is chosen once at most."""
        families: dict[str, list[cp_model.IntVar]] = {}
        for (number, choice), var in self.chosen.items():
            contender = self.task.contenders[number]
            self.points.append((var, contender.choices[choice][1]))
            families.setdefault(contender.family, []).append(var)
        for same in families.values():
            self.model.add_at_most_one(same)

    def _add_crowding(self) -> None:
        """A cell's items fill its places from the first one on, and each place loses its points."""
        for cell in {contender.cell for contender in self.task.contenders}:
            losses = self.task.crowding[cell]
            places = [self.model.new_bool_var("") for _ in losses]
            items = [var for key, var in self.chosen.items() if self.task.contenders[key[0]].cell == cell]
            self.model.add(_sum((var, 1) for var in items) == _sum((place, 1) for place in places))
            for former, latter in pairwise(places):
                self.model.add_implication(latter, former)
            self.points += [(place, -loss) for place, loss in zip(places, losses, strict=True)]

    def _add_occupied(self) -> None:
        """A phase occupies what it uses, and its reserve at least."""
        for phase, (_, most) in enumerate(self.task.limits):
            occupied = self.model.new_int_var(reserve_of(self.task, phase), most, "")
            used = (
                (var, self.task.contenders[number].choices[choice][0])
                for (number, choice), var in self.chosen.items()
                if self.task.contenders[number].cell[0] == phase
            )
            self.model.add(_sum(used) <= occupied)
            self.time.append((occupied, 1))

    def _add_walk(self) -> None:
        """In each phase one may get down once and up once; one starts standing and ends standing."""
        task = self.task
        before = self.model.new_constant(0)
        for phase in range(len(task.limits)):
            is_last = phase == len(task.limits) - 1
            after = self.model.new_constant(0) if is_last else self.model.new_bool_var("")
            down, up = self.model.new_bool_var(""), self.model.new_bool_var("")
            self.model.add(before + down - up == after)
            for (number, _), var in self.chosen.items():
                contender = task.contenders[number]
                if contender.cell[0] == phase:
                    # To do it, one is at its level on entering the phase, or gets there.
                    self.model.add(var <= (before + down if contender.on_floor else 1 - before + up))
            self.time += [(down, task.down_slots), (up, task.up_slots)]
            self.points += [(down, -task.down_value), (up, -task.up_value)]
            before = after


def _sum(terms: Iterable[Weighted]) -> cp_model.LinearExprT:
    """The weighted sum, 0 when there are no terms."""
    pairs = list(terms)
    return cp_model.LinearExpr.weighted_sum([var for var, _ in pairs], [weight for _, weight in pairs])

"""What is wrong with an answer, said before it is asked for again."""

from kneecli.cli.shared.talk import wrapped
from kneecli.domain.problem import Problem, printable


def tell_fault(problem: Problem) -> None:
    """Prints what is wrong, and below it the cure. Where it is goes without saying: the question stands above."""
    for line in (problem.what, problem.cure):
        if line:
            print(wrapped(f"  {printable(line)}"))

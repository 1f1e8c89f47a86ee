"""A question that is answered with yes or no."""

from kneecli.cli.shared.talk import ask

YES, NO = ("y", "yes"), ("n", "no")


def says_yes(question: str, *, usually: bool, again: str = "") -> bool:
    """Whether the person says yes. Enter is what they `usually` say, the end of input is no.

    Any other answer is no, or with `again`, which says what to type, the question is asked once more.
    """
    while True:
        try:
            answer = ask(f"{question} [{'Y/n' if usually else 'y/N'}] > ").lower()
        except EOFError:
            if not usually:
                print()
            return False
        if not answer:
            return usually
        if answer in YES or answer in NO or not again:
            return answer in YES
        print(again)

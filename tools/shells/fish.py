"""The completion script for fish (3.1 or newer), with what each word stands for."""

import textwrap
from collections.abc import Iterator, Sequence

from shells.model import ANYTHING, FILES, KEPT, Command, Option, Program, Word, filled

TEMPLATE = r"""# Completions of kneecli for fish. @NOTE@

# Whether the words before the cursor lead to this command, with this many of its arguments given.
function __kneecli_at
    set -l commands \
        @PATHS@
    set -l valued \
        @VALUED@
    set -l words (commandline -opc)
    set -l path kneecli
    set -l given
    set -l is_value no
    for word in $words[2..-1]
        if test $is_value = yes
            set is_value no
        else if contains -- "$path $word" $valued
            set is_value yes
        else if contains -- "$path $word" $commands
            set path "$path $word"
        else if not string match -q -- '-*' $word
            set -a given $word
        end
    end
    test "$path" = "$argv[1]"; or return
    not set -q argv[2]; or test (count $given) = $argv[2]
end

# Where kneecli keeps what completions look up.
function __kneecli_cache
    if test -n "$KNEECLI_HOME"
        echo $KNEECLI_HOME/cache
    else if test -n "$XDG_CACHE_HOME"
        echo $XDG_CACHE_HOME/kneecli
    else if test -d $HOME/.cache/kneecli
        echo $HOME/.cache/kneecli
    else
        echo $HOME/Library/Caches/kneecli
    end
end

# The words of a list that this computer knows, packs of your own among them.
function __kneecli_kept
    set -l file (__kneecli_cache)/words.tsv
    test -r $file; and string replace -rf "^$argv[1]\t(.+\t.)" '$1' <$file
end

# The plans.
function __kneecli_plans
    set -l file (__kneecli_cache)/plans-folder
    test -r $file; and read -l folder <$file; or return
    for plan in $folder/*.md $folder/*.toml $folder/*.json
        printf '%s\tplan\n' $plan
    end
end

# The lists.

@LISTS@

# The commands.

complete -c kneecli -f
@COMMANDS@
"""


def script(program: Program) -> str:
    """The whole script."""
    commands = list(program.root.all())
    return filled(
        TEMPLATE,
        paths=_continued([command.path for command in commands[1:]]),
        valued=_continued(list(_valued(commands))),
        lists="\n\n".join(_list(name, words) for name, words in program.lists.items()),
        commands="\n".join(line for command in commands for line in _lines(command)),
    )


def _valued(commands: Sequence[Command]) -> Iterator[str]:
    """The options that take a value, each after its command."""
    for command in commands:
        for option in command.options:
            if option.value:
                yield from (f"{command.path} {name}" for name in option.names)


def _list(name: str, words: Sequence[Word]) -> str:
    """A function that prints the words, each with what it stands for after a tab."""
    if not words:
        rows = ["true"]
    elif not any(word.about for word in words):
        lines = textwrap.wrap(" ".join(_quoted(word.text) for word in words), 100, break_on_hyphens=False)
        rows = ["printf '%s\\n' \\", *(f"    {line} \\" for line in lines[:-1]), f"    {lines[-1]}"]
    else:
        pairs = [f"{_quoted(word.text)} {_quoted(word.about)}" for word in words]
        rows = ["printf '%s\\t%s\\n' \\", *(f"    {pair} \\" for pair in pairs[:-1]), f"    {pairs[-1]}"]
    body = "\n".join(f"    {row}" for row in rows)
    kept = f"    __kneecli_kept {name}; and return\n" if name in KEPT else ""
    return f"function {_function(name)}\n{kept}{body}\nend"


def _lines(command: Command) -> Iterator[str]:
    """The `complete` lines of one command: what is under it, its options, its arguments."""
    start = f"complete -c kneecli -n {_quoted(f'__kneecli_at {_inner(command.path)}')}"
    start_at = f"complete -c kneecli -n {_quoted(f'__kneecli_at {_inner(command.path)} %d')}"
    yield ""
    for under in command.commands:
        yield f"{start_at % 0} -a {_quoted(under.name)} -d {_quoted(under.about)}"
    for option in command.options:
        yield f"{start} {_option(option)}"
    for number, argument in enumerate(command.arguments):
        if argument.value != ANYTHING:
            files = " -F" if argument.or_files else ""
            place = start if argument.repeats else start_at % number
            yield f"{place}{_value(argument.value, files)}"
            if argument.or_files:
                yield f"{place} -k -a '(__kneecli_plans)'"


def _option(option: Option) -> str:
    names = " ".join(f"-l {name[2:]}" if name.startswith("--") else f"-s {name[1:]}" for name in option.names)
    return f"{names}{_value(option.value, ' -x')} -d {_quoted(option.about)}"


def _value(value: str, needed: str) -> str:
    if not value or value == ANYTHING:
        return needed if value else ""
    if value == FILES:
        return f"{' -r' if needed else ''} -F"
    return f"{needed} -k -a {_quoted(f'({_function(value)})')}"


def _continued(words: Sequence[str]) -> str:
    return " \\\n".join(_quoted(word) for word in words)


def _function(name: str) -> str:
    return f"__kneecli_list_{name}"


def _inner(text: str) -> str:
    return f'"{text}"'


def _quoted(text: str) -> str:
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'"

"""The completion script for zsh, with what each word stands for."""

import re
from collections.abc import Iterator, Sequence

from shells.model import ANYTHING, FILES, KEPT, Argument, Command, Option, Program, Word, filled

TEMPLATE = r"""#compdef kneecli
# Completions of kneecli for zsh. @NOTE@

# Where kneecli keeps what completions look up.
_kneecli_cache() {
    REPLY=${KNEECLI_HOME:+$KNEECLI_HOME/cache}
    REPLY=${REPLY:-${XDG_CACHE_HOME:-$HOME/.cache}/kneecli}
    [[ -d $REPLY ]] || REPLY=$HOME/Library/Caches/kneecli
}

# The words of a list that this computer knows, packs of your own among them.
_kneecli_kept() {
    local REPLY tab=$'\t'
    local -a rows
    _kneecli_cache
    [[ -r $REPLY/words.tsv ]] || return 1
    rows=("${(@f)$(<$REPLY/words.tsv)}")
    rows=("${(@M)rows:#$1$tab?*$tab?*}")
    rows=("${(@)rows#*$tab}")
    listed=("${(@)rows/$tab/:}")
    (( $#listed ))
}

# The plans, by their paths, or by the start of their names.
_kneecli_plans() {
    local REPLY folder
    local -a plans named
    _kneecli_cache
    [[ -r $REPLY/plans-folder ]] && IFS= read -r folder <$REPLY/plans-folder || return 1
    plans=($folder/*.(md|toml|json)(N.))
    named=(${(M)plans:#*/${PREFIX}[^/]#})
    _wanted plans expl plan compadd -a plans || { [[ -n $PREFIX ]] && (( $#named )) && compadd -U -a named }
}

# The lists.

@LISTS@

# The commands.

@COMMANDS@

if [[ $funcstack[1] == _kneecli ]]; then
    _kneecli "$@"
else
    compdef _kneecli kneecli
fi
"""

LIST = r"""{function}() {{
    local -a listed
{kept}    listed=(
{words}
    )
{end}    _describe -V -t {name} '{label}' listed
}}
"""

LEAF = r"""{function}() {{
    _arguments -s -S \
{rows}
}}
"""

GROUP = r"""{function}() {{
    local curcontext=$curcontext state line ret=1
    local -A opt_args
    local -a commands=(
{words}
    )
    _arguments -C -s -S \
{rows} && ret=0
    case $state in
        command) _describe -V -t commands command commands && ret=0 ;;
        rest)
            case $words[1] in
{cases}
            esac
            ;;
    esac
    return ret
}}
"""


def script(program: Program) -> str:
    """The whole script."""
    return filled(
        TEMPLATE,
        lists="\n".join(_list(name, words) for name, words in program.lists.items()).rstrip("\n"),
        commands="\n".join(_command(each) for each in program.root.all()).rstrip("\n"),
    )


def _list(name: str, words: Sequence[Word]) -> str:
    return LIST.format(
        kept=f"    _kneecli_kept {name} || {{\n" if name in KEPT else "",
        end="    }\n" if name in KEPT else "",
        function=_list_function(name),
        words=_describe_words(words),
        name=name,
        label=name.replace("_", " "),
    )


def _command(command: Command) -> str:
    rows = [_option(option) for option in command.options]
    if not command.commands:
        rows += [_argument(each) for each in command.arguments if not (each.repeats and each.value == ANYTHING)]
        return LEAF.format(function=_function(command), rows=_continued(rows))
    rows += ["'1: :->command'", "'*:: :->rest'"]
    return GROUP.format(
        function=_function(command),
        words=_describe_words([Word(each.name, each.about) for each in command.commands]),
        rows=_continued(rows),
        cases="\n".join(_cases(command)),
    )


def _cases(command: Command) -> Iterator[str]:
    for under in command.commands:
        yield f"                {under.name}) {_function(under)} && ret=0 ;;"


def _option(option: Option) -> str:
    """The option as `_arguments` reads it: what it excludes, its names, its help, its value."""
    names = [name + _glue(name, option) for name in option.names]
    if option.alone:
        before = "(- *)"
    elif option.repeats:
        before = "*"
    else:
        before = f"({' '.join(option.names)})" if len(names) > 1 else ""
    after = f"[{_escaped(option.about)}]" + (_value(option.label, option.value) if option.value else "")
    if len(names) == 1:
        return _quoted(before + names[0] + after)
    return f"{_quoted(before)}{{{','.join(names)}}}{_quoted(after)}"


def _glue(name: str, option: Option) -> str:
    """How a value may follow: after `=` for a long name, at once for a short one, or as the next word."""
    if not option.value:
        return ""
    return "=" if name.startswith("--") else "+"


def _argument(argument: Argument) -> str:
    value = _value(argument.label, argument.value)
    if argument.or_files:
        listed = f"{_list_function(argument.value)}; _kneecli_plans; (( compstate[nmatches] )) || _files"
        value = f":{_escaped(argument.label)}:{{{listed}}}"
    return _quoted(("*" if argument.repeats else ":") + value)


def _value(label: str, value: str) -> str:
    actions = {FILES: "_files", ANYTHING: " "}
    return f":{_escaped(label)}:{actions.get(value) or _list_function(value)}"


def _describe_words(words: Sequence[Word]) -> str:
    """The words as `_describe` reads them, one on each line."""
    return "\n".join(
        "        " + _quoted(word.text.replace(":", r"\:") + (f":{word.about}" if word.about else "")) for word in words
    )


def _continued(rows: Sequence[str]) -> str:
    return " \\\n".join(f"        {row}" for row in rows)


def _function(command: Command) -> str:
    under = re.sub(r"\W", "_", command.path.partition(" ")[2])
    return f"_kneecli_command_{under}" if under else "_kneecli"


def _list_function(name: str) -> str:
    return f"_kneecli_list_{name}"


def _escaped(text: str) -> str:
    return re.sub(r"([\\:\[\]])", r"\\\1", text)


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "'\\''") + "'"

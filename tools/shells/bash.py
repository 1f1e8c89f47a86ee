"""The completion script for bash: 3.2, which macOS has, and newer."""

import textwrap
from collections.abc import Iterator

from shells.model import KEPT, Command, Program, filled

TEMPLATE = r"""# Completions of kneecli for bash. @NOTE@

# The commands under a command.
_kneecli_commands() {
    words=
    case $1 in
        @COMMANDS@
    esac
}

# The options of a command.
_kneecli_options() {
    words=
    case $1 in
        @OPTIONS@
    esac
}

# The list that an option's value comes from; none for an option without a value.
_kneecli_value() {
    list=
    case $1 in
        @VALUES@
    esac
}

# The list that a command's argument comes from, the first one being number 0; and whether a file will do as well.
_kneecli_argument() {
    list=
    case $1 in
        @ARGUMENTS@
    esac
}

# Where kneecli keeps what completions look up.
_kneecli_cache() {
    cache=${KNEECLI_HOME:+$KNEECLI_HOME/cache}
    cache=${cache:-${XDG_CACHE_HOME:-$HOME/.cache}/kneecli}
    if [ ! -d "$cache" ]; then cache=$HOME/Library/Caches/kneecli; fi
}

# The words of a list that this computer knows, packs of your own among them.
_kneecli_kept() {
    local cache kind
    _kneecli_cache
    if [ ! -r "$cache/words.tsv" ]; then return; fi
    while IFS=$'\t' read -r kind words && [[ $kind == all-* && $kind != "all-$1" ]]; do :; done <"$cache/words.tsv"
    if [[ $kind != "all-$1" || $words == *[!a-z0-9\ -]* ]]; then words=; fi
}

# The words of a list.
_kneecli_list() {
    words=
    case $1 in @KEPT@) _kneecli_kept "$1" ;; esac
    if [ -n "$words" ]; then return; fi
    case $1 in
        @LISTS@
    esac
}

# Goes past one word before the cursor. A "=" stands alone, since bash splits --format=toml in three.
_kneecli_pass() {
    if [ "$1" = "=" ]; then
        return
    elif [ -n "$list" ]; then
        list=
    elif [[ $1 == -* ]]; then
        _kneecli_value "$path $1"
    else
        _kneecli_commands "$path"
        if [[ " ${words//$'\n'/ } " == *" $1 "* ]]; then path="$path $1"; else given=$((given + 1)); fi
    fi
}

# Offers the plans whose names begin as the word does, or whose paths do.
_kneecli_plans() {
    local cache folder plan
    _kneecli_cache
    if ! IFS= read -r folder 2>/dev/null <"$cache/plans-folder"; then return; fi
    for plan in "$folder"/*.md "$folder"/*.toml "$folder"/*.json; do
        if [[ -f $plan && ( $plan == "$current"* || ${plan##*/} == "$current"* ) ]]; then
            COMPREPLY+=("$(printf %q "$plan")")
        fi
    done
}

# Offers file names: readline's own way, or plainly where that is not to be had.
_kneecli_files() {
    local file
    compopt -o default 2>/dev/null && return
    while IFS= read -r file; do COMPREPLY+=("$file"); done < <(compgen -f -- "$current")
}

_kneecli() {
    local path=kneecli given=0 index list= or_files= words= prefix= current=${COMP_WORDS[COMP_CWORD]}
    COMPREPLY=()
    for ((index = 1; index < COMP_CWORD; index++)); do
        _kneecli_pass "${COMP_WORDS[index]}"
    done
    if [ "$current" = "=" ]; then current=; fi
    if [ -z "$list" ] && [[ $current == --*=* ]]; then
        _kneecli_value "$path ${current%%=*}"
        prefix=${current%%=*}= current=${current#*=}
    elif [ -z "$list" ] && [[ $current == -* ]]; then
        _kneecli_options "$path"
    elif [ -z "$list" ]; then
        _kneecli_commands "$path"
        if [ -z "$words" ]; then _kneecli_argument "$path $given"; fi
        if [ -z "$words$list" ]; then _kneecli_options "$path"; fi
    fi
    if [ "$list" = files ]; then _kneecli_files; return; fi
    if [ -n "$list" ]; then _kneecli_list "$list"; fi
    COMPREPLY=($(compgen -P "$prefix" -W "$words" -- "$current"))
    if [ -n "$or_files" ]; then
        _kneecli_plans
        if [ ${#COMPREPLY[@]} -eq 0 ]; then _kneecli_files; fi
    fi
}

complete -F _kneecli kneecli
"""


def script(program: Program) -> str:
    """The whole script."""
    commands = list(program.root.all())
    return filled(
        TEMPLATE.replace("@KEPT@", " | ".join(KEPT)),
        commands="\n".join(
            _words(command.path, [under.name for under in command.commands]) for command in commands if command.commands
        ),
        options="\n".join(
            _words(command.path, [name for one in command.options for name in one.names]) for command in commands
        ),
        values="\n".join(_value_cases(commands)),
        arguments="\n".join(_argument_cases(commands)),
        lists="\n".join(_words(name, [word.text for word in words]) for name, words in program.lists.items()),
    )


def _words(key: str, words: list[str]) -> str:
    """A case that gives these words, on lines of their own when they are many."""
    text = " ".join(words)
    if len(text) > 90:
        text = "\n" + textwrap.indent(textwrap.fill(text, 100, break_on_hyphens=False), "    ")
    return f"'{key}') words='{text}' ;;"


def _value_cases(commands: list[Command]) -> Iterator[str]:
    for command in commands:
        for option in command.options:
            if option.value:
                keys = " | ".join(f"'{command.path} {name}'" for name in option.names)
                yield f"{keys}) list={option.value} ;;"


def _argument_cases(commands: list[Command]) -> Iterator[str]:
    for command in commands:
        for number, argument in enumerate(command.arguments):
            key = f"'{command.path} '[0-9]*" if argument.repeats else f"'{command.path} {number}'"
            yield f"{key}) list={argument.value}{' or_files=yes' if argument.or_files else ''} ;;"

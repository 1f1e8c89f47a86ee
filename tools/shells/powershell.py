"""The completion script for PowerShell: 5.1, which Windows has, and newer."""

from collections.abc import Iterable, Iterator, Sequence

from shells.model import KEPT, Command, Program, Word, filled

TEMPLATE = r"""# Completions of kneecli for PowerShell. @NOTE@

Register-ArgumentCompleter -Native -CommandName 'kneecli', 'kneecli.exe' -ScriptBlock {
    param($wordToComplete, $commandAst, $cursorPosition)

    # The commands under a command.
    $commands = @{
        @COMMANDS@
    }
    # The options of a command.
    $options = @{
        @OPTIONS@
    }
    # The list that an option's value comes from; none for an option without a value.
    $values = @{
        @VALUES@
    }
    # The list that a command's argument comes from, the first one being number 0. Where nothing is
    # offered, PowerShell offers files.
    $arguments = @{
        @ARGUMENTS@
    }
    # The words of a list, for when kneecli has not yet kept those that this computer knows.
    $lists = @{
        @LISTS@
    }

    $path = 'kneecli'
    $list = ''
    $given = 0
    foreach ($element in @($commandAst.CommandElements | Select-Object -Skip 1)) {
        if ($element.Extent.EndOffset -ge $cursorPosition) { break }
        $word = $element.Extent.Text
        if ($list) { $list = '' }
        elseif ($word.StartsWith('-')) { $list = [string]$values["$path $word"] }
        elseif ($commands.ContainsKey($path) -and $commands[$path].Contains($word)) { $path = "$path $word" }
        else { $given++ }
    }

    $current = [string]$wordToComplete
    $prefix = ''
    $words = $null
    if (-not $list -and $current -match '^(--[^=]+)=(.*)$') {
        $list = [string]$values["$path $($Matches[1])"]
        $prefix = $Matches[1] + '='
        $current = $Matches[2]
    }
    elseif (-not $list -and $current.StartsWith('-')) { $words = $options[$path] }
    elseif (-not $list) {
        $words = $commands[$path]
        if (-not $words) { $list = [string]$arguments["$path $given"] }
        if (-not $words -and -not $list) { $words = $options[$path] }
    }
    if ($list) { $words = $lists[$list] }
    $cache = if ($env:KNEECLI_HOME) { Join-Path $env:KNEECLI_HOME 'cache' }
        elseif ($env:LOCALAPPDATA) { Join-Path $env:LOCALAPPDATA 'kneecli/Cache' }
        elseif ($env:XDG_CACHE_HOME) { Join-Path $env:XDG_CACHE_HOME 'kneecli' }
        elseif (Test-Path "$HOME/.cache/kneecli") { "$HOME/.cache/kneecli" }
        else { "$HOME/Library/Caches/kneecli" }
    $file = Join-Path $cache 'words.tsv'
    if ($list -in @KEPT@ -and (Test-Path -LiteralPath $file -PathType Leaf)) {
        $kept = [ordered]@{}
        foreach ($line in [System.IO.File]::ReadAllLines($file)) {
            $kind, $word, $about = $line -split "`t", 3
            if ($kind -ceq $list -and $about) { $kept[$word] = $about }
        }
        if ($kept.Count) { $words = $kept }
    }
    if (-not $words) { return }

    foreach ($entry in $words.GetEnumerator()) {
        $text = $prefix + $entry.Key
        if ($entry.Key.StartsWith($current, [System.StringComparison]::OrdinalIgnoreCase)) {
            [System.Management.Automation.CompletionResult]::new($text, $entry.Key, 'ParameterValue', $entry.Value)
        }
    }
}
"""


def script(program: Program) -> str:
    """The whole script."""
    commands = list(program.root.all())
    return filled(
        TEMPLATE.replace("@KEPT@", ", ".join(map(_quoted, KEPT))),
        commands="\n".join(
            _table(command.path, [Word(under.name, under.about) for under in command.commands])
            for command in commands
            if command.commands
        ),
        options="\n".join(
            _table(command.path, [Word(name, one.about) for one in command.options for name in one.names])
            for command in commands
        ),
        values="\n".join(_values(commands)),
        arguments="\n".join(_arguments(commands)),
        lists="\n".join(_table(name, words) for name, words in program.lists.items()),
    )


def _table(key: str, words: Sequence[Word]) -> str:
    """An entry that holds a table in its order: each word with what it stands for, which must not be empty."""
    rows = "\n".join(f"    {_pair(word.text, word.about or word.text)}" for word in words)
    return f"{_quoted(key)} = [ordered]@{{\n{rows}\n}}"


def _values(commands: Iterable[Command]) -> Iterator[str]:
    for command in commands:
        for option in command.options:
            if option.value:
                yield from (_pair(f"{command.path} {name}", option.value) for name in option.names)


def _arguments(commands: Iterable[Command]) -> Iterator[str]:
    """The arguments by number; one that may be repeated is counted up to ten."""
    for command in commands:
        for first, argument in enumerate(command.arguments):
            for number in range(first, 10 if argument.repeats else first + 1):
                yield _pair(f"{command.path} {number}", argument.value)


def _pair(key: str, value: str) -> str:
    return f"{_quoted(key)} = {_quoted(value)}"


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"

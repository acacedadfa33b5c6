"""Completion of a half-typed command line in each shell: the scripts that people source, the words offered, and the lines written back.

It loads neither Typer nor a command: it reads prepared tables, and names from the snapshot. Whatever goes wrong here, nothing is
printed: a shell that asks for words is no place for an error.
"""

from __future__ import annotations

import os
import re
import sqlite3
import sys
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing
from typing import Final, NamedTuple

from sahelcli.cli.completion_table import ARGUMENTS, COMMANDS, FILES, LISTS, OPTIONS, VALUES
from sahelcli.cli.language import language_of
from sahelcli.questions.completions import Offer, fitting, offered
from sahelcli.snapshot.open_and_verify import open_shipped
from sahelcli.text.catalogue import has, say, word

_PLAIN: Final = re.compile(r"[\w./+,@%=:-]", re.UNICODE)


class Typed(NamedTuple):
    """A command line up to the cursor: its words without quotes, the quote that is still open, and what of the last word stays in bash."""

    words: list[str]
    quote: str
    kept: str


def typed_in_bash(arguments: Sequence[str]) -> Typed:
    """Return the text after the program's name in a line of bash, given the line up to the cursor, the name, and the word as bash splits it.

    Bash parts a word at = and :, and puts what is offered in place of the last part alone.
    """
    line, name, part = arguments
    words, raw, quote, before = _parted(line)
    first = next((place for place, text in enumerate(words) if text == name), 0)
    kept = before if quote else raw.removesuffix("" if part in ("=", ":") else part)
    return Typed(words[first + 1 :] or [""], quote, kept)


def _parted(line: str) -> tuple[list[str], str, str, str]:
    """The words of a line without quotes and backslashes, the last as it is written, the quote that is open at its end, and what stands before it."""
    words: list[str] = []
    text = raw = quote = before = ""
    signs = iter(line)
    for sign in signs:
        raw += sign
        if quote and sign == quote:
            quote = ""
        elif sign == "\\" and quote != "'":
            following = next(signs, "")
            raw, text = raw + following, text + following
        elif quote or sign not in " \t'\"":
            text += sign
        elif sign in "'\"":
            quote, before = sign, text
        else:
            words += [text] if raw != sign else []
            text = raw = ""
    return [*words, text], raw, quote, before


def to_bash(offers: Sequence[Offer], last: str, typed: Typed | None) -> Iterator[str]:
    """Offers as bash puts them in: quoted as the word was begun, without the part that stays.

    Bash puts what all of them begin with in place of what is typed. Where that is less (accents, case), an empty one more keeps it as it is.
    """
    quote, kept = (typed.quote, typed.kept) if typed else ("", "")
    written = [_quoted(offer.value.removeprefix(kept), quote) if quote else _quoted(offer.value, "").removeprefix(kept) for offer in offers]
    yield from written
    if len(written) > 1 and not all(offer.value.startswith(last) for offer in offers):
        yield " "


def _quoted(text: str, quote: str) -> str:
    if quote == "'":
        return text.replace("'", "'\\''")
    if quote == '"':
        return re.sub(r'(["\\$`])', r"\\\1", text)
    return "".join(sign if _PLAIN.match(sign) else f"\\{sign}" for sign in text)


def to_zsh(offers: Sequence[Offer], last: str, _typed: Typed | None) -> Iterator[str]:
    """Return completions and their meaning, separated by a tab; of --option=value only the value, because zsh has removed the rest."""
    set_aside = f"{last.partition('=')[0]}=" if last.startswith("--") and "=" in last else ""
    yield from (f"{offer.value.removeprefix(set_aside)}\t{offer.about}" for offer in offers)


def to_fish(offers: Sequence[Offer], last: str, _typed: Typed | None) -> Iterator[str]:
    """Return completions and their meaning, separated by a tab. Fish compares accents; if none were typed, they are removed here."""
    for value, about in offers:
        if value.casefold().startswith(last.casefold()):
            yield f"{value}\t{about}"
        else:
            bare = "".join(sign for sign in unicodedata.normalize("NFKD", value) if not unicodedata.combining(sign))
            yield f"{bare}\t{value}, {about}" if about else f"{bare}\t{value}"


WRITERS: Final = {"bash": to_bash, "zsh": to_zsh, "fish": to_fish}
"""The supported shells and the format of the answer to each."""

SCRIPTS: Final = {
    "bash": """\
# bash completion for sahel: eval "$(sahel completion bash)"
_sahel() {
    local line wanted=""
    COMPREPLY=()
    while IFS= read -r line; do
        if [ -z "$wanted" ]; then wanted=$line; else COMPREPLY+=("$line"); fi
    done < <(SAHEL_COMPLETE=bash "${1/#\\~/$HOME}" "${COMP_LINE:0:COMP_POINT}" "$1" "${COMP_WORDS[COMP_CWORD]}" 2>/dev/null)
    if [ "$wanted" = files ]; then compopt -o default 2>/dev/null; fi
}
complete -F _sahel sahel
""",
    "zsh": """\
#compdef sahel
# zsh completion for sahel: source <(sahel completion zsh), or as a file _sahel in a folder of $fpath
_sahel() {
    local -a lines offered shown
    local line typed
    lines=("${(@f)$(SAHEL_COMPLETE=zsh ${~words[1]} "${(@Q)words[2,CURRENT-1]}" "${(Q)PREFIX}" 2>/dev/null)}")
    [[ $PREFIX == --*=* ]] && compset -P '*='
    if [[ $lines[1] == files ]]; then
        _files
        return
    fi
    for line in "${(@)lines[2,-1]}"; do
        offered+=("${line%%$'\\t'*}")
        shown+=("${line/$'\\t'/  }")
    done
    (( $#offered )) || return 1
    typed=${(Q)PREFIX}
    compadd -U -i "$IPREFIX" -V sahel -l -d shown -a offered
    # Were names with other accents put in by what they share, what is typed could grow shorter: then they are listed alone.
    (( $#offered > 1 )) && [[ -n ${(M)offered:#^${(b)typed}*} ]] && compstate[insert]=
    return 0
}
if [[ $funcstack[1] == _sahel ]]; then _sahel "$@"; else compdef _sahel sahel; fi
""",
    "fish": """\
# fish completion for sahel: sahel completion fish | source
function __sahel_complete
    set -l words (commandline -opc)
    set -l typed (commandline -ct)
    set -l plain (string unescape -- $typed 2>/dev/null; or string replace -r '^[\\'"]' '' -- $typed)
    set -l lines (env SAHEL_COMPLETE=fish $words[1] $words[2..-1] "$plain" 2>/dev/null)
    if test "$lines[1]" = files
        __fish_complete_path "$plain"
    else
        string join \\n -- $lines[2..-1]
    end
end
complete -c sahel -f -k -a '(__sahel_complete)'
""",
}
"""The script to source, by shell."""


APP: Final = "sahel"


def answer(shell: str) -> None:
    """Write to stdout what a shell may put in place of the last word: first whether it is files that are wanted, then a line for each offer."""
    try:
        arguments = sys.argv[1:]
        typed = typed_in_bash(arguments) if shell == "bash" else None
        words = typed.words if typed else arguments
        found = offers(words, language_of(words, os.environ))
        lines = ["files"] if found is None else ["values", *WRITERS[shell](found, words[-1], typed)]
        sys.stdout.buffer.write("".join(f"{line}\n" for line in lines).encode())
        sys.stdout.flush()
    except Exception:  # noqa: S110  # nothing of ours may land in what somebody is typing
        pass


def offers(words: Sequence[str], language: str) -> list[Offer] | None:
    """Return the completions of the last word, with the words before it complete; None if it is the name of a file."""
    *before, typed = words
    command, waiting, ended, places = _read(before)
    if waiting:
        return _values(command, waiting, typed, language)
    if typed.startswith("-") and not ended:
        name, sign, begun = typed.partition("=")
        if sign and name.startswith("--"):
            key = _option(command, name)
            found = _values(command, key, begun, language) if key else []
            return found if found is None else [Offer(f"{name}={value}", about) for value, about in found]
        return [offer for offer in _options(command, language) if offer.value.startswith(typed)]
    if command == APP:
        return list(fitting((Offer(name, say(language, f"help.{name}")) for name in COMMANDS if name != APP), typed))
    arguments = ARGUMENTS.get(command, ())
    if places < len(arguments) or (arguments and arguments[-1][1]):
        return _values(command, arguments[min(places, len(arguments) - 1)][0], typed, language)
    return [] if typed else _options(command, language)


def _read(before: Iterable[str]) -> tuple[str, str | None, bool, int]:
    """The command, the option that still lacks its value, whether `--` ended the options, and how many arguments there were."""
    command, waiting, ended, places = APP, None, False, 0
    for text in before:
        if waiting:
            waiting = None
        elif text == "--" and not ended:
            ended = True
        elif text.startswith("-") and len(text) > 1 and not ended:
            key = _option(command, text)
            waiting = key if key in VALUES else None
        elif command == APP:
            command = text
        else:
            places += 1
    return command, waiting, ended, places


def _option(command: str, name: str) -> str | None:
    return next((key for key in COMMANDS.get(command, ()) if name in OPTIONS[key]), None)


def _options(command: str, language: str) -> list[Offer]:
    """The options of a command by their long names."""
    return [Offer(OPTIONS[key][-1], say(language, key)) for key in COMMANDS.get(command, ())]


def _values(command: str, key: str, typed: str, language: str) -> list[Offer] | None:
    """Return the values of an option or argument: words of a closed list, names of the record, or None for a file."""
    if key in FILES:
        return None
    listed = LISTS.get(f"{command} {key}") or LISTS.get(key)
    if listed is not None:
        return list(fitting((Offer(value, _about(key, value, language)) for value in listed), typed))
    kind = VALUES.get(key)
    if not kind:
        return []
    db = open_shipped()
    if db is None:
        return []
    with closing(db):
        return _told(db, kind, typed, language)


def _told(db: sqlite3.Connection, kind: str, typed: str, language: str) -> list[Offer]:
    """Offers of the record; a property that tells what a fact is, as people read it."""
    return [Offer(value, word(language, about) if "/" in value else about) for value, about in offered(db, kind, typed, language)]


def _about(key: str, value: str, language: str) -> str:
    """Return the meaning of a word of a closed list, if it says more than the word; for a topic or a command, its line of help."""
    if key.startswith("argument."):
        return next((say(language, its) for its in (f"help.topic.{value}", f"help.{value}") if has(language, its)), "")
    meaning = word(language, value)
    return "" if meaning in (value, value.replace("-", " ")) else meaning

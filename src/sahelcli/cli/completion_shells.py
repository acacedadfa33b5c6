"""The request and the answer of each shell: the scripts that people source, and the lines written back to them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from sahelcli.questions.completions import Offer

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

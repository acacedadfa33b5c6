"""The manual page, in roff, from the same texts and options that the program has. `docs/generate.py` writes it in both languages."""

from __future__ import annotations

import json
import re
import textwrap
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from sahelcli import __version__
from sahelcli.cli.app import SECTIONS
from sahelcli.cli.completion_spec import parameters
from sahelcli.cli.options import Common
from sahelcli.text.catalogue import TOPICS, say, topic_text

HEADINGS = {
    "en": {
        "name": "NAME",
        "about": "the dated, cited record of West Africa's shifting alliances",
        "synopsis": "SYNOPSIS",
        "description": "DESCRIPTION",
        "common": "COMMON OPTIONS",
        "common-about": "Every question takes these; a command that takes only some of them says which.",
        "only": "Of the common options: {names}.",
        "examples": "EXAMPLES",
        "see": "SEE ALSO",
    },
    "fr": {
        "name": "NOM",
        "about": "le registre daté et sourcé des alliances mouvantes de l'Afrique de l'Ouest",
        "synopsis": "SYNOPSIS",
        "description": "DESCRIPTION",
        "common": "OPTIONS COMMUNES",
        "common-about": "Toutes les questions les prennent ; une commande qui n'en prend que certaines dit lesquelles.",
        "only": "Parmi les options communes : {names}.",
        "examples": "EXEMPLES",
        "see": "VOIR AUSSI",
    },
}
"""What a manual page says beside what the program does."""

SEE = {
    "en": "The pages of docs/: names, dates, formats, the JSON contract, exports.",
    "fr": "Les pages de docs/, en anglais : noms, dates, formats, contrat JSON, exports.",
}

SPECIAL = str.maketrans({"\\": "\\e", "-": "\\-", "'": "\\(aq", "`": "\\(ga", "^": "\\(ha", "~": "\\(ti", '"': "\\(dq"})
"""Signs that roff would read, or set as another sign than the one to be typed."""


def manual(language: str) -> Iterator[str]:
    """The page in one language; a paragraph need not be begun where a section is."""
    yield re.sub(r"(?m)^(\.S[HS] .*\n)\.PP\n", r"\1", "".join(_parts(language)))


def _parts(language: str) -> Iterator[str]:
    its, day = HEADINGS[language], _maintained()
    taken = dict(parameters())
    common = {f"option.{name.replace('_', '-')}" for name in Common.names()}
    yield f'.TH SAHEL 1 {day} "sahelcli {__version__}"\n'
    yield f".SH {its['name']}\nsahel \\- {_plain(its['about'])}\n"
    yield f".SH {its['synopsis']}\n.B sahel\n.I COMMAND\n{_plain('[OPTION]... [ARGUMENT]...')}\n"
    yield f".SH {its['description']}\n{_prose(say(language, 'help.app'))}"
    yield from _terms(language, taken["sahel"])
    yield f".SH {its['common']}\n{_prose(its['common-about'])}"
    yield from _terms(language, [entry for entry in taken["timeline"] if entry[0] in common])
    for section, commands in SECTIONS.items():
        yield f".SH {_plain(say(language, f'help.section.{section}').rstrip(' :').upper())}\n"
        for command in commands:
            yield from _command(language, command, taken[command], common)
    yield f".SH {its['examples']}\n{_examples(language, 'app')}"
    for topic in TOPICS:
        yield from _topic(topic_text(language, topic))
    yield f".SH {its['see']}\n{_prose(SEE[language])}"


def _command(language: str, command: str, taken: list[tuple[str, Any]], common: set[str]) -> Iterator[str]:
    """A command: how it is called, what it answers, what it takes of its own, and its examples."""
    arguments = [param.metavar for _, param in taken if param.param_type_name == "argument"]
    yield f".SS {_plain(' '.join(('sahel', command, *arguments)))}\n{_prose(say(language, f'help.{command}'))}"
    yield from _terms(language, [(key, param) for key, param in taken if key not in common | {"option.help"}])
    shared = [f"**{param.opts[0]}**" for key, param in taken if key in common]
    if 0 < len(shared) < len(common):
        yield f".PP\n{_prose(HEADINGS[language]['only'].format(names=', '.join(shared)))}"
    yield f".PP\n{_examples(language, command)}"


def _terms(language: str, taken: Iterable[tuple[str, Any]]) -> Iterator[str]:
    """Options and arguments, each with what it is."""
    for key, param in taken:
        if param.param_type_name == "argument":
            shown = f"\\fI{_plain(param.metavar)}\\fR"
        else:
            value = "" if param.is_flag else f" \\fI{_plain(param.metavar)}\\fR"
            shown = ", ".join(f"\\fB{_plain(name)}\\fR" for name in sorted(param.opts, key=len)) + value
        yield f".TP\n{shown}\n{_prose(say(language, key))}"


def _examples(language: str, command: str) -> str:
    """The examples of a command as they are typed."""
    heading, *lines = say(language, f"examples.{command}").split("\n")
    return f"{_prose(heading)}.PP\n.nf\n.RS 4\n" + "".join(f"{_bold(line.strip())}\n" for line in lines) + ".RE\n.fi\n"


def _topic(text: str) -> Iterator[str]:
    """A topic of the help: its Markdown as roff."""
    for block in text.strip().split("\n\n"):
        if block.startswith("- "):
            for item in re.split(r"\n(?=- )", block):
                terms, _, meaning = re.fullmatch(r"- ((?:`[^`]+`(?:, )?)+)( ?: )(.+)", item, re.DOTALL).groups()  # type: ignore[union-attr]  # a test says so
                yield f".TP\n{_bold(terms)}\n{_prose(meaning)}"
        elif block.startswith("# "):
            yield f".SH {_plain(block[2:].upper())}\n"
        elif block.startswith("## "):
            yield f".SS {_plain(block[3:])}\n"
        else:
            yield f".PP\n{_prose(block)}"


def _prose(text: str) -> str:
    """Text in lines, with what Markdown sets apart set in bold."""
    wrapped = textwrap.wrap(" ".join(text.split()), 72, break_long_words=False, break_on_hyphens=False)
    return "".join(f"{line}\n" for line in _bold("\n".join(wrapped)).split("\n"))


def _bold(text: str) -> str:
    """Escaped text; between ` or ** in bold, line by line guarded from being read as a request."""
    parts = re.split(r"`([^`]+)`|\*\*([^*]+)\*\*", text)
    escaped = "".join(f"\\fB{_plain(part)}\\fR" if place % 3 else _plain(part) for place, part in enumerate(parts) if part)
    return "\n".join(f"\\&{line}" if line.startswith((".", "\\(aq")) else line for line in escaped.split("\n"))


def _plain(text: str) -> str:
    """Text that roff prints as it is."""
    return text.translate(SPECIAL)


def _maintained() -> str:
    """The day up to which the record is maintained: the page is as of that day, whenever it is made."""
    record = json.loads((Path(__file__).parent.parent / "data" / "events.json").read_text(encoding="utf-8"))
    return str(record["record"]["covered_until"])

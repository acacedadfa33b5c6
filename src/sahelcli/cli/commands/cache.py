"""`cache`: the compiled records that are kept between runs; shown, or removed."""

from __future__ import annotations

from datetime import date
from typing import Annotated

import typer

from sahelcli.base.escaping import escape_terminal
from sahelcli.cli.language import spoken
from sahelcli.cli.options import Lang
from sahelcli.cli.stdout import tell, write
from sahelcli.snapshot.cache import clear, folder, kept
from sahelcli.text.catalogue import say
from sahelcli.text.dates import caption_day


def cache(clear_all: Annotated[bool, typer.Option("--clear", help="option.clear")] = False, lang: Lang = None) -> None:
    """Print where compiled records are kept and which there are, or remove them."""
    home = folder()
    if home is None:
        tell(say(spoken(), "cache.off"))
    elif clear_all:
        count, size = clear()
        tell(say(spoken(), "cache.cleared", count=count, size=_size(size)))
    else:
        found = kept()
        write([say(spoken(), "cache.place", path=escape_terminal(str(home)), count=len(found), size=_size(sum(one.bytes for one in found))) + "\n"])
        for one in found:
            day = caption_day(spoken(), date.fromtimestamp(one.used).isoformat())
            write([say(spoken(), "cache.entry", size=_size(one.bytes), day=day, files=escape_terminal(", ".join(one.paths))) + "\n"])


def _size(length: int) -> str:
    """Return a number of bytes in megabytes, in words of the language."""
    whole, tenth = divmod(round(length / 100_000), 10)
    return say(spoken(), "cache.size", whole=whole, tenth=tenth)


COMMANDS = {"cache": cache}

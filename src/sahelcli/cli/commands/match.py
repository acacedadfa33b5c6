"""`match`: what an article says, sentence by sentence, beside what the record says."""

from __future__ import annotations

import sys

from sahelcli.base.errors import UsageError
from sahelcli.cli import options as option
from sahelcli.cli.option_sets import Common, Options, gathered
from sahelcli.cli.write_answer import Session
from sahelcli.questions.match.answer import LONGEST
from sahelcli.questions.match.answer import match as matched_rows
from sahelcli.record.whole_files import read_text
from sahelcli.text.catalogue import say


class MatchOptions(Options):
    """Options of `match`."""

    article: option.Article


def match(options: MatchOptions, common: Common) -> None:
    """Each sentence with the events and facts it seems to speak of; with --exit-status, exit 1 where something differs."""
    session = Session(common)
    article = read_text(options.article)
    if len(article) > LONGEST:
        raise UsageError("too-long", path=str(options.article), count=len(article), most=LONGEST)
    rows = list(matched_rows(session.db, article, session.today if common.today else None, session.known_on))
    counts = {
        "sentences": len(rows),
        "agreeing": sum(bool(row["agrees"]) and not row["differs"] for row in rows),
        "differing": sum(bool(row["differs"]) for row in rows),
        "uncompared": sum(not (row["agrees"] or row["differs"]) for row in rows),
    }
    code = int(common.exit_status and counts["differing"] > 0)
    session.show_prose("match", rows, lambda: code)
    session.note(say(session.language, "match.note", **counts))
    if code:
        sys.exit(code)


COMMANDS = {"match": gathered(match, MatchOptions, Common)}

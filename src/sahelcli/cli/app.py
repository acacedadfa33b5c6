"""The commands: options in, one question, one rendering. The only package that imports Typer."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any, Final

import typer

from sahelcli.cli.language import HELP, LANGUAGE
from sahelcli.cli.options import Common, Lang, StateOptions, TimelineOptions, gathered
from sahelcli.cli.session import Session, choice, chosen, window, write
from sahelcli.core.columns import COLUMNS, SHOWN, TABLE
from sahelcli.core.verbs import PROPERTIES
from sahelcli.core.vocabulary import EVENT_TYPES, MEASURES, MEMBER_STATUSES, OFFICES
from sahelcli.queries.listings import LISTINGS, Listing
from sahelcli.queries.names import ACTOR, BLOC, COUNTRY, PLACE, TOPIC, resolve_all
from sahelcli.queries.states import ALWAYS, StateFilter, states_ever, states_on
from sahelcli.queries.timeline import SORTS, STATUSES, TimelineFilter
from sahelcli.queries.timeline import timeline as timeline_rows
from sahelcli.text.catalogue import say

CONTEXT: Final = {"help_option_names": ["-h", "--help"], "max_content_width": 100}

app = typer.Typer(
    name="sahel",
    help=HELP("help.app"),
    epilog=HELP("help.epilog"),
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings=CONTEXT,
)


def _version(wanted: bool) -> None:
    if wanted:
        from sahelcli import __version__
        from sahelcli.store.open import open_snapshot

        meta = dict(open_snapshot().execute("SELECT key, value FROM meta"))
        write([say(LANGUAGE, "version", version=__version__, record=meta["version"], day=meta["covered_until"]) + "\n"])
        raise typer.Exit


@app.callback()
def main(
    version: Annotated[bool, typer.Option("--version", callback=_version, is_eager=True, help=HELP("option.version"))] = False,
) -> None:
    """Typer shows the application's own help here."""


def timeline(options: TimelineOptions, common: Common) -> None:
    """What happened, was announced or is planned."""
    session = Session(common)
    since, until = window(options.since, options.until)
    narrowed = TimelineFilter(
        types=chosen("--type", options.type, EVENT_TYPES),
        statuses=chosen("--status", options.status, STATUSES),
        sort=choice("--sort", options.sort, SORTS),
        since=since,
        until=until,
        reverse=options.reverse,
        limit=options.limit,
        blocs=resolve_all(session.db, options.bloc, BLOC),
        countries=resolve_all(session.db, options.country, COUNTRY),
        actors=resolve_all(session.db, options.actor, ACTOR),
        topics=resolve_all(session.db, options.topic, TOPIC),
        places=resolve_all(session.db, options.place, PLACE),
    )
    asked = session.asked()
    session.show(timeline_rows(session.db, asked, narrowed), columns("timeline", session), session.caption(asked), sought(options))


def state(listing: Listing, common: Common, options: StateOptions) -> None:
    """A state of affairs on the day asked, or over time."""
    session = Session(common)
    if not options.history and (options.since or options.until):
        raise_needs_history(options)
    since, until = window(options.since, options.until)
    narrowed = StateFilter(
        properties=chosen("--property", options.property, PROPERTIES),
        offices=chosen("--office", options.office, listing.offices or OFFICES),
        measures=chosen("--measure", options.measure, MEASURES),
        status=choice("--status", options.status, (*MEMBER_STATUSES, "any")) if options.status else None,
        certain=options.certain,
        window=(since or ALWAYS[0], until or ALWAYS[1]),
        blocs=resolve_all(session.db, options.bloc, BLOC),
        countries=resolve_all(session.db, options.country, COUNTRY),
        actors=resolve_all(session.db, options.actor, ACTOR),
        topics=resolve_all(session.db, options.topic, TOPIC),
    )
    asked = session.asked(options.on)
    rows = (states_ever if options.history else states_on)(session.db, listing, asked, narrowed)
    session.show(rows, columns(listing.name, session), session.caption(asked, history=options.history), sought(options))


def raise_needs_history(options: StateOptions) -> None:
    """A window has no meaning for one day."""
    from sahelcli.core.faults import UsageError

    raise UsageError("needs-history", option="--since" if options.since else "--until")


def columns(listing: str, session: Session) -> tuple[str, ...]:
    """What a table, or a line of tsv, shows of a listing."""
    return (TABLE if session.format == "table" else SHOWN)[listing]


def sought(options: Any) -> str:
    """The conditions of a question in the words it was asked in, for an answer of nothing."""
    given = ((name, getattr(options, name)) for name in type(options).__dataclass_fields__)
    parts = [f"--{name} {value if isinstance(value, str) else ' '.join(value)}" for name, value in given if isinstance(value, str | list) and name != "sort"]
    return " ".join(parts) or say(LANGUAGE, "nothing.any")


def _register() -> None:
    app.command("timeline", help=HELP("help.timeline"), epilog=HELP("examples.timeline"))(gathered(timeline, TimelineOptions, Common))
    ends = {"property", "bloc", "country", "actor", "office", "topic", "measure", "status"}
    for listing in LISTINGS.values():

        def command(options: StateOptions, common: Common, listing: Listing = listing) -> None:
            state(listing, common, options)

        app.command(listing.name, help=HELP(f"help.{listing.name}"), epilog=HELP(f"examples.{listing.name}"))(
            gathered(command, StateOptions, Common, without=ends - set(listing.filters))
        )


_register()


@app.command(help=HELP("help.check"), epilog=HELP("examples.check"))
def check(
    files: Annotated[list[Path] | None, typer.Argument(metavar="[FILE]...", help=HELP("argument.file"), show_default=False)] = None,
    write_form: Annotated[bool, typer.Option("--write", help=HELP("option.write"))] = False,
    lang: Lang = None,
) -> None:
    """Faults in a record; exit 1 if there is any."""
    from sahelcli.cli.checking import check_files

    check_files(files or [], write_form)


@app.command(help=HELP("help.schema"), epilog=HELP("examples.schema"))
def schema(
    subject: Annotated[str, typer.Argument(metavar="record|COMMAND", help=HELP("argument.subject"), show_default=False)],
    lang: Lang = None,
) -> None:
    """The JSON Schema of the record or of a listing."""
    import json

    if choice("SUBJECT", subject, ("record", *COLUMNS)) == "record":
        from sahelcli.store.load import record_schema

        found = record_schema()
    else:
        from sahelcli.core.row_schema import row_schema

        found = row_schema(subject)
    write([json.dumps(found, ensure_ascii=False, indent=2) + "\n"])

"""The commands: options in, one question, one rendering. The only package that imports Typer."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any, Final

import typer
from typer.core import TyperGroup

from sahelcli.cli.language import HELP, LANGUAGE, command_help
from sahelcli.cli.options import ActorsOptions, Common, Lang, ShowOptions, StateOptions, TimelineOptions, gathered
from sahelcli.cli.session import Session, choice, chosen, window, write
from sahelcli.core.columns import COLUMNS
from sahelcli.core.faults import UsageError
from sahelcli.core.verbs import PROPERTIES
from sahelcli.core.vocabulary import ACTOR_KINDS, EVENT_TYPES, MEASURES, MEMBER_STATUSES, OFFICES
from sahelcli.queries.listings import LISTINGS, Listing
from sahelcli.queries.names import ACTOR, BLOC, COUNTRY, PLACE, TOPIC, resolve_all
from sahelcli.queries.nearest import nearest_happening, nearest_state
from sahelcli.queries.states import ALWAYS, StateFilter, states_ever, states_on
from sahelcli.queries.timeline import SORTS, STATUSES, TimelineFilter
from sahelcli.queries.timeline import timeline as timeline_rows
from sahelcli.queries.vocabularies import vocabulary
from sahelcli.text.catalogue import say

CONTEXT: Final = {"help_option_names": ["-h", "--help"], "max_content_width": 100}


class Commands(TyperGroup):
    """The commands; one that is not there is answered with the nearest."""

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        """The command named first. Raises UsageError where there is none."""
        if args and not args[0].startswith("-") and args[0] not in self.commands:
            raise UsageError("unknown-command", text=args[0], choices=tuple(self.commands))
        return super().resolve_command(ctx, args)


app = typer.Typer(
    cls=Commands,
    name="sahel",
    help=command_help("app"),
    invoke_without_command=True,
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
    context: typer.Context,
    version: Annotated[bool, typer.Option("--version", callback=_version, is_eager=True, help=HELP("option.version"))] = False,
) -> None:
    """Show the help where no command is given."""
    if context.invoked_subcommand is None:
        write([context.get_help() + "\n"])


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
    rows = timeline_rows(session.db, asked, narrowed)
    session.show("timeline", rows, session.caption(asked), sought(options), lambda: nearest_happening(session.db, asked, narrowed))


def state(listing: Listing, common: Common, options: StateOptions) -> None:
    """A state of affairs on the day asked, or over time."""
    session = Session(common)
    if not options.history and (options.since or options.until):
        raise UsageError("needs-history", option="--since" if options.since else "--until")
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
    caption = session.caption(asked, history=options.history)
    session.show(listing.name, rows, caption, sought(options), lambda: nearest_state(session.db, listing, asked, narrowed))


def sought(options: Any) -> str:
    """The conditions of a question in the words it was asked in, for an answer of nothing."""
    given = ((name, getattr(options, name)) for name in type(options).__dataclass_fields__)
    told = [(name, [value] if isinstance(value, str) else value) for name, value in given if isinstance(value, str | list) and name != "sort"]
    parts = [f"--{name} {' '.join(values)}" for name, values in told]
    return " ".join(parts) or say(LANGUAGE, "nothing.any")


def names(vocabulary_name: str, common: Common, kinds: tuple[str, ...] = ()) -> None:
    """One of the record's vocabularies."""
    session = Session(common)
    session.show(vocabulary_name, vocabulary(session.db, vocabulary_name, kinds), "", " ".join(kinds))


def actors(options: ActorsOptions, common: Common) -> None:
    """The actors of the record."""
    names("actors", common, chosen("--kind", options.kind, ACTOR_KINDS))


def show(options: ShowOptions, common: Common) -> None:
    """One thing whole, on the day asked."""
    from sahelcli.queries.cards import card

    session = Session(common)
    asked = session.asked(options.on)
    session.show_card(card(session.db, options.thing, asked), session.caption(asked))


def _register() -> None:
    app.command("show", help=command_help("show"))(gathered(show, ShowOptions, Common))
    app.command("timeline", help=command_help("timeline"))(gathered(timeline, TimelineOptions, Common))
    ends = {"property", "bloc", "country", "actor", "office", "topic", "measure", "status"}
    for listing in LISTINGS.values():

        def command(options: StateOptions, common: Common, listing: Listing = listing) -> None:
            state(listing, common, options)

        app.command(listing.name, help=command_help(listing.name))(gathered(command, StateOptions, Common, without=ends - set(listing.filters)))
    app.command("actors", help=command_help("actors"))(gathered(actors, ActorsOptions, Common))
    for name in ("topics", "places"):

        def listing_names(common: Common, name: str = name) -> None:
            names(name, common)

        app.command(name, help=command_help(name))(gathered(listing_names, Common))


_register()


@app.command(help=command_help("check"))
def check(
    files: Annotated[list[Path] | None, typer.Argument(metavar="[FILE]...", help=HELP("argument.file"), show_default=False)] = None,
    write_form: Annotated[bool, typer.Option("--write", help=HELP("option.write"))] = False,
    lang: Lang = None,
) -> None:
    """Faults in a record; exit 1 if there is any."""
    from sahelcli.cli.checking import check_files

    check_files(files or [], write_form)


@app.command(help=command_help("schema"))
def schema(
    subject: Annotated[str, typer.Argument(metavar="record|COMMAND", help=HELP("argument.subject"), show_default=False)],
    lang: Lang = None,
) -> None:
    """The JSON Schema of the record or of a listing."""
    import json

    from sahelcli.core.row_schema import card_schema, row_schema

    if choice("SUBJECT", subject, ("record", "show", *COLUMNS)) == "record":
        from sahelcli.store.load import record_schema

        found = record_schema()
    else:
        found = card_schema() if subject == "show" else row_schema(subject)
    write([json.dumps(found, ensure_ascii=False, indent=2) + "\n"])

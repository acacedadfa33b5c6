"""The state commands, one for each row of the table of listings, and their pictures: `chart` and `map`.

An answer is a state of affairs on the day asked, or over time. Without a file, a chart is drawn on the terminal and a map is printed as text.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, Final, cast

from sahelcli.base.errors import UsageError
from sahelcli.cli import options as option
from sahelcli.cli.options import Common, Options, StateOptions, gathered, given, in_words
from sahelcli.cli.write_answer import Session
from sahelcli.language.parse_option_values import choice
from sahelcli.questions.answer_request import Answer, answer
from sahelcli.questions.request import Request
from sahelcli.questions.state_listing_definitions import LISTINGS, options_of
from sahelcli.render.formats import FOR_PEOPLE
from sahelcli.text.catalogue import say, word

if TYPE_CHECKING:
    from sahelcli.contract.rows import AnswerRow, MembershipRow, SegmentRow
    from sahelcli.export.members_map import Country
    from sahelcli.render.formats import Page
    from sahelcli.render.lanes import Chart


def state(listing: str, options: StateOptions, common: Common) -> None:
    """The states of affairs that fit, with what is wanted beside them."""
    session = Session(common)
    if options.chart:
        may_be_drawn(session, options)
    if options.explain and session.format != "json":
        raise UsageError("explain-format", format=session.format)
    found = session.answer(Request.of(listing, given(options, without={"explain"})))
    if options.explain:
        session.show_explained(found)
        return
    if options.chart:
        draw(session, found, in_words(options))
        return
    options = options.replace(sort=None)
    conditions = in_words(options.replace(on=None) if found.of_a_day else options)
    if session.format in FOR_PEOPLE:
        from sahelcli.cli.order_for_readers import arranged

        found = arranged(session, found)
    session.show(found, conditions)


def _command(listing: str) -> Callable[..., None]:
    def command(options: StateOptions, common: Common) -> None:
        state(listing, options, common)

    return gathered(command, StateOptions, Common, of={StateOptions: (*options_of(listing), "explain")})


def withdrawals(options: StateOptions, common: Common) -> None:
    """The exits begun by the day asked, each with its dates in one row."""
    session = Session(common)
    found = session.answer(Request.of("withdrawals", given(options)))
    if session.format in FOR_PEOPLE:
        from sahelcli.cli.order_for_readers import arranged

        found = arranged(session, found)
    session.show(found, in_words(options.replace(sort=None, on=None)))


class ChartOptions(Options):
    """Options of `chart` in addition to those of state commands."""

    listing: option.Charted


class MapOptions(Options):
    """Options of `map`."""

    bloc: option.MapBloc = "ECOWAS"
    on: option.On = None
    certain: option.Certain = False


MOST_PUBLISHERS: Final = 3
"""Maximum number of publishers in the source line."""

CHART_OPTIONS: Final = ("on", "since", "until", "period", "certain", "bloc", "country", "actor", "office", "measure", "status")
"""The options of state commands that a chart takes, each where the listing does."""


def chart(asked: ChartOptions, options: StateOptions, common: Common) -> None:
    """Draw a listing over time: into a file by its suffix, else on the terminal."""
    from sahelcli.render.lanes import CHARTED

    listing = choice("LISTING", asked.listing, CHARTED)
    session = _session(common)
    conditions = {name: value for name, value in given(options).items() if name in CHART_OPTIONS}
    of: tuple[str, ...] = ()
    if listing == "leaders" and options.bloc:
        conditions, of = _of_members(session, conditions, options.bloc)
    request = Request.of(listing, conditions | {"history": True})
    draw(session, session.answer(request._replace(chart=True)), in_words(options), of)


def may_be_drawn(session: Session, options: StateOptions) -> None:
    """Raises UsageError if a chart is asked for in a format for programs, or with an option that adds rows under rows."""
    _check_format(session)
    for name, asked in (("why", options.why), ("contested", options.contested)):
        if asked:
            raise UsageError("chart-alone", option=f"--{name}")


def draw(session: Session, found: Answer[AnswerRow], conditions: str, of: Sequence[str] = ()) -> None:
    """Write the chart of an answer whose rows are segments; where there is nothing to draw, say so. `of`: ids for the title."""
    from sahelcli.export.chart_and_picture_formats import SUFFIXES, picture
    from sahelcli.questions.empty_answers import unrecorded as unrecorded_days
    from sahelcli.render.lanes import chart_of, window_of

    as_of = found.as_of or session.as_of()
    segments = cast("Sequence[SegmentRow]", found.rows)
    window = window_of(segments, as_of.last, found.filter.since, found.filter.until)
    caption = session.caption_of(found)
    if window[1] > as_of.horizon:
        caption = say(session.language, "between").join(
            (caption, say(session.language, "chart.beyond", day=_day(session, as_of.horizon.isoformat())))
        )
    unrecorded = [] if found.filter.certain else list(unrecorded_days(session.db, segments, *window, as_of.horizon))
    made = chart_of(segments, unrecorded, session.drawing_page(caption), window, as_of.last, _title(session, found, of), _source(session, segments))
    if session.format in SUFFIXES.values() and found.rows:
        _write(session, picture(made, session.format))
    else:
        session.show_drawing(found, caption, conditions, lambda page: _on_terminal(session, made, page))


def _on_terminal(session: Session, made: Chart, page: Page) -> Iterable[str]:
    """Return the lines of bars where they are seen or asked for (`-f table`), else of words: a pipe need not load Rich."""
    from sahelcli.render.lanes import described

    if session.format != "table":
        return (line + "\n" for line in (*described(made), made.caption))
    from sahelcli.render.terminal_timeline_and_chart import render_chart

    return render_chart(made, page, plain=_ascii())


def _ascii() -> bool:
    """Return whether only ASCII signs can be printed: stdout has another encoding than UTF, or the terminal is a dumb one."""
    return "utf" not in (sys.stdout.encoding or "").lower() or os.environ.get("TERM") == "dumb"


def _session(common: Common) -> Session:
    from sahelcli.export.chart_and_picture_formats import SUFFIXES

    session = Session(common)
    session.suffixes = SUFFIXES
    _check_format(session)
    return session


def _check_format(session: Session) -> None:
    from sahelcli.export.chart_and_picture_formats import SUFFIXES

    if not session.by_default and session.format not in ("table", "plain", *SUFFIXES.values()):
        raise UsageError("chart-format", format=session.format)


def _of_members(session: Session, conditions: dict[str, object], blocs: list[str]) -> tuple[dict[str, object], tuple[str, ...]]:
    """Name, in place of a bloc, its members in the window: whose leaders are asked for. Raises UsageError where it has none."""
    wanted = {name: value for name, value in conditions.items() if name in ("on", "since", "until", "period", "bloc", "country")}
    members = cast("Sequence[SegmentRow]", answer(session, Request.of("members", wanted | {"history": True})._replace(chart=True)).rows)
    if not members:
        raise UsageError("no-members", bloc=", ".join(blocs))
    states = list(dict.fromkeys(row["subject"] for row in members))
    return {**conditions, "bloc": None, "country": states}, tuple(dict.fromkeys(row["object"] or "" for row in members))


def _title(session: Session, found: Answer[AnswerRow], of: Sequence[str]) -> str:
    """Return the title of a chart: its subject and the names it was narrowed by."""
    narrowed = found.filter
    of = of or (*narrowed.blocs, *narrowed.countries, *narrowed.actors)
    offices = [word(session.language, office) for office in narrowed.offices] if found.listing == "leaders" else []
    what = "; ".join(offices).capitalize() or say(session.language, f"chart.title.{found.listing}")
    return say(session.language, "chart.title", what=what, of=", ".join(session.names.get(id_, id_) for id_ in of)) if of else what


def _source(session: Session, rows: Sequence[SegmentRow | MembershipRow]) -> str:
    """The line that says where a picture's facts are from."""
    from sahelcli.questions.actors_lists_and_display_names import publishers_of
    from sahelcli.questions.export import record_header

    header = record_header(session.db)
    cited = dict.fromkeys(id_ if isinstance(id_, str) else id_["source"] for row in rows for id_ in row["citations"])
    publishers = [session.publishers.get(name, name) for name in publishers_of(session.db, cited)]
    facts = {"title": header["title"][session.language], "version": header["version"], "licence": header["licence"], "count": len(cited)}
    named = ", ".join(publishers[:MOST_PUBLISHERS])
    key = "chart.source-some" if len(publishers) > MOST_PUBLISHERS else "chart.source-all"
    return say(session.language, key, **facts, day=_day(session, header["covered_until"]), publishers=named)


def _day(session: Session, text: str) -> str:
    from sahelcli.text.dates import caption_day

    return caption_day(session.language, text)


def _write(session: Session, content: bytes) -> None:
    from sahelcli.record.whole_files import write_whole

    if session.common.output:
        write_whole(session.common.output, content)


def map_(options: MapOptions, common: Common) -> None:
    """Draw who was a member of an organisation on a day, suspended or leaving: into a file by its suffix, else in words."""
    from sahelcli.base.text_folding_and_likeness import alphabetical
    from sahelcli.export.chart_and_picture_formats import SUFFIXES
    from sahelcli.export.members_map import CODES, Country, Map, map_picture, map_words
    from sahelcli.questions.empty_answers import covered
    from sahelcli.record.coverage import Matter
    from sahelcli.text.dates import on_date

    session = _session(common)
    asked = {"bloc": [options.bloc], "on": options.on}
    found = session.answer(Request.of("members", asked))
    as_of = found.as_of or session.as_of()
    bloc, name = found.filter.blocs[0], session.names[found.filter.blocs[0]]
    members = cast("Sequence[MembershipRow]", found.rows)
    rows = {row["member"]: row for row in members}
    said = covered(session.db)

    def country(code: str) -> Country:
        label = session.names.get(code, "")
        if row := rows.get(code):
            if options.certain and row["certainty"] == "possible":
                return Country(label, "left-out")
            standing = "suspended" if row["suspended"] else "member" if row["suspended"] is False else "unsure"
            kind = "possible" if row["certainty"] == "possible" else standing
            return Country(label, kind, row["withdrawal"] or "", standing if kind == "possible" and standing != "member" else "", row["contested"])
        no = not as_of.beyond and said.is_no(Matter("member-of", code, bloc), as_of.first, as_of.last)
        return Country(label, "no" if no else "unrecorded")

    made = Map(
        session.language,
        say(session.language, "map.title", bloc=name, day=on_date(session.language, as_of.text)),
        {code: country(code) for code in CODES},
        tuple(sorted((session.names[code] for code in rows if code not in CODES), key=alphabetical)),
        session.caption_of(found),
        _source(session, members),
    )
    if not found.rows or session.format not in SUFFIXES.values():
        session.show_drawing(found, session.caption_of(found), f"--bloc {options.bloc}", lambda page: map_words(made))
    else:
        _write(session, map_picture(made, session.format))


COMMANDS = {
    **{name: _command(name) for name in LISTINGS},
    "withdrawals": gathered(
        withdrawals,
        StateOptions,
        Common,
        of={StateOptions: options_of("withdrawals")},
        instead={"status": option.ExitStatuses, "sort": option.ColumnSort, "contested": option.ContestedOnly},
    ),
    "chart": gathered(
        chart, ChartOptions, StateOptions, Common, of={StateOptions: CHART_OPTIONS}, without={"json", "excel", "header", "meta", "fields"}
    ),
    "map": gathered(map_, MapOptions, Common, without={"json", "excel", "header", "meta", "fields"}),
}

"""Every option and argument, declared once: its name, its help and the kind of value it takes. Which command takes which: `groups`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any

import typer

from sahelcli.language.typed_values import choice
from sahelcli.text.catalogue import LANGUAGES


def _option(name: str, key: str | None = None, metavar: str | None = None, short: str | None = None, envvar: str | None = None) -> Any:
    names = [f"--{name}", *([short] if short else [])]
    return typer.Option(*names, help=f"option.{key or name}", metavar=metavar, envvar=envvar, show_default=False, show_envvar=False)


def _spoken(lang: str | None) -> str | None:
    """A language that the program speaks. Raises UsageError."""
    return choice("--lang", lang, LANGUAGES) if lang is not None else None


Data = Annotated[list[Path] | None, _option("data", metavar="FILE")]
Today = Annotated[str | None, _option("today", metavar="DATE", envvar="SAHEL_TODAY")]
KnownOn = Annotated[str | None, _option("known-on", metavar="DATE")]
AccordingTo = Annotated[str | None, _option("according-to", metavar="ACTOR")]
Lang = Annotated[str | None, typer.Option("--lang", help="option.lang", metavar="LANG", show_default=False, callback=_spoken)]
Format = Annotated[str | None, _option("format", metavar="FORMAT", short="-f")]
CardFormat = Annotated[str | None, _option("format", "format-card", metavar="FORMAT", short="-f")]
Output = Annotated[Path | None, _option("output", metavar="FILE", short="-o")]
AsJson = Annotated[bool, _option("json")]
Fields = Annotated[list[str] | None, _option("fields", metavar="KEY,...")]
Header = Annotated[bool, _option("header")]
Meta = Annotated[bool, _option("meta")]
Peek = Annotated[bool, _option("peek")]
ChangedField = Annotated[list[str] | None, _option("field", metavar="FIELD")]
Excel = Annotated[bool, _option("excel")]
Quiet = Annotated[bool, _option("quiet", short="-q")]
NoPager = Annotated[bool, _option("no-pager")]
ExitStatus = Annotated[bool, _option("exit-status")]
On = Annotated[str | None, _option("on", metavar="DATE")]
History = Annotated[bool, _option("history")]
Since = Annotated[str | None, _option("since", metavar="DATE")]
Until = Annotated[str | None, _option("until", metavar="DATE")]
Period = Annotated[str | None, _option("period", metavar="PERIOD")]
Chart = Annotated[bool, _option("chart")]
Charted = Annotated[str, typer.Argument(metavar="LISTING", help="argument.charted", show_default=False)]
MapBloc = Annotated[str, _option("bloc", "bloc-map", metavar="NAME")]
Certain = Annotated[bool, _option("certain")]
Bloc = Annotated[list[str] | None, _option("bloc", metavar="NAME")]
Country = Annotated[list[str] | None, _option("country", metavar="NAME")]
Actor = Annotated[list[str] | None, _option("actor", metavar="NAME")]
Against = Annotated[list[str] | None, _option("against", metavar="NAME")]
Imposer = Annotated[list[str] | None, _option("by", "by-imposer", metavar="NAME")]
Office = Annotated[list[str] | None, _option("office", metavar="OFFICE")]
Topic = Annotated[list[str] | None, _option("topic", metavar="TOPIC")]
Measure = Annotated[list[str] | None, _option("measure", metavar="MEASURE")]
PropertyName = Annotated[list[str] | None, _option("property", metavar="PROPERTY")]
Type = Annotated[list[str] | None, _option("type", metavar="TYPE")]
PlaceName = Annotated[list[str] | None, _option("place", metavar="PLACE")]
MemberStatus = Annotated[str | None, _option("status", "status-members", metavar="STATUS")]
Statuses = Annotated[list[str] | None, _option("status", "status-timeline", metavar="STATUS")]
Sort = Annotated[str, _option("sort", metavar="KEY")]
StateSort = Annotated[str | None, _option("sort", "state-sort", metavar="KEY")]
Reverse = Annotated[bool, _option("reverse")]
Text = Annotated[str | None, _option("text", metavar="TEXT")]
MaxLines = Annotated[int | None, typer.Option("--max-lines", min=0, metavar="N", help="option.max-lines", show_default=False)]
MaxChars = Annotated[int | None, typer.Option("--max-chars", min=1, metavar="N", help="option.max-chars", show_default=False)]
Anniversary = Annotated[str | None, typer.Argument(metavar="[DATE]", help="argument.anniversary", show_default=False)]
Sought = Annotated[list[str], typer.Argument(metavar="TEXT", help="argument.text", show_default=False)]
Article = Annotated[Path, typer.Argument(metavar="FILE", help="argument.article", show_default=False)]
Limit = Annotated[int | None, typer.Option("--limit", min=0, metavar="N", help="option.limit", show_default=False)]
Kinds = Annotated[list[str] | None, _option("kind", metavar="KIND")]
Table = Annotated[Path, typer.Argument(metavar="TABLE", help="argument.table", show_default=False)]
Added = Annotated[list[str], _option("add", metavar="COLUMN,...")]
DateColumn = Annotated[str, _option("date", "date-column", metavar="NAME,...")]
CountryColumn = Annotated[str, _option("country", "country-column", metavar="NAME")]
Headings = Annotated[list[str] | None, _option("as", metavar="NAME,...")]
DateFormat = Annotated[str | None, _option("date-format", metavar="FORMAT")]
Rejects = Annotated[Path | None, _option("rejects", metavar="FILE")]
Separator = Annotated[str | None, _option("separator", metavar="CHARACTER")]
SkipLines = Annotated[int, typer.Option("--skip-lines", min=0, metavar="N", help="option.skip-lines", show_default=False)]
SourceKinds = Annotated[list[str] | None, _option("kind", "kind-source", metavar="KIND")]
SourceCountry = Annotated[list[str] | None, _option("country", "country-source", metavar="NAME")]
SourceLanguage = Annotated[list[str] | None, _option("language", metavar="LANGUAGE")]
Publisher = Annotated[list[str] | None, _option("publisher", metavar="NAME")]
By = Annotated[str | None, _option("by", metavar="FIELD")]
Single = Annotated[bool, _option("single")]
OneSided = Annotated[bool, _option("one-sided")]
Weak = Annotated[bool, _option("weak")]
Ids = Annotated[list[str] | None, typer.Argument(metavar="[ID]...", help="argument.ids", show_default=False)]
Contested = Annotated[bool, _option("contested")]
Explain = Annotated[bool, _option("explain")]
Why = Annotated[bool, _option("why")]
Then = Annotated[bool, _option("then")]
Summary = Annotated[bool, _option("summary")]
Overdue = Annotated[bool, _option("overdue")]
Kept = Annotated[bool, _option("kept")]
Slipped = Annotated[bool, _option("slipped")]
Depth = Annotated[int, typer.Option("--depth", min=1, max=99, metavar="N", help="option.depth", show_default=False)]
Fact = Annotated[str, typer.Argument(metavar="ID", help="argument.fact", show_default=False)]
Things = Annotated[list[str], typer.Argument(metavar="THING", help="argument.thing", show_default=False)]
Target = Annotated[str | None, typer.Argument(metavar="[TARGET]", help="argument.target", show_default=False)]
ExportFormatName = Annotated[str | None, _option("format", "export-format", metavar="FORMAT", short="-f")]
ExportOutput = Annotated[str | None, _option("output", "export-output", metavar="TARGET", short="-o")]
SheetName = Annotated[str | None, _option("table", metavar="TABLE")]
Manifest = Annotated[Path | None, _option("manifest", metavar="FILE")]

FirstDay = Annotated[str, typer.Argument(metavar="DATE", help="argument.first-day", show_default=False)]
LastDay = Annotated[str, typer.Argument(metavar="DATE", help="argument.last-day", show_default=False)]
Known = Annotated[bool, _option("known")]
MostLines = Annotated[int | None, typer.Option("--max-lines", "--limit", min=1, metavar="N", help="option.max-lines-diff", show_default=False)]
Cursor = Annotated[Path | None, _option("cursor", metavar="FILE")]
RecordedSince = Annotated[str | None, _option("since", "since-new", metavar="DATE")]

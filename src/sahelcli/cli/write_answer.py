"""Write the answer to the question of a run, in the format that was asked for; notes go to stderr."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from itertools import chain
from typing import TYPE_CHECKING, Final, cast

from sahelcli.base.errors import UsageError
from sahelcli.base.escaping import escape_terminal, escape_terminal_in
from sahelcli.base.lazy_sequences_and_unique_values import Streamed
from sahelcli.cli.answer_format_and_meta import FormattedQuestion
from sahelcli.cli.options import RowOrder
from sahelcli.cli.stdout import printed, tell, write
from sahelcli.questions.answer_request import Answer, answer, is_found, is_no, listed, nearest
from sahelcli.questions.request import Asked, Order, Request
from sahelcli.questions.state_listing_definitions import LISTINGS
from sahelcli.render.formats import FOR_PEOPLE, FORMATS, PEOPLE, SHOWN, Page, renderer, whole_renderer
from sahelcli.text.catalogue import say
from sahelcli.text.dates import on_date

if TYPE_CHECKING:
    from sahelcli.contract.change_kinds_and_verdicts import Verdict
    from sahelcli.contract.rows import AnswerRow, Row, Text

ONWARD: Final = ("timeline", "search", "on-this-day")
"""The listings that lead on to one of their rows."""


class Session(FormattedQuestion):
    """A question and how it is answered."""

    def answer(self, request: Request) -> Answer[AnswerRow]:
        """Answer a request; what must be said beside the rows is noted. Raises UsageError and UnknownName."""
        found = answer(self, request, dated=self.format in FOR_PEOPLE, compared=True)
        for key, facts in found.notes:
            if key == "no-position":  # said where the rows are
                continue
            self.note(say(self.language, key, **{name: self._day(str(fact)) if name == "day" else fact for name, fact in facts.items()}))
        return found

    def listed(self, name: str, rows: Iterable[Row], order: RowOrder) -> Answer[Row]:
        """Return rows that are of no day as an answer, in the order asked: for people by the texts in their language. Raises UsageError."""
        return listed(name, rows, Order(order.sort, order.reverse, order.limit), self.language if self.format in FOR_PEOPLE else "en")

    def show(self, given: Answer[Row], conditions: str | None, caption: str | None = None) -> None:
        """Write an answer as `write_answer` does, and exit as --exit-status asks."""
        if code := self.write_answer(given, conditions, caption):
            sys.exit(code)

    def write_answer(self, given: Answer[Row], conditions: str | None, caption: str | None = None) -> int:
        """Write an answer: a table, a sentence where a terminal gets one row, or another format; notes on stderr. Return the exit code.

        Nothing found is an answer, of which stderr says in every format under which conditions (but where they are None) and what comes nearest; with
        --exit-status it is exit 1. The caption says which day is answered, unless another is given.
        """
        rows, listing = self._worded(given.rows), given.listing
        caption = self.caption_of(given) if caption is None else caption
        silent = (cast("Text", facts["name"])[self.language] for key, facts in given.notes if key == "no-position")
        missing = [escape_terminal(say(self.language, "no-position", name=name)) for name in silent]
        if self.format in PEOPLE and rows:
            caption = say(self.language, "between").join([caption, *missing])
        added = _added(given)
        page = self._with_fields(self._page(listing, rows, caption, added))
        code = int(self.common.exit_status and not is_found(self, given))

        def verdict() -> int:
            return code

        beneath = self.format in FOR_PEOPLE and not {"proof", "versions"}.isdisjoint(added)
        asked_yes_or_no = self._verdict(given) if conditions is not None else None
        is_alone = self.by_default and not self.fields and len(rows[:2]) == 1 and not beneath
        said = self._in_words(asked_yes_or_no, rows, given, page)
        if not rows and asked_yes_or_no is None:
            self._nothing(page, given, conditions)
        elif asked_yes_or_no and not said:
            self._note_verdict(asked_yes_or_no, given, page)
        caption = self.caption_of(given) if not rows and given.of_a_day else caption
        if said and not beneath:
            if self.format == "table":
                from sahelcli.render.terminal_console import paragraphs

                self._write([paragraphs(said, page)], verdict)
            else:
                self._write([f"{line}\n" for line in said], verdict)
        elif self.format == "table" and is_alone and "citations" in rows[0]:
            from sahelcli.render.sentences import sentence
            from sahelcli.render.terminal_console import paragraphs

            self._write([paragraphs([sentence(escape_terminal_in(rows[0]), page)], page)], verdict)
        elif rows or self.format != "table":
            drawn = renderer(self.format, "" if self.fields else listing, self.formats, beneath=beneath)(page)
            pieces = self._described(chain(drawn, (f"{line}\n" for line in missing if self.format == "plain")), page, given.as_of)
            self._write(chain(pieces, self._onward()) if listing in ONWARD and self.by_default else pieces, verdict)
        if self.format not in (*PEOPLE, "plain") or (self.format in PEOPLE and not rows):
            for line in missing:
                self.note(line)
        if self.format not in PEOPLE or not rows or is_alone:
            self.note(caption)
        return code

    def _onward(self) -> Iterator[str]:
        """Yield the last line under a timeline on a terminal: how to look at one of its entries."""
        if self.format == "table" and sys.stdout.isatty() and not self.common.quiet:
            from sahelcli.render.terminal_console import paragraphs

            yield paragraphs([say(self.language, "onward")], self._page("", (), ""), style="label")

    def text(self, given: Answer[Row], caption: str) -> str:
        """Return what `show` would write of an answer whose rows are neither none nor one alone."""
        return "".join(renderer(self.format, given.listing)(self._page(given.listing, self._worded(given.rows), caption, _added(given))))

    def show_drawing(self, given: Answer[Row], caption: str, conditions: str, draw: Callable[[Page], Iterable[str]]) -> None:
        """Write what is drawn of an answer, to the width of the terminal; a pipe gets that of COLUMNS, or 80. Where nothing is found, say so."""
        if given.rows:
            self._write(draw(self.drawing_page(caption)))
        else:
            self._nothing(self._page(given.listing, (), caption), given, conditions)
            if self.common.exit_status:
                sys.exit(1)

    def drawing_page(self, caption: str) -> Page:
        """Return the page of a drawing: its width and language, and what ids are called."""
        return self._page("", (), caption)._replace(width=self._width(), names=self.names)

    def show_card(self, card: Row, caption: str, command: str = "show") -> None:
        """Write one thing whole."""
        self.show_cards([card], caption, command)

    def show_cards(self, cards: Sequence[Row], caption: str, command: str = "show") -> None:
        """Write things whole, one after the other: as JSON (several as an array), or as the command shows them, drawn on a terminal alone."""
        if self.format in ("json", "jsonl"):
            from sahelcli.render.cards import render_json

            self._write(render_json(cards))
            self.note(caption)
        elif self.format in SHOWN or self.by_default:
            from sahelcli.render.references import worded_row

            shown = whole_renderer("table" if self.format == "table" else "plain", command)
            page = self._page("", (), caption)._replace(names=self.names, again=self._again())

            def drawn() -> Iterator[str]:
                for place, card in enumerate(cards, 1):
                    last = place == len(cards)
                    yield from shown(escape_terminal_in(worded_row(card, self.publishers)), page if last else page._replace(caption=""))
                    yield "" if last else "\n"

            self._write(drawn())
        else:
            raise UsageError("no-card-format", format=self.format)

    def show_prose(self, listing: str, rows: Iterable[Row], verdict: Callable[[], int] = lambda: 0) -> None:
        """Write rows that are lines of text for people, and records in every other format."""
        page = self._with_fields(self._page(listing, self._worded(Streamed(rows)), ""))
        self._write(self._described(renderer(self.format, "" if self.fields else listing)(page), page), verdict)

    def _nothing(self, page: Page, given: Answer[Row], conditions: str | None) -> None:
        """Note that nothing was found, whether that means no or not recorded, and the nearest entries."""
        if self.common.quiet or conditions is None:
            return
        told = self.nothing(conditions, given.as_of if given.of_a_day else None)
        no = is_no(self, given)
        self.note(told if no is None else say(self.language, "nothing.covered" if no else "nothing.not-recorded", what=told))
        self._note_nearest(nearest(self, given), page)

    def _verdict(self, given: Answer[Row]) -> Verdict | None:
        """Return the verdict on an answer to a question of yes or no about a state of affairs; None for any other."""
        if given.listing not in LISTINGS or self.formats is not FORMATS or not given.filter.ends:
            return None
        from sahelcli.questions.verdicts_and_proofs import verdict

        return verdict(self, given)

    def _when(self, given: Answer[Row], as_of: Asked) -> str:
        """Return the days asked in words for a sentence, and in whose view and as known when it is said."""
        view = [] if given.silent else self.view(known=as_of.reason == "on")
        return ", ".join([on_date(self.language, as_of.text), *view])

    def show_explained(self, given: Answer[Row]) -> None:
        """Write an answer as one JSON object: the verdict, the rows, what the record covers of the matter, and what is nearest."""
        from sahelcli.questions.verdicts_and_proofs import explained
        from sahelcli.render.cards import render_json

        found: Row = {**explained(self, given)}
        if self.common.meta:
            from sahelcli.cli.answer_format_and_meta import about

            found = {**about(self, given.listing, given.as_of), **found}
        self._write(render_json([found]))
        self.note(self.caption_of(given))
        if self.common.exit_status and not given.rows:
            sys.exit(1)

    def _in_words(self, found: Verdict | None, rows: Sequence[Row], given: Answer[Row], page: Page) -> list[str]:
        """Return a verdict as the sentences that stdout gets: in plain text, and on a terminal where no table is drawn; else none."""
        if found is None or given.as_of is None:
            return []
        if self.format != "plain" and not (self.format == "table" and self.by_default and len(rows[:2]) < 2):
            return []
        from sahelcli.render.references import worded_row
        from sahelcli.render.sentences import verdict_sentences

        near = tuple((key, escape_terminal_in(worded_row(row, self.publishers))) for key, row in found.nearest)
        return verdict_sentences(found._replace(nearest=near), [escape_terminal_in(row) for row in rows], self._when(given, given.as_of), page)

    def _note_verdict(self, found: Verdict, given: Answer[Row], page: Page) -> None:
        """Note a verdict on stderr, and what is near, where stdout has rows for programs."""
        if self.common.quiet or given.as_of is None:
            return
        from sahelcli.render.sentences import verdict_words

        words = verdict_words(found, self._when(given, given.as_of), page._replace(names=self.names))
        self.note(words[:1].lower() + words[1:])
        self._note_nearest(found.nearest, page)

    def _note_nearest(self, near: Iterable[tuple[str, Row]], page: Page) -> None:
        """Note what comes nearest to a question on stderr, a sentence for each row."""
        from sahelcli.render.references import worded_row
        from sahelcli.render.sentences import sentence

        for key, row in near:
            self.note(say(self.language, key, what=sentence(worded_row(row, self.publishers), page._replace(names=self.names))))

    def nothing(self, sought: str, day: Asked | None = None) -> str:
        """That nothing was found (on a day, where one was asked), and what was sought, in the words it was asked in."""
        from sahelcli.render.errors import shortened

        what = self.in_view(shortened(self.language, sought))
        if not what:
            return say(self.language, "nothing-at-all.on", day=self._day(day.text)) if day else say(self.language, "nothing-at-all")
        return say(self.language, "nothing.on", day=self._day(day.text), what=what) if day else say(self.language, "nothing", what=what)

    def note(self, what: str) -> None:
        """A note on stderr, unless -q."""
        if what and not self.common.quiet:
            tell(say(self.language, "note", what=what))

    def _write(self, pieces: Iterable[str], verdict: Callable[[], int] = lambda: 0) -> None:
        if self.format in FOR_PEOPLE:
            pieces = printed(pieces, to_file=not self._to_stdout)
        if self.common.output:
            from sahelcli.record.whole_files import write_whole

            write_whole(self.common.output, "".join(pieces))
        elif sys.stdout.isatty():
            from sahelcli.cli.stdout import write_paged

            write_paged(pieces, wanted=not self.common.no_pager, opens=bool(self.day), verdict=verdict)
        else:
            write(pieces, verdict)

    def caption_of(self, given: Answer[Row]) -> str:
        """Return the caption of an answer; "" where it is of no day."""
        if given.as_of is None:
            return ""
        window = (given.filter.first_day, given.filter.last_day)
        none = given.of_a_day and not given.rows
        return self.caption(given.as_of, history=given.request.history, so_far=given.so_far, window=window, none=none, silent=given.silent)

    def caption(
        self,
        as_of: Asked,
        *,
        history: bool = False,
        so_far: bool = False,
        window: tuple[date, date] = (date.min, date.max),
        none: bool = False,
        silent: bool = False,
    ) -> str:
        """Return the caption: the day answered and the reason for it (or that the answer is a history), the side, and where the record ends.

        `window` bounds what was said so far. `none`: there is no row to speak of. `silent`: the side asked for has no other answer.
        """
        parts = []
        if so_far:
            first, last = (self._day(day.isoformat()) for day in (window[0], min(window[1], as_of.last)))
            parts.append(say(self.language, "caption.so-far" if window[0] == date.min else "caption.between", first=first, day=last))
        elif history:
            parts.append(say(self.language, "caption.history-on" if as_of.reason == "on" else "caption.history", day=self._day(as_of.text)))
        elif as_of.reason != "on" or self.format in PEOPLE:
            parts.append(say(self.language, f"caption.{as_of.reason}", day=self._day(as_of.text)))
        parts += self.view(known=as_of.reason == "on", silent=silent)
        if as_of.beyond and (so_far or none):
            parts.append(say(self.language, "caption.ends", day=self._day(as_of.horizon.isoformat())))
        elif as_of.beyond and not history:
            parts.append(say(self.language, "caption.beyond", day=self._day(as_of.horizon.isoformat())))
        return say(self.language, "between").join(parts)


def _added(given: Answer[Row]) -> list[str]:
    """The keys that rows have because they were asked for."""
    wanted = (("proof", given.request.why), ("then", given.request.then), ("summary", given.request.summary))
    beside = [key for key, is_wanted in wanted if is_wanted]
    return [*beside, "versions"] if given.listing == "disagreements" or (given.filter.contested and given.listing != "withdrawals") else beside

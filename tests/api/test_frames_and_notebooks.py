"""Rows in notebooks: a table with sources, in which nothing of a record is markup."""

from __future__ import annotations

from html.parser import HTMLParser

from sahelcli import open_record
from sahelcli.api.arguments_and_answers import Rows
from sahelcli.api.row_parts import Citation, Text
from sahelcli.api.rows import Chair, Topic


class Tags(HTMLParser):
    """Collects the tags and the attributes of a page."""

    def __init__(self, page):
        super().__init__()
        self.tags, self.attributes = set(), []
        self.feed(page)

    def handle_starttag(self, tag, attrs):
        self.tags.add(tag)
        self.attributes += attrs


def test_rows_are_a_table_with_their_sources_as_links():
    rows = Rows(Topic, [Topic(id="trade", name=Text(en="Trade", fr="Commerce"), aliases=("goods", "tariffs"))])
    assert rows._repr_html_() == (
        "<table><thead><tr><th>id</th><th>name</th><th>aliases</th></tr></thead>"
        "<tbody><tr><td>trade</td><td>Trade</td><td>goods, tariffs</td></tr></tbody></table>"
    )
    with open_record() as record:
        chairs = record.chairs(bloc="AES")
    page = Tags(chairs._repr_html_())
    assert [url for name, url in page.attributes if name == "href"] == [citation.url for citation in chairs[0].citations]
    assert "<th>since</th><td>2025-12-23</td>" in chairs[0]._repr_html_()


def test_hostile_texts_are_shown_and_not_obeyed():
    bad = '<script>alert("x")</script>&\x1b[31m'
    cited = [
        Citation(source="s", publisher=bad, published=None, url=url, kind="other") for url in ('https://x.test/"><img src=x>', "javascript:alert(1)")
    ]
    with open_record() as record:
        (chair,) = record.chairs(bloc="AES")
    row = Chair(**{name: getattr(chair, name) for name in Chair.__dataclass_fields__} | {"citations": tuple(cited), "name": Text(en=bad, fr=bad)})
    for page in (row._repr_html_(), Rows(Chair, [row])._repr_html_()):
        found = Tags(page)
        assert found.tags <= {"table", "thead", "tbody", "tr", "th", "td", "a", "br"}
        assert [url for name, url in found.attributes if name == "href" and "chairs" not in url and not url.startswith("https://")] == []
        assert "\x1b" not in page
        assert "&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt;&amp;\\x1b[31m" in page


def test_of_many_rows_the_first_are_shown_and_the_others_counted():
    rows = Rows(Topic, [Topic(id=str(number), name=Text(en="a", fr="a"), aliases=()) for number in range(70)])
    page = rows._repr_html_()
    assert (page.count("<tr>"), page.endswith("<p>60 of 70 rows</p>")) == (61, True)

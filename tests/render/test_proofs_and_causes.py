"""What stands beneath a row: its proof, its versions. As text, as Markdown, in both languages; texts of the record stay text."""

from __future__ import annotations

from sahelcli.render.formats import Page, renderer

PAGES = [
    {
        "source": f"page-{n}",
        "publisher": f"Paper {n}",
        "published": "2024-01" if n == 1 else None,
        "url": f"https://example.org/a_{n}",
        "kind": "newsroom",
    }
    for n in range(1, 6)
]
TITLE = {"en": "Mali [leaves] the *Org*", "fr": "Le Mali quitte l'Org"}
CLAIM = {
    "field": "date", "value": "2024-02-03", "by": ["AES"], "rank": "held", "reason": {"en": "It said so.", "fr": "Elle l'a dit."},
    "citations": PAGES[:1],
}  # fmt: skip
STEP = {
    "act": "closes", "property": "member-of", "verb": "leaves", "date": "2024-01-28", "event": "exit", "title": TITLE, "by": [], "certain": False,
    "values": {"due": "2025"}, "claims": [CLAIM], "citations": PAGES,
}  # fmt: skip
ROW = {
    "subject": "MLI", "property": "member-of", "object": "ORG", "status": "member", "since": "2000", "until": "2024-01-28", "certainty": "certain",
    "contested": True, "qualifiers": {}, "claims": [CLAIM], "citations": PAGES,
}  # fmt: skip
PROVEN = ROW | {"proof": {"steps": [STEP], "rules": ["ended"]}}
OWN = {"field": "date", "value": "2024-01-28", "by": [], "rank": "answer", "reason": None, "citations": PAGES[1:2], "of": TITLE}
DISPUTED = ROW | {"versions": [OWN, CLAIM | {"of": TITLE}, CLAIM | {"value": None, "by": [], "rank": "deprecated", "of": TITLE}]}


def shown(name, *rows, language="en", **more):
    page = Page(rows, (), (), language, names={"MLI": "Mali", "ORG": "The Org", "AES": "AES"}, **more)
    return "".join(renderer(name, beneath=True)(page))


def test_a_proof_on_a_terminal_is_wrapped_and_shows_the_first_sources():
    assert (
        shown("table", PROVEN, width=60, caption="as of then")
        == """\
Mali: member of The Org from 2000 until 28 January 2024;
contested.
  Ended, 28 January 2024: Mali [leaves] the *Org*; day of
    the exit announced for 2025 (event not confirmed) [exit]
    source: Paper 1, January 2024: https://example.org/a_1
    source: Paper 2: https://example.org/a_2
    source: Paper 3: https://example.org/a_3
    and 2 more sources (-f plain or md lists them all)
    another version: date: 3 February 2024 (AES; held)
      It said so.
      source: Paper 1, January 2024:
        https://example.org/a_1
  Rule applied: the answer holds up to the day before its
    end date; on that date it no longer holds.

as of then
"""
    )


def test_a_proof_for_a_screen_reader_is_not_wrapped_and_shows_them_all():
    lines = shown("plain", PROVEN, language="fr", width=60, caption="date").splitlines()
    assert lines[:3] == [
        "Mali : membre de The Org de 2000 au 28 janvier 2024 ; contesté.",
        "  Fin, 28 janvier 2024 : Le Mali quitte l'Org ; date du retrait, selon l'annonce : 2025 (événement non confirmé) [exit]",
        "    source : Paper 1, janvier 2024 : https://example.org/a_1",
    ]
    assert sum(line.startswith("    source :") for line in lines) == 5
    assert lines[-1] == "  Règle appliquée : la situation vaut jusqu'à la veille de la date de fin ; ce jour-là, elle ne vaut plus."


def test_versions_stand_side_by_side_with_whose_they_are_and_our_reason():
    assert (
        shown("plain", DISPUTED)
        == """\
Mali: member of The Org from 2000 until 28 January 2024; contested.
  date: 28 January 2024 (the version used here; from the event: Mali [leaves] the *Org*)
    source: Paper 2: https://example.org/a_2
  date: 3 February 2024 (AES; held)
    It said so.
    source: Paper 1, January 2024: https://example.org/a_1
  date: it did not take place (judged wrong)
    It said so.
    source: Paper 1, January 2024: https://example.org/a_1
"""
    )


def test_markdown_escapes_every_text_and_keeps_addresses():
    text = shown("md", DISPUTED, width=60)
    assert "- date: 28 January 2024 (the version used here; from the event: Mali \\[leaves\\] the \\*Org\\*)" in text
    assert "    - source: Paper 2: <https://example.org/a_2>" in text


def test_rows_are_parted_by_a_blank_line():
    assert shown("plain", DISPUTED, DISPUTED).count("\n\n") == 1

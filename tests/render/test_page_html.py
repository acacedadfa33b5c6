"""The page as a file: what stands in it without a script, what it hands to its script, and that no text of the record is more than text."""

from __future__ import annotations

import base64
import hashlib
import re
from importlib.resources import files

import pytest
from builders import claim, event, record, source
from export_builders import small
from hypothesis import given
from hypothesis import strategies as st
from page_builders import Read, page

from sahelcli.export.page_document import SCRIPTS
from sahelcli.export.page_texts_and_events import Wording, heaviest
from sahelcli.text.french_articles_and_typography import typeset

HOSTILE = (
    "</script><script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "--!> <!-- ]]>",
    "a\u2028b\u2029c",
    "</title></style></li>",
    '"onmouseover="alert(1)',
    "${script} {x} $& &lt;b&gt;",
)


@pytest.mark.parametrize("words", HOSTILE)
def test_a_text_of_the_record_stays_text(words):
    plain, found = Read(page(title="plain")), Read(page(title=words))
    assert [tag for tag, _ in found.tags] == [tag for tag, _ in plain.tags]
    assert [sorted(attributes) for _, attributes in found.tags] == [sorted(attributes) for _, attributes in plain.tags]
    assert found.comments == []
    assert "".join(found.inside("b")).count(words) == 1


@pytest.mark.parametrize("words", HOSTILE)
def test_a_text_of_the_other_language_stays_data(words):
    data = re.search('<script type="text/plain" id="_data">(.*?)</script>', page(title=words), re.DOTALL).group(1)
    assert re.fullmatch(r"[^<\s]+", data)
    french = Read(page(title=words, language="fr"))
    assert typeset("fr", words) in french.inside("b")


@pytest.mark.parametrize("url", ["javascript:alert(1)", "data:text/html,x", "//example.org/x", 'https://e.org/"><script>', "https://e.org/?a=1&b='"])
def test_only_an_address_of_the_web_is_a_link(url):
    """Past the model, which refuses most of these."""
    found = Read(page(url=url))
    assert {tag for tag, _ in found.tags} == {tag for tag, _ in Read(page()).tags}
    assert {link for link in found.having("a", "href") if not link.startswith("#")} == ({url} if url.startswith("https:") else set())


def test_nothing_is_fetched_and_only_the_page_s_own_script_and_style_may_run():
    text = page()
    found = Read(text)
    assert [(tag, attributes) for tag, attributes in found.tags if "src" in attributes] == []
    assert found.having("link", "href") == ["data:,"]
    assert [rest for rest in re.findall(r"url\(|@import|fetch\(|XMLHttp|innerHTML|eval\(", text) if rest != "url("] == []
    script, style = (text.rpartition(f"<{tag}>")[2].partition(f"</{tag}>")[0] for tag in ("script", "style"))
    digest = {name: base64.b64encode(hashlib.sha256(part.encode()).digest()).decode() for name, part in (("script", script), ("style", style))}
    policy = next(attributes["content"] for tag, attributes in found.tags if attributes.get("http-equiv") == "Content-Security-Policy")
    assert policy == (
        f"default-src 'none'; script-src 'sha256-{digest['script']}'; style-src 'sha256-{digest['style']}'; img-src data:; "
        "base-uri 'none'; form-action 'none'"
    )


def test_without_a_script_every_event_has_its_date_title_summary_other_versions_and_sources():
    document = record(
        event(
            "2024-01-05 MLI joins ORG",
            name="cause",
            title={"en": "It joins", "fr": "Il adhère"},
            summary={"en": "So.", "fr": "Ainsi."},
            citations=[{"source": "a"}, {"source": "b"}],
        ),
        event(
            "2024-02~",
            name="effect",
            title={"en": "It answers", "fr": "Il répond"},
            relations=[{"kind": "responds-to", "to": "cause"}],
            citations=[{"source": "b"}],
            claims=[claim("date", "2024-03", sources=("c",))],
        ),
        sources=[source("a", publisher="First"), source("b", publisher="Second", published="2024-02-03"), source("c", publisher="Third")],
    )
    lines = [line for line in page(document).splitlines() if line.startswith(("<li ", "<li>"))]
    assert lines == [
        "<li id=effect class=p><details><summary data-s=Second><time data-t>About February 2024</time> "
        "<b>It answers</b> <em data-t>‡ contested: date</em>"
        "</summary><p>Summary of effect<p class=h data-t>Other versions</p><ul><li><span data-t>Date: March 2024, held</span> [2]</ul>"
        "<ol><li id=_1><a href=https://example.org/b>Second</a>, 2024-02-03"
        "<li><a href=https://example.org/c>Third</a> <i data-t>cited only for another version</i></ol></details>",
        "<li id=cause class=p><details><summary data-s=First><time>5 January 2024</time> <b>It joins</b></summary>"
        "<p>So.<ol><li><a href=https://example.org/a>First</a><li><a href=#_1>Second</a></ol></details>",
    ]


def test_what_relates_events_is_handed_to_the_script():
    document = record(
        event("2024-01-05", name="one"),
        event("2024-02-05", name="two", relations=[{"kind": "responds-to", "to": "one"}]),
    )
    data = Read(page(document)).data
    assert data["relations"] == {"1": [["responds-to", 0]]}
    assert data["terms"]["responds-to"] == ["responds to", "répond à"]


@pytest.mark.parametrize(
    ("language", "purpose", "terms"),
    [
        (
            "en",
            "Membership, suspensions, exits, leaders and sanctions in West Africa, day by day: a list of dated events, each with its "
            "sources. It needs no network.",
            ["Bloc", "◐ Suspended", "? Possible", "‡ Contested", "Judged wrong", "Measures in force", "Repost", "State media"],
        ),
        (
            "fr",
            "Appartenances, suspensions, retraits, dirigeants et sanctions en Afrique de l’Ouest, jour par jour\u202f: une liste d’événements "
            "datés, chacun avec ses sources. Aucun réseau n’est nécessaire.",
            ["Bloc", "◐ Suspendu", "? Possible", "‡ Contesté", "Version écartée", "Mesures en vigueur", "Reprise", "Média d’État"],
        ),
    ],
)
def test_without_a_script_the_page_says_what_it_is_and_what_its_words_mean(language, purpose, terms):
    found = Read(page(language=language))
    assert purpose in found.inside("p")
    assert set(terms) <= set(found.inside("dt"))
    assert len(found.inside("dt")) == len(found.inside("dd"))


@pytest.mark.parametrize("language", ["en", "fr"])
def test_the_same_bytes_each_time(language):
    assert page(language=language) == page(language=language)


def test_each_marked_element_has_its_text_in_the_other_language():
    english, french = Read(page()), Read(page(language="fr"))
    summaries = sum(event.summary is not None for event in small().events)
    for one in (english, french):
        swap = one.data["swap"]
        marked = sum("data-t" in attributes or tag == "b" for tag, attributes in one.tags) + summaries
        assert sum(-n if n < 0 else 1 for n in swap["order"]) == marked
        assert sum(-n for n in swap["order"] if n < 0) == len(swap["texts"])
    assert set(french.data["swap"]["texts"]) >= {"Events", "Two days"}
    assert "Événements" in english.data["swap"]["texts"]


@given(st.lists(st.sampled_from(["one", "two", "three", "four"])))
def test_the_order_of_texts_can_be_read_back(texts):
    wording = Wording("en")
    for text in texts:
        wording.note(text)
    swap = wording.swap()
    back, fresh = [], iter(swap["texts"])
    for n in swap["order"]:
        back += [swap["texts"][n]] if n >= 0 else [next(fresh) for _ in range(-n)]
    assert back == texts


def test_french_signs_stay_with_their_words():
    """And no line begins with them: the page's texts are set as those of the terminal are."""
    words = "Qui ? « L'AES » : oui ; 15 000 !"
    assert "Qui\u202f? «\u202fL’AES\u202f»\u202f: oui\u202f; 15\u202f000\u202f!" in Read(page(title=words, language="fr")).inside("b")
    assert words in Read(page(title=words)).inside("b")


def test_a_selection_a_side_and_a_day_of_knowledge_are_told():
    about = {"known_on": "2024-07-01", "according_to": "ORG", "filters": {"countries": ["MLI"], "types": ["summit"], "since": "2024-01-01"}}
    told = [text for text in Read(page(about=about, language="fr")).inside("p") if text.startswith(("Une sél", "D’après", "Selon"))]
    assert told == [
        "Une sélection du registre\u202f: MLI, sommet, 1er janvier 2024 et au-delà. "
        "Les réponses pour un jour sont complètes pour chaque bloc qui y est nommé.",
        "D’après ce qui était public au 1er juillet 2024.",
        "Selon ORG.",
    ]


@given(st.lists(st.tuples(st.integers(0, 9), st.integers(1, 3))), st.integers(0, 20))
def test_the_heaviest_that_fit(sizes, room):
    kept = heaviest(sizes, room)
    left = [place for place in range(len(sizes)) if place not in kept]
    assert sum(sizes[place][1] for place in kept) <= room
    assert all(sizes[place][0] >= sizes[other][0] for place in kept for other in left)
    if left:
        best = min(left, key=lambda place: (-sizes[place][0], place))
        assert sum(sizes[place][1] for place in kept) + sizes[best][1] > room


def test_every_script_is_used_and_none_writes_markup():
    found = {path.name.removesuffix(".js") for path in (files("sahelcli.export") / "page").iterdir() if path.name.endswith(".js")}
    assert found == set(SCRIPTS)


def luminance(colour):
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize("theme", [0, 1])
@pytest.mark.parametrize(
    ("ink", "paper"), [("ink", "paper"), ("soft", "paper"), ("accent", "paper"), ("ink", "field"), ("on-bar", "bar"), ("on-bar", "bar-odd")]
)
def test_contrast_is_enough_in_light_and_dark(theme, ink, paper):
    block = re.findall(r":root \{[^}]*--paper[^}]*\}", (files("sahelcli.export") / "page" / "page.css").read_text(encoding="utf-8"))[theme]
    colours = {
        name: value if len(value) == 7 else "#" + "".join(c * 2 for c in value[1:]) for name, value in re.findall(r"--([a-z-]+): (#[0-9a-f]+)", block)
    }
    light, dark = sorted((luminance(colours[ink]), luminance(colours[paper])), reverse=True)
    assert (light + 0.05) / (dark + 0.05) >= 4.5

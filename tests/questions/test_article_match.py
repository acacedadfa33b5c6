"""An article beside the record: small golden records, and laws over the whole one."""

import json
from datetime import date
from functools import cache
from pathlib import Path

import pytest
from builders import claim, event, record
from hypothesis import given
from hypothesis import strategies as st
from slowly import examples

from sahelcli.questions.article_match import match
from sahelcli.record.models import Document
from sahelcli.record.overlays_and_visibility import known_by
from sahelcli.snapshot.build import build_in_memory
from sahelcli.snapshot.open_and_verify import open_snapshot
from sahelcli.text.dates import on_date

GOLDEN = Path(__file__).parents[1] / "golden"


@cache
def golden(case):
    return build_in_memory(Document.model_validate(json.loads((GOLDEN / f"{case}.json").read_text(encoding="utf-8"))["record"]))


def told(db, sentence, **more):
    """What comes of one sentence: the events, and the points that differ."""
    (row,) = match(db, sentence, **more)
    return [e["id"] for e in row["events"]], [(p["about"], p["says"], p["record"]) for p in row["differs"]]


def differing(case, sentence):
    return told(golden(case), sentence)[1]


@pytest.mark.parametrize(
    ("case", "sentence"),
    [
        ("B-summit-2025", "Bamako was announced in July 2025 as the host of the AES summit in December 2025."),
        ("B-summit-2025", "Le sommet de l'AES s'est tenu à Bamako les 22 et 23 décembre 2025."),
        ("C-niger-sanctions", "ECOWAS lifted most of its sanctions on Niger in February 2024."),
        ("C-niger-sanctions", "La CEDEAO a imposé des sanctions au Niger le 30 juillet 2023."),
        ("A-mali-ecowas", "Mali left ECOWAS on 29 January 2025."),
        ("D-aes", "Mali, Burkina Faso and Niger made the alliance of September 2023 a confederation in July 2024."),
        ("F-burkina-2022", "Ibrahim Traoré took power in Burkina Faso on 30 September 2022."),
        ("E-icc", "Mali, Burkina Faso and Niger announced on 22 September 2025 that they leave the ICC."),
    ],
)
def test_a_true_sentence_is_matched_and_nothing_in_it_differs(case, sentence):
    events, differs = told(golden(case), sentence)
    assert events
    assert differs == []


@pytest.mark.parametrize(
    ("case", "sentence", "differs"),
    [
        ("B-summit-2025", "The AES summit was held in Bamako in October 2025.", [("date", "October 2025", ["2025-12-22/2025-12-23"])]),
        ("B-summit-2025", "Le sommet de l'AES s'est tenu à Niamey en décembre 2025.", [("place", "Niamey", ["bamako"])]),
        ("C-niger-sanctions", "La CEDEAO a imposé des sanctions au Niger en mai 2023.", [("date", "mai 2023", ["2023-07-30"])]),
        ("F-burkina-2022", "Captain Ibrahim Traoré overthrew Damiba in Burkina Faso on 3 August 2022.", [("date", "3 August 2022", ["2022-09-30"])]),
    ],
)
def test_what_differs_is_pointed_at_with_what_the_record_says(case, sentence, differs):
    assert differing(case, sentence) == differs


OPINIONS = [
    "The alliance is a promising step.",
    "The AES is a promising step for the Sahel.",
    "ECOWAS should lift its sanctions on Niger.",
    "L'alliance est une étape prometteuse.",
    "Il faudrait que la CEDEAO lève ses sanctions contre le Niger.",
    "I think that Mali left ECOWAS too soon.",
    "Je crois que l'AES a un bel avenir.",
    "Nothing here has to do with the region.",
]


@pytest.mark.parametrize("sentence", OPINIONS)
def test_an_opinion_gets_no_match(sentence):
    assert told(open_snapshot(), sentence) == ([], [])


def story():
    """A vote with a number, a claim on it, and offices."""
    return build_in_memory(
        record(
            event("2000-01-01 ada takes-office MLI", name="e1", title={"en": "Ada rules Mali", "fr": "Ada dirige le Mali"}),
            event(
                "2005-03-04",
                name="e2",
                type="decision",
                title={"en": "ORG lets 135 officials go in Town", "fr": "ORG renvoie 135 agents à Town"},
                participants=[{"actor": "ORG", "role": "author"}],
                place="town",
                claims=[claim("headcount", 140, rank="held"), claim("date", "2005-05-04", rank="held")],
            ),
            event("2006-01-01 ada takes-office ORG office=facilitator for=AES", name="e3", title={"en": "ORG names Ada", "fr": "ORG nomme Ada"}),
            actors=[],
        )
    )


def test_a_number_agrees_differs_or_is_one_version():
    (row,) = match(story(), "ORG let 135 officials go in March 2005.")
    assert [(p["about"], p["record"], p["rank"]) for p in row["names"] if p["about"] == "number"] == [("number", ["135 officials go"], None)]
    assert told(story(), "ORG let 120 officials go in March 2005.")[1] == [("number", "120 officials go", ["135 officials go"])]
    (row,) = match(story(), "ORG let 140 officials go in March 2005.")
    assert [(p["says"], p["rank"]) for p in row["names"] if p["about"] == "number"] == [("140 officials go", "held")]


def test_a_date_that_somebody_holds_is_one_version_and_does_not_differ():
    (row,) = match(story(), "ORG let 135 officials go in May 2005.")
    assert [(p["says"], p["record"], p["rank"]) for p in row["names"] if p["about"] == "date"] == [("May 2005", ["2005-03-04"], "held")]
    assert row["differs"] == []


def test_last_month_is_a_date_only_with_today():
    sentence = "ORG let 135 officials go last month."
    (row,) = match(story(), sentence)
    assert [p for p in row["names"] if p["about"] == "date"] == []
    (row,) = match(story(), sentence, date(2005, 4, 10))
    assert [(p["says"], p["record"]) for p in row["names"] if p["about"] == "date"] == [("last month", ["2005-03-04"])]


def test_only_what_was_public_is_matched():
    document = Document.model_validate(json.loads((GOLDEN / "B-summit-2025.json").read_text(encoding="utf-8"))["record"])
    sentence = "Bamako hosted the AES summit in December 2025."
    assert told(golden("B-summit-2025"), sentence)[0]
    events, _ = told(build_in_memory(known_by(document, date(2025, 8, 1))), sentence)
    assert [id_ for id_ in events if "second-aes-summit" in id_ or id_.startswith("2025-1")] == []


@examples(60)
@given(
    st.lists(
        st.one_of(
            st.sampled_from(["ECOWAS", "Niger", "in February 2024", "all", "sanctions", "président du", "et", ".", "«", "\0"]), st.text(max_size=6)
        )
    )
)
def test_no_text_is_too_odd(words):
    article = " ".join(words)
    first = list(match(golden("C-niger-sanctions"), article))
    assert first == list(match(golden("C-niger-sanctions"), article))
    json.dumps(first)


def own_titles(language, every):
    """Titles of the record with their dates, as sentences, one of so many."""
    rows = [json.loads(text) for (text,) in open_snapshot().execute("SELECT row FROM happening WHERE status = 'occurred' AND earliest > 734503")]
    return [(row["id"], f"{row['title'][language]} {on_date(language, row['date'])}.") for row in rows[::every]]


@pytest.mark.slow
@pytest.mark.parametrize("language", ["en", "fr"])
def test_the_record_agrees_with_itself(language):
    titles = own_titles(language, 9)
    assert len(titles) > 50
    rows = list(match(open_snapshot(), "\n\n".join(sentence.replace(";", ",") for _, sentence in titles)))
    assert len(rows) == len(titles)
    assert [(row["sentence"], row["differs"]) for row in rows if row["differs"]] == []
    assert [id_ for (id_, _), row in zip(titles, rows, strict=True) if id_ not in [e["id"] for e in row["events"]]] == []

"""The article that this project began from: each of its statements is found by one command, with a source."""

from __future__ import annotations

import json
import shlex

import pytest
from run_sahel import sahel

STATEMENTS = {
    "Mali announces that it will host the second AES summit in December 2025": (
        "timeline --bloc AES --since 2025-07-04 --until 2025-07-04 --json",
        "2025-07-04-bamako-named-summit-host",
    ),
    "The summit of December 2025 in Bamako is planned on that day": (
        "plans --bloc AES --on 2025-07-04 --json",
        "2025-07-04-bamako-named-summit-host/AES/plans/aes-summit-2",
    ),
    "What the December summit is expected to settle: structure and priorities (joint defence, economy, foreign policy)": (
        "plans --bloc AES --on 2025-07-04 --json",
        "2025-07-04-bamako-named-summit-host/AES/plans/aes-summit-2",
    ),
    "Consultations with the two other presidents came before the decision": (
        "show 2025-07-04-bamako-named-summit-host --json",
        "2025-07-04-bamako-named-summit-host",
    ),
    "Assimi Goïta leads Mali on that day": (
        "leaders --country MLI --on 2025-07-04 --json",
        "2021-05-24-mali-second-coup/assimi-goita/holds-office/MLI/head-of-state",
    ),
    "Ibrahim Traoré leads Burkina Faso on that day": (
        "leaders --country BFA --on 2025-07-04 --json",
        "2022-09-30-burkina-faso-coup/ibrahim-traore/holds-office/BFA/head-of-state",
    ),
    "Abdourahamane Tiani leads Niger on that day": (
        "leaders --country NER --on 2025-07-04 --json",
        "2023-07-28-tiani-head-of-state/abdourahamane-tiani/holds-office/NER/head-of-state",
    ),
    "Goïta is president of the AES on that day": (
        "chairs --bloc AES --on 2025-07-04 --json",
        "2024-07-06-niamey-summit/assimi-goita/holds-office/AES/chair",
    ),
    "The alliance is founded on 16 September 2023 by the Liptako-Gourma Charter": (
        "facts --property form-of --bloc AES --history --json",
        "2023-09-16-liptako-gourma-charter/AES/form-of",
    ),
    "It becomes a confederation on 6 July 2024 in Niamey": (
        "facts --property form-of --bloc AES --history --json",
        "2024-07-06-niamey-summit/AES/form-of",
    ),
    "The three announce their exit from ECOWAS on 28 January 2024": (
        "timeline --bloc ECOWAS --type withdrawal --since 2024-01 --until 2024-01 --json",
        "2024-01-28-three-states-announce-ecowas-exit",
    ),
    "The exit takes effect on 29 January 2025": (
        "members --bloc ECOWAS --country Mali --history --json",
        "1975-05-28-treaty-of-lagos/MLI/member-of/ECOWAS",
    ),
    "ECOWAS mediates (facilitators named on 7 July 2024)": (
        "mediators --bloc ECOWAS --on 2025-07-04 --json",
        "2024-07-07-ecowas-65th-summit-faye-facilitator/bassirou-diomaye-faye/holds-office/ECOWAS/facilitator/AES",
    ),
    "The president of Senegal mediates": (
        "mediators --actor bassirou-diomaye-faye --history --json",
        "2024-07-07-ecowas-65th-summit-faye-facilitator/bassirou-diomaye-faye/holds-office/ECOWAS/facilitator/AES",
    ),
    "The president of Ghana mediates": (
        "timeline --actor john-dramani-mahama --bloc AES --since 2025-03 --until 2025-03 --json",
        "2025-03-08-mahama-tours-aes",
    ),
    "The three hold firm: the exit is irreversible": (
        "positions --bloc AES --topic dialogue --since 2024-12 --until 2025-07-04 --json",
        "2024-12-22-aes-rejects-ecowas-extension/AES/position-on/dialogue",
    ),
    "Both sides are open to a new framework of cooperation": (
        "positions --bloc AES --topic dialogue --since 2025-05 --until 2025-07-04 --json",
        "2025-05-22-aes-ecowas-consultations/AES/position-on/dialogue",
    ),
    "ECOWAS wants dialogue": (
        "positions --bloc ECOWAS --topic dialogue --since 2025-06 --until 2025-07-04 --json",
        "2025-06-22-ecowas-67th-summit/ECOWAS/position-on/dialogue",
    ),
    "The AES calls itself a counterweight to mechanisms it finds ineffective and to foreign interference": (
        "positions --bloc AES --topic foreign-interference --since 2025-07 --until 2025-07-04 --json",
        "2025-07-04-bamako-named-summit-host/AES/position-on/foreign-interference",
    ),
    "Relations are strained: the AES accuses ECOWAS of acting under foreign influence": (
        "positions --bloc AES --topic foreign-policy --since 2024-01 --until 2024-01 --json",
        "2024-01-28-three-states-announce-ecowas-exit/AES/position-on/foreign-policy",
    ),
}


@pytest.mark.parametrize("statement", STATEMENTS)
def test_a_statement_is_found_by_one_command_with_a_source(statement):
    words, id_ = STATEMENTS[statement]
    ran = sahel(*shlex.split(words))
    assert (ran.code, ran.err.count("error")) == (0, 0)
    found = json.loads(ran.out)
    row = next(row for row in (found if isinstance(found, list) else [found]) if row["id"] == id_)
    assert all(citation["url"].startswith("http") for citation in row["citations"])
    assert row["citations"]


def test_the_december_summit_is_planned_with_what_it_should_settle():
    rows = json.loads(sahel("plans", "--bloc", "AES", "--on", "2025-07-04", "--json").out)
    agenda = next(row for row in rows if row["object"] == "aes-summit-2")["qualifiers"]["agenda"]
    assert all(word in agenda["en"].lower() for word in ("structure", "defence", "econom", "foreign"))
    assert all(word in agenda["fr"].lower() for word in ("structure", "défense", "économ", "étrang"))


def test_search_finds_what_the_summit_should_settle():
    assert "2025-07-04-bamako-named-summit-host" in {row["id"] for row in json.loads(sahel("search", "joint defence summit Bamako", "--json").out)}

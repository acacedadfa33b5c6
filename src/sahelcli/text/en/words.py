"""Words of the closed lists in English, for which the id with spaces instead of hyphens is not suitable."""

from __future__ import annotations

from typing import Final

from sahelcli.text.en.property_sentences import WORDS as OF_PROPERTIES

WORDS: Final = {
    "ambassador-recall": "recall of the ambassador",
    "answer": "this answer",
    "ar": "Arabic",
    "citable": "event, plan, fact or source",
    "commodity-ban": "ban on named commodities",
    "date": "date",
    "de": "German",
    "default": "the default answer",
    "deprecated": "judged wrong",
    "disclosed": "day made public",
    "en": "English",
    "energy-and-services": "suspension of services and energy",
    "es": "Spanish",
    "event-plan-or-fact": "event, plan or fact",
    "fact": "fact",
    "false": "no",
    "financial-assistance": "suspension of financial assistance",
    "fr": "French",
    "head-of-government": "head of government",
    "head-of-state": "head of state",
    "it": "Italian",
    "military-cooperation": "suspension of military cooperation",
    "organisation": "organisation",
    "persons-assets-freeze": "freeze of persons' assets",
    "persons-travel-ban": "travel ban on persons",
    "pt": "Portuguese",
    "publisher": "publisher",
    "ru": "Russian",
    "showable": "event, plan, actor, place, topic or source",
    "since": "beginning",
    "state-assets-freeze": "freeze of state assets",
    "trade-and-finance": "suspension of trade and finance",
    "trade-preferences": "withdrawal of trade preferences",
    "true": "yes",
    "unspecified": "unspecified measure",
    "until": "end",
} | OF_PROPERTIES

"""Words of the closed lists in English, where the id with spaces for hyphens would not do."""

from __future__ import annotations

from typing import Final

WORDS: Final = {
    "announces-exit": "announces an exit from",
    "departs": "departs from",
    "deploys": "deploys to",
    "drops-exit": "drops an exit from",
    "energy-and-services": "suspension of services and energy",
    "false": "no",
    "financial-assistance": "suspension of financial assistance",
    "form-of": "form",
    "gives-notice": "gives notice to leave",
    "head-of-government": "head of government",
    "head-of-state": "head of state",
    "holds-office": "holds office",
    "imposes": "is put under measures by",
    "is-sworn-in": "is sworn in to office in",
    "leaves-office": "leaves office in",
    "lifts": "is freed of measures by",
    "member-of": "member of",
    "military-cooperation": "suspension of military cooperation",
    "organisation": "organisation",
    "persons-assets-freeze": "freeze of persons' assets",
    "persons-travel-ban": "travel ban on persons",
    "position-on": "position on",
    "present-in": "present in",
    "reinstates": "is reinstated in",
    "sanctioned-by": "sanctioned by",
    "state-assets-freeze": "freeze of state assets",
    "suspended-from": "suspended from",
    "suspends": "is suspended from",
    "takes-office": "takes office in",
    "takes-position": "takes a position on",
    "trade-and-finance": "suspension of trade and finance",
    "true": "yes",
    "unspecified": "unspecified measure",
    "withdrawing-from": "withdrawing from",
}

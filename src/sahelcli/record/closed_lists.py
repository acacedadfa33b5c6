"""The closed lists: every word the record may use, and what each is for.

Plain tables, shared by the models, the verbs, the checks, the schema and the codebook, so that each word is defined once.
A new entry needs three events that no entry fits, and a line in docs/decisions.md.
"""

from __future__ import annotations

from typing import Final

EVENT_TYPES: Final = {
    "accession": "joins, or becomes associate or observer",
    "agreement": "signed by two or more",
    "appointment": "an office begins or ends otherwise: named, sworn in, handed over, dismissed, resigned",
    "arrest": "arrest, trial, release or extradition of a person who matters to the record",
    "attack": "attack, blockade, shooting-down",
    "ceremony": "flag, anthem, anniversary, games, celebration",
    "coup": "power taken by force",
    "coup-attempt": "tried or foiled, or a plot announced as such",
    "decision": "law, decree, charter, budget, nationalisation: a body's formal act with no type of its own",
    "departure": "forces leave, or a base is handed over",
    "deployment": "forces arrive or are sent",
    "diplomatic-relations": "ties cut or restored, an ambassador recalled or sent away, an embassy closed or reopened",
    "election": "vote or referendum, and its result",
    "founding": "an organisation begins, changes its form or ends (treaty, charter)",
    "institution": "a body, bank, court, broadcaster, passport or emblem of an organisation is set up or opened",
    "mediation": "a mediator's mission, an ultimatum, an offer of good offices",
    "meeting": "any gathering but a summit: visit, talks",
    "operation": "exercise, joint operation, escort, capture of a town by an army",
    "ruling": "a court or tribunal decides",
    "sanction": "imposed or lifted, in whole or in part",
    "statement": "communiqué, declaration, claim or refusal that announces nothing with a type of its own",
    "summit": "heads of state or government of an organisation meet",
    "suspension": "from an organisation, and its end",
    "unrest": "uprising, mass protest, strike",
    "withdrawal": "any step of an exit: announced, notified, dropped, in effect; denouncing a treaty too",
}

ROLES: Final = {
    "attacker": "carries out an attack",
    "attendee": "is present",
    "author": "decides, announces or speaks",
    "chair": "presides",
    "claimant": "says that it did it, or that it was done to it",
    "host": "receives",
    "mediator": "mediates",
    "party": "one of several acting together or signing",
    "target": "whom the act is aimed at or concerns",
}

ACTOR_KINDS: Final = {
    "state": "a state, under its ISO 3166-1 alpha-3 code",
    "organisation": "an organisation of states",
    "treaty": "a treaty with parties and no organisation of its own in the record",
    "person": "a natural person",
    "force": "a mission, operation or contingent",
    "group": "an armed group, junta, coalition, company, or persons targeted as a class",
}

SOURCE_KINDS: Final = {
    "primary": "the text itself, or its author's site",
    "agency": "an independent wire",
    "newsroom": "its own reporting",
    "reference": "encyclopaedia, data set, institute, sanctions list",
    "repost": "carries another's text; `origin` says whose",
    "state-media": "under a government's orders, of any country",
    "other": "blog, advocacy, unknown",
}

OFFICES: Final = {
    "head-of-state": "who exercises the highest office of a state",
    "head-of-government": "who leads the government where that is another person, or another office",
    "chair": "of an organisation's highest body, in rotation",
    "mediator": "named by an organisation to mediate; `for` says for whom",
    "facilitator": "named to ease a dialogue; `for` says with whom",
    "special-envoy": "envoys, advisers and coordinators sent to someone",
    "chief-negotiator": "leads one side's delegation in talks",
    "head-of-commission": "of an organisation's permanent executive",
    "head-of-mission": "of a mission or office of an organisation",
    "foreign-minister": "of a state",
    "defence-minister": "of a state",
    "force-commander": "of a joint force",
    "head-of-institution": "of a bank, national commission, assembly or the like",
}

OFFICE_SYNONYMS: Final = {
    "head-of-state": ("president", "president of the republic", "président de la République"),
    "head-of-government": ("prime minister", "premier", "Premier ministre"),
    "head-of-commission": ("president of the commission", "secretary-general", "président de la Commission", "secrétaire général"),
    "foreign-minister": ("minister of foreign affairs", "ministre des Affaires étrangères"),
    "defence-minister": ("minister of defence", "defense minister", "ministre de la Défense"),
}
"""Other words that people type for an office; an office goes by many titles, which the rows give."""

HOW_TAKEN: Final = {
    "election": "by a vote",
    "appointment": "named by someone",
    "coup": "by force",
    "succession": "as the rules provide when the office falls vacant",
    "handover": "from the one before, at the end of a turn",
}

HOW_LEFT: Final = {
    "election": "after a vote",
    "appointment": "for another office",
    "handover": "to the next",
    "succession": "as the rules provide",
    "expiry": "the term ran out",
    "resignation": "of the holder's own declared will",
    "dismissal": "by whoever names",
    "coup": "by force",
    "death": "the holder died",
    "abolition": "the office ceased to be",
}

FORMS: Final = {
    "alliance": "states bound to help each other",
    "confederation": "states that share some competences under a treaty",
    "economic-community": "a community of trade or integration",
    "monetary-union": "a common currency, or its preparation",
    "continental-union": "of a continent's states",
    "global-organisation": "open to the states of the world",
    "security-initiative": "cooperation in security",
    "basin-authority": "for a river, lake or border region",
    "cultural-organisation": "language, culture or religion",
    "court": "a court with member states",
    "bank": "a bank of several states",
    "broadcaster": "a radio or television of several states",
    "parliament": "an assembly of members of parliament of several states",
    "mission": "a mission or office",
    "treaty": "a treaty and no more",
}

SCOPES: Final = {
    "decision-bodies": "kept out of the bodies that decide (the usual)",
    "all-bodies": "kept out of every body",
    "cooperation-only": "cooperation is suspended, membership rights are not",
}

MEASURES: Final = {
    "border-closure": "land, sea or all borders closed",
    "airspace-closure": "a ban on flights",
    "trade-and-finance": "commercial and financial transactions suspended",
    "energy-and-services": "service transactions suspended, energy included",
    "state-assets-freeze": "the state's assets frozen, at the central bank too",
    "financial-assistance": "loans, aid or budget support stopped",
    "military-cooperation": "military cooperation suspended",
    "arms-embargo": "the sale or supply of arms barred",
    "commodity-ban": "the import or export of named goods barred (diamonds, timber)",
    "trade-preferences": "a preference withdrawn, such as duty-free entry (AGOA)",
    "ambassador-recall": "an ambassador recalled for consultations",
    "visa-restriction": "a bond, or an entry ban for citizens",
    "persons-assets-freeze": "assets of named or described persons frozen",
    "persons-travel-ban": "named or described persons barred from travel",
    "unspecified": "the sources do not say; the summary says so",
}

MEMBER_STATUSES: Final = {
    "member": "a member with its rights and duties",
    "associate": "bound by an agreement, not a member",
    "observer": "admitted to sittings, not a member",
    "signatory": "has signed a treaty that does not bind it yet",
    "party": "bound by a treaty",
}

EXIT_STATUSES: Final = {
    "announced": "the will to leave is public; no notice is known to have been given",
    "notified": "written notice has been given as the treaty asks",
}

RELATION_KINDS: Final = {
    "responds-to": "was a reaction to it",
    "implements": "carried out what it decided or announced",
    "supersedes": "took its place",
    "fulfils": "was the thing it planned (points at a plan)",
}

RANKS: Final = {
    "preferred": "the version this record keeps, for a quantity with no field of its own",
    "held": "somebody holds it",
    "deprecated": "this record judges it wrong, and says why",
}

WORDINGS: Final = {"paraphrase": "our words", "quotation": "the speaker's own words"}

LANGUAGES: Final = {"en": "English", "fr": "français"}

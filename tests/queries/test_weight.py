"""The weight of an event: what it changed, what refers to it, independent sources."""

from __future__ import annotations

from builders import event, record, source

from sahelcli.queries.weight import weights
from sahelcli.store.snapshot import build_in_memory


def test_the_weight_counts_states_later_events_and_sources_of_different_origin():
    pages = [source("wire"), source("copy", origin="Paper"), source("other", publisher="Gazette")]
    both = event("2024-02 MLI,NER leaves ORG", name="exit", citations=[{"source": id_} for id_ in ("wire", "copy", "other")])
    later = event("2024-03", name="reply", relations=[{"kind": "responds-to", "to": "exit"}])
    said = event("2024-04 MLI takes-position trade ; MLI leaves PACT by=MLI", name="said")
    measures = event("2024-05 NER imposes ORG measures=border-closure,visa-restriction", name="measures")
    found = weights(build_in_memory(record("2000 MLI,NER joins ORG", both, later, said, measures, sources=pages)))
    assert found == {"e1": 2 + 1, "exit": 2 + 1 + 2, "reply": 1, "said": 1, "measures": 2 + 1}

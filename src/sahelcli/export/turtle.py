"""Turtle: the graph of JSON-LD, written by rdflib (extra `rdf`)."""

from __future__ import annotations

import warnings
from collections.abc import Iterator

from sahelcli.base.errors import UsageError
from sahelcli.export.export_data import Export
from sahelcli.export.jsonld import entries
from sahelcli.export.jsonld import render as render_jsonld

__all__ = ["entries", "render"]


def render(export: Export) -> Iterator[str]:
    """Yield the graph in Turtle. Raises UsageError without the extra `rdf`."""
    try:
        from rdflib import Graph
    except ImportError:
        raise UsageError("missing-extra", format="turtle", extra="rdf") from None
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # rdflib's own reader of JSON-LD uses a class that it deprecates
        graph = Graph().parse(data="".join(render_jsonld(export)), format="json-ld")
    yield graph.serialize(format="turtle")

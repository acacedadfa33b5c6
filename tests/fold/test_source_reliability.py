"""Which sources are weak, and which are one voice."""

from __future__ import annotations

import pytest

from sahelcli.fold.salience import is_weak, voice
from sahelcli.record.closed_lists import SOURCE_KINDS


@pytest.mark.parametrize("kind", SOURCE_KINDS)
def test_which_kinds_are_weak_with_and_without_an_origin(kind):
    weak = {"repost": (True, False), "state-media": (True, True), "other": (True, True)}
    assert (is_weak(kind, None), is_weak(kind, "AFP")) == weak.get(kind, (False, False))


def test_a_page_that_repeats_an_agency_has_the_agencys_voice():
    assert voice("Paper", "AFP") == voice("afp", None)
    assert voice("Le Monde", None) == voice("le-monde", None)
    assert voice("Paper", "AFP") != voice("Paper", None)

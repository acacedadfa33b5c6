"""`actors`, `topics`, `places` in every format."""

from __future__ import annotations

import pytest
from run_sahel import sahel

from sahelcli.render.formats import FORMATS


@pytest.mark.parametrize("format", FORMATS)
@pytest.mark.parametrize("vocabulary", ["actors", "topics", "places"])
def test_a_vocabulary_is_listed_in_every_format(vocabulary, format):
    answer = sahel(vocabulary, "-f", format)
    assert (answer.code, answer.err) == (0, "")
    assert len(answer.out.splitlines()) > 10

"""Topics say the same in both languages: as many sections, the same terms in the same order; and say it in good French."""

from __future__ import annotations

import re

import pytest

from sahelcli.text.catalogue import TOPICS, topic_text


def shape(text: str) -> list[str]:
    """What each block is, and the terms of a list."""
    found = []
    for block in text.strip().split("\n\n"):
        if block.startswith("#"):
            found.append(block.split(" ")[0])
        elif block.startswith("- "):
            found += [re.fullmatch(r"- (`[^`]+`(?:, `[^`]+`)*) ?: .+", item)[1] for item in block.split("\n")]
        else:
            found.append("words")
    return found


@pytest.mark.parametrize("topic", TOPICS)
def test_a_topic_has_one_shape_in_both_languages(topic):
    assert shape(topic_text("fr", topic)) == shape(topic_text("en", topic))


@pytest.mark.parametrize("topic", TOPICS)
def test_french_typography(topic):
    words = re.sub(r"`[^`]+`", "x", topic_text("fr", topic))
    assert re.findall(r"[^ ][;!?»]", words) == []
    assert re.findall(r"\S:(?=\s|$)", words) == []
    assert '"' not in words
    assert re.findall("[’‘“”\u00a0\u202f]", words) == []


@pytest.mark.parametrize("topic", TOPICS)
@pytest.mark.parametrize("language", ["en", "fr"])
def test_bold_and_code_are_closed(topic, language):
    text = topic_text(language, topic)
    assert text.count("`") % 2 == 0
    assert text.count("**") % 2 == 0

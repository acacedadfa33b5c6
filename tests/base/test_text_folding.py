"""Words as they are searched for, and questions as people type them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sahelcli.base.text_folding import GAP, Term, indexed_text, terms, words


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("L'AES et la Côte d’Ivoire", ["aes", "et", "la", "cote", "ivoire"]),
        ("Senegal's president", ["senegal", "president"]),
        ("GUINÉE-BISSAU", ["guinee", "bissau"]),
        ("jusqu'à l'œuvre", ["a", "oeuvre"]),
        ("Umaru Yar'Adua", ["umaru", "yar", "adua"]),
        ("N'Djamena", ["djamena"]),
        ("l'", ["l"]),
        ("5 000 soldats, 0.5 %", ["5000", "soldats", "0", "5"]),
        ("🙂 * NEAR(", ["near"]),
        ("\0\n", []),
    ],
)
def test_words_have_no_accents_case_articles_or_possessives(text, found):
    assert words(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("sanctions Niger", [Term(("sanctions",)), Term(("niger",))]),
        ('"joint force" niger', [Term(("joint", "force")), Term(("niger",))]),
        ("« force conjointe »", [Term(("force", "conjointe"))]),
        ("“Joint Force”", [Term(("joint", "force"))]),
        ("uran* Guinée-Bis*", [Term(("uran",), prefix=True), Term(("guinee", "bis"), prefix=True)]),
        ('"uran*"', [Term(("uran",), exact=True)]),
        ("15 000 15,000 15\u202f000 15000", [Term(("15000",))]),
        ("67e 67ème 67th 67", [Term(("67",))]),
        (
            'aes -ecowas -"joint force" guinea-bissau -',
            [
                Term(("aes",)),
                Term(("ecowas",), excluded=True),
                Term(("joint", "force"), excluded=True),
                Term(("guinea", "bissau")),
            ],
        ),
        ("l'AES l’AES AES", [Term(("aes",))]),
        ('un"closed NEAR(a OR b)', [Term((word,)) for word in ("un", "closed")] + [Term(("near", "a"))] + [Term((word,)) for word in ("or", "b")]),
        ('"" * - ^ : {} 🙂', []),
    ],
)
def test_a_question_is_words_phrases_and_beginnings(text, found):
    assert list(terms(text)) == found


def test_no_phrase_spans_two_texts():
    assert indexed_text(["A b", "🙂", "c"]) == f"a b {GAP} c"


@given(st.text())
def test_words_are_letters_and_digits_and_stay_what_they_are(text):
    found = words(text)
    assert all(word.isalnum() for word in found)
    assert [words(word) for word in found] == [[word] for word in found]

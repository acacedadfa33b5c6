"""What can be read as a statement, and what is left unread."""

import pytest

from sahelcli.language.dates_and_periods import spoken_dates
from sahelcli.language.sentences_and_mentions import NameIndex, tokens
from sahelcli.language.statements import denies, statements


def entry(id_, kind, name, *demonyms):
    return "actors", {"id": id_, "kind": kind, "name": {"en": name, "fr": name}, "demonyms": demonyms}


NAMES = NameIndex(
    (
        entry("MLI", "state", "Mali", "Malian", "malien"),
        entry("NER", "state", "Niger"),
        entry("ORG", "organisation", "ORG"),
        entry("PACT", "organisation", "PACT"),
        entry("ada", "person", "Ada Keita"),
    )
)


def read(sentence):
    """Each statement as one line: verbs or "is", who, whom, for whom, date, and what else is said of it."""
    found = statements(sentence, tokens(sentence), NAMES.mentions(sentence, tokens(sentence)), spoken_dates(sentence))
    return [
        " ".join(
            (
                "/".join(s.form.verbs) or s.form.property,
                *(",".join(m.ids[0] for m in some) for some in (s.subjects, s.objects, s.others) if some),
                *([s.when.text] if s.when else []),
                *(word for word in ("since", "now", "denied") if getattr(s, word)),
            )
        )
        for s in found
    ]


@pytest.mark.parametrize(
    ("sentence", "statement"),
    [
        ("Mali left ORG.", "leaves MLI ORG"),
        ("In 2020, Mali and Niger formally left ORG and PACT.", "leaves MLI,NER ORG,PACT 2020"),
        ("Le Mali n'a jamais quitté l'ORG.", "leaves MLI ORG denied"),
        ("Le Mali s'est retiré de l'ORG en mai 2020.", "leaves MLI ORG mai 2020 now"),
        ("Mali didn't join ORG in 2020.", "joins MLI ORG 2020 denied"),
        ("Mali is still a member of ORG.", "member-of MLI ORG now"),
        ("Le Mali n'est plus membre de l'ORG.", "member-of MLI ORG now denied"),
        ("Mali announced its immediate withdrawal from ORG on 28 January 2024.", "announces-exit/gives-notice MLI ORG 28 January 2024"),
        ("ORG suspended Mali in May 2021 after the coup.", "suspends MLI ORG May 2021"),
        ("Mali has been suspended from ORG since 2021.", "suspends MLI ORG 2021 since now"),
        ("Le Mali a été suspendu par l'ORG.", "suspends MLI ORG"),
        ("L'ORG a levé la suspension du Mali.", "reinstates MLI ORG"),
        ("L'ORG a levé en mai 2022 l'essentiel de ses sanctions contre le Mali.", "lifts MLI ORG mai 2022"),
        ("ORG imposed sanctions on Mali.", "imposes MLI ORG"),
        ("Ada Keita is the Malian president.", "holds-office ada MLI now"),
        ("La présidente du Mali est Ada Keita.", "holds-office ada MLI now"),
        ("Ada Keita préside l'ORG depuis mai 2022.", "holds-office ada ORG mai 2022 since now"),
        ("Ada Keita a présidé l'ORG.", "holds-office ada ORG"),
        ("Ada Keita became prime minister of Mali in 2020.", "takes-office/is-sworn-in ada MLI 2020"),
        ("Ada Keita a pris le pouvoir au Mali en 2020.", "takes-office/is-sworn-in ada MLI 2020"),
        ("ORG named Ada Keita as its mediator in Mali.", "takes-office ada ORG MLI"),
    ],
)
def test_what_is_stated_is_read(sentence, statement):
    assert read(sentence) == [statement]


@pytest.mark.parametrize(
    "sentence",
    [
        "Mali left the ORG summit.",
        "Mali's president left ORG.",
        "The president of Mali left ORG.",
        "The leaders of Niger, Mali and Niger left ORG.",
        "Mali and its ally left ORG.",
        "Mali will leave ORG.",
        "Mali nearly left ORG.",
        "If Mali left ORG, Niger would follow.",
        "Is it true that Mali left ORG?",
        "It is not true that Mali left ORG.",
        "Nobody says that Mali left ORG.",
        "Il est faux que le Mali a quitté l'ORG.",
        "Mali left ORG after 2020.",
        "Mali left ORG in 2020 and 2021.",
        "In May, Mali left ORG.",
        "Mali suspended ORG.",
        "ORG suspended Mali's airspace.",
        "ORG suspended Mali from PACT.",
        "Ada Keita, president of Mali, left.",
        "Ada Keita is vice president of Mali.",
        "Ada Keita is president of the ORG commission.",
        "Ada Keita a nommé le Premier ministre du Mali.",
    ],
)
def test_what_is_said_of_another_or_left_open_is_not_read(sentence):
    assert read(sentence) == []


def test_each_of_two_statements_has_its_own_date():
    assert read("Mali joined ORG in 2020 and Niger left PACT in 2021.") == ["joins MLI ORG 2020", "leaves NER PACT 2021"]
    assert read("Mali joined ORG in 2020 and Niger left PACT.") == ["joins MLI ORG 2020", "leaves NER PACT"]
    assert read("Mali joined ORG and Niger, in late 2021, left PACT.") == []


def test_a_denial_is_a_word_of_its_own():
    assert denies(tokens("Le Mali n'a pas quitté l'ORG."))
    assert not denies(tokens("Mali left ORG for good."))

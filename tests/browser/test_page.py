"""The page as people meet it: in a browser, without a network, by mouse, by keyboard, on a phone, in print, and with scripts off."""

from __future__ import annotations

import base64
import json
import re

import pictures
import pytest
from browsing import TODAY, needed, screen
from record_builders import as_text, event, joins, record
from run_sahel import sahel

from sahelcli.record.bundled import bundled_record

BLOCS = ("ECOWAS", "AES", "UEMOA", "AU", "ICC")
DAYS = ("1990-06-15", "2012-04-15", "2020-09-01", "2024-01-28", "2024-06-01", "2025-01-28", "2025-01-29", "2025-02-01", "2026-02-28", "2026-09-01")
EXIT = "2025-01-29-ecowas-exit-takes-effect"


def asked(*arguments):
    return json.loads(sahel(*arguments, "--json", *TODAY).out)


def test_on_1_february_2025_ecowas_has_12_members(browser, whole):
    browser.open(whole["en"])
    browser.on("2025-02-01", "ECOWAS")
    assert browser.soon("return document.getElementById('_line').textContent").startswith(
        "1 February 2025: ECOWAS (Economic Community of West African States). Members: 12; suspended: 1; exit under way: 0; measures in force: "
    )
    assert [name for name, _, _ in browser.belonging("Members")] == [
        *(
            "Benin",
            "Cape Verde",
            "Côte d'Ivoire",
            "The Gambia",
            "Ghana",
            "Guinea",
            "Guinea-Bissau",
            "Liberia",
            "Nigeria",
            "Senegal",
            "Sierra Leone",
            "Togo",
        ),
    ]


@pytest.mark.parametrize("bloc", BLOCS)
def test_the_answers_are_those_of_the_commands(browser, whole, bloc):
    browser.open(whole["en"])
    for day in DAYS:
        browser.on(day, bloc)
        wanted = []
        for row in asked("members", "--bloc", bloc, "--on", day):
            if row["organisation"] == bloc:
                signs = [sign for sign, so in (("? possible", row["certainty"] == "possible"), ("‡ contested", row["contested"])) if so]
                signs += ["◐"] if row["suspended"] else ["?sus"] if row["suspended_since"] else []
                wanted.append((row["name"]["en"], sorted(signs + (["⇥"] if row["withdrawal"] else []))))
        shown = []
        for name, parts, _ in browser.belonging("Members"):
            signs = [part for part in parts if part in ("? possible", "‡ contested")]
            signs += [part[:1] for part in parts if part[:1] in "◐⇥"] + ["?sus" for part in parts if part.startswith("? suspended")]
            shown.append((name, sorted(signs)))
        assert sorted(shown) == sorted(wanted), day


@pytest.mark.parametrize("day", DAYS)
def test_heads_of_state_chairs_and_measures_are_those_of_the_commands(browser, whole, day):
    browser.open(whole["en"])
    browser.on(day, "ECOWAS")
    names = {row["id"]: row["name"]["en"] for row in asked("actors")}
    members = {row["member"] for row in asked("members", "--bloc", "ECOWAS", "--on", day)}
    heads = sorted(row["name"]["en"] for row in asked("leaders", "--office", "head-of-state", "--on", day) if row["state"] in members)
    told = [name for _, _, offices in browser.belonging("Members") for name in offices.get("Head of state", ())]
    assert sorted(name.split(", ")[0] for name in told) == heads
    chairs = {row["name"]["en"] for row in asked("chairs", "--bloc", "ECOWAS", "--on", day)}
    assert chairs <= {name for name, _ in browser.cards("In office")}
    measures = [row for row in asked("sanctions", "--on", day) if row["object"] == "ECOWAS" or row["subject"] in members]
    assert sorted(name for name, _ in browser.cards("Measures in force")) == sorted(names[row["subject"]] for row in measures)


def test_past_the_day_maintained_all_is_possible_and_the_page_says_so(browser, whole):
    browser.open(whole["en"])
    browser.on("2026-09-01", "AES")
    line = browser.soon("return document.getElementById('_line').textContent")
    assert re.search(
        r"Members: 3 \(\? possible: 3\).*\? After .*, the last update of the record: the last known values are repeated and are only possible\.$",
        line,
    )
    assert all("? possible" in entry[1] for entry in [*browser.belonging("Members"), *browser.cards("In office")])


def test_an_event_s_link_opens_it_with_sources_claims_and_relations(browser, whole):
    browser.open(whole["en"], f"#{EXIT}")
    found = browser.soon(
        f"""const item = document.getElementById("{EXIT}"), details = item.firstChild, items = (of) => details.querySelectorAll(of);
            return [details.open, document.activeElement === details.querySelector("summary"), details.getBoundingClientRect().top >= -1 &&
                details.getBoundingClientRect().top < 200, [...items(":scope > ol a")].map((link) => link.getAttribute("href")),
                items(".h + ul:not(.f) > li").length,
                [...items(".r a")].map((link) => link.textContent), [...items(".f a")].map((link) => link.hash), items(".own a")[0].hash]"""
    )
    card = asked("show", EXIT)
    urls = {citation["url"] for part in (card, *card["claims"]) for citation in part["citations"]}
    related = [link["title"]["en"] for link in card["relations"]]
    later = {f"#{link['event']}" for link in card["referred_by"]}
    assert [*found[:3], sorted(found[3]), *found[4:6], set(found[6]), found[7]] == [
        *(True, True, True, sorted(urls), len(card["claims"]), related, later, f"#{EXIT}"),
    ]


def test_an_opened_event_says_what_its_sources_are_in_the_language_shown(browser, whole):
    browser.open(whole["en"], f"#{EXIT}")
    first = f"return document.querySelector('[id=\"{EXIT}\"] ol > li').textContent"
    assert browser.soon(first) == "ECOWAS press release (via allAfrica), 29 January 2025, primary"
    browser.run("document.querySelector('[value=fr]').click()")
    assert browser.soon(first) == "Communiqué de la CEDEAO (via allAfrica), 29 janvier 2025, source primaire"


def test_a_source_of_several_events_is_whole_at_each(browser, whole):
    """The page writes it out once; its script, wherever it is cited."""
    browser.open(whole["en"])
    short = "return [...document.querySelectorAll('.l ol a')].filter((link) => link.hash.startsWith('#_') || !link.nextSibling).length"
    assert browser.run(short) == 0
    urls = [[link["url"] for link in row["citations"]] for row in asked("timeline")]
    addresses = "[...item.querySelectorAll(':scope ol a')].map((link) => link.getAttribute('href'))"
    shown = browser.run(f"return [...document.querySelectorAll('.l > li')].map((item) => {addresses})")
    assert [found[: len(own)] for found, own in zip(shown, urls, strict=True)] == urls


def test_a_link_to_a_filtered_event_shows_it(browser, whole):
    browser.open(whole["en"])
    browser.run("document.getElementById('_type').value = 'coup'; document.getElementById('_filter').dispatchEvent(new Event('input'))")
    browser.run(f"location.hash = '{EXIT}'")
    assert browser.soon(
        f"const item = document.getElementById('{EXIT}').closest('li'); return [item.hidden, item.querySelector('details').open]"
    ) == [False, True]


@pytest.mark.parametrize(
    ("field", "value", "options"),
    [
        ("country", "MLI", ("--country", "MLI")),
        ("bloc", "AES", ("--bloc", "AES")),
        ("type", "coup", ("--type", "coup")),
        ("topic", "currency", ("--topic", "currency")),
    ],
)
def test_a_filter_shows_the_events_of_the_timeline(browser, whole, field, value, options):
    browser.open(whole["en"])
    browser.run(f"document.getElementById('_{field}').value = '{value}'; document.getElementById('_filter').dispatchEvent(new Event('input'))")
    shown = browser.run("return [...document.querySelectorAll('.l > li:not([hidden])')].map((item) => item.id)")
    rows = asked("timeline", *options)
    assert shown == [row["id"] for row in rows]
    assert browser.run("return document.getElementById('_shown').textContent").startswith(f"Events shown: {len(rows)} of ")
    assert browser.run(
        "return [...document.querySelectorAll('#_events > section:not([hidden])')].every((one) => one.querySelector('li:not([hidden])'))"
    )


@pytest.mark.parametrize("words", ["Goïta passeport", "goita PASSPORT"])
def test_text_is_sought_in_both_languages_without_accents(browser, whole, words):
    browser.open(whole["en"])
    browser.run(f"document.getElementById('_text').value = '{words}'; document.getElementById('_filter').dispatchEvent(new Event('input'))")
    titles = browser.run("return [...document.querySelectorAll('.l > li:not([hidden]) b')].map((title) => title.textContent)")
    assert "Goïta announces a common AES passport, a news channel, a bank and a fund" in titles


def test_the_other_language_and_back(browser, whole):
    browser.open(whole["en"], f"#{EXIT}")
    before = browser.soon("return document.body.innerText")
    browser.run("document.querySelector('[value=fr]').click()")
    french = browser.soon("return [document.documentElement.lang, document.querySelector('h1').textContent, document.body.innerText]")
    browser.run("document.querySelector('[value=en]').click()")
    assert browser.soon("return document.body.innerText") == before
    browser.open(whole["fr"], f"#{EXIT}")
    assert french == browser.soon("return [document.documentElement.lang, document.querySelector('h1').textContent, document.body.innerText]")
    assert french[:2] == ["fr", "Le registre des alliances mouvantes de l’Afrique de l’Ouest"]


def test_by_keyboard(browser, whole):
    from selenium.webdriver.common.keys import Keys

    browser.open(whole["en"])
    browser.on("2025-01-28", "ECOWAS")
    slider = browser.driver.find_element("id", "_slider")
    slider.send_keys(Keys.ARROW_RIGHT)
    assert browser.run("return [document.getElementById('_date').value, arguments[0].getAttribute('aria-valuetext')]", slider) == [
        "2025-01-29",
        "29 January 2025",
    ]
    slider.send_keys(Keys.PAGE_DOWN)
    assert browser.run("return document.getElementById('_date').value") == "2024-12-29"
    days = []
    for start, keys in (("2024-01-31", [Keys.PAGE_UP, Keys.PAGE_UP]), ("2024-03-31", [Keys.PAGE_DOWN]), ("2023-12-15", [Keys.PAGE_UP])):
        browser.on(start)
        for key in keys:
            slider.send_keys(key)
            days.append(browser.run("return document.getElementById('_date').value"))
    assert days == ["2024-02-29", "2024-03-29", "2024-02-29", "2024-01-15"]
    assert browser.run("return getComputedStyle(document.activeElement).outlineStyle") == "solid"
    browser.open(whole["en"])
    order = []
    for _ in range(6):
        browser.driver.switch_to.active_element.send_keys(Keys.TAB)
        order.append(browser.run("const one = document.activeElement; return one.id || one.className || one.value || one.parentElement.id"))
    assert order == ["skip", "en", "fr", "_glossary", "_of", "_date"]
    summary = browser.driver.find_element("css selector", ".l summary")
    summary.send_keys(Keys.ENTER)
    assert browser.run("return arguments[0].parentElement.open", summary) is True


def test_for_a_screen_reader(browser, whole):
    browser.open(whole["en"])
    assert browser.run("return [...document.querySelectorAll('select, input')].filter((one) => !one.labels.length).map((one) => one.id)") == []
    assert browser.run("return ['header', 'main', 'nav', 'footer', 'h1'].map((name) => document.querySelectorAll(name).length)") == [1, 1, 1, 1, 1]
    assert browser.run("return [...document.querySelectorAll('svg')].map((one) => [one.getAttribute('role'), one.getAttribute('aria-label')])") == [
        ["img", "Membership of ECOWAS from 2010 to 2027, one lane a state. The same follows in words."],
        ["img", "Heads of state of ECOWAS's members from 2010 to 2027, one lane a state. The same follows in words."],
    ]
    words = browser.run("return [...document.querySelectorAll('#_members-words li')].map((one) => one.textContent)")
    assert next(line for line in words if line.startswith("Mali: ")).startswith("Mali: member, from 28 May 1975 to 29 January 2025; ")
    assert browser.run(
        "return [...document.querySelectorAll('[id]')].length === new Set([...document.querySelectorAll('[id]')].map((one) => one.id)).size"
    )
    broken = """return [...document.querySelectorAll("a[href^='#']")].filter(
        (one) => !document.getElementById(decodeURIComponent(one.hash.slice(1)))).length"""
    assert browser.run(broken) == 0


@pytest.mark.parametrize(
    ("language", "bloc", "label"),
    [
        ("en", "ECOWAS", "ECOWAS – Economic Community of West African States"),
        ("fr", "ECOWAS", "CEDEAO – Communauté économique des États de l’Afrique de l’Ouest"),
        ("en", "AES", "AES – Confederation of Sahel States"),
        ("fr", "UEMOA", "UEMOA – Union économique et monétaire ouest-africaine"),
    ],
)
def test_the_menus_call_a_bloc_by_acronym_and_in_full(browser, whole, language, bloc, label):
    browser.open(whole[language])
    for menu in ("_of", "_bloc"):
        assert browser.run(f"return document.querySelector('#{menu} [value={bloc}]').textContent") == label


def test_print_names_the_first_source_that_the_record_has(browser, whole):
    browser.open(whole["en"])
    first = {row["id"]: row["citations"][0]["publisher"] for row in asked("timeline") if row["citations"]}
    printed_by = """return Object.fromEntries([...document.querySelectorAll(".l > .p")].map((item) =>
        [item.id, item.querySelector("summary").dataset.s]))"""
    before = browser.run(printed_by)
    browser.run("dispatchEvent(new Event('beforeprint'))")
    after = browser.run(printed_by)
    assert 40 < len(after) < len(before)  # the table of those who belong has taken room
    assert (before, after) == ({id_: first[id_] for id_ in before}, {id_: first[id_] for id_ in after})


@pytest.mark.parametrize("language", ["en", "fr"])
def test_the_answer_of_the_day_stands_on_the_first_screen(browser, whole, language):
    browser.driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", screen(1024, 768))
    browser.open(whole[language])
    browser.soon("")
    line, table = browser.run("return ['#_line', 'table'].map((one) => document.querySelector(one).getBoundingClientRect().bottom)")
    assert line < table < 768
    assert browser.run("return document.querySelectorAll('#_answer table:first-child tbody tr').length") == 12


@pytest.mark.parametrize("width", [360, 390])
@pytest.mark.parametrize("language", ["en", "fr"])
def test_on_a_phone_nothing_runs_over_the_side(browser, whole, language, width):
    browser.driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", screen(width, 780))
    browser.open(whole[language], f"#{EXIT}")
    browser.run("document.querySelectorAll('details').forEach((one) => { one.open = true; })")
    assert browser.soon("return document.documentElement.scrollWidth") == width
    wide = """return [...document.querySelectorAll("body *")].filter(
        (one) => one.checkVisibility() && one.getBoundingClientRect().right > arguments[0] + 1).map((one) => one.outerHTML.slice(0, 80))"""
    assert browser.run(wide, width) == []


@pytest.mark.slow
@pytest.mark.parametrize("language", ["en", "fr"])
def test_the_picture_in_the_readme_shows_the_page_as_it_is(language):
    needed()
    assert pictures.file_of("page", language, ".txt").read_text(encoding="utf-8") == pictures.page_words(language), "run `python docs/pictures.py`"


def pages(pdf):
    return len(re.findall(rb"/Type\s*/Page\b", pdf))


def printed(browser):
    return base64.b64decode(browser.driver.execute_cdp_cmd("Page.printToPDF", {"preferCSSPageSize": True})["data"])


@pytest.mark.parametrize("language", ["en", "fr"])
def test_printed_it_fills_two_sheets(browser, without_scripts, whole, language):
    browser.open(whole[language])
    assert pages(printed(browser)) == 2
    browser.run("document.getElementById('_country').value = 'MLI'; document.getElementById('_filter').dispatchEvent(new Event('input'))")
    assert pages(printed(browser)) == 2
    browser.on("2024-06-01", "AU")
    assert pages(printed(browser)) == 2
    without_scripts.open(whole[language])
    assert pages(printed(without_scripts)) == 2


def test_print_has_the_day_a_table_of_the_members_and_the_conditions(browser, whole):
    browser.open(whole["en"])
    browser.on("2024-06-01", "AES")
    browser.run(
        "document.getElementById('_country').value = 'MLI'; document.getElementById('_type').value = 'summit';"
        "document.getElementById('_filter').dispatchEvent(new Event('input'))"
    )
    browser.soon("")
    browser.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": "print"})
    try:
        browser.run("dispatchEvent(new Event('beforeprint'))")
        lines = browser.run("return document.body.innerText").splitlines()
    finally:
        browser.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": ""})
    summits = asked("timeline", "--country", "MLI", "--type", "summit")
    line = "1 June 2024: AES (Alliance of Sahel States). Members: 3; suspended: 0; exit under way: 0; measures in force: "
    start = next(place for place, one in enumerate(lines) if one.startswith(line))
    assert [one for one in lines[start:] if one][1:5] == [
        "Members\tSince; suspension, exit, doubt\tHead of state\tHead of government",
        "Burkina Faso\tsince 16 September 2023\tIbrahim Traoré\tApollinaire Joachimson Kyélem de Tambèla",
        "Mali\tsince 16 September 2023\tAssimi Goïta\tChoguel Kokalla Maïga",
        "Niger\tsince 16 September 2023\tAbdourahamane Tiani\tAli Mahaman Lamine Zeine",
    ]
    assert f"Events printed, by importance: {len(summits)} of {len(summits)}. Filters: Country: Mali; Type: Summit." in lines


def test_with_scripts_off_it_is_a_list_that_reads(without_scripts, whole):
    without_scripts.open(whole["en"])
    driver = without_scripts.driver
    assert [driver.find_element("id", name).is_displayed() for name in ("_day", "_lanes", "_filter", "_languages")] == [False] * 4
    titles = [title.text for title in driver.find_elements("css selector", ".l > li b")]
    assert titles == [row["title"]["en"] for row in asked("timeline")]
    summary = driver.find_element("css selector", ".l summary")
    summary.click()
    body = driver.find_element("css selector", ".l details")
    first = asked("timeline")[0]
    assert first["summary"]["en"] in body.text
    assert body.find_element("css selector", "ol a").get_attribute("href") == first["citations"][0]["url"]
    assert without_scripts.complaints() == []


def a_list_alone(browser):
    """Whether a page is what it is without scripts: its list, with no control that needs one."""
    hidden = browser.soon("return ['_day', '_lanes', '_filter', '_languages', '_no-script'].map((id) => document.getElementById(id).hidden)")
    return (
        hidden == [True, True, True, True, False]
        and browser.run("return document.querySelectorAll('.l > li').length") == len(asked("timeline"))
        and browser.run("const one = document.querySelector('.l details'); one.open = true; return one.querySelector('ol a').checkVisibility()")
    )


def test_a_browser_that_cannot_unpack_shows_the_list(browser, whole):
    added = browser.driver.execute_cdp_cmd("Page.addScriptToEvaluateOnNewDocument", {"source": "delete window.DecompressionStream"})
    try:
        browser.open(whole["en"], ready=False)
        assert browser.run("return 'DecompressionStream' in window") is False
        assert a_list_alone(browser)
    finally:
        browser.driver.execute_cdp_cmd("Page.removeScriptToEvaluateOnNewDocument", added)


@pytest.mark.parametrize("damage", ["cut", "changed", "no base 85", "gone"])
def test_damaged_data_leaves_the_list(browser, whole, tmp_path, damage):
    before, mark, rest = whole["en"].read_text(encoding="utf-8").partition(' id="_data">')
    packed, end, after = rest.partition("</script>")
    packed = {"cut": packed[:-400], "changed": packed[:9000] + "AAAA" + packed[9004:], "no base 85": f"é{packed}", "gone": ""}[damage]
    (tmp_path / "page.html").write_text(before + mark + packed + end + after, encoding="utf-8")
    browser.open(tmp_path / "page.html", ready=False)
    assert a_list_alone(browser)


@pytest.mark.slow
def test_the_page_takes_at_most_1150_bytes_an_event(whole, tmp_path):
    events = len(json.loads(bundled_record().read_text(encoding="utf-8"))["events"])
    sizes = {language: path.stat().st_size for language, path in whole.items()}
    assert max(sizes.values()) <= 1_150 * events
    assert sahel("export", "part.html", "--type", "coup", "-q", *TODAY, cwd=tmp_path).code == 0
    assert (tmp_path / "part.html").stat().st_size < 250_000


@pytest.mark.parametrize("words", ["</script><script>window.hurt=1</script>", "<img src=x onerror=window.hurt=1>", "--!><svg onload=window.hurt=1>"])
def test_a_hostile_record_is_shown_and_does_nothing(browser, tmp_path, words):
    named = {"en": words, "fr": f"{words} !"}
    found = record(event("one", date="2024-01-05", title=named, summary=named, effects=[joins("MLI", "ORG")]))
    found["actors"][0]["name"] = found["actors"][2]["name"] = named
    found["sources"][0]["publisher"] = words
    (tmp_path / "record.json").write_text(as_text(found), encoding="utf-8")
    assert sahel("export", "page.html", "--data", "record.json", *TODAY, cwd=tmp_path).code == 0
    browser.open(tmp_path / "page.html", "#one")
    browser.run("document.querySelector('[value=fr]').click(); document.querySelector('[value=en]').click()")
    assert browser.soon("return [window.hurt ?? null, document.querySelectorAll('img').length, document.querySelectorAll('script').length]") == [
        None,
        0,
        3,
    ]
    assert browser.run("return document.querySelector('.l b').textContent") == words
    assert browser.belonging("Members")[0][0] == words


def test_a_record_without_a_bloc_is_a_list_alone(browser, tmp_path):
    (tmp_path / "record.json").write_text(as_text(record(event("one", date="2024-01-05"))), encoding="utf-8")
    assert sahel("export", "page.html", "--data", "record.json", *TODAY, cwd=tmp_path).code == 0
    browser.open(tmp_path / "page.html")
    assert browser.run("return ['_day', '_lanes', '_filter'].map((name) => document.getElementById(name).hidden)") == [True, True, False]


def test_heads_of_state_follow_each_other_in_their_lane(browser, whole):
    """Two in turn have different shades, and the names stand in the order of the years."""
    browser.open(whole["en"])
    browser.on("2025-02-01", "ECOWAS")
    names = browser.run("return [...document.querySelectorAll('#_heads .holder')].map((one) => [one.textContent, Number(one.getAttribute('x'))])")
    ghana = [pair for pair in names if pair[0].split()[-1] in ("Mills", "Mahama", "Akufo-Addo")]
    assert [name for name, _ in ghana] == ["Mills", "John Dramani Mahama", "Nana Addo Dankwa Akufo-Addo", "Mahama"]
    assert [across for _, across in ghana] == sorted(across for _, across in ghana)
    words = browser.run("return [...document.querySelectorAll('#_heads-words li')].map((one) => one.textContent)")
    assert [line.partition("; ")[0] for line in words if line.startswith("Ghana: ")] == [
        "Ghana: Jerry John Rawlings, from 31 December 1981 to 7 January 2001",
    ]

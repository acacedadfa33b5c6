// One language in place of the other: every element that is marked, or is the title or the summary of an event, takes the text kept for it,
// and its own is kept instead. A day is translated.
const marked = [...document.querySelectorAll("[data-t], .l b, .l summary + p:not([class])")];
const days = [...document.querySelectorAll(".l time:not([data-t])")];
const kept = [];
let fresh = 0;
for (const place of data.swap.order) {
    if (place >= 0) kept.push(data.swap.texts[place]);
    else for (let n = place; n < 0; n += 1) kept.push(data.swap.texts[fresh++]);
}

// A day in words of the language shown, in another language; any other text as it is.
function dayIn(language, text) {
    const [, day, month, year] = text.match(/^(\d+)(?:er)? (\S+) (\d+)$/) || [];
    const place = data.months[shown.language].indexOf(month);
    return place < 0 ? text : dayWords([year, place + 1, day].join("-"), language);
}

function speak(language) {
    if (language !== shown.language) {
        marked.forEach((one, place) => {
            const text = one.textContent;
            one.textContent = kept[place];
            kept[place] = text;
        });
        for (const day of days) day.textContent = dayIn(language, day.textContent);
        shown.language = language;
        document.documentElement.lang = language;
    }
    for (const select of document.querySelectorAll("select:not(#_from)")) sortChoices(select);
    for (const button of at("_languages").querySelectorAll("button")) button.setAttribute("aria-pressed", String(button.value === language));
}

// Type, place, who took part, topics: the line below an event's summary.
function aboutWords({ type, place, actors, topics }, language = shown.language) {
    const names = (indexes) => indexes.map((index) => nameAt(index, language)).join(", ");
    return [type === null ? "" : capital(names([type])), place === null ? "" : names([place]), names(actors), names(topics)].filter(Boolean).join(" · ");
}

function sortChoices(select) {
    const chosen = select.value;
    const choices = [...select.options].sort((a, b) => (b.value === "") - (a.value === "") || ordered(a.text, b.text));
    select.append(...choices);
    select.value = chosen;
}

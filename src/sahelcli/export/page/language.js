// One language in place of the other: every element that is marked, or is the date, the title or the summary of an event, takes the text kept for it,
// and its own is kept instead.
const marked = [...document.querySelectorAll("[data-t], .l time, .l b, .l summary + div > p:not([class])")];
const kept = [];
let fresh = 0;
for (const place of data.swap.order) {
    if (place >= 0) kept.push(data.swap.texts[place]);
    else for (let n = place; n < 0; n += 1) kept.push(data.swap.texts[fresh++]);
}
// Words of the closed lists stand in the page many times and have one translation each.
const small = [...document.querySelectorAll("main i")];
let others = new Map(Object.entries(data.swap.small));

function speak(language) {
    if (language !== shown.language) {
        marked.forEach((one, place) => {
            const text = one.textContent;
            one.textContent = kept[place];
            kept[place] = text;
        });
        for (const one of small) one.textContent = others.get(one.textContent) ?? one.textContent;
        others = new Map([...others].map(([here, there]) => [there, here]));
        shown.language = language;
        items.forEach((item, place) => { item.querySelector(".m").textContent = aboutWords(data.events[place]); });
        document.documentElement.lang = language;
    }
    for (const select of document.querySelectorAll("select:not(#_from)")) sortChoices(select);
    for (const button of at("_languages").querySelectorAll("button")) button.setAttribute("aria-pressed", String(button.value === language));
}

// Type, place, who took part, topics: the line below an event's summary.
function aboutWords({ type, place, actors, topics }) {
    const names = (indexes) => indexes.map(nameAt).join(", ");
    return [type === null ? "" : capital(nameAt(type)), place === null ? "" : nameAt(place), names(actors), names(topics)].filter(Boolean).join(" · ");
}

function sortChoices(select) {
    const chosen = select.value;
    const order = new Intl.Collator(shown.language);
    const choices = [...select.options].sort((a, b) => (b.value === "") - (a.value === "") || order.compare(a.text, b.text));
    select.append(...choices);
    select.value = chosen;
}

// One language in place of the other: every marked element takes the text kept for it, and its own is kept instead.
const marked = [...document.querySelectorAll("[data-t]")];
const kept = data.swap.order.map((place) => data.swap.texts[place]);

function speak(language) {
    if (language !== shown.language) {
        marked.forEach((one, place) => {
            const text = one.textContent;
            one.textContent = kept[place];
            kept[place] = text;
        });
        shown.language = language;
        document.documentElement.lang = language;
        for (const select of document.querySelectorAll("select:not(#_from)")) sortChoices(select);
    }
    for (const button of at("_languages").querySelectorAll("button")) button.setAttribute("aria-pressed", String(button.value === language));
}

function sortChoices(select) {
    const chosen = select.value;
    const order = new Intl.Collator(shown.language);
    const choices = [...select.options].sort((a, b) => (b.value === "") - (a.value === "") || order.compare(a.text, b.text));
    select.append(...choices);
    select.value = chosen;
}

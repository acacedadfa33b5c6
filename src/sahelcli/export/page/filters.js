// Which events are shown: those that meet every condition set. Text is sought in both languages, accents and case ignored.
let texts = null;

function searchable() {
    if (texts) return texts;
    const others = new Map();
    marked.forEach((one, place) => {
        const item = one.closest(".l > li");
        if (item) others.set(item, `${others.get(item) || ""} ${kept[place]}`);
    });
    const about = (place) => Object.keys(data.words).map((language) => aboutWords(data.events[place], language)).join(" ");
    texts = items.map((item, place) => folded(`${item.textContent} ${others.get(item) || ""} ${about(place)}`));
    return texts;
}

function narrow() {
    const [country, bloc, type, topic] = ["_country", "_bloc", "_type", "_topic"].map((id) => at(id).value);
    const words = folded(at("_text").value).split(" ").filter(Boolean);
    const has = (indexes, id) => indexes.some((index) => data.names[index][0] === id);
    let count = 0;
    items.forEach((item, place) => {
        const event = data.events[place];
        const fits = (!country || has(event.actors, country)) && (!bloc || has(event.actors, bloc)) &&
            (!type || (event.type !== null && has([event.type], type))) && (!topic || has(event.topics, topic)) && words.every((word) => searchable()[place].includes(word));
        item.hidden = !fits;
        count += fits;
    });
    for (const section of document.querySelectorAll("#_events > section")) section.hidden = !section.querySelector("li:not([hidden])");
    at("_shown").textContent = say("shown", { shown: count, all: items.length });
}

// Printed are the answer for the day as a table, the conditions set, and the heaviest of the events shown: as many as two sheets hold.
function choosePrinted() {
    const fields = [...document.querySelectorAll("#_filter select, #_filter input")].filter((field) => field.value);
    const set = fields.map((field) => named(field.labels[0].textContent, field.tagName === "SELECT" ? field.selectedOptions[0].text : field.value));
    const order = items.map((item, place) => place).filter((place) => !items[place].hidden).sort((a, b) => data.events[b].weight - data.events[a].weight);
    let room = data.lines - tableLines(), count = 0;
    items.forEach((item) => item.classList.remove("p"));
    for (const place of order) {
        room -= data.events[place].lines;
        if (room < 0) break;
        const source = items[place].querySelector("ol > li");
        if (source) items[place].querySelector("summary").dataset.s = source.firstChild.textContent;
        items[place].classList.add("p");
        count += 1;
    }
    at("_conditions").textContent = say("printed", { shown: count, all: order.length, filters: set.join("; ") || say("no-filter") });
}

// How many printed lines the table of those who belong takes, with the line above it.
function tableLines() {
    const rows = [...document.querySelectorAll("#_answer tr")];
    if (!rows.length) return 0;
    const wrapped = (cell, signs) => Math.ceil(cell.textContent.length / signs);
    return 4 + rows.reduce((lines, row) => lines + Math.max(...[...row.cells].map((cell, place) => wrapped(cell, place === 1 ? 44 : 22))), 0);
}

// Which events are shown: those that meet every condition set. Text is sought in both languages, accents and case ignored.
let texts = null;

function searchable() {
    if (texts) return texts;
    const others = new Map();
    marked.forEach((one, place) => {
        const item = one.closest(".l > li");
        if (item) others.set(item, `${others.get(item) || ""} ${kept[place]}`);
    });
    texts = items.map((item) => folded(`${item.textContent} ${others.get(item) || ""}`));
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

// Printed are the heaviest of the events shown: as many lines as two sheets hold, each with its first source.
function choosePrinted() {
    const order = items.map((item, place) => place).filter((place) => !items[place].hidden).sort((a, b) => data.events[b].weight - data.events[a].weight);
    let room = data.lines;
    items.forEach((item) => item.classList.remove("p"));
    for (const place of order) {
        const { lines, first } = data.events[place];
        room -= lines;
        if (room < 0) break;
        if (first !== null) items[place].querySelector("summary").dataset.s = at(`_${first}`).firstChild.textContent;
        items[place].classList.add("p");
    }
}

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
    const named = (indexes, id) => indexes.some((index) => data.names[index][0] === id);
    let count = 0;
    items.forEach((item, place) => {
        const [itsType, actors, topics] = data.events[place];
        const fits = (!country || named(actors, country)) && (!bloc || named(actors, bloc)) && (!type || type === itsType) &&
            (!topic || topics.includes(topic)) && words.every((word) => searchable()[place].includes(word));
        item.hidden = !fits;
        count += fits;
    });
    for (const section of document.querySelectorAll("#_events > section")) section.hidden = !section.querySelector("li:not([hidden])");
    at("_shown").textContent = say("shown", { shown: count, all: items.length });
}

// Printed are the heaviest of the events shown: as many lines as two sheets hold.
function choosePrinted() {
    const order = items.filter((item) => !item.hidden).sort((a, b) => b.dataset.w - a.dataset.w);
    let room = data.lines;
    items.forEach((item) => item.classList.remove("p"));
    for (const item of order) {
        room -= item.dataset.n;
        if (room < 0) break;
        item.classList.add("p");
    }
}

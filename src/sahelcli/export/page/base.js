// What every part uses: the page's data, elements made without markup, words of the language shown, days.
const at = (id) => document.getElementById(id);

async function unpacked() {
    const bytes = Uint8Array.from(atob(at("_data").textContent), (sign) => sign.charCodeAt(0));
    const plain = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate"));
    return JSON.parse(await new Response(plain).text());
}

let data;
try {
    data = await unpacked();
} catch {
    return; // a browser that cannot unpack, or damaged data: the page stays the list that it is without scripts
}
const shown = { language: data.language, day: data.day, bloc: null };

function element(name, attributes, ...children) {
    const made = document.createElement(name);
    for (const [key, value] of Object.entries(attributes || {})) made.setAttribute(key, value);
    made.append(...children.filter((child) => child !== null && child !== ""));
    return made;
}

// An event: places of its type, place, actors and topics among the names; its weight, and how many printed lines it takes.
data.events = data.events.map(([type, place, actors, topics, weight, lines]) => ({ type, place, actors, topics, weight, lines }));
const items = [...document.querySelectorAll(".l > li")];

const inLanguage = (pair, language = shown.language) => pair[language === "fr" && pair.length > 1 ? 1 : 0];
const say = (key, facts) => data.words[shown.language][key].replace(/\{(\w+)\}/g, (_, name) => facts[name]);
const term = (id) => inLanguage(data.terms[id]);
const nameAt = (index, language) => inLanguage(data.names[index].slice(1), language);
// Names in the order of the program's own lists: an English article before a name does not count.
const ordered = (a, b) => a.replace(/^The /, "").localeCompare(b.replace(/^The /, ""), shown.language);
const byName = (a, b) => ordered(nameAt(a), nameAt(b));
const capital = (text) => text.charAt(0).toUpperCase() + text.slice(1);
const folded = (text) => text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").replace(/\s+/g, " ").replace(/[\u2019\u02bc]/g, "'").toLowerCase();

const named = (name, value) => say("named", { name, value });

const DAY = 86400000;
const isoOf = (day) => new Date(day * DAY).toISOString().slice(0, 10);
const dayOf = (iso) => Math.round(Date.parse(iso) / DAY);

function dayWords(iso) {
    const [year, month, day] = iso.split("-").map(Number);
    const first = shown.language === "fr" && day === 1 ? "1er" : String(day);
    return `${first} ${data.months[shown.language][month - 1]} ${year}`;
}

// The same day of another month, or its last day where the month is shorter.
function monthsOn(day, months) {
    const [year, month, of] = isoOf(day).split("-").map(Number);
    const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
    return Date.UTC(year, month - 1 + months, Math.min(of, last)) / DAY;
}

const dateWords = (text) => (text in data.dates ? inLanguage(data.dates[text]) : dayWords(text));

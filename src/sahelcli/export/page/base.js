// What every part uses: the page's data, elements made without markup, words of the language shown, days.
const at = (id) => document.getElementById(id);

// The bytes of a text in base 85: five signs for four bytes, in the alphabet of RFC 1924 with a comma for "<".
function bytesOf(text) {
    const signs = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz!#$%&()*+-;,=>?@^_`{|}~";
    const bytes = new Uint8Array(Math.ceil(text.length / 5) * 4), view = new DataView(bytes.buffer);
    for (let from = 0; from < text.length; from += 5) {
        let number = 0;
        for (const sign of text.slice(from, from + 5).padEnd(5, "~")) number = number * 85 + signs.indexOf(sign);
        view.setUint32((from / 5) * 4, number);
    }
    return bytes.subarray(0, Math.floor((text.length / 5) * 4));
}

async function unpacked() {
    const plain = new Blob([bytesOf(at("_data").textContent)]).stream().pipeThrough(new DecompressionStream("deflate"));
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

function dayWords(iso, language = shown.language) {
    const [year, month, day] = iso.split("-").map(Number);
    const first = language === "fr" && day === 1 ? "1er" : String(day);
    return `${first} ${data.months[language][month - 1]} ${year}`;
}

// The same day of another month, or its last day where the month is shorter.
function monthsOn(day, months) {
    const [year, month, of] = isoOf(day).split("-").map(Number);
    const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
    return Date.UTC(year, month - 1 + months, Math.min(of, last)) / DAY;
}

const dateWords = (text) => (text in data.dates ? inLanguage(data.dates[text]) : dayWords(text));

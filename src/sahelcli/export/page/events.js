// An event that is opened gets what it is about, what it goes back to and what came of it, and its own link; its sources get their days in words.
// A page opened at an event's link shows it open.
const filled = new Set();
const titleAt = (place) => items[place].querySelector("b").textContent;
const linkTo = (place) => element("a", { href: `#${items[place].id}` }, titleAt(place));

// Each source has a text behind its link, if only an empty one.
for (const link of document.querySelectorAll(".l ol a:not([href^='#_'])")) if (link.nextSibling?.nodeType !== Node.TEXT_NODE) link.after("");

// A source that an earlier event writes out gets its address, day and kind here too.
for (const link of document.querySelectorAll(".l ol a[href^='#_']")) {
    const [source, text] = at(link.hash.slice(1)).childNodes;
    if (source.href) link.setAttribute("href", source.getAttribute("href"));
    else link.removeAttribute("href");
    link.after(text.cloneNode());
}
// The day of each source, if it has one, and its kind, both as the page has them; no kind stands for the usual one.
const behind = new Map();
function dayAndKind(text) {
    const parts = text.data.trim().split(", ").slice(1);
    return parts.some((part) => part in data.kinds) ? parts : [...parts, data.usual];
}
const later = new Map();
for (const [place, links] of Object.entries(data.relations)) {
    for (const [, to] of links) if (typeof to === "number") later.set(to, [...(later.get(to) || []), place]);
}

function fill(item) {
    if (filled.has(item)) return;
    filled.add(item);
    const place = items.indexOf(item), details = item.firstChild;
    const add = (name, kind, ...children) => element(name, { class: `${kind} added` }, ...children);
    details.firstChild.after(add("p", "m", aboutWords(data.events[place])));
    for (const source of item.querySelectorAll("ol > li")) {
        const text = source.childNodes[1];
        if (!behind.has(text)) behind.set(text, dayAndKind(text));
        text.data = ["", ...behind.get(text).map((part) => (part in data.kinds ? term(data.kinds[part]) : dateWords(part)))].join(", ") + (text.nextSibling ? " " : "");
    }
    const links = data.relations[place] || [], followed = later.get(place) || [];
    if (links.length) {
        details.append(add("ul", "r", ...links.map(([kind, to]) => element("li", {}, `${capital(term(kind))} `, typeof to === "number" ? linkTo(to) : inLanguage(to)))));
    }
    if (followed.length) details.append(add("p", "h", say("followed")), add("ul", "f", ...followed.map((one) => element("li", {}, linkTo(one)))));
    details.append(add("p", "own", element("a", { href: `#${item.id}` }, say("link"))));
}

// After a change of language, what was filled in is made anew.
function refill() {
    const open = [...filled].filter((item) => item.firstChild.open);
    for (const item of filled) item.querySelectorAll(".added").forEach((one) => one.remove());
    filled.clear();
    open.forEach(fill);
}

function openAtLink() {
    const target = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    const item = target && target.closest(".l > li");
    if (!item) return;
    if (item.hidden) {
        at("_filter").reset();
        narrow();
    }
    const details = item.firstChild;
    details.open = true;
    fill(item);
    const summary = details.firstChild;
    summary.focus({ preventScroll: true });
    requestAnimationFrame(() => summary.scrollIntoView({ block: "start" }));
}

for (const item of items) {
    const details = item.firstChild;
    details.addEventListener("toggle", () => fill(item));
    if (details.open) fill(item); // opened while the data was being unpacked
}

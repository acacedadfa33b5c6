// An event that is opened gets its sources by name, what came of it, and its own link; a page opened at an event's link shows it open.
const bodyOf = (item) => item.querySelector("details > div");
const filled = new Set();

const sourceOf = (link) => at(link.hash.slice(1));
const titleAt = (hash) => at(decodeURIComponent(hash.slice(1))).closest("li").querySelector("b").textContent;

function fill(item) {
    if (filled.has(item)) return;
    filled.add(item);
    const body = bodyOf(item);
    const line = body.querySelector(".s");
    if (line) {
        const list = element("ol", { class: "cited" });
        for (const link of line.querySelectorAll("a")) {
            const entry = element("li", { value: link.textContent });
            entry.append(...[...sourceOf(link).childNodes].map((node) => node.cloneNode(true)));
            list.append(entry);
            link.remove();
        }
        line.after(list);
    }
    for (const link of body.querySelectorAll(".r a")) link.textContent = titleAt(link.hash);
    const later = document.querySelectorAll(`.r a[href="#${CSS.escape(body.id)}"]`);
    if (later.length) {
        body.append(element("p", { class: "h f-heading" }, say("followed")), element("ul", { class: "f" }, ...[...later].map((link) => {
            const hash = `#${bodyOf(link.closest(".l > li")).id}`;
            return element("li", {}, element("a", { href: hash }, titleAt(hash)));
        })));
    }
    body.append(element("p", { class: "own" }, element("a", { href: `#${body.id}` }, say("link"))));
}

// After a change of language, what was filled in is made anew from the page's own text.
function refill() {
    for (const item of filled) {
        const body = bodyOf(item);
        const line = body.querySelector(".s");
        if (line) for (const entry of body.querySelectorAll(".cited > li")) line.append(" ", element("a", { href: `#_${entry.value}` }, String(entry.value)));
        body.querySelectorAll(".cited, .f, .f-heading, .own").forEach((one) => one.remove());
    }
    const open = [...filled].filter((item) => item.querySelector("details").open);
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
    const details = item.querySelector("details");
    details.open = true;
    fill(item);
    const summary = details.querySelector("summary");
    summary.focus({ preventScroll: true });
    requestAnimationFrame(() => summary.scrollIntoView({ block: "start" }));
}

for (const item of items) {
    const details = item.querySelector("details");
    details.addEventListener("toggle", () => fill(item));
    if (details.open) fill(item); // opened while the data was being unpacked
}

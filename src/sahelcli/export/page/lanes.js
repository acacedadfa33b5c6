// Swimlanes: one lane a state, drawn to the width there is; the same in words stands in a list below.
const SVG = "http://www.w3.org/2000/svg";
const LANE = 38, BAR = 13, TOP = 24;

function drawn(name, attributes, ...children) {
    const made = document.createElementNS(SVG, name);
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    made.append(...children);
    return made;
}

// The frame of a chart: years above, the day chosen as an upright line, and how a day becomes a place across.
function frame(box, lanes, label) {
    const width = Math.max(240, Math.floor(box.clientWidth || 320));
    const names = width < 560 ? 0 : 150;
    const first = dayOf(`${at("_from").value}-01-01`), last = Number(at("_slider").max);
    const x = (day) => Math.round((names + ((Math.min(Math.max(day, first), last) - first) / (last - first)) * (width - names - 1)) * 10) / 10;
    const height = TOP + lanes * LANE;
    const chart = drawn("svg", { viewBox: `0 0 ${width} ${height}`, width, height, role: "img", "aria-label": label });
    chart.append(drawn("defs", {}, drawn("pattern", { id: `${box.id}-hatch`, width: 6, height: 6, patternUnits: "userSpaceOnUse", patternTransform: "rotate(45)" },
        drawn("rect", { class: "paper", width: 6, height: 6 }), drawn("rect", { class: "ink", width: 2.5, height: 6 }))));
    const years = Math.round((last - first) / 365.25);
    const step = [1, 2, 5, 10, 20].find((size) => (years / size) * 44 < width - names) || 20;
    const from = Number(at("_from").value);
    for (let year = Math.ceil(from / step) * step; dayOf(`${year}-01-01`) < last; year += step) {
        const across = x(dayOf(`${year}-01-01`));
        chart.append(drawn("line", { class: "grid", x1: across, x2: across, y1: TOP - 6, y2: height }));
        if (across < width - 30) chart.append(drawn("text", { class: "year", x: across + 3, y: 13 }, String(year)));
    }
    return { chart, x, first, last, width, height, names, hatch: `url(#${box.id}-hatch)`, add: (place, name) => {
        const above = TOP + place * LANE;
        chart.append(drawn("line", { class: "grid", x1: 0, x2: width, y1: above, y2: above }));
        chart.append(drawn("text", { class: "lane", x: 0, y: above + (names ? 24 : 14) }, names && name.length > 20 ? `${name.slice(0, 19)}…` : name));
        return above + (names ? 10 : 18);
    } };
}

function finish(box, { chart, x, height, last, first }) {
    if (shown.day >= first && shown.day <= last) chart.append(drawn("line", { class: "day", x1: x(shown.day), x2: x(shown.day), y1: TOP - 6, y2: height }));
    box.replaceChildren(chart);
}

const within = ({ first, last }, made) => last >= made.first && first <= made.last;

function bar(made, y, stretch, kind, told, height = BAR) {
    const from = made.x(stretch.first), to = made.x(stretch.last + 1);
    const shape = drawn("rect", { class: kind + (stretch.flags & POSSIBLE ? " maybe" : ""), x: from, y, height, width: Math.max(1, to - from) }, drawn("title", {}, told));
    made.chart.append(shape);
    return { shape, from, to };
}

function sign(made, text, from, to, y) {
    if (text && to - from > text.length * 7 + 2) made.chart.append(drawn("text", { class: "sign", x: from + 3, y: y + BAR - 3 }, text));
}

function drawMembers() {
    const box = at("_members");
    const of = facts.filter((fact) => fact.property === "member-of" && fact.object === shown.bloc && fact.stretches.length);
    const lanes = grouped(of, (fact) => fact.subject);
    const order = [...lanes.keys()].sort(byName);
    const made = frame(box, order.length, say("chart-members", chartFacts()));
    order.forEach((state, place) => {
        const y = made.add(place, nameAt(state));
        for (const fact of lanes.get(state)) {
            const told = `${nameAt(state)}, ${term(fact.status)}, ${spanWords(fact)}`;
            let before = 0;
            for (const stretch of fact.stretches.filter((one) => within(one, made))) {
                const out = bar(made, y, stretch, BELONGS.includes(fact.status) ? "member" : "outline", told);
                const told2 = [told, ...standingWords(stretch), ...doubts(stretch.flags)].join("; ");
                if (stretch.flags & (SUSPENDED | MAYBE_SUSPENDED)) {
                    const hatched = bar(made, y, stretch, "suspended", told2);
                    hatched.shape.setAttribute("fill", made.hatch);
                }
                if (stretch.flags & (ANNOUNCED | NOTIFIED)) {
                    made.chart.append(drawn("line", { class: "leaving", x1: out.from, x2: out.to, y1: y + BAR + 4, y2: y + BAR + 4 }, drawn("title", {}, told2)));
                }
                const shared = (bits) => (stretch.flags & bits && !(before & bits));
                sign(made, (shared(SUSPENDED | MAYBE_SUSPENDED) ? "◐" : "") + (shared(POSSIBLE | MAYBE_SUSPENDED) ? "?" : ""), out.from, out.to, y);
                before = stretch.flags;
            }
        }
    });
    finish(box, made);
    at("_members-words").replaceChildren(...order.flatMap((state) => lanes.get(state).map((fact) => element("li", {}, laneWords(nameAt(state), fact)))));
}

const grouped = (rows, key) => rows.reduce((found, row) => found.set(key(row), [...(found.get(key(row)) || []), row]), new Map());

// A membership with its suspensions and exits, each told once.
function laneWords(name, fact) {
    const asides = fact.stretches.flatMap((stretch) => {
        const until = stretch.last === Infinity ? "" : ` → ${dayWords(isoOf(stretch.last))}`;
        return standingWords(stretch).map((told) => ({ told, until }));
    });
    const last = new Map(asides.map(({ told, until }) => [told, until]));
    return [named(name, `${term(fact.status)}, ${spanWords(fact)}`), ...[...last].map(([told, until]) => told + until)].join("; ");
}

function drawHeads() {
    const box = at("_heads");
    const ever = new Set(facts.filter((fact) => fact.property === "member-of" && fact.object === shown.bloc && BELONGS.includes(fact.status)).map((fact) => fact.subject));
    const held = facts.filter((fact) => fact.property === "holds-office" && fact.key === "head-of-state" && ever.has(fact.object) && fact.stretches.length);
    const lanes = grouped(held, (fact) => fact.object);
    const order = [...lanes.keys()].sort(byName);
    const made = frame(box, order.length, say("chart-offices", chartFacts()));
    order.forEach((state, place) => {
        const y = made.add(place, nameAt(state));
        const holders = [];
        lanes.get(state).sort((a, b) => a.stretches[0].first - b.stretches[0].first).forEach((fact, turn) => {
            const told = `${nameAt(fact.subject)}, ${spanWords(fact)}`;
            const pieces = fact.stretches.filter((one) => within(one, made));
            if (!pieces.length) return;
            for (const piece of pieces) {
                const { from, to } = bar(made, y, piece, turn % 2 ? "office odd" : "office", [told, ...doubts(piece.flags)].join("; "));
                if (piece.flags & POSSIBLE) sign(made, "?", from, to, y);
            }
            const sure = pieces.filter((piece) => !(piece.flags & POSSIBLE));
            if (!sure.length) return;
            const from = made.x(sure[0].first), to = made.x(sure[sure.length - 1].last + 1);
            const full = nameAt(fact.subject), short = full.split(" ").pop();
            const fitting = [full, short].find((name) => name.length * 6.4 + 6 < to - from);
            if (fitting) holders.push(drawn("text", { class: "holder", x: from + 4, y: y + BAR - 3 }, fitting));
        });
        made.chart.append(...holders);
    });
    finish(box, made);
    at("_heads-words").replaceChildren(...order.map((state) => element("li", {},
        named(nameAt(state), lanes.get(state).map((fact) => `${nameAt(fact.subject)}, ${spanWords(fact)}`).join("; ")))));
}

const chartFacts = () => ({ bloc: nameAt(shown.bloc), first: at("_from").value, last: isoOf(Number(at("_slider").max)).slice(0, 4) });

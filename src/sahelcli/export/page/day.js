// The answer for a day: one line that is read aloud, then who belongs as a table, and measures and offices as lists.
let reading = 0;

function listOf(heading, entries) {
    return [element("h3", {}, heading), entries.length ? element("ul", { class: "cards" }, ...entries) : element("p", {}, say("none"))];
}

const noted = (parts) => parts.filter(Boolean).map((part) => element("span", {}, part));

// A name, and a link to the event that made it so where that event is on the page.
const linked = (title, { event }) => (event === null ? title : element("a", { href: `#${items[event].id}` }, title));
const entry = (title, fact, parts) => element("li", {}, element("b", {}, linked(title, fact)), ...noted(parts));

function headsOf(state, office) {
    const held = holding("holds-office", shown.day, (fact) => fact.object === state && fact.key === office);
    return held.map(({ fact, stretch }) => [nameAt(fact.subject), ...doubts(stretch.flags).map((doubt) => doubt.replace(" ", "\u00a0"))].join(", "));
}

// How a state belongs: its status where it is not a full one, since when, suspension, exit under way, doubt and dispute.
function belongingWords({ fact, stretch }) {
    const status = BELONGS.includes(fact.status) ? "" : `${term(fact.status)}, `;
    return [status + spanWords(fact), ...standingWords(stretch), ...doubts(stretch.flags)];
}

// A table of those who belong, one a row, with who governed them; `heading` stands above their names.
function tableOf(heading, rows) {
    if (!rows.length) return listOf(heading, []);
    const offices = HEADS.filter((office) => rows.some(({ fact }) => headsOf(fact.subject, office).length));
    const titles = offices.map((office) => capital(term(office)));
    return [element("table", {},
        element("thead", {}, element("tr", {}, ...[heading, say("belongs"), ...titles].map((title) => element("th", { scope: "col" }, title)))),
        element("tbody", {}, ...rows.map((row) => element("tr", {},
            element("th", { scope: "row" }, linked(nameAt(row.fact.subject), row.fact)),
            element("td", {}, ...noted(belongingWords(row))),
            ...offices.map((office, place) => element("td", { "data-of": titles[place] }, ...noted(headsOf(row.fact.subject, office))))))))];
}

// Those who belong to the bloc on the day: members, and the others.
function belonging() {
    const all = memberships(shown.bloc, shown.day).sort((a, b) => byName(a.fact.subject, b.fact.subject));
    return [true, false].map((full) => all.filter(({ fact }) => BELONGS.includes(fact.status) === full));
}

function answer() {
    const { day, bloc } = shown;
    const [members, others] = belonging();
    const states = new Set(members.map(({ fact }) => fact.subject));
    const measures = holding("sanctioned-by", day, (fact) => fact.object === bloc || states.has(fact.subject));
    const offices = holding("holds-office", day, (fact) => fact.object === bloc);
    const count = (rows, bits) => {
        const found = rows.filter(({ stretch }) => stretch.flags & bits);
        const doubtful = found.filter(({ stretch }) => stretch.flags & POSSIBLE || (bits === (SUSPENDED | MAYBE_SUSPENDED) && stretch.flags & MAYBE_SUSPENDED)).length;
        return doubtful ? `${found.length} (${named(say("possible"), doubtful)})` : String(found.length);
    };
    const every = (rows) => count(rows.map((row) => ({ stretch: { flags: row.stretch.flags | 64 } })), 64);
    const line = say("line", {
        day: capital(dayWords(isoOf(day))), bloc: nameOn(bloc, day), members: every(members), suspended: count(members, SUSPENDED | MAYBE_SUSPENDED),
        leaving: count(members, ANNOUNCED | NOTIFIED), measures: every(measures),
    });
    const beyond = day > data.horizon ? " " + say("beyond", { day: dayWords(isoOf(data.horizon)) }) : "";
    clearTimeout(reading);
    reading = setTimeout(() => { at("_line").textContent = line + beyond; }, at("_line").textContent ? 150 : 0);
    at("_answer").replaceChildren(
        ...tableOf(say("members"), members),
        ...(others.length ? tableOf(say("others"), others) : []),
        ...listOf(say("measures"), measures.map(({ fact, stretch }) => entry(nameAt(fact.subject), fact,
            [capital(term(fact.key)), say("by", { name: nameAt(fact.object) }), spanWords(fact), ...doubts(stretch.flags)]))),
        ...listOf(say("offices"), offices.map(({ fact, stretch }) => entry(nameAt(fact.subject), fact,
            [stretch.more.t ? inLanguage(stretch.more.t) : capital(term(fact.key)), spanWords(fact), ...doubts(stretch.flags)]))),
    );
}

// The answer for a day: one line that is read aloud, then members, measures and offices as lists.
let reading = 0;

function listOf(heading, entries) {
    return [element("h3", {}, heading), entries.length ? element("ul", { class: "cards" }, ...entries) : element("p", {}, say("none"))];
}

const noted = (parts) => parts.filter(Boolean).map((part) => element("span", {}, part));

// A name, and a link to the event that made it so where that event is on the page.
function entry(title, fact, parts) {
    const place = fact.event;
    const told = place === null ? title : element("a", { href: `#${bodyOf(items[place]).id}` }, title);
    return element("li", {}, element("b", {}, told), ...noted(parts));
}

function headsOf(state, day) {
    const held = holding("holds-office", day, (fact) => fact.object === state && HEADS.includes(fact.key));
    return held.map(({ fact, stretch }) => named(capital(term(fact.key)), [nameAt(fact.subject), ...doubts(stretch.flags).map((doubt) => doubt.replace(" ", "\u00a0"))].join(", ")));
}

function memberEntry({ fact, stretch }) {
    const status = BELONGS.includes(fact.status) ? "" : `${term(fact.status)}, `;
    return entry(nameAt(fact.subject), fact, [status + spanWords(fact), ...standingWords(stretch), ...doubts(stretch.flags), ...headsOf(fact.subject, shown.day)]);
}

function answer() {
    const { day, bloc } = shown;
    const all = memberships(bloc, day).sort((a, b) => nameAt(a.fact.subject).localeCompare(nameAt(b.fact.subject), shown.language));
    const members = all.filter(({ fact }) => BELONGS.includes(fact.status));
    const others = all.filter(({ fact }) => !BELONGS.includes(fact.status));
    const belonging = new Set(members.map(({ fact }) => fact.subject));
    const measures = holding("sanctioned-by", day, (fact) => fact.object === bloc || belonging.has(fact.subject));
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
        ...listOf(say("members"), members.map(memberEntry)),
        ...(others.length ? listOf(say("others"), others.map(memberEntry)) : []),
        ...listOf(say("measures"), measures.map(({ fact, stretch }) => entry(nameAt(fact.subject), fact,
            [capital(term(fact.key)), say("by", { name: nameAt(fact.object) }), spanWords(fact), ...doubts(stretch.flags)]))),
        ...listOf(say("offices"), offices.map(({ fact, stretch }) => entry(nameAt(fact.subject), fact,
            [stretch.more.t ? inLanguage(stretch.more.t) : capital(term(fact.key)), spanWords(fact), ...doubts(stretch.flags)]))),
    );
}

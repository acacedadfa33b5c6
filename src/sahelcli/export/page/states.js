// States of affairs: which facts concern a bloc, and what is so on a day. Flags are bits of one number, as the page's maker writes them.
const POSSIBLE = 1, CONTESTED = 2, SUSPENDED = 4, MAYBE_SUSPENDED = 8, ANNOUNCED = 16, NOTIFIED = 32;

const facts = data.facts.map(([property, subject, object, key, status, since, until, event, stretches]) => ({
    property, subject, object, key, status, since, until, event,
    stretches: stretches.map(([first, last, flags, more]) => ({ first: first ?? -Infinity, last: last ?? Infinity, flags, more: more || {} })),
}));
const blocIndex = new Map(data.blocs.map((index) => [data.names[index][0], index]));
const BELONGS = ["member", "party"];
const HEADS = ["head-of-state", "head-of-government"];

// The facts of one property that hold or may hold on a day, each with its stretch of that day.
function holding(property, day, wanted) {
    const found = [];
    for (const fact of facts) {
        if (fact.property !== property || !wanted(fact)) continue;
        const stretch = fact.stretches.find(({ first, last }) => first <= day && day <= last);
        if (stretch) found.push({ fact, stretch });
    }
    return found;
}

const memberships = (bloc, day) => holding("member-of", day, (fact) => fact.object === bloc);

// What an actor is called on a day: the name its form gives it then, else its usual name.
function nameOn(index, day) {
    const named = holding("form-of", day, (fact) => fact.subject === index).find(({ stretch }) => stretch.more.n);
    return named ? `${nameAt(index)} (${inLanguage(named.stretch.more.n)})` : nameAt(index);
}

const spanWords = (fact) => (fact.until ? say("from-to", { since: dateWords(fact.since), until: dateWords(fact.until) }) : say("since", { since: dateWords(fact.since) }));

// Doubt and dispute, said with a sign and a word each.
const doubts = (flags) => [flags & POSSIBLE && say("possible"), flags & CONTESTED && say("contested")].filter(Boolean);

function standingWords({ flags, more }) {
    const told = [];
    if (flags & SUSPENDED) told.push(say("suspended", { day: dateWords(more.s) }));
    if (flags & MAYBE_SUSPENDED) told.push(say("maybe-suspended", { day: dateWords(more.s) }));
    if (flags & ANNOUNCED) told.push("⇥ " + say("exit-announced"));
    if (flags & NOTIFIED) told.push("⇥ " + (more.w ? say("exit-notified-due", { day: dateWords(more.w) }) : say("exit-notified")));
    return told;
}

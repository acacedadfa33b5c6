// Everything set going: what only a script can do is shown, and each control told what to do.
const slider = at("_slider"), dateField = at("_date"), from = at("_from");
const PAST = 400; // days that the slider goes beyond what is maintained

function setRange() {
    slider.min = dayOf(`${from.value}-01-01`);
    slider.max = data.horizon + PAST;
}

function draw() {
    if (shown.bloc === null) return;
    answer();
    drawMembers();
    drawHeads();
}

function choose(day) {
    if (!Number.isFinite(day)) return;
    shown.day = day;
    const reach = [...from.options].reverse().find((option) => dayOf(`${option.value}-01-01`) <= day);
    if (reach && Number(reach.value) < Number(from.value)) from.value = reach.value;
    setRange();
    slider.value = day;
    slider.setAttribute("aria-valuetext", dayWords(isoOf(day)));
    if (dateField.value !== isoOf(day)) dateField.value = isoOf(day);
    draw();
}

function begin() {
    from.value = "2010";
    at("_no-script").hidden = true;
    for (const id of ["_languages", "_filter"]) at(id).hidden = false;
    if (data.bloc !== null) {
        for (const id of ["_day", "_lanes"]) at(id).hidden = false;
        at("_of").value = data.bloc;
        shown.bloc = blocIndex.get(data.bloc);
        choose(data.day);
    }
    speak(data.language);
    narrow();
    openAtLink();
}

at("_of").addEventListener("change", () => { shown.bloc = blocIndex.get(at("_of").value); draw(); });
dateField.addEventListener("change", () => choose(dayOf(dateField.value)));
from.addEventListener("change", () => { setRange(); choose(Math.max(shown.day, Number(slider.min))); });
slider.addEventListener("input", () => choose(Number(slider.value)));
slider.addEventListener("keydown", (pressed) => {
    const months = { PageUp: 1, PageDown: -1 }[pressed.key];
    if (!months) return;
    pressed.preventDefault();
    choose(Math.min(Math.max(monthsOn(shown.day, months), Number(slider.min)), Number(slider.max)));
});
at("_languages").addEventListener("click", (pressed) => {
    const button = pressed.target.closest("button");
    if (!button) return;
    speak(button.value);
    refill();
    draw();
    narrow();
});
for (const form of document.querySelectorAll("form")) form.addEventListener("submit", (sent) => sent.preventDefault());
at("_filter").addEventListener("input", narrow);
at("_filter").addEventListener("reset", () => setTimeout(narrow));
addEventListener("hashchange", openAtLink);
addEventListener("load", openAtLink); // after the browser has gone to the link by itself
addEventListener("beforeprint", choosePrinted);
let resizing = 0, drawnAt = 0;
addEventListener("resize", () => {
    clearTimeout(resizing);
    resizing = setTimeout(() => { if (drawnAt !== innerWidth) { drawnAt = innerWidth; draw(); } }, 120);
});
begin();

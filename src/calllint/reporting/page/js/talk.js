// One conversation: why it scored what it did, and its turns as a chat with the findings beside them.

const TURNS_AT_ONCE = 150;

function talkView() {
  const n = Number.parseInt(place.n, 10) - 1;
  const row = ROWS[n];
  if (!row) return [heading(1, t("talk.absent"), { id: "title", tabindex: "-1" }), el("p", {}, link({ view: "talks" }, t("talk.back")))];
  const talk = talkOf(n);
  const path = TEXTS[row.path];
  const spoken = row.language ? ` · ${languageName(plain(row.language))}` : "";
  return [
    el("div", { class: "talkhead" }, neighbours(row)),
    heading(1, said(row.id || "–"), { id: "title", tabindex: "-1" }),
    el("p", { class: "about" }, aboutRow(row), spoken, path ? [" · ", said(row.line ? `${path}:${row.line}` : path, { class: "path" })] : null),
    scoreSection(row, talk),
    transcript(row, talk),
    el("div", { class: "rest" }, restSections(talk)),
  ];
}

// Back to the list, and the ones before and after in it.
function neighbours(row) {
  const rows = matching();
  const index = rows.indexOf(row);
  const at = (other, key) => (rows[other] && index >= 0 ? el("li", {}, link({ view: "talk", n: rows[other].n + 1 }, t(key))) : null);
  const position = index >= 0 ? el("li", { class: "fine" }, t("talk.position", { n: number(index + 1), all: number(rows.length) })) : null;
  const page = Math.floor(Math.max(0, index) / ON_A_PAGE) + 1;
  const back = el("li", {}, link({ view: "talks", page: page > 1 ? page : undefined }, t("talk.back")));
  const items = [back, at(index - 1, "talk.before"), at(index + 1, "talk.next"), position];
  return el("nav", { "aria-label": t("talk.nav") }, el("ul", { class: "pager" }, items));
}

function transcript(row, talk) {
  const turns = talk.turns ?? [];
  const list = el("ol", { class: "chat" });
  let drawn = 0;
  const drawMore = (until) => {
    for (; drawn < Math.min(until, turns.length); drawn += 1) list.append(turnItem(drawn, row, talk));
  };
  const wanted = Number.parseInt(place.turn, 10) || 0;
  drawMore(Math.max(TURNS_AT_ONCE, wanted));
  const later = () => {
    if (!list.isConnected || drawn >= turns.length) return;
    drawMore(drawn + TURNS_AT_ONCE);
    setTimeout(later);
  };
  setTimeout(later);
  const elsewhere = (talk.findings ?? []).map((finding, index) => [finding, index]).filter(([finding]) => finding.turn < 0 || finding.turn >= turns.length);
  return el(
    "section",
    { "aria-labelledby": "chat" },
    heading(2, t("talk.turns"), { id: "chat" }),
    turns.length ? list : el("p", {}, t("talk.empty")),
    elsewhere.map(([finding, index]) => findingNote(finding, index, row, talk)),
  );
}

function turnItem(index, row, talk) {
  const turn = talk.turns[index];
  const findings = (talk.findings ?? []).map((finding, order) => [finding, order]).filter(([finding]) => finding.turn === index);
  const signals = (talk.signals ?? []).filter((signal) => signal.turn === index);
  const before = talk.turns[index - 1]?.at?.slice(0, 10);
  const date = turn.at && /^\d{4}-\d\d-\d\d/.test(turn.at) && turn.at.slice(0, 10) !== before ? turn.at.slice(0, 10) : null;
  return el(
    "li",
    { class: `turn ${turn.role}${findings.length ? " flagged" : ""}`, id: `turn-${index + 1}`, tabindex: "-1" },
    date ? el("p", { class: "date" }, el("time", { datetime: date }, day(date, { weekday: "long", day: "numeric", month: "long", year: "numeric" }))) : null,
    el(
      "div",
      { class: "bubble" },
      whoLine(turn, index),
      el("p", { class: "text", dir: "auto" }, markedText(turn.text ?? "", spansAt(index, talk))),
      signals.length ? el("ul", { class: "plain signals" }, signals.map(signalItem)) : null,
    ),
    findings.length ? el("div", { class: "notes" }, findings.map(([finding, order]) => findingNote(finding, order, row, talk))) : null,
  );
}

function whoLine(turn, index) {
  const count = el("span", { class: "count", "aria-hidden": "true" }, number(index + 1));
  const name = turn.name ? [" ", said(turn.name)] : null;
  return el("p", { class: "who" }, hidden(`${t("turn", { n: number(index + 1) })}: `), count, el("strong", {}, term("role", turn.role)), name, timeOf(turn));
}

const signalItem = (signal) => el("li", {}, el("span", { "aria-hidden": "true" }, "⚑ "), signalName(signal.signal), lessSure(signal));

function timeOf(turn) {
  const clockTime = turn.at && /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d/.test(turn.at) ? turn.at.slice(11, 16) : null;
  const shown = [clockTime, turn.start === undefined ? null : clock(turn.start)].filter(Boolean);
  return shown.length ? [" ", el("time", { datetime: clockTime ? plain(turn.at) : null, class: "fine" }, shown.join(" · "))] : null;
}

const signalName = (text) => (known("signal", TEXTS[text]) ? term("signal", TEXTS[text]) : said(TEXTS[text]));

function lessSure(one) {
  return one.confidence ? el("span", { class: "fine" }, ` (${term("confidence", one.confidence)}: `, reason(TEXTS[one.because]), ")") : null;
}

function findingNote(finding, index, row, talk) {
  const elsewhere = (finding.words ?? []).filter(([turn]) => turn !== finding.turn);
  const answered = finding.related ?? [];
  const count = el("span", { class: "count" }, hidden(`${t("finding")} `), String(index + 1));
  const whole = (finding.words ?? []).some(([turn, start, end]) => turn === finding.turn && isWhole(talk.turns[turn].text, start, end));
  return el(
    "article",
    { class: `finding ${SEVERITIES[finding.severity]}` },
    heading(3, [count, " ", badge(finding.severity), " ", ruleName(finding.rule, finding.message)]),
    elsewhere.length ? placesLine("note.elsewhere", elsewhere, row, talk) : null,
    whole ? el("p", { class: "fine" }, t("note.whole")) : null,
    answered.length ? placesLine("note.related", answered, row, talk) : null,
    finding.confidence ? el("p", { class: "fine" }, tn("note.unsure", { how: term("confidence", finding.confidence), why: reason(TEXTS[finding.because]) })) : null,
    explanation(finding.rule, finding),
  );
}

function placesLine(key, places, row, talk) {
  return el("p", { class: "fine" }, `${t(key)} `, quotes(places, row, talk));
}

function factText([name, value]) {
  if (value === true) return plain(name);
  return `${plain(name)}: ${plain(typeof value === "object" ? JSON.stringify(value) : value)}`;
}

// What the rule means and why it matters, on demand. The catalogue is in English.
function explanation(text, finding = null) {
  const id = TEXTS[text];
  const rule = RULES.get(id);
  const facts = (finding?.facts ?? []).map(factText);
  const lines = [
    rule ? [t("rule.meaning"), toldOf(rule, "meaning")] : null,
    rule?.why ? [t("rule.why"), toldOf(rule, "why")] : null,
    rule ? [t("rule.worth"), `${term("severity", SEVERITIES[rule.severity])}, ${counted("points", rule.points)}, ${plain(term("category", rule.category))}`] : null,
    facts.length ? [t("rule.facts"), el("bdi", {}, facts.join(", "))] : null,
    [t("rule.id"), el("code", {}, plainNodes(id))],
  ].filter(Boolean);
  const all = el("p", {}, listLink({ rule: well(id) }, t("rule.all")));
  return details(t("rule.about"), el("dl", { class: "explained" }, lines.map(([name, line]) => [el("dt", {}, name), el("dd", {}, line)])), all);
}

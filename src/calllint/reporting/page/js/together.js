// What many conversations say together: what to change in the process, whom to coach on what, what can't be told yet, what is in control.

const INSIGHT = document.getElementById("insight") ? decoded("insight") : null;
const FIRST = 5;

// Whether agents and topics could be compared: then that says what to coach on, and nothing else does.
const compares = () => INSIGHT !== null && INSIGHT.missing === null;

// A topic as the page calls it: those that words tell have names in each language, those of the data are their own.
const topicName = (topic) => (known("topic", topic) ? term("topic", topic) : topic);
const groupValue = (group, value) => (group === "topic" ? topicName(value) : group === "channel" ? term("channel", value) : value);

// What goes wrong when the rule `id` fails, in the page's language as far as it is known.
function ruleCalled(id) {
  const messages = RULES.get(id)?.messages ?? {};
  const own = messages[language];
  return el("span", { lang: own || language === "en" ? null : "en", dir: "auto" }, plainNodes((own ?? messages.en ?? id).replace(/\.$/, "")));
}

// The first thing on the overview. What is chosen does not change it, but for an agent: then it is about them.
function togetherSection() {
  if (!INSIGHT) return null;
  const title = heading(2, t("together.title"), { id: "together" });
  if (!compares()) return el("section", { "aria-labelledby": "together" }, title, el("p", { class: "missing" }, t("together.missing"), " ", english(INSIGHT.missing)));
  // One agent on one topic, or one conversation: that nobody stands out would say more than is known.
  if (INSIGHT.agents < 2 && INSIGHT.topics.named < 2) return el("section", { "aria-labelledby": "together" }, title, el("p", { class: "alone" }, t("together.alone")));
  if (unfiltered()) {
    return el(
      "section",
      { class: "together", "aria-labelledby": "together" },
      title,
      el("div", { class: "parts" }, processPart(FIRST), coachingPart(FIRST), callPart(), unclearPart(FIRST), controlPart()),
      el("p", { class: "fine" }, topicsLine(), " ", link({ view: "together" }, t("together.all"))),
    );
  }
  const about = place.agent === undefined ? [] : INSIGHT.coaching.filter((one) => well(one.agent) === place.agent);
  const none = place.agent === undefined ? null : el("p", {}, noneOfAgent());
  return el(
    "section",
    { "aria-labelledby": "together" },
    title,
    about.length ? el("ul", { class: "plain told" }, about.map((one) => toldItem(one))) : none,
    el("p", { class: "fine" }, t("together.whole", { n: number(INSIGHT.conversations) }), " ", link({ view: "overview", ...cleared() }, t("together.back"))),
  );
}

// That the agent who is chosen does not stand out, as far as there is enough to see it.
function noneOfAgent() {
  const open = INSIGHT.unclear.find((one) => one.group === "agent" && one.kind === "too-little-data" && well(one.name) === place.agent);
  return [t("coaching.none.agent"), open ? [" ", t("unclear.few", { n: unclearReason(open) }), "."] : null];
}

const cleared = () => Object.fromEntries(FILTERS.map((key) => [key, undefined]));

function part(kind, title, ...children) {
  return el("section", { class: `part ${kind}`, "aria-labelledby": `part-${kind}` }, heading(3, title, { id: `part-${kind}` }), children);
}

function processPart(most) {
  return part("process", t("process.title"), toldList(INSIGHT.process, most, noneTold("topic", "process.none", "process.few")));
}

function coachingPart(most) {
  return part("coaching", t("coaching.title"), toldList(INSIGHT.coaching, most, noneTold("agent", "coaching.none", "coaching.few")));
}

// That nothing stands out is one thing where there was enough to see it, and another where there was not.
function noneTold(group, none, some) {
  const few = INSIGHT.unclear.filter((one) => one.group === group && one.kind === "too-little-data");
  return few.length ? t(some, { n: names(few) }) : t(none);
}

function toldList(list, most, none) {
  if (!list.length) return el("p", {}, none);
  // What is said of one topic, or of one agent, stands together: first the rule that goes wrong most beyond what was to be expected.
  const groups = grouped(list, (one) => JSON.stringify(one.kind === "coaching" ? one.agent : one.topic));
  const left = groups.length - most;
  return [
    el("ul", { class: "plain told" }, groups.slice(0, most).map(([first, ...others]) => toldItem(first, others, most))),
    left > 0 ? el("p", { class: "fine" }, link({ view: "together" }, t("more", { n: number(left) }))) : null,
  ];
}

const nameOfTold = (one) => (one.agent === null ? (one.topic === null ? t("process.everywhere") : topicName(one.topic)) : one.agent);

// Who or what, the verdict in a sentence with its counts, conversations that show it, the way to the figures, and what else there is.
function toldItem(one, others = [], most = FIRST) {
  const name = nameOfTold(one);
  const filters = { ...cleared(), rule: well(one.rule) };
  if (one.agent !== null) filters.agent = well(one.agent);
  if (one.topic !== null) filters.topic = well(one.topic);
  const rows = rowsWith(one);
  return el(
    "li",
    {},
    el("strong", {}, said(name)),
    el("span", { class: "words", dir: "auto" }, plainNodes(one.words[language] ?? one.words.en)),
    exampleLines(one, rows, most > FIRST ? EXAMPLES : 1),
    el("span", { class: "fine" }, link({ view: "together", of: anchorOf(one.rule) }, t("together.figures")), rows.length ? [" · ", listLink(filters, t("together.list"))] : null),
    others.length ? alsoPart(others, most) : null,
  );
}

const ALSO_SHOWN = 3;

// The other rules of the same topic or agent, in few words.
function alsoPart(others, most) {
  const item = (one) =>
    el(
      "li",
      {},
      link({ view: "together", of: anchorOf(one.rule) }, ruleCalled(one.rule)), " ",
      el("span", { class: "fine" }, t(one.kind === "coaching" && one.topic !== null ? "also.topic" : "also.counts", {
        n: ratio(one.failed, one.judged),
        times: one.ratio?.value ? number(one.ratio.value) : "–",
        topic: one.topic === null ? "" : plain(topicName(one.topic)),
      })),
    );
  const shown = most > FIRST ? others.length : ALSO_SHOWN;
  const left = others.length - shown;
  return [
    el("span", { class: "also" }, t("also")),
    el("ul", {}, others.slice(0, shown).map(item), left > 0 ? el("li", { class: "fine" }, link({ view: "together" }, counted("and.more", left))) : null),
  ];
}

// The conversations on the page that show it.
function rowsWith(one) {
  const rule = TEXTS.indexOf(one.rule);
  return ROWS.filter((row) => row.rules.has(rule) && (one.agent === null || row.agent === one.agent) && (one.topic === null || row.topic === one.topic));
}

// Whether a conversation of this group, in which the rule fails, is on the page. Found once for all: tables ask for each of their lines.
let HELD = null;
function held(group, value, rule) {
  if (HELD === null) {
    HELD = new Set();
    for (const row of ROWS) for (const key of ["agent", "team", "topic", "channel"]) for (const one of row.rules) HELD.add(JSON.stringify([key, VALUES[key](row), one]));
  }
  return HELD.has(JSON.stringify([group, value, TEXTS.indexOf(rule)]));
}

// Conversations to read, of the first `quoted` ones with the words that they are there for.
function exampleLines(one, all, quoted) {
  const rows = [...all].sort(ORDERS.worst).slice(0, EXAMPLES);
  const ids = new Set(rows.map((row) => row.id));
  // What is not among the worst is in the input all the same.
  const elsewhere = one.examples.filter((example) => !ids.has(example.id)).slice(0, EXAMPLES - rows.length);
  const shown = [...rows.map((row) => talkLink(row)), ...elsewhere.map((example) => said(example.id || "–", { title: plain(example.path) }))];
  if (!shown.length) return null;
  const words = rows.slice(0, quoted).map((row) => wordsShown(one.rule, row));
  const lines = words.map((said, index) => el("span", { class: "shown" }, shown[index], said));
  const rest = shown.slice(lines.length).map((node, index) => [index ? ", " : "", node]);
  return [
    el("span", { class: "fine" }, t("coach.examples"), lines.length ? null : " ", lines.length ? null : rest),
    lines,
    lines.length && rest.length ? el("span", { class: "fine" }, rest) : null,
  ];
}

// What the first finding of the rule answers to in the conversation, and its words.
function wordsShown(rule, row) {
  const talk = talkOf(row.n);
  const finding = (talk.findings ?? []).find((one) => TEXTS[one.rule] === rule);
  if (!finding) return null;
  const [turn, start, end] = (finding.words?.length && finding.related?.[0]) || [];
  const asked = turn === undefined ? "" : shortened(talk.turns[turn].text.slice(start, end));
  return [
    asked ? el("span", { class: "quote" }, t("note.related"), " ", el("q", { dir: "auto" }, plainNodes(asked)), " ", turnLink(row, turn)) : null,
    quoteOf(finding, talk, row, new Set()),
  ];
}

// Ids of rules may hold any letter, and stand in ids of the page.
const anchorOf = (rule) => well(rule).replace(/[^\w-]/g, "_");

function unclearPart(most) {
  const cannot = INSIGHT.unclear.filter((one) => one.kind === "cannot-tell");
  const few = INSIGHT.unclear.filter((one) => one.kind === "too-little-data");
  const high = [...cannot, ...few].filter((one) => one.high.length);
  const children = [
    high.length ? el("ul", { class: "plain told" }, high.slice(0, most).map(unclearItem)) : null,
    high.length > most ? el("p", { class: "fine" }, link({ view: "together" }, t("more", { n: number(high.length - most) }))) : null,
    cannot.length ? details(t("unclear.cannot", { n: names(cannot) }), el("ul", {}, cannot.map((one) => el("li", {}, unclearWords(one))))) : null,
    few.length ? details(t("unclear.few", { n: names(few) }), el("p", { class: "fine" }, t("unclear.few.how")), el("ul", {}, few.map((one) => el("li", {}, unclearWords(one))))) : null,
    few.length ? el("p", { class: "fine" }, counted("unclear.nearest", Math.min(...few.map((one) => one.more.least)))) : null,
  ];
  return part("unclear", t("unclear.title"), INSIGHT.unclear.length ? children : el("p", {}, t(INSIGHT.conversations ? "unclear.none" : "none.linted")));
}

// `3 agents, 2 topics`
function names(list) {
  return ["agent", "topic"]
    .map((group) => [group, list.filter((one) => one.group === group).length])
    .filter(([, count]) => count)
    .map(([group, count]) => counted(`unclear.${group}s`, count))
    .join(", ");
}

function unclearItem(one) {
  const rules = one.high.slice(0, FIRST).map((id, index) => [index ? ", " : "", "“", ruleCalled(id), "”"]);
  return el("li", {}, el("strong", {}, said(groupValue(one.group, one.name))), el("span", { class: "words" }, tn("unclear.high", { rules: el("span", {}, rules) })), el("span", { class: "fine" }, unclearReason(one)));
}

const unclearWords = (one) => [el("strong", {}, said(groupValue(one.group, one.name))), ": ", unclearReason(one), " ", el("span", { class: "fine" }, rulesOf(one))];

// One rule or two are named: what is said is said of them alone.
function rulesOf(one) {
  if (one.rules.length > 2) return t("unclear.rules", { n: number(one.rules.length) });
  return ["(", one.rules.map((id, index) => [index ? ", " : "", "“", ruleCalled(id), "”"]), ")"];
}


function unclearReason(one) {
  if (one.kind === "too-little-data") {
    const { least, most } = one.more;
    return least === most ? t("unclear.more", { n: number(least) }) : t("unclear.range", { least: number(least), most: number(most) });
  }
  if (one.group === "agent") return t("unclear.agent");
  if (one.largest === null) return t("unclear.nobody");
  return el("span", {}, tn("unclear.topic", { largest: said(one.largest), share: share(one.largest_share, 1) }));
}

function controlPart() {
  const list = INSIGHT.in_control;
  const never = INSIGHT.never_failed.length;
  return part(
    "steady",
    t("control.title"),
    list.length ? details(counted("control.rules", list.length), el("ul", {}, list.map((id) => el("li", {}, ruleCalled(id))))) : el("p", {}, t(INSIGHT.unclear.some((one) => one.kind === "too-little-data") ? "control.few" : "control.none")),
    never ? el("p", { class: "fine" }, counted("control.never", never)) : null,
    list.length ? el("p", { class: "fine" }, t("control.how")) : null,
  );
}

// Whom to call: the conversations that ended with something open, by what, the newest of each. `calllint recover` knows more of them.
const CALL_BACK = ["premature-hang-up", "unanswered-customer", "missing-solution"];
const CALLED = 3;

function callPart() {
  const counts = overAll() ? rulesOverAll() : [...byRule(ROWS).values()];
  const open = CALL_BACK.map((id) => counts.find((one) => TEXTS[one.rule] === id)).filter((one) => one?.failed);
  const shown = new Set();
  const item = (one) => {
    const newest = ROWS.filter((row) => row.rules.has(one.rule) && !shown.has(row)).sort(ORDERS.newest).slice(0, CALLED);
    newest.forEach((row) => shown.add(row));
    const links = newest.map((row, index) => [index ? ", " : "", talkLink(row)]);
    return el("li", {}, listLink({ rule: well(TEXTS[one.rule]), order: "newest" }, ruleCalled(TEXTS[one.rule])), " ", el("span", { class: "fine" }, counted("in.conversations", one.failed)), links.length ? el("span", { class: "fine exchanges" }, `${t(newest.every((row) => row.day) ? "call.newest" : "coach.examples")} `, links) : null);
  };
  return part("call", t("call.title"), open.length ? el("ul", {}, open.map(item)) : el("p", {}, t("call.none")), el("p", { class: "fine" }, t("call.how")));
}

// Where topics come from, and how many conversations have none: what has none is compared with what has none.
function topicsLine() {
  const { from_data: data, from_words: words, none, beyond } = INSIGHT.topics;
  const all = INSIGHT.conversations;
  const parts = [data ? t("topics.data", { n: ratio(data, all) }) : null, words ? t("topics.words", { n: ratio(words, all) }) : null, none ? t("topics.none", { n: ratio(none, all) }) : null];
  return `${t("topics.title")} ${parts.filter(Boolean).join(", ")}.${beyond ? ` ${t("topics.beyond", { n: number(beyond) })}` : ""}`;
}

// What came before, with what it comes to: triggers of lapses, what calmed customers, what goes with the scores of a survey.

const LIFTS_SHOWN = 8;

function beforeSection() {
  const found = INSIGHT.triggers;
  if (!found || (!found.missing && !found.lapses.length && !found.calming.length)) return null;
  if (found.missing) return el("section", {}, heading(2, t("before.title")), el("p", { class: "missing" }, english(found.missing)));
  return el(
    "section",
    { "aria-labelledby": "before" },
    found.lapses.length ? [heading(2, t("before.title"), { id: "before" }), el("p", { class: "fine" }, t("before.how")), shortList(found.lapses, lapseItem)] : null,
    found.calming.length ? [heading(2, t("calming.title")), el("p", { class: "fine" }, t("calming.how")), shortList(found.calming, calmingItem)] : null,
  );
}

function shortList(items, draw) {
  const rest = items.slice(LIFTS_SHOWN);
  return [el("ul", {}, items.slice(0, LIFTS_SHOWN).map(draw)), rest.length ? details(t("more", { n: number(rest.length) }), el("ul", {}, rest.map(draw))) : null];
}

const triggerName = (name) => (known("trigger", name) ? term("trigger", name) : term("signal", name));
const oneIn = (one) => (one.high < 0.1 ? 1 : 0);
const range = (one) => `${number(one.low)}–${one.high === null ? "∞" : number(one.high)}`;

function lapseItem(one) {
  const rate = { high: Math.max(one.rate, one.other_rate) };
  return el(
    "li",
    {},
    one.agent === null ? null : [el("strong", {}, said(one.agent)), ": "],
    tn("before.item", { rule: ruleCalled(one.rule), trigger: el("em", {}, triggerName(one.trigger)) }), " ",
    t("before.counts", { n: ratio(one.lapses, one.moments), rate: percent(one.rate, oneIn(rate)), other: percent(one.other_rate, oneIn(rate)) }), " ",
    one.lift === null ? null : t("before.lift", { lift: number(one.lift), range: range(one) }),
    exchangeLine(one),
  );
}

function calmingItem(one) {
  return el(
    "li",
    {},
    el("strong", {}, term("act", one.act)), ": ",
    t("calming.counts", { n: ratio(one.calmed, one.moments), rate: percent(one.rate), other: percent(one.other_rate), low: number(100 * one.low), high: number(100 * one.high), points: number(100 * one.difference) }),
    exchangeLine(one),
  );
}

// Exchanges to read; those of conversations that are not on the page have their ids only.
function exchangeLine(one) {
  const shown = one.examples.map((each) => {
    const row = ROWS.find((candidate) => candidate.id === each.id);
    return row ? link({ view: "talk", n: row.n + 1, turn: each.first + 1 }, said(each.id || "–")) : said(each.id || "–");
  });
  return shown.length ? el("span", { class: "fine exchanges" }, `${t("coach.examples")} `, shown.map((node, index) => [index ? ", " : "", node])) : null;
}

function surveySection() {
  const survey = INSIGHT.survey;
  if (!survey) return null;
  const name = said(survey.name);
  const item = (one) => {
    const what = one.kind === "rule" ? ruleCalled(one.name) : el("span", {}, term("signal", one.name));
    const key = `survey.${one.kind}.${one.difference < 0 ? "lower" : "higher"}`;
    const bounds = one.low < 0 && one.high > 0 ? [one.low, one.high] : [Math.abs(one.low), Math.abs(one.high)].sort((a, b) => a - b);
    return el(
      "li",
      {},
      tn(key, { what, size: number(Math.abs(one.difference), 2) }), " ",
      el("span", { class: "fine" }, t("survey.counts", { low: number(bounds[0], 2), high: number(bounds[1], 2), one: number(one.conversations), other: number(one.others) })),
    );
  };
  return el(
    "section",
    { "aria-labelledby": "survey" },
    heading(2, el("span", {}, tn("survey.title", { name })), { id: "survey" }),
    el("p", { class: "fine" }, t("survey.how")),
    el("p", {}, counted("survey.some", survey.conversations), survey.mean === null ? "" : ` ${t("survey.mean", { mean: number(survey.mean, 2) })}`, survey.unmatched ? ` ${counted("survey.unmatched", survey.unmatched)}` : ""),
    survey.missing ? el("p", { class: "missing" }, english(survey.missing)) : survey.effects.length ? shortList(survey.effects, item) : el("p", {}, t("survey.none")),
  );
}

// What to coach an agent on: rules that fail in a larger share of their conversations than in the others'.

const ENOUGH = 5;
const OFTEN = 2;
const EXAMPLES = 3;

// For each agent: their rows, and `more` and `less`: rules by how much more (less) often they fail than at the others. What stands out is
// two conversations or more beyond what the others' share would make it, and beyond what chance easily makes of that. A share counts as
// if five conversations like the others' came on top, so that few conversations weigh little, and as many times as the rule has points.
// `rows` are those of all agents.
function coaching(rows) {
  const all = byRule(rows);
  const agents = groupsOf(rows, "agent");
  agents.delete("");
  return [...agents].map(([agent, own]) => {
    if (own.length < ENOUGH) return { agent, rows: own, enough: false, more: [], less: [] };
    const compared = [...byRule(own).values()].map((here) => compare(here, all.get(here.rule))).filter((one) => one.judged >= ENOUGH);
    const more = compared.filter((one) => one.beyond >= one.chance).sort((a, b) => b.weight - a.weight);
    const less = compared.filter((one) => -one.beyond >= one.chance).sort((a, b) => a.weight - b.weight);
    return { agent, rows: own, enough: true, more: more.slice(0, 3), less: less.slice(0, 1) };
  });
}

function compare(here, everywhere) {
  const others = { failed: everywhere.failed - here.failed, judged: everywhere.judged - here.judged };
  const usual = others.judged >= ENOUGH ? others.failed / others.judged : null;
  const expected = usual === null ? here.failed : here.judged * usual;
  const excess = usual === null ? 0 : (here.failed + ENOUGH * usual) / (here.judged + ENOUGH) - usual;
  return {
    rule: here.rule,
    failed: here.failed,
    judged: here.judged,
    severity: here.severity,
    othersFailed: others.failed,
    othersJudged: others.judged,
    beyond: here.failed - expected,
    chance: Math.max(OFTEN, 1.5 * Math.sqrt(expected)),
    weight: excess * pointsOf(here.rule),
  };
}

const ratio = (part, whole) => t("ratio", { part: number(part), whole: number(whole), share: share(part, whole) });

function examplesOf(rows, rule) {
  return rows.filter((row) => row.rules.has(rule)).sort(ORDERS.worst).slice(0, EXAMPLES);
}

function coachingLine(one, agent, rows) {
  const examples = examplesOf(rows, one.rule);
  return el(
    "li",
    {},
    badge(one.severity), " ",
    listLink({ agent: well(agent), rule: well(TEXTS[one.rule]) }, ruleName(one.rule)),
    el("span", { class: "fine" }, t("coach.compared", { here: ratio(one.failed, one.judged), others: ratio(one.othersFailed, one.othersJudged) })),
    el("span", { class: "fine" }, `${t("coach.examples")} `, examples.map((row, index) => [index ? ", " : "", talkLink(row)])),
  );
}

// The few things that would help most, whoever they concern.
function coachingFirst(agents) {
  const lines = agents.flatMap((one) => one.more.slice(0, 2).map((line) => ({ ...line, agent: one.agent, rows: one.rows })));
  const best = lines.sort((a, b) => b.weight - a.weight).slice(0, 5);
  if (!best.length) return el("p", {}, t("coach.level"));
  return el(
    "ol",
    { class: "advice" },
    best.map((one) =>
      el(
        "li",
        {},
        el("strong", {}, link({ view: "overview", agent: well(one.agent) }, said(one.agent))), " ", badge(one.severity), " ",
        listLink({ agent: well(one.agent), rule: well(TEXTS[one.rule]) }, ruleName(one.rule)),
        el("span", { class: "fine" }, t("coach.compared", { here: ratio(one.failed, one.judged), others: ratio(one.othersFailed, one.othersJudged) })),
        el("span", { class: "fine" }, `${t("coach.examples")} `, examplesOf(one.rows, one.rule).map((row, index) => [index ? ", " : "", talkLink(row)])),
      ),
    ),
  );
}

const AGENTS_SHOWN = 50;

function agentsSection() {
  const all = coaching(matching("agent"));
  const shown = all.filter((one) => place.agent === undefined || well(one.agent) === place.agent);
  if (!shown.length) return null;
  shown.sort((a, b) => byName(a.agent, b.agent));
  const heads = [[t("agents.agent")], [t("agents.conversations"), true], [t("agents.mean"), true], [t("agents.failed"), true], [t("agents.coach")]];
  const rowsOf = (some) => some.map((one) => agentCells(one));
  const whole = el("div", {}, table(t("agents.title"), heads, rowsOf(shown.slice(0, AGENTS_SHOWN)), { class: "agents" }));
  const more = () => whole.replaceChildren(table(t("agents.title"), heads, rowsOf(shown), { class: "agents" }));
  const showAll = (event) => {
    more();
    event.target.remove();
  };
  const left = shown.length - AGENTS_SHOWN;
  const rest = left > 0 ? el("button", { type: "button", onclick: showAll }, t("more", { n: number(left) })) : null;
  const title = heading(2, t("coach.title"), { id: "agents" });
  if (!all.some((one) => one.enough)) return el("section", { "aria-labelledby": "agents" }, title, el("p", {}, t("coach.little")));
  return el(
    "section",
    { "aria-labelledby": "agents" },
    title,
    place.agent === undefined ? coachingFirst(all) : null,
    el("p", { class: "fine" }, t("coach.how")),
    place.agent === undefined ? details(t("agents.all", { n: number(shown.length) }), whole, rest) : whole,
  );
}

function agentCells(one) {
  const mean = meanScore(one.rows);
  const advice = one.more.length
    ? el("ul", { class: "plain" }, one.more.map((line) => coachingLine(line, one.agent, one.rows)))
    : el("p", {}, t(one.enough ? "coach.none" : "coach.few", { n: number(one.rows.length) }));
  const better = one.less.map((line) =>
    el("p", { class: "fine" }, tn("coach.well", { rule: ruleName(line.rule), here: ratio(line.failed, line.judged), others: ratio(line.othersFailed, line.othersJudged) })),
  );
  const common = [...byRule(one.rows).values()].filter((rule) => rule.failed).sort((a, b) => b.failed - a.failed)[0];
  const news = common && common.rule !== one.more[0]?.rule;
  const commonest = news ? tn("coach.common", { rule: ruleName(common.rule), here: ratio(common.failed, common.judged) }) : null;
  return [
    link({ view: "overview", agent: well(one.agent) }, said(one.agent)),
    number(one.rows.length),
    mean === null ? "–" : number(mean),
    number(failedOf(one.rows)),
    [advice, commonest && el("p", { class: "fine" }, commonest), better],
  ];
}

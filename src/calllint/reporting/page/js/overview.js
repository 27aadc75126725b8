// The first view: what stands out in all conversations that match.

function overviewView() {
  const rows = matching();
  const title = heading(1, t("overview.title"), { id: "title", tabindex: "-1" });
  if (!rows.length) return [title, el("p", {}, t(ROWS.length ? "none.match" : "none.linted"))];
  return [
    title,
    warnings(),
    togetherSection(),
    keyFigures(rows),
    worstSection(rows),
    compares() ? null : agentsSection(),
    el("div", { class: "pair" }, scoresSection(rows), trendSection(rows)),
    rulesSection(rows),
    ["team", "topic", "channel"].map((key) => groupSection(rows, key)),
  ];
}

function warnings() {
  const lines = [];
  if (CLOSING.problems.length) lines.push(link({ view: "about" }, counted("problems.some", CLOSING.problems.length)));
  if (CLOSING.notices.length) lines.push(link({ view: "about" }, counted("notices.some", CLOSING.notices.length)));
  if (OPENING.baselined) lines.push(t("baselined"));
  if (WHOLE) lines.push(t(unfiltered() ? "whole.figures" : "whole.filtered", { n: number(ROWS.length), all: number(WHOLE.rows) }));
  return lines.length ? el("ul", { class: "warnings" }, lines.map((line) => el("li", {}, line))) : null;
}

function figure(words, value, more = null) {
  return el("div", { class: "figure" }, el("dt", {}, words), el("dd", {}, value, more ? el("span", { class: "fine" }, more) : null));
}

function keyFigures(rows) {
  const whole = overAll();
  const scored = whole ? whole.scored : rows.filter((row) => row.score !== undefined).length;
  const mean = whole ? whole.mean : meanScore(rows);
  const failed = whole ? whole.failed : failedOf(rows);
  const severities = whole ? whole.severities : bySeverity(rows);
  return el(
    "dl",
    { class: "figures" },
    figure(t("figure.conversations"), listLink({}, number(whole ? whole.rows : rows.length))),
    figure(t("figure.failed"), listLink({ verdict: "failed" }, number(failed)), share(failed, scored)),
    figure(t("figure.mean"), mean === null ? "–" : number(mean), t("figure.of100")),
    [3, 2, 1, 0].map((one) =>
      figure(badge(one), listLink({ severity: SEVERITIES[one] }, number(severities[one].findings)), counted("in.conversations", severities[one].rows)),
    ),
  );
}

function worstSection(rows) {
  const worst = [...rows].sort(ORDERS.worst).filter((row) => row.found.length).slice(0, 3);
  const order = t("worst.order");
  return el(
    "section",
    { "aria-labelledby": "worst" },
    heading(2, t("worst.title"), { id: "worst" }),
    worst.length ? el("ol", { class: "cards" }, worst.map(worstCard)) : el("p", {}, t("worst.none")),
    el("p", { class: "fine" }, order, " ", worst.length ? link({ view: "talks", order: undefined }, t("worst.all")) : null),
  );
}

function worstCard(row) {
  const talk = talkOf(row.n);
  const deductions = costs(row, talk).filter((cost) => cost.findings.length).slice(0, 4);
  const rest = row.rules.size - deductions.length;
  const quoted = new Set();
  return el(
    "li",
    { class: "card" },
    heading(3, talkLink(row)),
    el("p", { class: "about" }, aboutRow(row)),
    scoreLine(row),
    el(
      "ul",
      { class: "plain reasons" },
      deductions.map((cost) => {
        const first = cost.findings[0];
        return el(
          "li",
          {},
          badge(cost.severity), " ",
          el("span", { class: "what" }, ruleName(cost.rule, first.message)), " ",
          cost.points === null ? null : el("span", { class: "cost" }, t("cost", { n: number(cost.points) })),
          quoteOf(first, talk, row, quoted),
        );
      }),
    ),
    rest > 0 ? el("p", { class: "fine" }, counted("and.more", rest)) : null,
  );
}

// The words that a finding rests on, unless they were `quoted` before, and a link to their turn.
function quoteOf(finding, talk, row, quoted) {
  const words = (finding.words ?? []).find(([turn]) => turn === finding.turn) ?? finding.words?.[0] ?? finding.related?.[0];
  const turn = words ? words[0] : finding.turn;
  const text = words ? shortened(talk.turns[turn].text.slice(words[1], words[2])) : "";
  const to = turnLink(row, turn);
  const first = text && !quoted.has(text);
  quoted.add(text);
  return el("span", { class: "quote" }, first ? [el("q", { dir: "auto" }, plainNodes(text)), " "] : null, to);
}

function shortened(text, limit = 100) {
  const line = text.replace(/\s+/g, " ").trim();
  return line.length <= limit ? line : `${well(line.slice(0, limit))}…`;
}

function rulesSection(rows) {
  const counts = overAll() ? rulesOverAll() : [...byRule(rows).values()].filter((one) => one.findings);
  if (!counts.length) return null;
  counts.sort((a, b) => b.severity - a.severity || b.failed - a.failed);
  const heads = [[t("rules.rule")], [t("rules.findings"), true], [t("rules.share"), true]];
  const cells = counts.map((one) => [
    [badge(one.severity), " ", listLink({ rule: well(TEXTS[one.rule]) }, ruleName(one.rule)), explanation(one.rule)],
    number(one.findings),
    [ratio(one.failed, one.judged), bar(one.failed, one.judged, SEVERITIES[one.severity])],
  ]);
  return el(
    "section",
    { "aria-labelledby": "rules" },
    heading(2, t("rules.title"), { id: "rules" }),
    table(t("rules.title"), heads, cells, { class: "rules" }),
    el("p", { class: "fine" }, t("rules.how")),
  );
}

function scoresSection(rows) {
  const steps = overAll()?.scores.map((count, index) => ({ from: index * 10, rows: count })) ?? byScore(rows);
  if (!steps.some((step) => step.rows)) return null;
  const cells = steps.map((step) => [listLink({ score: String(step.from) }, scoreRange(step.from)), number(step.rows)]);
  return el(
    "section",
    { "aria-labelledby": "scores" },
    heading(2, t("scores.title"), { id: "scores" }),
    histogram(steps),
    details(t("as.table"), table(t("scores.title"), [[t("scores.score")], [t("figure.conversations"), true]], cells)),
  );
}

function trendSection(rows) {
  const { unit, steps, undated } = overTime(overAll()?.days ?? daysOf(rows), overAll()?.rows ?? rows.length);
  if (steps.length < 2) return null;
  const heads = [[t(`trend.${unit}s`)], [t("figure.conversations"), true], [t("agents.mean"), true], [t("trend.findings"), true]];
  const cells = steps.map((step) => [stepName(step.from, unit), number(step.rows), step.mean === null ? "–" : number(step.mean), number(step.findings)]);
  return el(
    "section",
    { "aria-labelledby": "trend" },
    heading(2, t(`trend.title.${unit}`), { id: "trend" }),
    trend(steps, unit),
    el("p", { class: "fine" }, t("trend.how"), undated ? ` ${counted("trend.undated", undated)}` : ""),
    details(t("as.table"), table(t(`trend.title.${unit}`), heads, cells)),
  );
}

const GROUPS_SHOWN = 30;

function groupsAmong(rows, key) {
  return [...groupsOf(rows, key)].map(([value, own]) => {
    const common = [...byRule(own).values()].filter((one) => one.failed).sort((a, b) => b.failed - a.failed)[0];
    return { value, rows: own.length, failed: failedOf(own), mean: meanScore(own), common };
  });
}

function groupSection(rows, key) {
  const groups = (overAll() ? groupsOverAll(key) : groupsAmong(rows, key)).sort((a, b) => b.rows - a.rows);
  if (groups.length < 2) return null;
  const heads = [[t(`filter.${key}`)], [t("figure.conversations"), true], [t("agents.mean"), true], [t("agents.failed"), true], [t("groups.commonest")]];
  const cells = groups.slice(0, GROUPS_SHOWN).map(({ value, rows: count, failed, mean, common }) => {
    return [
      listLink({ [key]: well(value) }, el("bdi", {}, optionName(key, value))),
      number(count),
      mean === null ? "–" : number(mean),
      ratio(failed, count),
      common ? [listLink({ [key]: well(value), rule: well(TEXTS[common.rule]) }, ruleName(common.rule)), el("span", { class: "fine" }, ratio(common.failed, common.judged))] : "–",
    ];
  });
  const left = groups.length - GROUPS_SHOWN;
  return el(
    "section",
    { "aria-labelledby": `by-${key}` },
    heading(2, t(`groups.${key}`), { id: `by-${key}` }),
    table(t(`groups.${key}`), heads, cells),
    left > 0 ? el("p", { class: "fine" }, t("groups.left", { n: number(left) })) : null,
  );
}

// The view that shows what the verdicts rest on: for each rule of which something is to be said the figures by agent, topic and more, on
// the funnel, and week by week.

const VERDICT_SIGNS = { process: "▲", coaching: "▲", "cannot-tell": "?", "too-little-data": "…", "in-control": "○" };

function togetherView() {
  const title = heading(1, t("together.title"), { id: "title", tabindex: "-1" });
  if (!compares()) return [title, togetherSection() ?? el("p", {}, t("none.linted"))];
  const all = Number.MAX_SAFE_INTEGER;
  return [
    title,
    el("p", {}, t("together.how")),
    el("p", { class: "fine" }, topicsLine()),
    INSIGHT.empty_groups.length ? el("p", { class: "warnings" }, t("groups.empty", { names: INSIGHT.empty_groups.map(plain).join(", ") })) : null,
    el("div", { class: "together parts" }, processPart(all), coachingPart(all), unclearPart(all), controlPart()),
    beforeSection(),
    surveySection(),
    INSIGHT.plots === null && INSIGHT.rules.length ? el("p", { class: "missing" }, t("plots.missing")) : null,
    ruleSections(INSIGHT.rules.filter((one) => one.said), "figures", t("figures.title"), t("figures.how")),
    ruleSections(INSIGHT.rules.filter((one) => !one.said), "signs", t("signs.title"), t("signs.how")),
  ];
}

function ruleSections(rules, id, title, how) {
  if (!rules.length) return null;
  return el("section", { "aria-labelledby": id }, heading(2, title, { id }), el("p", { class: "fine" }, how), rules.map(ruleSection));
}

function ruleSection(one) {
  const id = `of-${anchorOf(one.rule)}`;
  const groups = Object.entries(one.groups);
  const judged = one.said ? groups.filter(([group]) => group === "agent" || group === "topic") : [];
  return el(
    "section",
    { class: "rule", "aria-labelledby": id },
    heading(3, ruleCalled(one.rule), { id, tabindex: "-1" }),
    el("p", {}, t("figures.overall", { n: ratio(one.failed, one.judged), interval: interval(one) }), " ", el("code", {}, plainNodes(one.rule))),
    el("div", { class: "drawings" }, judged.map(([group, lines]) => funnelFigure(one, group, lines)), weeksFigure(one)),
    signsList(one),
    judged.map(([group, lines]) => figuresTable(one, group, lines)),
    weeksTable(one),
    groups.filter((entry) => !judged.includes(entry)).map(([group, lines]) => plainGroup(one, group, lines)),
  );
}

const percent = (value, digits = 0) => made(Intl.NumberFormat, { style: "percent", maximumFractionDigits: digits }).format(value);
const digitsFor = (one) => (one.high < 0.1 ? 1 : 0);
const interval = (one) => `${percent(one.low, digitsFor(one))}–${percent(one.high, digitsFor(one))}`;
const groupName = (group) => (known("group", group) ? term("group", group) : plain(group));

function funnelFigure(one, group, lines) {
  const drawn = INSIGHT.plots?.[one.rule]?.[group];
  if (!drawn) return null;
  const acted = lines.filter((line) => line.verdict === "process" || line.verdict === "coaching").map((line) => plain(groupValue(group, line.value)));
  const alt = t(`funnel.alt.${acted.length ? "some" : "none"}`, { n: number(lines.filter((line) => line.funnel).length), names: acted.join(", "), group: groupName(group) });
  return figureOf(drawn, alt, t("funnel.how", { group: groupName(group) }));
}

function figureOf(drawn, alt, caption) {
  return el("figure", { class: "plot" }, el("img", { src: `data:image/svg+xml;base64,${drawn}`, alt, width: 640, height: 360 }), el("figcaption", { class: "fine" }, caption));
}

function figuresTable(one, group, lines) {
  const heads = [[groupName(group)], [t("figures.judged"), true], [t("figures.failed"), true], [t("figures.rate"), true], [t("figures.expected"), true], [t("figures.verdict")]];
  const said = lines.filter((line) => line.verdict === "process" || line.verdict === "coaching");
  const cells = (some) =>
    some.map((line) => [
      nameOf(one, group, line),
      number(line.judged),
      number(line.failed),
      [percent(line.rate, digitsFor(line)), el("span", { class: "fine" }, interval(line))],
      line.expected === undefined ? "–" : [number(line.expected), line.comparable === line.judged ? null : el("span", { class: "fine" }, t("figures.comparable", { n: number(line.comparable), failures: number(line.failures) }))],
      verdictCell(line),
    ]);
  const name = `${groupName(group)}: ${plain(ruleCalled(one.rule).textContent)}`;
  const left = one.left?.[group];
  const rest = left ? el("p", { class: "fine" }, t("figures.left", { n: number(left) })) : null;
  const whole = (some) => table(name, heads, cells(some), { class: "figures-table" });
  if (lines.length <= said.length) return [whole(lines), rest];
  return [said.length ? whole(said) : null, details(t("figures.all", { group: groupName(group), n: number(lines.length) }), whole(lines), rest)];
}

function nameOf(one, group, line) {
  const value = said(groupValue(group, line.value));
  const filters = { ...cleared(), rule: well(one.rule), [group]: well(line.value) };
  return line.failed && FILTERS.includes(group) && held(group, line.value, one.rule) ? listLink(filters, value) : value;
}

function verdictCell(line) {
  if (!line.verdict) return "–";
  const words = line.on_topic ? t("kind.on", { topic: plain(topicName(line.on_topic)) }) : term("kind", line.verdict);
  const more = line.verdict === "too-little-data" ? el("span", { class: "fine" }, t("kind.more", { n: number(line.more) })) : null;
  return [el("span", { class: `kind ${line.verdict}` }, el("span", { "aria-hidden": "true" }, `${VERDICT_SIGNS[line.verdict]} `), words), more];
}

function plainGroup(one, group, lines) {
  // One value alone is the whole again, and was told above.
  if (lines.length < 2) return null;
  const heads = [[groupName(group)], [t("figures.judged"), true], [t("figures.failed"), true], [t("figures.rate"), true]];
  const cells = lines.map((line) => [nameOf(one, group, line), number(line.judged), number(line.failed), [percent(line.rate, digitsFor(line)), el("span", { class: "fine" }, interval(line))]]);
  const name = `${groupName(group)}: ${plain(ruleCalled(one.rule).textContent)}`;
  const left = one.left?.[group];
  return details(t("figures.by", { group: groupName(group), n: number(lines.length) }), table(name, heads, cells), left ? el("p", { class: "fine" }, t("figures.left", { n: number(left) })) : null);
}

const signWords = (run) => t(`sign.${run.sign}.${run.worse ? "worse" : "better"}`, { from: run.first, to: run.last });

function weeksFigure(one) {
  const drawn = INSIGHT.plots?.[one.rule]?.weeks;
  if (!drawn) return null;
  const { weeks, runs } = one.weeks;
  const alt = t("weeks.alt", { from: weeks[0].week, to: weeks.at(-1).week, signs: runs.length ? runs.map(signWords).join("; ") : t("weeks.quiet") });
  return figureOf(drawn, alt, t("weeks.how"));
}

function signsList(one) {
  const runs = one.weeks?.runs ?? [];
  return runs.length ? el("ul", {}, runs.map((run) => el("li", {}, signWords(run)))) : null;
}

function weeksTable(one) {
  if (!one.weeks || one.weeks.weeks.length < 2) return null;
  const { weeks, runs } = one.weeks;
  const heads = [[t("weeks.week")], [t("figures.judged"), true], [t("figures.failed"), true], [t("figures.rate"), true], [t("weeks.limits"), true], [t("weeks.sign")]];
  const cells = weeks.map((week) => [
    week.week,
    number(week.judged),
    number(week.failed),
    percent(week.rate, 1),
    `${percent(week.low, 1)}–${percent(week.high, 1)}`,
    runs.filter((run) => run.first <= week.week && week.week <= run.last).map((run) => term("sign", run.sign)).join(", ") || "–",
  ]);
  return details(t("weeks.table"), table(`${t("weeks.table")}: ${plain(ruleCalled(one.rule).textContent)}`, heads, cells));
}

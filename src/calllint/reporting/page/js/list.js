// All conversations that match, a page at a time.

const ON_A_PAGE = 50;

function talksView() {
  const rows = matching();
  const pages = Math.max(1, Math.ceil(rows.length / ON_A_PAGE));
  const page = Math.min(pages, Math.max(1, Number.parseInt(place.page, 10) || 1));
  const start = (page - 1) * ON_A_PAGE;
  return [
    heading(1, t("talks.title"), { id: "title", tabindex: "-1" }),
    el("div", { class: "listhead" }, orderField(), pages > 1 ? el("p", {}, t("page.of", { page: number(page), pages: number(pages) })) : null),
    rows.length ? el("ol", { class: "talks", start: start + 1 }, rows.slice(start, start + ON_A_PAGE).map(listItem)) : el("p", {}, t("none.match")),
    pages > 1 ? pager(page, pages) : null,
  ];
}

function orderField() {
  const names = Object.keys(ORDERS).filter((name) => name !== "newest" || ROWS.some((row) => row.day));
  const choose = (event) => {
    const name = names[event.target.selectedIndex];
    go({ order: name === "worst" ? undefined : name, page: undefined });
  };
  const select = el("select", { id: "order", onchange: choose }, names.map((name) => el("option", { selected: name === (place.order ?? "worst") }, t(`order.${name}`))));
  return el("div", { class: "field" }, el("label", { for: "order" }, t("order.title")), select);
}

function pager(page, pages) {
  const to = (target, key) => (target < 1 || target > pages ? null : el("li", {}, link({ page: target }, t(key))));
  const before = [to(page === 1 ? 0 : 1, "page.first"), to(page - 1, "page.before")];
  const after = [to(page + 1, "page.next"), to(page === pages ? 0 : pages, "page.last")];
  return el("nav", { "aria-label": t("page.title") }, el("ul", { class: "pager" }, before, after));
}

const RULES_IN_A_LINE = 4;

function listItem(row) {
  const seen = new Map();
  for (const [rule, severity] of row.found) seen.set(rule, { rule, severity, count: (seen.get(rule)?.count ?? 0) + 1 });
  const rules = [...seen.values()].sort((a, b) => b.severity - a.severity);
  return el(
    "li",
    { id: `row-${row.n + 1}` },
    heading(2, talkLink(row), { class: "name" }),
    scoreLine(row),
    el("p", { class: "about" }, aboutRow(row)),
    rules.length ? ruleTags(rules) : el("p", { class: "fine" }, t("no.findings")),
  );
}

function ruleTags(rules) {
  const tag = (one) => el("li", {}, badge(one.severity), " ", ruleName(one.rule), one.count > 1 ? ` ×${number(one.count)}` : null);
  const rest = rules.length - RULES_IN_A_LINE;
  const more = rest > 0 ? el("li", { class: "fine" }, counted("and.more", rest)) : null;
  return el("ul", { class: "plain tags" }, rules.slice(0, RULES_IN_A_LINE).map(tag), more);
}

// Who, where and when, each apart.
function aboutRow(row) {
  const parts = [
    row.agent ? said(row.agent) : null,
    row.team ? said(row.team) : null,
    row.topic ? said(topicName(row.topic)) : null,
    row.channel === "unknown" ? null : term("channel", row.channel),
    row.day ? el("time", { datetime: row.day }, day(row.day)) : null,
    counted("turns", row.turns ?? 0),
  ].filter(Boolean);
  return parts.flatMap((part, index) => (index ? [" · ", part] : [part]));
}

function verdict(row) {
  const name = VALUES.verdict(row);
  const sign = { passed: "✓", failed: "✗", none: "–" }[name];
  return el("span", { class: `verdict ${name}` }, el("span", { "aria-hidden": "true" }, sign), " ", term("verdict", name));
}

// The score with the points that it is made of: 80 of four points is not 80 of a hundred.
function scoreLine(row) {
  if (row.score === undefined) return el("p", { class: "scoreline" }, verdict(row), " ", el("span", { class: "fine" }, t("score.none")));
  const [earned, possible] = row.points;
  return el(
    "p",
    { class: "scoreline" },
    verdict(row), " ",
    el("strong", { class: "score" }, number(row.score)),
    row.band ? [" ", said(row.band, { class: "band" })] : null,
    el("span", { class: "fine" }, ` ${t("figure.of100")} · ${t("points.of", { earned: number(earned, 2), possible: number(possible, 2) })}`),
  );
}

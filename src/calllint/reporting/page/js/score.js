// How a score comes about, and what else the rules said of a conversation.

// Rules with findings, the costliest first: the points of each (null: it costs none), its findings, and its severity.
function costs(row, talk) {
  const found = new Map();
  for (const finding of talk.findings ?? []) {
    if (!found.has(finding.rule)) found.set(finding.rule, { rule: finding.rule, severity: finding.severity, points: null, reason: null, findings: [] });
    found.get(finding.rule).findings.push(finding);
  }
  for (const [rule, points, because, critical, scope] of talk.card?.deductions ?? []) {
    if (scope !== "rule") continue;
    if (!found.has(rule)) found.set(rule, { rule, severity: critical ? 3 : severityOf(rule), findings: [] });
    Object.assign(found.get(rule), { points, reason: because });
  }
  return [...found.values()].sort((a, b) => b.severity - a.severity || (b.points ?? 0) - (a.points ?? 0));
}

function scoreSection(row, talk) {
  const costly = costs(row, talk);
  const card = talk.card ?? {};
  return el(
    "section",
    { class: "scorecard", "aria-labelledby": "why" },
    heading(2, t("why.title"), { id: "why" }),
    el("div", { class: "verdictline" }, scoreLine(row), verdictReasons(row, card)),
    costly.length ? costTable(costly, row, card) : el("p", {}, t("no.findings")),
    card.sections ? details(t("sum.title"), sums(row, card)) : null,
  );
}

function verdictReasons(row, card) {
  const mark = number(card.mark ?? 0);
  const critical = new Set((card.deductions ?? []).filter((one) => one[3]).map(([rule]) => rule)).size;
  if (row.verdict === false && critical) return el("p", {}, counted("why.critical", critical));
  if (row.score === undefined) return (card.why ?? []).map((one) => el("p", {}, reason(TEXTS[one])));
  return el("p", {}, t(row.verdict ? "why.passed" : "why.mark", { score: number(row.score), mark }));
}

function costTable(costly, row, card) {
  const heads = [[t("cost.what")], [t("cost.where")], [t("cost.points"), true]];
  const points = (value) => (value === null || value === undefined ? t("cost.none") : value ? `−${number(value, 2)}` : "0");
  const cells = costly.map((cost) => [
    [badge(cost.severity), " ", ruleName(cost.rule, cost.findings[0]?.message ?? cost.reason)],
    cost.findings.length
      ? cost.findings.map((finding, index) => [index ? ", " : "", turnLink(row, finding.turn)])
      : t("cost.suppressed"),
    points(cost.points),
  ]);
  // What a rule takes along that is critical for its section, or for all.
  for (const [rule, value, because, , scope] of card.deductions ?? []) {
    if (scope !== "rule") cells.push([[ruleName(rule), ": ", reason(TEXTS[because])], "", points(value)]);
  }
  return table(t("why.title"), heads, cells, { class: "costs" });
}

function sums(row, card) {
  const [earned, possible] = row.points;
  const weighed = card.sections.some(([, , , weight]) => weight !== null);
  const shareOf = ([, , most, weight]) => (most ? weight ?? most : 0);
  const whole = card.sections.reduce((sum, section) => sum + shareOf(section), 0);
  const heads = [[t("sum.section")], [t("sum.earned"), true], [t("sum.possible"), true], [t("sum.share"), true]];
  if (weighed) heads.push([t("sum.counts"), true], [t("sum.adds"), true]);
  const cells = card.sections.map((section) => {
    const [name, got, most] = section;
    const part = shareOf(section);
    const scored = most ? [number((100 * got) / most), " ", bar(Math.min(got, most), most)] : "–";
    const line = [el("bdi", {}, plain(term("category", name))), number(got, 2), number(most, 2), scored];
    return weighed ? [...line, share(part, whole), number(most && whole ? (100 * part * got) / most / whole : 0)] : line;
  });
  const total = [el("strong", {}, t("sum.total")), number(earned, 2), number(possible, 2), el("strong", {}, row.score === undefined ? "–" : number(row.score))];
  cells.push(weighed ? [...total, "", ""] : total);
  const score = row.score === undefined ? "–" : number(row.score);
  return [
    table(t("sum.title"), heads, cells, { class: "sums" }),
    weighed ? el("p", {}, t("sum.weighed", { score })) : el("p", {}, t("sum.formula", { earned: number(earned, 2), possible: number(possible, 2), score })),
    card.bonus ? el("p", {}, t("sum.bonus", { n: number(card.bonus, 2) })) : null,
    el("p", {}, t("sum.mark", { mark: number(card.mark ?? 0) }), card.name ? [" ", tn("sum.card", { name: said(card.name) })] : null),
    card.measured !== undefined && card.measured < 100 ? el("p", {}, t("sum.measured", { n: number(card.measured) })) : null,
    el("p", { class: "fine" }, t(card.counted ? "sum.how.counted" : "sum.how")),
  ];
}

// What went well, what was promised, and what nobody could judge.
function restSections(talk) {
  const row = ROWS[Number.parseInt(place.n, 10) - 1];
  return [passedPart(row, talk), signalsPart(row, talk), commitmentsPart(row, talk), unjudgedPart(row, talk), suppressedPart(row, talk)];
}

function foldedPart(key, count, open, ...children) {
  const shown = details(`${t(key)} (${number(count)})`, ...children);
  shown.open = open;
  return shown;
}

function quote([turn, start, end], talk) {
  return el("q", { dir: "auto" }, plainNodes(shortened(talk.turns[turn].text.slice(start, end))));
}

function quotes(places, row, talk) {
  return places.map(([turn, start, end], index) => [
    index ? "; " : "",
    quote([turn, start, end], talk), " ",
    turnLink(row, turn),
  ]);
}

// A title says what is right; where the page's language has none only the message is known, which says what is not the case.
function passName(text) {
  const rule = RULES.get(TEXTS[text]);
  const title = language === "en" ? rule?.title : rule?.translated?.[language]?.title;
  if (title) return el("span", {}, plainNodes(title));
  return el("span", {}, tn("passed.not", { rule: ruleName(text) }));
}

function passedPart(row, talk) {
  const passed = [...(talk.passed ?? [])].sort((a, b) => b.length - a.length);
  if (!passed.length) return null;
  const sign = () => el("span", { "aria-hidden": "true" }, "✓ ");
  const lines = passed.map(([rule, places]) => el("li", {}, sign(), passName(rule), places?.length ? [" – ", quotes(places, row, talk)] : null));
  return foldedPart("passed.title", passed.length, false, el("ul", { class: "plain" }, lines));
}

function signalsPart(row, talk) {
  const signals = talk.signals ?? [];
  if (!signals.length) return null;
  const lines = signals.map((signal) => el("li", {}, signalName(signal.signal), " – ", quotes(signal.words, row, talk), lessSure(signal)));
  return foldedPart("signals.title", signals.length, false, el("p", { class: "fine" }, t("signals.how")), el("ul", {}, lines));
}

function commitmentsPart(row, talk) {
  const all = talk.commitments ?? [];
  if (!all.length) return null;
  const heads = [[t("promise.what")], [t("promise.who")], [t("promise.when")], [t("promise.kept")], [t("promise.where")]];
  const cells = all.map((one) => [
    one.words?.length ? quote(one.words[0], talk) : said(one.action ?? "–"),
    one.owner ? said(one.owner) : t("promise.nobody"),
    one.deadline ? said(one.deadline) : t("promise.never"),
    t(one.kept ? "promise.done" : "promise.open"),
    turnLink(row, one.turn),
  ]);
  return foldedPart("promise.title", all.length, false, table(t("promise.title"), heads, cells));
}

function unjudgedPart(row, talk) {
  const unmeasured = pairs(row.unmeasured ?? []);
  const inapplicable = talk.inapplicable ?? [];
  const parts = [];
  if (unmeasured.length) parts.push(foldedPart("unmeasured.title", unmeasured.length, false, el("p", { class: "fine" }, t("unmeasured.how")), byReason(unmeasured)));
  if (inapplicable.length) parts.push(foldedPart("inapplicable.title", inapplicable.length, false, byReason(inapplicable)));
  return parts;
}

function byReason(entries) {
  return el(
    "ul",
    {},
    grouped(entries, ([, because]) => because).map((group) =>
      el("li", {}, TEXTS[group[0][1]] ? reason(TEXTS[group[0][1]]) : t("no.reason"), el("ul", { class: "fine" }, group.map(([rule]) => el("li", {}, ruleName(rule))))),
    ),
  );
}

function whySuppressed(one) {
  const because = one.reason ? [": ", said(one.reason)] : one.kind === "baseline" ? null : [": ", t("no.reason")];
  const until = one.until ? [" – ", tn("suppressed.until", { day: said(day(one.until)) })] : null;
  return [because, one.who ? [" – ", said(one.who)] : null, until];
}

function suppressedPart(row, talk) {
  const all = talk.suppressed ?? [];
  if (!all.length) return null;
  const lines = all.map((one) =>
    el(
      "li",
      {},
      badge(one.severity), " ", ruleName(one.rule, one.message), " – ",
      turnLink(row, one.turn),
      el("span", { class: "fine" }, term("suppression", one.kind), whySuppressed(one)),
    ),
  );
  return foldedPart("suppressed.title", all.length, true, el("p", { class: "fine" }, t("suppressed.how")), el("ul", {}, lines));
}

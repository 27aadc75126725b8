// What there is to say of the run itself: inputs that could not be read, what was not measurable, what is suppressed, how to read it all.

const EXAMPLES_OF_A_REASON = 5;

function aboutView() {
  const rows = matching();
  return [
    heading(1, t("about.title"), { id: "title", tabindex: "-1" }),
    problemList("problems.title", "problems.how", CLOSING.problems),
    problemList("notices.title", "notices.how", CLOSING.notices),
    unmeasuredSection(rows),
    suppressedSection(rows),
    howSection(),
  ];
}

function problemList(title, how, problems) {
  if (!problems.length) return null;
  const lines = problems.map((one) => el("li", {}, said(one.line ? `${one.path}:${one.line}` : one.path, { class: "path" }), " – ", english(one.message)));
  return el("section", {}, heading(2, t(title)), el("p", { class: "fine" }, t(how)), el("ul", {}, lines));
}

function unmeasuredSection(rows) {
  const entries = rows.flatMap((row) => pairs(row.unmeasured ?? []).map(([rule, because]) => ({ row, rule, because })));
  const none = rows.filter((row) => row.score === undefined).length;
  if (!entries.length && !none) return null;
  const heads = [[t("unmeasured.reason")], [t("figure.conversations"), true], [t("unmeasured.rules")], [t("examples")]];
  const cells = grouped(entries, (one) => one.because).map((group) => {
    const rules = grouped(group, (one) => one.rule);
    const own = [...new Set(group.map((one) => one.row))];
    return [
      TEXTS[group[0].because] ? reason(TEXTS[group[0].because]) : t("no.reason"),
      number(own.length),
      el("ul", { class: "plain" }, rules.map((some) => el("li", {}, ruleName(some[0].rule), ` (${number(some.length)})`))),
      own.slice(0, EXAMPLES_OF_A_REASON).map((row, index) => [index ? ", " : "", talkLink(row)]),
    ];
  });
  return el(
    "section",
    {},
    heading(2, t("unmeasured.title")),
    el("p", { class: "fine" }, t("unmeasured.how")),
    none ? el("p", {}, listLink({ verdict: "none" }, counted("unscored", none))) : null,
    entries.length ? table(t("unmeasured.title"), heads, cells) : null,
  );
}

function suppressedSection(rows) {
  const entries = rows.flatMap((row) => {
    const flat = row.suppressed ?? [];
    return Array.from({ length: flat.length / 3 }, (_, index) => ({ row, rule: flat[3 * index], kind: flat[3 * index + 1], because: flat[3 * index + 2] }));
  });
  if (!entries.length) return null;
  const heads = [[t("suppressed.by")], [t("unmeasured.reason")], [t("rules.findings"), true], [t("unmeasured.rules")], [t("examples")]];
  const cells = grouped(entries, (one) => `${one.kind} ${one.because}`).map((group) => [
    term("suppression", TEXTS[group[0].kind]),
    TEXTS[group[0].because] ? said(TEXTS[group[0].because]) : TEXTS[group[0].kind] === "baseline" ? "–" : t("no.reason"),
    number(group.length),
    el("ul", { class: "plain" }, grouped(group, (one) => one.rule).map((some) => el("li", {}, ruleName(some[0].rule), ` (${number(some.length)})`))),
    [...new Set(group.map((one) => one.row))].slice(0, EXAMPLES_OF_A_REASON).map((row, index) => [index ? ", " : "", talkLink(row)]),
  ]);
  return el("section", {}, heading(2, t("suppressed.title")), el("p", { class: "fine" }, t("suppressed.how")), table(t("suppressed.title"), heads, cells));
}

function howSection() {
  const marks = [
    ...["critical", "error", "warning", "note"].map((name) => [name, term("severity", name)]),
    ["related", t("mark.related")],
    ["signal", t("mark.signal")],
  ];
  return el(
    "section",
    {},
    heading(2, t("how.title")),
    el("ul", {}, ["how.score", "how.critical", "how.order", ...(compares() ? [] : ["how.coaching"]), "how.unmeasured", "how.offline"].map((key) => el("li", {}, t(key)))),
    el("p", {}, `${t("how.marks")} `, marks.map(([kind, words], index) => [index ? " · " : "", el("mark", { class: kind }, words)])),
  );
}

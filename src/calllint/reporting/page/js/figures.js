// What many rows come to.

function meanScore(rows) {
  const scored = rows.filter((row) => row.score !== undefined);
  return scored.length ? scored.reduce((sum, row) => sum + row.score, 0) / scored.length : null;
}

const failedOf = (rows) => rows.filter((row) => row.verdict === false).length;

// Findings by severity, and the conversations that have one.
function bySeverity(rows) {
  const counts = SEVERITIES.map(() => ({ findings: 0, rows: 0 }));
  for (const row of rows) {
    for (const [, severity] of row.found) counts[severity].findings += 1;
    for (const severity of new Set(row.found.map(([, one]) => one))) counts[severity].rows += 1;
  }
  return counts;
}

// By rule: findings, the conversations in which it `failed`, and those in which it was `judged` at all.
function byRule(rows) {
  const counts = new Map();
  const of = (rule) => {
    if (!counts.has(rule)) counts.set(rule, { rule, findings: 0, failed: 0, judged: 0, severity: severityOf(rule) });
    return counts.get(rule);
  };
  for (const row of rows) {
    for (const rule of row.passed) of(rule).judged += !row.rules.has(rule);
    for (const [rule, severity] of row.found) Object.assign(of(rule), { severity, findings: of(rule).findings + 1 });
    for (const rule of row.rules) {
      of(rule).failed += 1;
      of(rule).judged += 1;
    }
  }
  return counts;
}

// Conversations by score: ten steps of ten points, 100 in the last.
function byScore(rows) {
  const steps = Array.from({ length: 10 }, (_, index) => ({ from: index * 10, rows: 0 }));
  for (const row of rows) if (row.score !== undefined) steps[Math.min(9, Math.floor(row.score / 10))].rows += 1;
  return steps;
}

// The figures over all conversations, where the page does not hold them all and nothing is chosen.
const unfiltered = () => !FILTERS.some((key) => place[key] !== undefined);
const overAll = () => (unfiltered() ? WHOLE : null);

function rulesOverAll() {
  return Object.entries(WHOLE.rules).map(([id, [findings, failed, judged]]) => {
    const rule = TEXTS.indexOf(id);
    return { rule, findings, failed, judged, severity: severityOf(rule) };
  });
}

function groupsOverAll(key) {
  return Object.entries(WHOLE.groups[key]).map(([value, { rows, failed, scored, sum, common }]) => ({
    value,
    rows,
    failed,
    mean: scored ? sum / scored : null,
    common: common && { rule: TEXTS.indexOf(common[0]), failed: common[1], judged: common[2] },
  }));
}

function groupsOf(rows, key) {
  const groups = new Map();
  for (const row of rows) {
    const value = VALUES[key](row);
    if (!groups.has(value)) groups.set(value, []);
    groups.get(value).push(row);
  }
  return groups;
}

const DAY = 86_400_000;

// What each day comes to, as the page has it of all conversations where it does not hold them all: the day, conversations, those with a
// score, the sum of the scores, findings.
const daysOf = (rows) => rows.filter((row) => row.day).map((row) => [row.day, 1, Number(row.score !== undefined), row.score ?? 0, row.found.length]);

// Scores over time: by day up to six weeks, by week up to a year, then by month. None where there are fewer than two steps.
function overTime(days, all) {
  const dated = days.filter(([one]) => !Number.isNaN(Date.parse(one)));
  if (!dated.length) return { unit: "day", steps: [], undated: all };
  const moments = dated.map(([one]) => Date.parse(one));
  const least = moments.reduce((a, b) => Math.min(a, b));
  const span = (moments.reduce((a, b) => Math.max(a, b)) - least) / DAY;
  const unit = span <= 42 ? "day" : span <= 366 ? "week" : "month";
  const groups = new Map();
  for (const [one, ...counts] of dated) {
    const from = stepStart(one, unit);
    if (!groups.has(from)) groups.set(from, [0, 0, 0, 0]);
    counts.forEach((count, index) => { groups.get(from)[index] += count; });
  }
  const steps = [...groups].sort(([a], [b]) => compared(a, b)).map(([from, [rows, scored, sum, findings]]) => ({
    from,
    rows,
    mean: scored ? sum / scored : null,
    findings: findings / rows,
  }));
  return { unit, steps, undated: all - steps.reduce((sum, step) => sum + step.rows, 0) };
}

function stepStart(iso, unit) {
  if (unit === "day") return iso;
  if (unit === "month") return `${iso.slice(0, 7)}-01`;
  const moment = new Date(`${iso}T00:00:00Z`);
  moment.setUTCDate(moment.getUTCDate() - ((moment.getUTCDay() + 6) % 7));
  return moment.toISOString().slice(0, 10);
}

// Texts of rows in groups (`suppressed`, `unmeasured`): by `keyOf` what each group has, the largest first.
function grouped(entries, keyOf) {
  const groups = new Map();
  for (const entry of entries) {
    const key = keyOf(entry);
    if (!groups.has(key)) groups.set(key, []);
    groups.get(key).push(entry);
  }
  return [...groups.values()].sort((a, b) => b.length - a.length);
}

// The conversations: all rows, read at once, and each talk when it is asked for. The keys are those of values.py.

const SEVERITIES = ["note", "warning", "error", "critical"];
const SIGNS = ["○", "●", "▲", "✖"];
const TEXTS = CLOSING.texts;
const RULES = new Map(OPENING.rules.map((rule) => [rule.id, rule]));
const ROWS = [];
// What all conversations come to, where the page holds only the worst of them; null where it holds all.
const WHOLE = CLOSING.whole ?? null;
const TALKS = new Map();
const TALK_BLOCKS_KEPT = 8;

function readRows() {
  for (let block = 0; document.getElementById(`rows-${block}`); block += 1) {
    const element = document.getElementById(`rows-${block}`);
    for (const row of JSON.parse(element.textContent)) {
      row.n = ROWS.length;
      row.found = pairs(row.found ?? []);
      row.rules = new Set(row.found.map(([rule]) => rule));
      row.passed ??= [];
      row.worst = Math.max(-1, ...row.found.map(([, severity]) => severity));
      ROWS.push(row);
    }
    element.remove();
  }
}

function pairs(flat) {
  const found = [];
  for (let index = 0; index < flat.length; index += 2) found.push([flat[index], flat[index + 1]]);
  return found;
}

// The turns, words and arithmetic of conversation `n`.
function talkOf(n) {
  const block = Math.floor(n / OPENING.block);
  if (!TALKS.has(block)) {
    if (TALKS.size >= TALK_BLOCKS_KEPT) TALKS.delete(TALKS.keys().next().value);
    TALKS.set(block, decoded(`talks-${block}`));
  }
  return TALKS.get(block)[n % OPENING.block];
}

// What goes wrong when the rule fails, in the page's language. A title says what should be.
function ruleName(number, message = null) {
  const rule = RULES.get(TEXTS[number]);
  const own = rule?.messages[language];
  if (own) return el("span", { dir: "auto" }, plainNodes(own));
  const other = message !== null ? TEXTS[message] : rule?.messages.en ?? TEXTS[number];
  return el("bdi", { lang: message === null && rule?.messages.en ? "en" : null }, plainNodes(other));
}

// The same in one string, for options.
function ruleText(number) {
  const rule = RULES.get(TEXTS[number]);
  return plain(rule?.messages[language] ?? rule?.messages.en ?? TEXTS[number]);
}

// Its meaning, or why it matters, in the page's language where it is told in that, else in English.
function toldOf(rule, key) {
  const own = rule.translated?.[language]?.[key];
  return own ? el("span", {}, plainNodes(own)) : english(rule[key]);
}

const severityOf = (number, otherwise = 0) => RULES.get(TEXTS[number])?.severity ?? otherwise;
const pointsOf = (number) => RULES.get(TEXTS[number])?.points ?? 1;

function badge(severity) {
  const name = SEVERITIES[severity];
  return el("span", { class: `badge ${name}` }, el("span", { "aria-hidden": "true" }, SIGNS[severity]), " ", term("severity", name));
}

// Failed first, then the lowest score, then the most severe and the most findings: what a reviewer reads first.
const ORDERS = {
  worst: (a, b) => verdictRank(a) - verdictRank(b) || scoreOr(a, 101) - scoreOr(b, 101) || b.worst - a.worst || b.found.length - a.found.length || a.n - b.n,
  best: (a, b) => verdictRank(b, -1) - verdictRank(a, -1) || scoreOr(b, -1) - scoreOr(a, -1) || a.found.length - b.found.length || a.n - b.n,
  newest: (a, b) => compared(b.day ?? "", a.day ?? "") || a.n - b.n,
  findings: (a, b) => b.found.length - a.found.length || a.n - b.n,
  run: (a, b) => a.n - b.n,
};
const compared = (a, b) => (a < b ? -1 : Number(a > b));
const verdictRank = (row, none = 2) => (row.verdict === undefined ? none : Number(row.verdict));
const scoreOr = (row, none) => row.score ?? none;

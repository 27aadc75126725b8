// What is shown of all conversations, and the form that chooses it.

const VALUES = {
  verdict: (row) => (row.verdict === undefined ? "none" : row.verdict ? "passed" : "failed"),
  score: (row) => (row.score === undefined ? undefined : String(Math.min(90, Math.floor(row.score / 10) * 10))),
  agent: (row) => row.agent ?? "",
  team: (row) => row.team ?? "",
  topic: (row) => row.topic ?? "",
  channel: (row) => row.channel,
  spoken: (row) => row.language ?? "",
};
const MATCHES = new Map();
const MATCHES_KEPT = 20;

// The rows that match what is chosen, the filter `but` left out, in the order chosen.
function matching(but = null) {
  const chosen = FILTERS.filter((key) => key !== but && place[key] !== undefined).map((key) => [key, place[key]]);
  const order = ORDERS[place.order] ? place.order : "worst";
  const memory = JSON.stringify([order, chosen]);
  if (!MATCHES.has(memory)) {
    if (MATCHES.size >= MATCHES_KEPT) MATCHES.delete(MATCHES.keys().next().value);
    const tests = chosen.map(([key, value]) => testOf(key, value));
    MATCHES.set(memory, ROWS.filter((row) => tests.every((test) => test(row))).sort(ORDERS[order]));
  }
  return MATCHES.get(memory);
}

function testOf(key, value) {
  if (key === "text") {
    const sought = value.toLocaleLowerCase();
    return (row) => well(row.id).toLocaleLowerCase().includes(sought);
  }
  if (key === "rule") {
    const rule = TEXTS.findIndex((text) => well(text) === value);
    return (row) => row.rules.has(rule);
  }
  if (key === "severity") {
    const severity = SEVERITIES.indexOf(value);
    return (row) => row.found.some(([, one]) => one === severity);
  }
  return (row) => well(VALUES[key](row)) === value;
}

// The values that occur, each with its words.
const OPTIONS = new Map();
function optionsOf(key) {
  const memory = `${language} ${key}`;
  if (!OPTIONS.has(memory)) OPTIONS.set(memory, occurring(key));
  return [...OPTIONS.get(memory)];
}

function occurring(key) {
  if (key === "rule") {
    const numbers = new Set(ROWS.flatMap((row) => [...row.rules]));
    return [...numbers].map((one) => [TEXTS[one], ruleText(one)]).sort((a, b) => byName(a[1], b[1]));
  }
  if (key === "severity") {
    const present = new Set(ROWS.flatMap((row) => row.found.map(([, severity]) => severity)));
    return [...present].sort((a, b) => b - a).map((one) => [SEVERITIES[one], term("severity", SEVERITIES[one])]);
  }
  const values = [...new Set(ROWS.map(VALUES[key]))].filter((value) => value !== undefined);
  const named = values.map((value) => [value, optionName(key, value)]);
  if (key === "score") return named.sort((a, b) => a[0] - b[0]);
  return named.sort((a, b) => (a[0] === "") - (b[0] === "") || byName(a[1], b[1]));
}

function optionName(key, value) {
  if (key === "severity") return term("severity", value);
  if (key === "rule") return TEXTS.includes(value) ? ruleText(TEXTS.indexOf(value)) : plain(value);
  if (value === "") return t("filter.unknown");
  if (key === "verdict" || key === "channel") return term(key, value);
  if (key === "topic" && known("topic", value)) return term("topic", value);
  if (key === "score") return scoreRange(Number(value));
  if (key === "spoken") return languageName(plain(value));
  return plain(value);
}

const scoreRange = (from) => (from === 90 ? "90–100" : t("score.range", { from, to: from + 10 }));

function filterForm() {
  const fields = FILTERS.map((key) => (key === "text" ? textField() : selectField(key))).filter(Boolean);
  const active = FILTERS.filter((key) => place[key] !== undefined).length;
  const clear = el("button", { type: "button", class: "clear", hidden: !active, onclick: clearFilters }, t("filter.clear"));
  const form = el("form", { role: "search", "aria-label": t("filter.title"), onsubmit: (event) => event.preventDefault() }, fields, clear);
  const title = active ? t("filter.active", { n: number(active) }) : t("filter.title");
  return el("details", { class: "filters", open: filtersOpen() }, el("summary", {}, title), form);
}

const filtersOpen = () => {
  const form = document.querySelector("details.filters");
  return form ? form.open : window.matchMedia("(min-width: 60rem)").matches;
};

function clearFilters() {
  go(Object.fromEntries(FILTERS.map((key) => [key, undefined])));
}

function selectField(key) {
  const options = optionsOf(key);
  if (options.length < 2 && place[key] === undefined) return null;
  if (place[key] !== undefined && !options.some(([value]) => well(value) === place[key])) options.push([place[key], optionName(key, place[key])]);
  const choose = (event) => {
    const index = event.target.selectedIndex;
    go({ [key]: index ? well(options[index - 1][0]) : undefined });
  };
  const select = el("select", { id: `filter-${key}`, onchange: choose }, el("option", {}, t("filter.all")));
  put(select, options.map(([value, words]) => el("option", { selected: well(value) === place[key] }, words)));
  return el("div", { class: "field" }, el("label", { for: `filter-${key}` }, t(`filter.${key}`)), select);
}

function textField() {
  let waiting = null;
  const type = (event) => {
    const value = event.target.value;
    clearTimeout(waiting);
    waiting = setTimeout(() => go({ text: value ? well(value) : undefined }, true), 200);
  };
  const input = el("input", { id: "filter-text", type: "search", autocomplete: "off", spellcheck: "false", value: place.text ?? "", oninput: type });
  return el("div", { class: "field" }, el("label", { for: "filter-text" }, t("filter.text")), input);
}

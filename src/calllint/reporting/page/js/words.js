// The page's own words, numbers and days in the language that is chosen, and the report's texts in it as far as they are known.

const decoded = (id) => JSON.parse(document.getElementById(id).textContent);

const OPENING = decoded("opening");
const CLOSING = decoded("closing");
const LANGUAGES = Object.keys(OPENING.words);
let language = "en";

// The words under `key`, with `values` (already words or numbers of ours) in place of {name}.
function t(key, values = {}) {
  const text = OPENING.words[language][key];
  if (text === undefined) throw new Error(`no words for ${key}`);
  return text.replace(/\{(\w+)\}/g, (whole, name) => (name in values ? values[name] : whole));
}

// The same as nodes: `values` may be nodes, such as a stranger's words.
function tn(key, values) {
  return OPENING.words[language][key].split(/(\{\w+\})/).map((part) => {
    const name = part.slice(1, -1);
    return part.startsWith("{") && name in values ? values[name] : part;
  });
}

const counted = (key, count) => t(`${key}.${count === 1 ? "one" : "many"}`, { n: number(count) });
const number = (value, digits = 1) => made(Intl.NumberFormat, { maximumFractionDigits: digits }).format(value);
const share = (part, whole) => made(Intl.NumberFormat, { style: "percent", maximumFractionDigits: 0 }).format(whole ? part / whole : 0);
const byName = (a, b) => made(Intl.Collator, {}).compare(a, b);

// One of the browser's tools for the language, made once: making one takes longer than using it a hundred times.
const MADE = new Map();
function made(Tool, options) {
  const key = `${Tool.name} ${language} ${JSON.stringify(options)}`;
  if (!MADE.has(key)) MADE.set(key, new Tool(language, options));
  return MADE.get(key);
}

// What an enumeration's value is called (`severity`, `channel`, …); a value that we do not know stays as it is.
const term = (group, value) => OPENING.words[language][`${group}:${value}`] ?? value;
const known = (group, value) => `${group}:${value}` in OPENING.words[language];

function day(iso, style = { day: "numeric", month: "short", year: "numeric" }) {
  const moment = new Date(`${iso}T00:00:00Z`);
  return Number.isNaN(moment.getTime()) ? iso : made(Intl.DateTimeFormat, { timeZone: "UTC", ...style }).format(moment);
}

function languageName(code) {
  try {
    return new Intl.DisplayNames([language], { type: "language" }).of(code) ?? code;
  } catch {
    return code;
  }
}

// Seconds as 1:05.
function clock(seconds) {
  const whole = Math.max(0, Math.floor(seconds));
  const minutes = Math.floor(whole / 60);
  const tail = `${String(minutes % 60).padStart(minutes >= 60 ? 2 : 1, "0")}:${String(whole % 60).padStart(2, "0")}`;
  return minutes >= 60 ? `${Math.floor(minutes / 60)}:${tail}` : tail;
}

// What a pattern has caught: a word of ours, a number, a section, or a reason in its turn.
function capturedText(text) {
  if (/^\d+(\.\d+)?$/.test(text)) return number(Number(text));
  return OPENING.words[language][`word:${text}`] ?? OPENING.words[language][`category:${text}`] ?? reasonText(text).text;
}

// Reasons come in English. Patterns of those that calllint itself gives stand in the words, by their English text.
const REASONS = {};
function reasonText(text) {
  if (language === "en") return { text, ours: true };
  REASONS[language] ??= Object.entries(OPENING.words[language].reasons ?? {}).map(([english, own]) => [
    new RegExp(`^${english.replace(/[.*+?^$()|[\]\\]/g, "\\$&").replace(/\{\}/g, "([^]*?)")}$`),
    own,
  ]);
  for (const [pattern, own] of REASONS[language]) {
    const found = pattern.exec(text);
    if (!found) continue;
    let next = 0;
    return { text: own.replace(/\{\}/g, () => capturedText(found[++next])), ours: true };
  }
  return { text, ours: false };
}

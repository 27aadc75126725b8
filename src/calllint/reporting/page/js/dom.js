// Elements made by hand: text goes in as text, never as markup.

const SVG = "http://www.w3.org/2000/svg";
// What would steer the reading or hide text: control characters, bidirectional overrides and isolates, halves of surrogate pairs.
const UNSAFE = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]|\p{Surrogate}/u;
const UNSAFE_PARTS = new RegExp(`(${UNSAFE.source})`, "u");

// An element with attributes (`on…`: a listener; null and false: none) and children (nodes, texts, or lists of them).
function el(name, attributes = {}, ...children) {
  return filled(document.createElement(name), attributes, children);
}

function shape(name, attributes = {}, ...children) {
  return filled(document.createElementNS(SVG, name), attributes, children);
}

function filled(node, attributes, children) {
  for (const [key, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (key.startsWith("on")) node.addEventListener(key.slice(2), value);
    else node.setAttribute(key, value === true ? "" : String(value));
  }
  put(node, children);
  return node;
}

function put(node, children) {
  for (const child of children) {
    if (Array.isArray(child)) put(node, child);
    else if (child !== null && child !== undefined && child !== false) node.append(child);
  }
  return node;
}

const escaped = (character) => {
  const code = character.codePointAt(0);
  return code < 0x100 ? `\\x${code.toString(16).padStart(2, "0")}` : `\\u${code.toString(16).padStart(4, "0")}`;
};

// A stranger's text in one string, for attributes and options: what is unsafe is shown as an escape.
function plain(text) {
  const shown = String(text);
  return UNSAFE.test(shown) ? shown.split(UNSAFE_PARTS).map((part, index) => (index % 2 ? escaped(part) : part)).join("") : shown;
}

// The same as nodes, in which escapes look like what they are.
function plainNodes(text) {
  if (!UNSAFE.test(text)) return [text];
  return text.split(UNSAFE_PARTS).map((part, index) => (index % 2 ? el("span", { class: "control" }, escaped(part)) : part));
}

// A stranger's name, id or path: its direction stays its own.
const said = (text, attributes = {}) => el("bdi", attributes, plainNodes(String(text)));

// English text of the catalogue or of an error, marked as such where the page is in another language.
const english = (text) => el("span", { lang: language === "en" ? null : "en", dir: "auto" }, plainNodes(String(text)));

function reason(text) {
  const found = reasonText(text);
  return found.ours ? el("span", {}, plainNodes(found.text)) : english(found.text);
}

const hidden = (...children) => el("span", { class: "hidden" }, ...children);
const heading = (level, text, attributes = {}) => el(`h${level}`, attributes, text);

function details(summary, ...children) {
  return el("details", {}, el("summary", {}, summary), ...children);
}

// A table with a caption that only screen readers need where a heading stands above it. Heads: [text, is a number]. Cells: nodes.
function table(caption, heads, rows, attributes = {}) {
  const head = el("tr", {}, heads.map(([text, numeric]) => el("th", { scope: "col", class: numeric && "number" }, text)));
  const body = rows.map((cells) =>
    el("tr", {}, cells.map((cell, index) => el(index ? "td" : "th", { scope: index ? null : "row", class: heads[index][1] && "number" }, cell))),
  );
  return el(
    "div",
    { class: "scroll", tabindex: "0", role: "region", "aria-label": caption },
    el("table", attributes, el("caption", { class: "hidden" }, caption), el("thead", {}, head), el("tbody", {}, body)),
  );
}

// Where the reader is: the view and all that is chosen stand in the fragment of the address, so that a view can be linked and back works.

const VIEWS = ["overview", "together", "talks", "talk", "about"];
const FILTERS = ["text", "verdict", "score", "severity", "rule", "agent", "team", "topic", "channel", "spoken"];
const KEYS = [...FILTERS, "order", "page", "n", "turn", "of", "lang", "theme"];
let place = { view: "overview" };

// What `fragment` says; keys that we do not know are dropped.
function placeOf(fragment) {
  const text = fragment.replace(/^#/, "");
  const cut = text.indexOf("?");
  const view = cut < 0 ? text : text.slice(0, cut);
  const found = { view: VIEWS.includes(view) ? view : "overview" };
  for (const [key, value] of new URLSearchParams(cut < 0 ? "" : text.slice(cut + 1))) if (KEYS.includes(key)) found[key] = value;
  return found;
}

function fragmentOf(one) {
  const chosen = new URLSearchParams();
  for (const key of KEYS) if (one[key] !== undefined && one[key] !== null) chosen.append(key, well(one[key]));
  const query = chosen.toString();
  return `#${one.view}${query ? `?${query}` : ""}`;
}

// Halves of surrogate pairs cannot stand in an address.
const well = (text) => String(text).replace(/\p{Surrogate}/gu, "\ufffd");

// The place with `changes`; what belongs to one view only is forgotten when the view changes.
function placeWith(changes) {
  const next = { ...place, ...changes };
  if (changes.view && changes.view !== "talk") delete next.n;
  if (!("turn" in changes)) delete next.turn;
  if (!("of" in changes)) delete next.of;
  if (FILTERS.some((key) => key in changes)) delete next.page;
  return next;
}

const href = (changes) => fragmentOf(placeWith(changes));

let forward = false;
function go(changes, replacing = false) {
  const fragment = href(changes);
  if (fragment === location.hash) return;
  forward = true;
  if (replacing) location.replace(fragment);
  else location.hash = fragment;
}

function link(changes, ...children) {
  return el("a", { href: href(changes), onclick: () => { forward = true; } }, ...children);
}

const talkLink = (row, ...children) => link({ view: "talk", n: row.n + 1 }, ...(children.length ? children : [said(row.id || "–")]));
// Turns count from 0 in the data and from 1 for people.
const turnLink = (row, turn) => link({ view: "talk", n: row.n + 1, turn: turn + 1 }, t("turn", { n: number(turn + 1) }));
const listLink = (filters, ...children) => link({ view: "talks", ...filters }, ...children);

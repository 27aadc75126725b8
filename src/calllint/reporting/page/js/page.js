// Puts the view on the page that the address asks for, again whenever it changes.

const DRAW = { overview: overviewView, together: togetherView, talks: talksView, talk: talkView, about: aboutView };
const SCROLLED = new Map();
const byId = (id) => document.getElementById(id);
let drawnAt = null;

function commonest() {
  const counts = new Map();
  for (const row of ROWS) counts.set(row.language, (counts.get(row.language) ?? 0) + 1);
  return [...counts].filter(([code]) => LANGUAGES.includes(code)).sort((a, b) => b[1] - a[1])[0]?.[0];
}

function draw(first) {
  const before = place;
  if (drawnAt !== null) SCROLLED.set(drawnAt, window.scrollY);
  place = placeOf(location.hash);
  language = [place.lang, OPENING.language, commonest(), "en"].find((code) => LANGUAGES.includes(code));
  const same = !first && fragmentOf({ ...before, turn: undefined }) === fragmentOf({ ...place, turn: undefined });
  drawnAt = location.hash;
  if (!same) {
    drawFrame();
    byId("view").replaceChildren();
    try {
      put(byId("view"), DRAW[place.view]());
    } catch (error) {
      // Better said than half a page that looks whole.
      put(byId("view"), [el("p", { class: "warnings" }, t("broken", { error: String(error) }))]);
      console.error(error);
    }
    byId("view").removeAttribute("aria-busy");
  }
  settle(first, before);
  forward = false;
  requestAnimationFrame(reachable);
}

// A table that is wider than its room can be reached by keyboard, to scroll it; one that fits is no place to stop at.
function reachable() {
  for (const one of document.querySelectorAll(".scroll")) {
    if (one.clientWidth && one.scrollWidth <= one.clientWidth) one.removeAttribute("tabindex");
    else one.setAttribute("tabindex", "0");
  }
}

function drawFrame() {
  const root = document.documentElement;
  root.lang = language;
  if (place.theme === "dark" || place.theme === "light") root.dataset.theme = place.theme;
  else delete root.dataset.theme;
  byId("skip").textContent = t("skip");
  byId("views").setAttribute("aria-label", t("views"));
  const current = place.view === "talk" ? "talks" : place.view;
  const views = ["overview", ...(compares() ? ["together"] : []), "talks", "about"].map((view) => {
    const one = link({ view }, t(`view.${view}`));
    if (view === current) one.setAttribute("aria-current", place.view === "talk" ? "true" : "page");
    return el("li", {}, one);
  });
  byId("views").replaceChildren(el("ul", {}, views));
  byId("switches").replaceChildren(languageSwitch(), themeSwitch());
  drawFilters();
  const count = matching().length;
  const some = WHOLE ? t("whole.some", { n: number(count), held: number(ROWS.length), all: number(WHOLE.rows) }) : t("matches.some", { n: number(count), all: number(ROWS.length) });
  const all = WHOLE ? t("whole.all", { n: number(count), all: number(WHOLE.rows) }) : counted("matches.all", count);
  const words = ROWS.length === count ? all : some;
  byId("matches").hidden = place.view === "talk" || place.view === "together";
  if (byId("matches").textContent !== words) byId("matches").textContent = words;
  byId("foot").replaceChildren(el("p", { class: "fine" }, t("foot")));
  const what = place.view === "talk" ? plain(ROWS[Number.parseInt(place.n, 10) - 1]?.id ?? "") : t(`view.${place.view}`);
  document.title = `${what} – calllint`;
}

// The form is made anew, and the reader stays in the field where they are, with what they typed since.
function drawFilters() {
  const active = document.activeElement;
  const id = active?.closest?.("#filters") ? active.id : "";
  const typed = id === "filter-text" ? [active.value, active.selectionStart] : null;
  byId("filters").replaceChildren(...(ROWS.length > 1 ? [filterForm()] : []));
  byId("filters").hidden = place.view === "talk" || place.view === "together";
  const next = id ? byId(id) : null;
  if (!next) return;
  if (typed) next.value = typed[0];
  next.focus({ preventScroll: true });
  if (typed) next.setSelectionRange(typed[1], typed[1]);
}

// Moves the focus to what is new: a turn that was asked for, else the heading of a new view or page; on the way back, where one was.
function settle(first, before) {
  if (place.view === "talk" && place.turn !== undefined) {
    const turn = byId(`turn-${place.turn}`);
    turn?.scrollIntoView({ block: "center" });
    turn?.focus({ preventScroll: true });
    return;
  }
  if (place.view === "together" && place.of !== undefined) {
    const part = byId(`of-${place.of}`);
    part?.scrollIntoView({ block: "start" });
    part?.focus({ preventScroll: true });
    return;
  }
  if (first) return;
  const choosing = document.activeElement?.closest?.("#filters, #switches, .listhead");
  const moved = before.view !== place.view || before.n !== place.n || (before.page !== place.page && !choosing);
  if (!forward && SCROLLED.has(drawnAt)) {
    (before.view === "talk" && before.n ? byId(`row-${before.n}`)?.querySelector("a") : null)?.focus({ preventScroll: true });
    window.scrollTo(0, SCROLLED.get(drawnAt));
  } else if (moved) {
    byId("title")?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }
}

function languageSwitch() {
  const buttons = LANGUAGES.map((code) =>
    el(
      "button",
      { type: "button", lang: code, id: `lang-${code}`, "aria-pressed": String(code === language), onclick: () => switching({ lang: code }, `lang-${code}`) },
      OPENING.words[code].name,
    ),
  );
  return el("div", { role: "group", "aria-label": t("switch.language") }, buttons);
}

function themeSwitch() {
  const themes = ["system", "light", "dark"];
  const choose = (event) => {
    const theme = themes[event.target.selectedIndex];
    switching({ theme: theme === "system" ? undefined : theme }, "theme");
  };
  const select = el("select", { id: "theme", onchange: choose }, themes.map((theme) => el("option", { selected: theme === (place.theme ?? "system") }, t(`theme.${theme}`))));
  return el("div", { class: "field inline" }, el("label", { for: "theme" }, t("switch.theme")), select);
}

function switching(changes, id) {
  const turn = place.turn;
  go({ ...changes, turn, page: place.page }, true);
  addEventListener("hashchange", () => byId(id)?.focus({ preventScroll: true }), { once: true });
}

const OPENED = [];
addEventListener("beforeprint", () => {
  for (const one of document.querySelectorAll("#view .scorecard details:not([open]), #view .rest details:not([open]), #view .rule details:not([open]), #view .part details:not([open])")) {
    one.open = true;
    OPENED.push(one);
  }
});
addEventListener("afterprint", () => OPENED.splice(0).forEach((one) => { one.open = false; }));

byId("skip").addEventListener("click", (event) => {
  event.preventDefault();
  byId("title")?.focus();
});
addEventListener("hashchange", () => draw(false));
addEventListener("resize", reachable);
document.addEventListener("toggle", reachable, true);
history.scrollRestoration = "manual";
readRows();
// A task of its own: the browser may show the frame and take a key in between.
setTimeout(() => draw(true));

// A turn's text with the words underlined that something rests on.

const KINDS = ["critical", "error", "warning", "note", "related", "signal", "shown"];

// A long turn that a finding rests on as a whole gets its number and no line: a line under everything would hide the others.
const LONG = 80;
const isWhole = (text, start, end) => text.trim().length > LONG && end - start >= text.trim().length - 1;

// Nodes for `text`. Spans: [start, end, kind, label]; where several meet, the first kind of KINDS wins. A label stands after the words.
function markedText(text, spans) {
  const inside = spans.map((span) => [Math.max(0, span[0]), Math.min(text.length, span[1]), span[2], span[3]]).filter(([start, end]) => end > start);
  const edges = [...new Set([0, text.length, ...inside.flatMap(([start, end]) => [start, end])])].sort((a, b) => a - b);
  const nodes = [];
  for (let index = 0; index + 1 < edges.length; index += 1) {
    const [start, end] = [edges[index], edges[index + 1]];
    const over = inside.filter((span) => span[0] <= start && span[1] >= end);
    const piece = plainNodes(text.slice(start, end));
    const lined = over.filter((span) => !isWhole(text, span[0], span[1]));
    if (!lined.length) nodes.push(...piece);
    else nodes.push(el("mark", { class: KINDS.find((kind) => lined.some((span) => span[2] === kind)) }, piece));
    const labels = [...new Set(inside.filter((span) => span[1] === end && span[3]).map((span) => span[3]))];
    if (labels.length) nodes.push(el("sup", { class: "label" }, hidden(` (${t("finding")} `), labels.join(","), hidden(")")));
  }
  return nodes;
}

// The spans of a turn: findings with their numbers, what they answer to, and signals.
function spansAt(turn, talk) {
  const spans = [];
  (talk.findings ?? []).forEach((finding, index) => {
    for (const [at, start, end] of finding.words ?? []) if (at === turn) spans.push([start, end, SEVERITIES[finding.severity], String(index + 1)]);
    for (const [at, start, end] of finding.related ?? []) if (at === turn) spans.push([start, end, "related", String(index + 1)]);
  });
  for (const signal of talk.signals ?? []) for (const [at, start, end] of signal.words) if (at === turn) spans.push([start, end, "signal", ""]);
  return spans;
}

// Small drawings. Each stands beside its numbers (bars in tables) or has them in a table of its own: nothing is told by a drawing alone.

function bar(part, whole, kind = "") {
  const width = whole ? Math.max(part ? 1 : 0, (100 * part) / whole) : 0;
  return shape(
    "svg",
    { class: `bar ${kind}`, viewBox: "0 0 100 10", preserveAspectRatio: "none", "aria-hidden": "true", focusable: "false" },
    shape("rect", { class: "track", width: 100, height: 10 }),
    shape("rect", { class: "fill", width, height: 10 }),
  );
}

const chartWidth = () => (window.matchMedia("(min-width: 40rem)").matches ? 600 : 320);

function label(x, y, text, anchor = "middle") {
  return shape("text", { x, y, "text-anchor": anchor }, text);
}

function drawing(words, height, children) {
  return shape("svg", { class: "chart", viewBox: `0 0 ${chartWidth()} ${height}`, role: "img", "aria-label": words }, children);
}

function histogram(steps) {
  const width = chartWidth();
  const most = Math.max(1, ...steps.map((step) => step.rows));
  const column = (width - 10) / steps.length;
  const parts = steps.flatMap((step, index) => {
    const height = (110 * step.rows) / most;
    const x = 5 + index * column;
    const middle = x + column / 2;
    const drawn = shape("rect", { class: "fill", x: x + 2, y: 130 - height, width: column - 4, height });
    return [drawn, step.rows ? label(middle, 125 - height, number(step.rows)) : null, label(middle, 146, String(step.from))];
  });
  const base = shape("line", { class: "axis", x1: 5, x2: width - 5, y1: 130, y2: 130 });
  const scored = steps.reduce((sum, step) => sum + step.rows, 0);
  const peak = steps.reduce((best, step) => (step.rows > best.rows ? step : best));
  const words = t("histogram.words", { n: number(scored), from: peak.from, to: peak.from === 90 ? 100 : peak.from + 10, most: number(peak.rows) });
  return drawing(words, 152, [parts, base]);
}

// The mean score as a line (0 to 100) over the number of conversations as columns.
function trend(steps, unit) {
  const width = chartWidth();
  const most = Math.max(1, ...steps.map((step) => step.rows));
  const left = 30;
  const pace = (width - left - 20) / Math.max(1, steps.length - 1);
  const x = (index) => left + 5 + index * pace;
  const y = (score) => 130 - 1.2 * score;
  const thick = Math.max(1, Math.min(14, pace * 0.5));
  const columns = steps.map((step, index) => {
    const height = (60 * step.rows) / most;
    return shape("rect", { class: "track", x: x(index) - thick / 2, y: 130 - height, width: thick, height });
  });
  const grid = [0, 50, 100].flatMap((score) => [
    shape("line", { class: "axis", x1: left, x2: width - 5, y1: y(score), y2: y(score) }),
    label(left - 5, y(score) + 4, String(score), "end"),
  ]);
  const scored = steps.map((step, index) => [step.mean, index]).filter(([mean]) => mean !== null);
  const line = shape("polyline", { class: "line", points: scored.map(([mean, index]) => `${x(index)},${y(mean)}`).join(" ") });
  const dots = scored.length <= 60 ? scored.map(([mean, index]) => shape("circle", { class: "dot", cx: x(index), cy: y(mean), r: 3.5 })) : [];
  const ends = [label(x(0) - 5, 146, stepName(steps[0].from, unit), "start"), label(x(steps.length - 1) + 10, 146, stepName(steps.at(-1).from, unit), "end")];
  const first = scored.length ? number(scored[0][0]) : "–";
  const last = scored.length ? number(scored.at(-1)[0]) : "–";
  const words = t("trend.words", { from: stepName(steps[0].from, unit), to: stepName(steps.at(-1).from, unit), first, last });
  return drawing(words, 152, [columns, grid, line, dots, ends]);
}

function stepName(from, unit) {
  if (unit === "month") return day(from, { month: "short", year: "numeric" });
  return unit === "week" ? t("trend.week", { day: day(from, { day: "numeric", month: "short", year: "numeric" }) }) : day(from);
}

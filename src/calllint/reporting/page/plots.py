"""The drawings of process or coaching, by matplotlib: funnel plots and charts of weeks as SVG, the same bytes for the same figures.

There are no words in them but names and numbers: the page says beside them, in its language, what is drawn. Marks differ in shape and are
labelled; colours (Okabe and Ito's, for colour-blind eyes) only repeat what they say.
"""

from __future__ import annotations

import io
import warnings
from collections.abc import Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from calllint.errors import UsageError
from calllint.insight.ruletables import Line
from calllint.insight.verdicts import Kind
from calllint.insight.weeks import Chart, Sign
from calllint.reporting.safe_text import safe_line

if TYPE_CHECKING:
    from calllint.insight.funnel import Funnel

_INK, _FAINT, _MARKED, _PLAIN = "#222222", "#8a8a8a", "#b34700", "#0060a0"
_SIZE = (6.4, 3.6)
_AXES = (0.085, 0.085, 0.9, 0.895)
_LONGEST = 24
_MOST_NAMES = 12
"""Names on one plot: more would lie over each other, and the table has them all."""
_STEPS = 120
_WEEKS_NAMED = 6
_SHAPES = {Sign.BEYOND: "^", Sign.SHIFT: "s", Sign.TREND: "D"}


def can_draw() -> bool:
    """Whether matplotlib is there."""
    from importlib.util import find_spec

    return find_spec("matplotlib") is not None


def funnel_plot(lines: Sequence[Line]) -> str | None:
    """The places of `lines` on the funnel, as SVG: conversations that each comparison is worth across, the adjusted rate upwards.

    What is beyond and acted on is a filled triangle with its name, everything else an open circle. None where fewer than two have a place.
    """
    placed = [line for line in lines if line.funnel is not None]
    if len(placed) < 2:
        return None
    with _drawing() as (figure, axes):
        import numpy as np

        funnels = [line.funnel for line in placed if line.funnel is not None]
        weight = np.array([one.comparison.weight for one in funnels])
        rate = np.array([one.rate for one in funnels])
        centre = funnels[0].centre
        marked = np.array([line.verdict is not None and line.verdict.kind in (Kind.COACHING, Kind.PROCESS) for line in placed])
        # Nobody is part of their own spread, so that limits differ a little: the curve is that of who stands out.
        told = [one for one, stands_out in zip(funnels, marked, strict=True) if stands_out] or funnels
        across = np.linspace(weight.max() * 0.03, weight.max() * 1.08, _STEPS)
        near = 0.0
        for inner in (True, False):
            half = _half(told, inner, across)
            near = max(near, float(half[_STEPS // 2]))
            for edge in (np.maximum(centre - half, 0.0), np.minimum(centre + half, 1.0)):
                axes.plot(across, edge, color=_FAINT, linewidth=1.1, linestyle=(0, (5, 3)) if inner else "solid")
        axes.axhline(centre, color=_INK, linewidth=0.8)
        axes.plot(weight[~marked], rate[~marked], "o", markerfacecolor="none", markeredgecolor=_PLAIN, markersize=6)
        axes.plot(weight[marked], rate[marked], "^", color=_MARKED, markersize=9)
        worst = sorted(np.flatnonzero(marked), key=lambda index: -rate[index])[:_MOST_NAMES]
        for index in worst:
            right = weight[index] > across.mean()
            axes.annotate(
                _name(placed[index].rate.group), (weight[index], rate[index]), (-9 if right else 9, 2), textcoords="offset points",
                ha="right" if right else "left", color=_INK, fontweight="bold", parse_math=False,
            )  # fmt: skip
        axes.set_xlim(left=0, right=across[-1])
        _room(axes, [*rate, centre], centre + near)
        return _svg(figure)


def weeks_plot(chart: Chart) -> str:
    """The rate week by week with its limits, as SVG; weeks of a sign are marked: beyond the limits a triangle, a shift squares, a trend
    diamonds.
    """
    with _drawing() as (figure, axes):
        weeks = chart.weeks
        places = range(len(weeks))
        share = [week.share for week in weeks]
        axes.step(places, [week.high for week in weeks], where="mid", color=_FAINT, linewidth=1.1)
        axes.step(places, [week.low for week in weeks], where="mid", color=_FAINT, linewidth=1.1)
        axes.axhline(chart.centre, color=_INK, linewidth=0.8)
        axes.plot(places, share, "-", color=_PLAIN, linewidth=1.2)
        axes.plot(places, share, "o", markerfacecolor="white", markeredgecolor=_PLAIN, markersize=4)
        number = {week.week: index for index, week in enumerate(weeks)}
        for sign, shape in reversed(_SHAPES.items()):
            inside: set[int] = set()
            for run in chart.runs:
                if run.sign is sign:
                    inside |= set(range(number[run.first], number[run.last] + 1))
            shown = sorted(inside)
            axes.plot(shown, [share[index] for index in shown], shape, color=_MARKED, markersize=9 if shape == "^" else 6)
        pace = max(1, -(-len(weeks) // _WEEKS_NAMED))
        axes.set_xticks(list(places)[::pace], [week.week for week in weeks][::pace])
        axes.set_xlim(-0.7, len(weeks) - 0.3)
        beyond = [run for run in chart.runs if run.sign is Sign.BEYOND][:_MOST_NAMES]
        for run in beyond:
            index = number[run.first]
            up = share[index] > chart.centre
            place = (0, 7 if up else -16)
            axes.annotate(run.first, (index, share[index]), place, textcoords="offset points", ha="center", fontweight="bold")
        _room(axes, [*share, chart.centre], max(week.high for week in weeks))
        return _svg(figure)


def _half(funnels: Sequence[Funnel], inner: bool, across: Any) -> Any:
    """Half the width of the funnel (95 % for the `inner` one, else 99.8 %) at each place `across`.

    Chance falls with the number of conversations, the spread between people stays.
    """
    import numpy as np

    squares, chance, spread = [], [], []
    for one in funnels:
        limits = one.limits_95 if inner else one.limits_998
        # One side may have met the end of the scale.
        half = max(one.centre - limits[0], limits[1] - one.centre)
        compared = one.comparison
        own = compared.variance / compared.weight
        squares.append(half**2 / (own / compared.weight + one.spread**2))
        chance.append(own)
        spread.append(one.spread**2)
    return np.sqrt(np.mean(squares) * (np.mean(chance) / across + np.mean(spread)))


def _room(axes: Any, values: Sequence[float], limit: float) -> None:
    """Shows all values, and of the limits as much as is near them; whole percents where there is room for them."""
    from matplotlib.ticker import MaxNLocator, PercentFormatter

    top = min(1.02, 1.15 * max(*values, min(limit, 2.5 * max(values)), 0.01))
    axes.set_ylim(0.0, top)
    axes.yaxis.set_major_locator(MaxNLocator(6, steps=[1, 2, 5, 10]))
    axes.yaxis.set_major_formatter(PercentFormatter(1.0, decimals=0 if top > 0.06 else 1))


def _name(name: str) -> str:
    line = safe_line(name)
    return line if len(line) <= _LONGEST else f"{line[: _LONGEST - 1]}…"


@contextmanager
def _drawing() -> Any:
    try:
        import matplotlib as mpl
        from matplotlib.figure import Figure
    except ImportError:
        raise UsageError("plots need matplotlib, which is not installed", hint='pip install "calllint[insight]"') from None
    chosen: Any = {
        "svg.hashsalt": "calllint",
        # Text stays text: a fifth of the bytes, and it can be read out and searched.
        "svg.fonttype": "none",
        "font.family": "sans-serif",
        "font.size": 10.0,
        "axes.spines.top": False,
        "axes.spines.right": False,
        "axes.edgecolor": _FAINT,
        "text.color": _INK,
        "axes.labelcolor": _INK,
        "xtick.color": _INK,
        "ytick.color": _INK,
    }
    with mpl.rc_context(), warnings.catch_warnings():
        # Not as somebody's own matplotlibrc has it: the same figures give the same bytes everywhere.
        mpl.rcdefaults()
        mpl.rcParams.update(chosen)
        # A letter that the font of the measuring lacks is drawn by the reader's own.
        warnings.filterwarnings("ignore", message="Glyph .* missing from")
        figure = Figure(figsize=_SIZE)
        axes = figure.add_axes(_AXES)
        axes.grid(axis="y", color="#dddddd", linewidth=0.6)
        axes.set_axisbelow(True)
        yield figure, axes


def _svg(figure: Any) -> str:
    out = io.StringIO()
    figure.savefig(out, format="svg", transparent=True, metadata={"Date": None, "Creator": None})
    text = out.getvalue()
    # What stands before the root is for other programs.
    return text[text.index("<svg") :]

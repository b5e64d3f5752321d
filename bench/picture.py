# SPDX-License-Identifier: BSL-1.0
"""Draws figures against their goals as bars, and the two curves, as one SVG."""
import html
import math

WIDTH = 960
LABEL = 400
BAR = 320
ROW = 26
INK, FAINT, GOOD, BAD, GOAL = "#1b2733", "#8a97a5", "#2f7d5b", "#c2523c", "#1b2733"
SERIES = ("#2f7d5b", "#2f6db0", "#b0722f", "#8a5bb0")


def text(x, y, words, size=13, anchor="start", colour=INK, weight="normal"):
    return (f'<text x="{x:.1f}" y="{y:.1f}" font-size="{size}" text-anchor="{anchor}" '
            f'fill="{colour}" font-weight="{weight}">{html.escape(str(words))}</text>')


def line(x1, y1, x2, y2, colour=FAINT, width=1.0, dash=""):
    dashed = f' stroke-dasharray="{dash}"' if dash else ""
    return (f'<line x1="{x1:.1f}" y1="{y1:.1f}" x2="{x2:.1f}" y2="{y2:.1f}" stroke="{colour}" '
            f'stroke-width="{width}"{dashed}/>')


def share_of_goal(figure):
    """Below 1 the goal is reached, whichever way it lies."""
    if "goal_ns" in figure:
        return figure["ns"] / figure["goal_ns"]
    if figure["sense"] == "at most":
        return figure["ratio"] / figure["goal"]
    return figure["goal"] / figure["ratio"]


def bars(figures, top):
    """A bar of cost a figure, as a share of what the goal allows; the goals are one line."""
    full = 2.3
    # Longer ones would be cut off; the figure beside the bar says how long.
    at = lambda share: LABEL + min(share, full) / full * BAR
    height = ROW * len(figures)
    parts = [text(20, top, "Cost as a share of what the goal allows", 16, weight="bold"),
             text(at(1), top + 22, "goal", 12, "middle"),
             line(at(1), top + 28, at(1), top + 34 + height, GOAL, 1.5, "4 3")]
    for i, f in enumerate(figures):
        y = top + 34 + i * ROW
        share = share_of_goal(f)
        colour = GOOD if f["reached"] else BAD
        name = f["what"] + (" vs " + f["baseline"] if f["what"].startswith("CSV in, graded CSV out,")
                            and f["name"] != "DuckDB" else "")
        name += ": DuckDB" if f["name"] == "DuckDB" else ""
        parts += [text(LABEL - 12, y + 16, name.replace("CSV in, graded CSV out", "CSV graded"), 12.5,
                       "end"),
                  f'<rect x="{LABEL}" y="{y + 4}" width="{max(at(share) - LABEL, 1):.1f}" '
                  f'height="{ROW - 9}" rx="2" fill="{colour}"/>',
                  text(LABEL + BAR + 14, y + 16, f"{f['text']}, goal {f['wanted']}", 12.5)]
    return parts, top + 34 + height + 30


class Axes:
    """A plot whose scales are both logarithms."""

    def __init__(self, left, top, xs, ys):
        self.left, self.top, self.width, self.height = left, top, 380, 250
        self.xs, self.ys = xs, ys

    def x(self, value):
        low, high = map(math.log, self.xs)
        return self.left + (math.log(value) - low) / (high - low) * self.width

    def y(self, value):
        low, high = map(math.log, self.ys)
        return self.top + self.height - (math.log(value) - low) / (high - low) * self.height

    def frame(self, title, under, x_ticks, y_ticks):
        bottom = self.top + self.height
        parts = [text(self.left - 42, self.top - 18, title, 14, weight="bold"),
                 text(self.left + self.width / 2, bottom + 40, under, 12, "middle")]
        for value, name in x_ticks:
            parts += [line(self.x(value), self.top, self.x(value), bottom, "#e3e8ed"),
                      text(self.x(value), bottom + 17, name, 11, "middle")]
        for value, name in y_ticks:
            parts += [line(self.left, self.y(value), self.left + self.width, self.y(value), "#e3e8ed"),
                      text(self.left - 7, self.y(value) + 4, name, 11, "end")]
        return parts

    def path(self, points, colour, dash="", width=2.0):
        steps = " ".join(f"{self.x(x):.1f},{self.y(y):.1f}" for x, y in points)
        dashed = f' stroke-dasharray="{dash}"' if dash else ""
        return (f'<polyline points="{steps}" fill="none" stroke="{colour}" '
                f'stroke-width="{width}"{dashed}/>')


def short(value):
    for size, name in ((1e6, "M"), (1e3, "k")):
        if value >= size:
            return f"{value / size:g} {name}"
    return f"{value:g}"


def rows_curve(points, left, top):
    data = sorted((p["x"], p["ns"] / 1e6) for p in points if p["curve"] == "rows")
    axes = Axes(left, top, (1e3, 6e7), (1e-4, 100))
    parts = axes.frame("Milliseconds, by rows of the column", "rows",
                       [(10**k, short(10**k)) for k in range(3, 8)],
                       [(10**k, f"{10**k:g}") for k in range(-4, 3)])
    x, y = data[-1]
    parts.append(axes.path([(1e3, y * 1e3 / x), (x, y)], FAINT, "4 3", 1.2))
    parts.append(text(axes.x(3e3), axes.y(1.5e-2), "linear", 11, colour=FAINT))
    parts.append(axes.path(data, SERIES[0]))
    return parts


def cuts_curve(points, left, top):
    series = {}
    for p in points:
        if p["curve"] == "cuts":
            series.setdefault(p["series"], []).append((p["x"], p["ns"]))
    axes = Axes(left, top, (2, 33), (0.05, 10))
    parts = axes.frame("Nanoseconds a row in cache, by cuts", "cuts of the standard",
                       [(n, n) for n in (2, 4, 8, 16, 32)],
                       [(n, f"{n:g}") for n in (0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10)])
    for i, (name, data) in enumerate(reversed(series.items())):
        parts.append(axes.path(sorted(data), SERIES[i % len(SERIES)]))
        parts.append(text(axes.x(33) + 6, axes.y(sorted(data)[-1][1]) + 4 + (6 if name == "scalar"
                     else -6 if name == "baseline" else 0), name, 12, colour=SERIES[i % len(SERIES)]))
    return parts


def draw(figures, points, heading):
    parts = [text(20, 34, "jixiao: how fast", 20, weight="bold"),
             text(20, 56, heading, 12, colour=FAINT)]
    lower, bottom = bars(figures, 92)
    parts += lower
    kinds = {p["curve"] for p in points}
    if kinds:
        top = bottom + 20
        if "rows" in kinds:
            parts += rows_curve(points, 62, top)
        if "cuts" in kinds:
            parts += cuts_curve(points, 524, top)
        bottom = top + 310
    return (f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {bottom:.0f}" '
            f'width="{WIDTH}" height="{bottom:.0f}" font-family="sans-serif">\n'
            f'<rect width="{WIDTH}" height="{bottom:.0f}" fill="#ffffff"/>\n'
            + "\n".join(parts) + "\n</svg>\n")

"""A bar in a table's cell, as a small drawing inside the page."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from mcda.export.palette import ALERT, ALERT_FILL, BAR, INK, TRACK
from mcda.report.blocks import Bar, Scale

_WIDE: Final = 120.0
_HIGH: Final = 22.0
_THICK: Final = 11.0


def bar_svg(scale: Scale, bar: Bar | None) -> str:  # no words: drawn
    """Return the drawing; its number stands beside it, so that nobody need see it."""
    shapes = "".join(_shapes(scale, bar))
    return (
        f'<svg class="bar" aria-hidden="true" viewBox="0 0 {_WIDE:g} {_HIGH:g}" '
        f'width="{_WIDE:g}" height="{_HIGH:g}">{shapes}</svg>'
    )


def _shapes(scale: Scale, bar: Bar | None) -> Iterator[str]:
    if bar is not None and scale.track:
        yield _block(0.0, _WIDE, _THICK, TRACK)
    if bar is not None:
        left, right = sorted((_at(scale, scale.origin), _at(scale, bar.to)))
        yield from _filled(left, right, bar)
    if scale.line is not None:
        at = _at(scale, scale.line)
        yield _block(at - 0.8, at + 0.8, _HIGH, INK)
    if bar is not None and bar.low is not None and bar.high is not None:
        low, high = sorted((_at(scale, bar.low), _at(scale, bar.high)))
        yield _block(low, high, 0.9, INK)
        yield _block(low, low + 0.9, 6.0, INK)
        yield _block(high - 0.9, high, 6.0, INK)


def _filled(left: float, right: float, bar: Bar) -> Iterator[str]:  # no words: drawn
    yield _block(left, right, _THICK, ALERT if bar.hatched else BAR)
    if bar.hatched:
        top, foot, at = (_HIGH - _THICK) / 2, (_HIGH + _THICK) / 2, left - _THICK
        while at < right:
            a, b = max(0.0, left - at), min(_THICK, right - at)
            if b > a:
                yield (
                    f'<line x1="{at + a:.1f}" y1="{top + a:.1f}" x2="{at + b:.1f}" '
                    f'y2="{min(foot, top + b):.1f}" stroke="{ALERT_FILL}" stroke-width="1.3"/>'
                )
            at += 4.0


def _block(left: float, right: float, high: float, fill: str) -> str:  # no words: drawn
    return (
        f'<rect x="{left:.1f}" y="{(_HIGH - high) / 2:.1f}" width="{max(0.0, right - left):.1f}" '
        f'height="{high:g}" fill="{fill}"/>'
    )


def _at(scale: Scale, value: float) -> float:
    share = (value - scale.low) / (scale.high - scale.low)
    return _WIDE * min(1.0, max(0.0, share))

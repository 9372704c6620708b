"""The tabs of the page in their order: key, title, and what makes each.

A tab's module is imported when the page is made, and its imports are written out so that
a packager finds them.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.session.session import Session
from desktop.words import N_

if TYPE_CHECKING:
    from desktop.pages.agreement.part import Part


@dataclass(frozen=True, slots=True)
class Tab:
    """One tab: its key, its title (marked), and what makes it."""

    key: str
    title: str
    build: Callable[[Session], Part]


def _answer(session: Session) -> Part:
    from desktop.pages.agreement.answer_part import AnswerPart

    return AnswerPart(session)


def _zone(session: Session) -> Part:
    from desktop.pages.agreement.zone_part import ZonePart

    return ZonePart(session)


def _chips(session: Session) -> Part:
    from desktop.pages.agreement.chips_part import ChipsPart

    return ChipsPart(session)


def _trades(session: Session) -> Part:
    from desktop.pages.agreement.trades_part import TradesPart

    return TradesPart(session)


def _ledger(session: Session) -> Part:
    from desktop.pages.agreement.ledger_part import LedgerPart

    return LedgerPart(session)


TABS: tuple[Tab, ...] = (
    Tab("answer", N_("Answer"), _answer),
    Tab("zone", N_("Zone"), _zone),
    Tab("chips", N_("Chips"), _chips),
    Tab("trades", N_("Trades"), _trades),
    Tab("ledger", N_("Ledger"), _ledger),
)

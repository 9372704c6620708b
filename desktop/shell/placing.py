"""Where the window stands: as it was left, and always inside the screen with its frame."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QMargins, QObject, QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QWidget

from desktop.kit.theme import theme
from desktop.session import remembered

BEST_SIZE = QSize(1440, 900)

LEAST_WITH_DETAILS = 1100
"""A window's width (before zoom) below which a page has the room of its details."""

FRAME_PX = 4
"""What a window's frame takes at its sides and foot."""

TITLE_PX = 24
"""What title bars take, as Fusion has them."""


_GUESSED = QMargins(FRAME_PX, TITLE_PX + FRAME_PX, FRAME_PX, FRAME_PX)
"""The frame that is not known before the window is shown."""

_FREE = (Qt.WindowState.WindowNoState, Qt.WindowState.WindowActive)
"""Neither full screen nor maximised: those the system itself puts in place."""


def put_in_place(window: QWidget) -> None:
    """Give a window the place that it was left in, or the best size where there is room."""
    window.resize(BEST_SIZE)
    window.restoreGeometry(remembered.geometry())
    put_inside(window, _GUESSED)
    _FrameAwaited(window)


def put_inside(window: QWidget, frame: QMargins) -> None:
    """Make a window smaller and move it until it is in the screen with a frame."""
    room = window.screen().availableGeometry().marginsRemoved(frame)
    place = inside(room, window.geometry(), window.minimumSizeHint())
    if place != window.geometry():
        window.setGeometry(place)


class _FrameAwaited(QObject):
    """Puts a window inside the screen once more as soon as its frame is known: some are thicker.

    Not one that was made another size meanwhile.
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._given = window.size()
        window.installEventFilter(self)

    def eventFilter(self, window: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.WindowActivate and isinstance(window, QWidget):
            window.removeEventFilter(self)
            handle = window.windowHandle()
            untouched = window.size() == self._given and window.windowState() in _FREE
            if handle is not None and untouched:
                put_inside(window, handle.frameMargins())
        return False


def is_cramped(window: QWidget, width: int | None = None) -> bool:
    """Say whether a window is too narrow for a page with its details beside it."""
    wide = window.width() if width is None else width
    return wide < theme().px(LEAST_WITH_DETAILS)


def inside(room: QRect, wanted: QRect, least: QSize) -> QRect:
    """Return the wanted place of a window, made smaller and moved until it is in the room."""
    size = wanted.size().boundedTo(room.size()).expandedTo(least.boundedTo(room.size()))
    left = min(max(wanted.left(), room.left()), room.right() - size.width() + 1)
    top = min(max(wanted.top(), room.top()), room.bottom() - size.height() + 1)
    return QRect(QPoint(left, top), size)

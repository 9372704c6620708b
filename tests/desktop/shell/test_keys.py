from __future__ import annotations

from PySide6.QtGui import QKeySequence

from desktop.pages.register import WORK, keys_of
from desktop.shell.keys import KeysWindow, going, in_lists, in_scores
from desktop.shell.main_window import MainWindow


def test_the_page_lists_every_key_of_the_menus_and_pages(window: MainWindow) -> None:
    window.menus.keys.trigger()
    (shown,) = window.findChildren(KeysWindow)
    text = shown.text.toPlainText()
    named = window.menus.named()
    assert len(named) > 15
    for words, keys in (*named, *going(), *in_lists(), *in_scores()):
        assert words in text and keys in text
    shown.close()


def test_no_key_of_the_menus_means_two_things(window: MainWindow) -> None:
    every = [key for _words, keys in window.menus.named() for key in keys.split(", ")]
    every += [keys_of(n) for n in range(1, len(WORK) + 1)]
    assert len(every) == len(set(every))
    assert all(QKeySequence(key).count() == 1 for key in every)

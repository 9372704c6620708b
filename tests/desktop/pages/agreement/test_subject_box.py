"""The package that a tab speaks of: the usual one first, then the one chosen anywhere."""

from __future__ import annotations

from desktop.pages.agreement.subject_box import SubjectBox


def test_it_follows_what_is_chosen_and_chooses_itself(tab, qtbot):
    talks = tab("ledger").talks
    box = SubjectBox(talks)
    qtbot.addWidget(box)
    subject = box.show_subject("staged")
    assert subject is not None
    assert (subject.key, box.currentText()) == ("staged", "Staged exchange")
    box.activated.emit(box.findData("nash"))
    assert talks.chosen == "nash"
    assert box.show_subject("staged") is not None
    assert box.currentData() == "nash"

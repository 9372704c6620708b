from dataclasses import replace

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester

from desktop.kit.roles import END_ROLE, STRONG_ROLE
from desktop.pages.case.criteria_model import CriteriaModel
from desktop.session.session import Session
from mcda.model import edits
from mcda.model.case import ROOT, Case, Criterion

WARN = QAbstractItemModelTester.FailureReportingMode.Warning


@pytest.fixture
def model(session: Session) -> CriteriaModel:
    made = CriteriaModel(session)
    session.case_changed.connect(made.reload)
    QAbstractItemModelTester(made, WARN, made)
    return made


def shape(model: CriteriaModel, parent: QModelIndex | None = None) -> list[object]:
    """The tree as nested lists of names."""
    parent = parent or QModelIndex()
    found: list[object] = []
    for row in range(model.rowCount(parent)):
        index = model.index(row, 0, parent)
        found.append(index.data())
        if model.rowCount(index):
            found.append(shape(model, index))
    return found


def test_the_tree_is_that_of_the_case(model: CriteriaModel) -> None:
    assert shape(model) == ["People", ["Refugee return", "Civil protection"], "Cost of delivery"]
    assert model.index_of("returns").parent() == model.index_of("people")
    assert model.index_of("people").data(STRONG_ROLE)


def test_a_leaf_ends_with_its_scale(model: CriteriaModel) -> None:
    ends = [
        "".join(sign for sign in end if sign not in "\u2066\u2068\u2069")
        for end in model.index_of("cost").data(END_ROLE)
    ]
    assert ends == ["↓ € bn  10 → 0", "↓ 10 → 0", "↓"]
    assert model.index_of("people").data(END_ROLE) == [""]


def test_dropping_on_another_parent_moves_under_it(model: CriteriaModel, session: Session) -> None:
    data = model.mimeData([model.index_of("cost")])
    people = model.index_of("people")
    assert not model.dropMimeData(data, Qt.DropAction.MoveAction, 1, 0, people)
    assert shape(model) == ["People", ["Refugee return", "Cost of delivery", "Civil protection"]]
    session.undo()
    assert shape(model) == ["People", ["Refugee return", "Civil protection"], "Cost of delivery"]


def test_dropping_on_an_item_goes_to_its_end(model: CriteriaModel) -> None:
    data = model.mimeData([model.index_of("cost")])
    model.dropMimeData(data, Qt.DropAction.MoveAction, -1, -1, model.index_of("people"))
    assert shape(model) == ["People", ["Refugee return", "Civil protection", "Cost of delivery"]]


def test_a_criterion_does_not_go_below_itself(model: CriteriaModel, session: Session) -> None:
    before = session.case
    assert not model.move("people", "returns", 0)
    assert not model.move("people", "people", 0)
    assert session.case is before


def test_moving_down_among_siblings_counts_itself_out(model: CriteriaModel) -> None:
    model.move("returns", "people", 2)
    assert shape(model) == ["People", ["Civil protection", "Refugee return"], "Cost of delivery"]


def test_renaming_keeps_the_shape(model: CriteriaModel, session: Session) -> None:
    resets: list[None] = []
    model.modelReset.connect(lambda: resets.append(None))
    assert model.setData(model.index_of("cost"), "Price")
    assert shape(model)[-1] == "Price"
    assert resets == []
    session.apply("Remove", edits.remove_criterion, "people")
    assert shape(model) == ["Price"]


def test_a_cycle_and_an_unknown_parent_are_shown_at_the_top(case: Case) -> None:
    odd = (
        Criterion(id="a", name="A", parent="b"),
        Criterion(id="b", name="B", parent="a"),
        Criterion(id="c", name="C", parent="gone"),
    )
    session = Session()
    session.new(replace(case, criteria=odd, scores={}, preferences={}))
    model = CriteriaModel(session)
    QAbstractItemModelTester(model, WARN, model)
    assert model.rowCount() == 3
    assert model.id_at(QModelIndex()) == ROOT


def test_a_row_is_known_without_comparing_siblings(monkeypatch: pytest.MonkeyPatch) -> None:
    """A view asks for the parent of each row that it lays out, again and again."""
    session = Session()
    many = tuple(Criterion(id=f"c{n}", name=f"C{n}", parent="g") for n in range(50))
    session.new(Case(id="x", criteria=(Criterion(id="g", name="G"), *many)))
    model = CriteriaModel(session)
    compared: list[object] = []
    monkeypatch.setattr(Criterion, "__eq__", lambda one, other: compared.append(1) or one is other)
    top = model.index_of("g")
    assert [model.index_of(one.id).row() for one in many] == list(range(50))
    assert model.index(49, 0, top).parent() == top
    assert not compared

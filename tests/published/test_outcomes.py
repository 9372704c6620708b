"""The list of published tables at the end of a test run."""

from tests.published.labels import labels
from tests.published.outcomes import lines

NODE = "tests/published/test_tables.py::test_published_figures_are_reproduced["


def test_failures_come_first_and_other_tests_are_left_out():
    citations = list(labels())[:2]
    listed = lines(
        [
            (f"{NODE}{citations[0]}]", "passed"),
            (f"{NODE}{citations[1]}]", "failed"),
            ("tests/mcda/test_cli.py::test_something", "passed"),
            ("tests/published/test_tables.py::test_a_table_expects_something", "passed"),
        ]
    )
    assert len(listed) == 2
    assert listed[0].startswith("FAILED") and citations[1] in listed[0]
    assert listed[1].startswith("passed") and citations[0] in listed[1]


def test_figures_that_do_not_follow_are_counted():
    doubtful = next(label for label, table in labels().items() if len(table.does_not_follow) == 1)
    (line,) = lines([(f"{NODE}{doubtful}]", "passed")])
    assert line.endswith("(1 printed figure does not follow from the inputs)")


def test_a_table_of_which_nothing_is_reproduced_does_not_count_as_passed():
    silent = [label for label, table in labels().items() if not table.expected]
    assert silent
    for label in silent:
        (line,) = lines([(f"{NODE}{label}]", "passed")])
        assert line.startswith("apart ")


def test_what_a_test_is_about_stands_beside_its_citation():
    files = ("test_sensitivity_break_even", "test_negotiation_nash_1950", "test_conflicts")
    listed = lines([(f"tests/published/{name}.py::test_x", "passed") for name in files])
    assert sorted(line.split()[1] for line in listed) == [
        "negotiation",
        "negotiation",
        "sensitivity",
    ]

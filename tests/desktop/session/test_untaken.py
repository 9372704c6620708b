from desktop.session import untaken


def test_a_text_is_kept_for_its_cell_until_it_is_dropped_or_all_are_forgotten() -> None:
    untaken.forget()
    untaken.keep("Scores", "a", "many")
    untaken.keep("Scores", "a", "more")
    untaken.keep("Packages", "b", "w")
    assert untaken.of_table("Scores") == {"a": "more"} and untaken.texts() == ["more", "w"]
    untaken.drop("Scores", "a")
    untaken.drop("Scores", "never kept")
    assert not untaken.of_table("Scores")
    untaken.forget()
    assert not untaken.texts()

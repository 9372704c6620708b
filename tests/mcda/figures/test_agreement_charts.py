from mcda.figures.agreement_charts import moved


def test_a_change_is_known_where_both_ends_are():
    assert moved(2.0, -1.0) == -3.0
    assert moved(None, 1.0) is None

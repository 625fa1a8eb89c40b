from desk import page


def test_the_good_report_keeps_every_rule(desk):
    assert desk.lint(page()) == []

"""The news comes first: what happened and who says so, apart from gains, dangers and disputes."""

from __future__ import annotations

import pytest

from analysis.assess.indicators import indicators
from analysis.assess.news import news
from analysis.assess.records import Records
from analysis.claims.load import load_source
from analysis.exhibits import judgements, texts
from analysis.exhibits.study import study
from analysis.exhibits.texts._news import leading
from analysis.exhibits.wording.watch import restates


def told(case, claims, state=None, **more):
    return [one.claims for one in news(case(claims, **more), state)]


def test_what_opens_the_article_leads_unless_much_more_bears_on_another(case):
    opening = """
    claim | chain | commitment | kind  | proposition | states
    C01   |       | asserted   | event |             | XAV:actor
    C02   |       | asserted   | event |             | XBO:actor
    """
    assert told(case, opening) == [("C01",), ("C02",)]
    borne = (
        opening
        + """
    C03 | survey  | attributed | event | Q01 | XAV:actor
    C04 | insurer | attributed | assessment | Q01 | XAV:actor
    C05 | minister | attributed | assessment | Q01 | XAV:actor
    C06 |         | asserted   | assessment | Q01 | XAV:actor
    """
    )
    points = "proposition | says\nQ01 | The lane is shut."
    assert told(case, borne, propositions=points)[0] == ("C03",)


@pytest.mark.parametrize("commitment", ["presupposed", "concessive", "generic", "ability"])
def test_background_is_no_news(case, commitment):
    claims = f"claim | kind | commitment\nC01 | event | {commitment}"
    assert told(case, claims) == []


def test_the_articles_own_comment_is_no_news_and_somebodys_is(case):
    claims = """
    claim | chain  | kind       | commitment
    C01   |        | assessment | asserted
    C02   | survey | assessment | attributed
    """
    assert told(case, claims) == [("C02",)]


def test_a_state_reads_the_common_news_and_then_its_own():
    records = Records(load_source("exercise-strait-closure"))
    common = news(records)[0]
    assert common.claims == ("C04",)
    for state, own in (("XAV", "C87"), ("XBO", "C41")):
        passages = news(records, state)
        assert passages[0] == common
        assert own in {claim for one in passages for claim in one.claims}


@pytest.mark.parametrize("source", ["dprk-troops-in-russia", "exercise-strait-closure"])
def test_no_figure_is_told_as_news_and_listed_again(source):
    for state in (None, *study(source).states):
        one = study(source, state) if state else study(source)
        lists = [
            item.claims
            for item in texts.reporting(one).columns[0].items
            if str(item.body[0]).startswith("Strong") and "isputed" not in str(item.body[0])
        ]
        cited = [*leading(one), *(claim for claims in lists for claim in claims)]
        assert lists
        assert len(cited) == len(set(cited))


def test_who_released_a_thing_is_named_with_what_it_shows():
    page = " ".join(texts.reporting(study("dprk-troops-in-russia")).text().split())
    assert "In material released by Ukraine's Centre for Strategic Communications" in page
    lead = " ".join(texts.masthead(study("dprk-troops-in-russia")).text().split())
    assert "According to South Korean intelligence, about 1,500" in lead
    assert "(perhaps unverified)" in lead


def test_page_one_and_the_robustness_review_agree_how_often_a_judgement_holds():
    whole = study("dprk-troops-in-russia")
    own = next(one.verdict for one in whole.judged if one.id == "J-ALL-01")
    holds = sum(one.verdict == own for one in whole.curve if one.judgement == "J-ALL-01")
    assert f"in only {holds} of 48 ways of looking" in " ".join(
        judgements.key(whole).text().split()
    )
    assert "ways of looking" not in judgements.key(study("dprk-troops-in-russia", "PRK")).text()


def test_an_assumption_is_told_in_words_and_no_sign_restates_what_it_leads_to():
    page = texts.outlook(study("dprk-troops-in-russia", "RUS"))
    assert "If “Passages without a named speaker" in " ".join(page.text().split())
    assert "step up their scrutiny" not in page.text()
    one = study("dprk-troops-in-russia", "KOR")
    tautologies = {sign.indicator for sign in indicators(one.view) if restates(one, sign)}
    assert tautologies == {"I12", "I13"}


def test_many_who_each_speak_of_another_danger_are_not_told_as_several_sources_of_one():
    words = study("exercise-strait-closure").words
    text = words.message("first-cites", who="all", many="many", groups="")
    assert "several" not in text
    assert "multiple" not in text

"""Sentences end where a reader sees them end, in the languages that articles come in."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.draft import sentences
from analysis.draft.voters import doubtful

# A bar parts the sentences; where a language writes no space between them, none is put.
CASES = [
    ("en", "Orr works at Yahoo! Inc. in Sund.|Yahoo! Finance said so."),
    ("en", "It was X. J. P. Morgan who signed."),
    ("en", "He wrote it on X.|J. P. Orr denied it."),
    ("en", "See Art. 5, para. 2, and Sec. 3(b).|They bind."),
    ("en", "Ret. Gen. Orr met Brig. Gen. Ash and Lt. Gen. (ret.) Roe.|Both left."),
    ("en", "They fled the U.S.|Then it rained.|U.S. Navy ships waited."),
    ("en", "Write to desk@example.com.|Mail is slow.|See bbc.co.uk.|It tells."),
    ("en", "It fell to No. 3.|No. 7 stayed.|No.|Never."),
    ("en", "The ship sat.|Orr stood.|On Sat. Orr sat."),
    ("en", "“Is it over?” Orr asked the crew.|It was."),
    ("en", "“It is over!” she said.|“Go.”|He went."),
    ("en", "It (who knew?) sank.|Ash, Roe et al. 2031 tell it, i.e. Ash does."),
    ("en", "It sank.[3]|The crew swam.[4]"),
    ("en", "It sank. 4|The crew swam."),
    ("en", "Why?|because it sank.|so they say."),
    ("en", "He paused ... I think.|He paused...|Then he went."),
    ("en", "1. Ships wait|2. Ports close|3. Prices rise"),
    ("en", "She took vitamin C.|A. Roe did not."),
    ("en", "It was Ash, Orr and I.|Albert I. Roe came."),
    ("en", "At 5 p.m. Monday it rose to 3.5 points.|It fell at 6 a.m.|But it rose."),
    ("en", "Washington, D.C. is hot.|Orr Ltd. v. Ash Co. is old.|St. Sund is cold."),
    ("de", "Am 5. Mai kam er.|Es kostet 40 Mio. Kronen.|Siehe Nr. 5.|Dort steht es."),
    ("de", "Der 2. Weltkrieg endete.|Er traf z. B. Prof. Dr. med. Ohl, bzw. dessen Frau."),
    ("de", "Es war 1989.|Dann kam er.|„Geht!“, sagte er.|Rund 3,5 Mrd. Euro fehlen."),
    ("ru", "Он живёт на ул. Ленина, д. 5.|Завод им. Горького стоит."),
    ("ru", "См. стр. 5 и т. д.|Потом он ушёл.|В г. Сунд тихо."),
    ("ru", "В XX в. Авария росла.|В 2014 г. Бовия вышла.|Это было в 2020 г.|Затем стало тихо."),
    ("ru", "А. И. Орр и проф. Роу ушли.|«Где он? – спросила Аш. – Нет его»."),
    ("ko", "그는 “간다.”라고 말했다.|그는 “준비됐다. 곧 떠난다”고 했다.|그녀는 남았다."),
    ("ko", "정부는 2031. 5. 6. 발표했다.|그 뒤 조용했다."),
    ("zh", "“我们不走。”他说。|他说：“不走。”|她问：“谁？”|会议于2031年5月6日举行。"),
    ("zh", "《走吧！船》很好。|「不走。」她說。|外面有2.5万人。"),
    ("ja", "「行く。」と言った。|彼は来ない。"),
    ("fr", "« Partez-vous ? » demanda-t-il.|Mme. Roe part.|« Non ! »|Elle reste."),
    ("es", "¿Quién?|Lo dijo la Sra. Roe en EE. UU. ayer.|¡Qué día!"),
    ("pl", "Prof. Roe mieszka przy ul. Długiej.|Wyszedł 5. maja.|Potem wrócił."),
    ("sv", "Den 5. maj kl. 5 kom ca. 40 fartyg.|Sedan gick de."),
    ("ar", "أغلق الميناء.|هل يفتح؟|لا أحد يعرف."),
    ("hi", "जहाज़ रुका।|दूसरा चला गया।"),
    ("el", "Το λιμάνι έκλεισε.|Κανείς δεν είπε."),
]


@pytest.mark.parametrize(("language", "text"), CASES, ids=[text[:24] for _, text in CASES])
def test_each_sentence_is_one(language, text):
    expected = text.split("|")
    whole = ("" if language in {"zh", "ja"} else " ").join(expected)
    assert [whole[a:b] for a, b in sentences(whole, language)] == expected


def test_a_space_that_was_lost_hides_no_sentence():
    text = "The harbour closed.The crew swam. Who knows?Nobody does. See a.Thing and v1.The."
    found = [text[a:b] for a, b in sentences(text)]
    assert found[:4] == ["The harbour closed.", "The crew swam.", "Who knows?", "Nobody does."]


@given(st.text(alphabet=st.sampled_from("aB .!?。”“\"'…()[]3\n\r\u2028\u00a0А-")))
def test_spans_are_in_order_cross_no_line_and_leave_only_space(text):
    found = sentences(text)
    assert all(a < b for a, b in found)
    assert all(one[1] <= two[0] for one, two in pairwise(found))
    inside = "".join(text[a:b] for a, b in found)
    assert "".join(inside.split()) == "".join(text.split())
    assert not any(char in text[a:b] for a, b in found for char in "\n\r\u2028")
    assert not any(text[a].isspace() or text[b - 1].isspace() for a, b in found)


@given(st.text(max_size=300))
def test_what_is_doubtful_lies_within_a_line(text):
    assert all(0 < at < len(text) for at in doubtful(text))


def test_where_segmenters_differ_an_analyst_is_asked():
    text = "He works for Yahoo! Inc. now. It pays."
    assert doubtful(text) == [text.index("Inc.")]
    assert doubtful("It rains. It pours.") == []

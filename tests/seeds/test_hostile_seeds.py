"""Whatever the bytes, the answer is a list of faults; what is merely odd passes."""

from __future__ import annotations

import os
import time
import tracemalloc

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from analysis.claims.document import MAX_BYTES
from analysis.claims.plain_yaml import MAX_DEPTH, parse
from analysis.errors import InputError

BOMB = "a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\n"

BYTES = [
    (b"", 1, "the file is empty"),
    (b"# nothing\n", 1, "the file is empty"),
    (b"---\n...\n", 1, "the file is empty"),
    (b"- a\n- b\n", 1, "must be a mapping"),
    (b"just words\n", 1, "must be a mapping"),
    (b"claims: [\n", 2, "malformed YAML"),
    (b"a: 1\n b: 2\n", 2, "malformed YAML"),
    (b"a: 'open\n", 2, "malformed YAML"),
    (b"a: 1\n---\na: 2\n", 2, "more than one document"),
    (b"a: 1\nb: \xff\xfe\n", 2, "is not UTF-8: byte 0xff at offset 8"),
    (b"a: \xed\xa0\x80\n", 1, "is not UTF-8: byte 0xed at offset 3"),
    ("a: 1\n".encode("utf-16"), 1, "is not UTF-8: byte 0xff at offset 0"),
    (b"a: 1\nb: \x00\n", 2, "control character U+0000"),
    (b"a: 1\nb: \x1b[31m\n", 2, "control character U+001B"),
    (b'a: 1\nb: "\\x07"\n', 2, "control character in a value"),
    (b'a: 1\n"b\\x07": 1\n', 2, "control character in a value"),
    (b'a: "\\uD800"\n', 1, "malformed YAML"),
    (b"a: !!python/object/apply:os.system [ls]\n", 1, "tag tag:yaml.org,2002:python/object"),
    (b"a: !!str x\n", 1, "tag tag:yaml.org,2002:str"),
    (b"a: !own x\n", 1, "tag !own"),
    (b"a: 1\nb: &x 2\n", 2, "anchor &x"),
    (b"<<: *a\n", 1, "alias *a"),
    (BOMB.encode(), 1, "anchor &a"),
    (b"? [a]\n: b\n", 1, "a key must be plain text"),
    (b"a: " + b"[" * 10_000, 1, f"nested deeper than {MAX_DEPTH} levels"),
    (b"- " * 10_000, 1, f"nested deeper than {MAX_DEPTH} levels"),
    (b"%YAML 9.9\n---\na: 1\n", 1, "malformed YAML"),
    (b"%TAG ! tag:x,2000:\n---\na: !x 1\n", 3, "tag tag:x,2000:x"),
]


@pytest.mark.parametrize("file", ["source", "claims", "assessment", "second_coding"])
@pytest.mark.parametrize(("raw", "line", "message"), BYTES)
def test_bytes_that_are_no_plain_yaml(seeds, file, raw, line, message):
    found = [f for f in seeds.write(file, raw).faults() if f.file.endswith(f"/{file}.yaml")]
    assert found[0].line == line
    assert message in found[0].message


def test_too_large_a_file_is_refused_unread(seeds):
    with seeds.path("claims").open("wb") as file:
        file.truncate(50_000_000)
    tracemalloc.start()
    try:
        (fault,) = seeds.faults()
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert peak < 10_000_000
    assert fault.message == f"is 50,000,000 bytes; the limit is {MAX_BYTES:,}"


def test_what_is_no_regular_file_is_not_opened(seeds):
    seeds.path("claims").unlink()
    os.mkfifo(seeds.path("claims"))
    assert [f.message for f in seeds.faults()] == ["is not a regular file"]


def test_a_link_to_nowhere_is_missing(seeds):
    seeds.path("claims").unlink()
    seeds.path("claims").symlink_to("nowhere.yaml")
    assert [f.message for f in seeds.faults()] == ["the file is missing"]


ODD = [
    "<script>alert(1)</script> & <b>",
    '#read("/etc/passwd") $x$ @ref *bold* _it_ `raw` \\',
    "{{ 7*7 }} {% for x in y %}",
    "left \u202eright\u2066 and \u200bnothing",
    "👩‍🚀 🇽🇦 x\u0301",
    "첫째 문장, 둘째 문장",
    "Он ушёл, она осталась",
    "[red]markup[/red] %s {0}",
    "null", "~", "no", "12", "2031-05-06", "- a", "a: b # c", "''", '"', "|", ">", "&a", "*a", "!t",
]  # fmt: skip


@pytest.mark.parametrize("text", ODD)
def test_odd_but_legal_text_passes_unchanged(seeds, text):
    quoted = "'" + text.replace("'", "''") + "'"
    seeds.edit("claims", "says: Bovia may pay.", f"says: {quoted}")
    assert seeds.load().record.claims[2].says == text


def test_words_that_yaml_elsewhere_takes_for_truth_stay_words(seeds):
    seeds.edit("claims", "says: Bovia may pay.", "says: no")
    seeds.edit("assessment", "audience: desk officers", "audience: 2031-05-06")
    assert seeds.load().record.claims[2].says == "no"
    assert seeds.load().overlay.audience == "2031-05-06"


def test_byte_order_mark_and_carriage_returns_are_borne(seeds):
    text = seeds.read("claims")
    seeds.write("claims", ("\ufeff" + text.replace("\n", "\r\n")).encode())
    assert seeds.faults() == []


def test_messages_show_nothing_invisible(seeds):
    seeds.edit("claims", "role: actor", 'role: "act\\u202eor"')
    (fault,) = seeds.faults()
    assert str(fault).isprintable()
    assert "act\\u202eor" in fault.message


def test_messages_are_no_longer_than_a_person_reads(seeds):
    seeds.edit("source", "  P1S1: [", f"  ? '{'a' * 5_000}'\n  : [")
    faults = seeds.faults()
    assert any("no claim and no framing codes sentence" in fault.message for fault in faults)
    assert max(len(str(fault)) for fault in faults) < 500


@pytest.mark.parametrize("digit", ["½", "٣", "１"])
def test_foreign_digits_are_no_numbers(seeds, digit):
    seeds.edit("claims", "value: 40", f"value: {digit}")
    assert "not a number" in seeds.faults()[0].message


@settings(max_examples=300, deadline=None)
@given(st.binary(max_size=300) | st.text(max_size=200).map(lambda t: t.encode("utf-8", "replace")))
def test_any_bytes_give_data_or_faults(raw):
    document = parse(raw, "x.yaml")
    assert (document.data is None) == any(f.field == "" for f in document.faults)
    assert all(f.line >= 1 for f in document.faults)


LISTS = [
    ("source", "voices:"), ("claims", "claims:"), ("claims", "framing:"),
    ("claims", "propositions:"), ("claims", "motives:"), ("claims", "risks:"),
    ("assessment", "grades:"), ("assessment", "impacts:"), ("assessment", "hypotheses:"),
    ("assessment", "evidence:"), ("assessment", "assumptions:"), ("assessment", "indicators:"),
    ("assessment", "implications:"), ("second_coding", "units:"),
]  # fmt: skip


@pytest.mark.parametrize(("file", "head"), LISTS)
@pytest.mark.parametrize("item", ["3", "null", "x", "[]", "{}", "[[1]]"])
def test_an_item_of_another_shape_is_told_and_nothing_breaks(seeds, file, head, item):
    faults = seeds.edit(file, f"{head}\n", f"{head}\n  - {item}  # odd\n").faults()
    odd = [fault for fault in faults if fault.field.startswith(f"{head[:-1]}[0]")]
    assert {fault.line for fault in odd} == {seeds.line(file, "# odd")}


_FRAGMENTS = [
    "", "[]", "{}", "3", "-1", "1.5", "true", "''", "[[1]]", "{a: [1, {b: null}]}", "[null]",
    "[{}]", "[3, x]", "{H1: 3}", "[C01, C01]", "H", "[H, 3]",
]  # fmt: skip
_YAMLISH = st.text(alphabet=st.sampled_from("ab01 :-[]{}\n,#&*!|>'\"?%\t~é\u2028\x85"), max_size=60)


@settings(max_examples=400, deadline=None)
@given(_YAMLISH)
def test_anything_like_yaml_gives_data_or_faults(text):
    document = parse(text.encode(), "x.yaml")
    assert document.data is not None or document.faults


@settings(
    max_examples=250, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(data=st.data())
def test_a_source_spoiled_anywhere_loads_or_says_why(seeds, data):
    file = data.draw(st.sampled_from(["source", "claims", "assessment", "second_coding"]))
    sound = seeds.read(file)
    lines = sound.splitlines(keepends=True)
    at = data.draw(st.integers(0, len(lines) - 1))
    spoiled = data.draw(
        st.sampled_from(["", "x\n", "- \n", "  - {id: C01}\n", "claims: 3\n", "  ? \n"])
        | _YAMLISH.map(lambda t: t + "\n")
        | st.just(lines[at].replace(": ", ": [", 1))
        | st.sampled_from(_FRAGMENTS).map(lambda f: f"{lines[at].partition(':')[0]}: {f}\n")
        | st.sampled_from(lines)
    )
    seeds.write(file, "".join([*lines[:at], spoiled, *lines[at + 1 :]]))
    try:
        faults = seeds.faults()
        if faults:
            with pytest.raises(InputError):
                seeds.load()
        else:
            assert seeds.load().card.id == "harbour"
    finally:
        seeds.write(file, sound)
    assert all(fault.file.startswith("seeds/harbour/") for fault in faults)


def _claims(count: int) -> str:
    return "".join(
        f"  - {{id: C{i:06d}, at: H, says: x, kind: event, chain: [envoy, wire, article],"
        f" commitment: asserted, states: [{{state: XAV, role: actor}}]}}\n"
        for i in range(100_000, 100_000 + count)
    )


def _seconds(seeds, rows: str, sound: str) -> float:
    seeds.write("claims", sound.replace("framing:\n", f"{rows}framing:\n"))
    began = time.process_time()
    seeds.faults()
    return time.process_time() - began


@pytest.mark.parametrize(
    "spoil", [str, lambda rows: rows.replace("XAV", "XAQ")], ids=["sound", "bad"]
)
def test_time_grows_no_faster_than_the_claims(seeds, spoil):
    sound = seeds.read("claims")
    _seconds(seeds, spoil(_claims(100)), sound)
    small = min(_seconds(seeds, spoil(_claims(1_000)), sound) for _ in range(2))
    assert _seconds(seeds, spoil(_claims(8_000)), sound) < 8 * 2.5 * small

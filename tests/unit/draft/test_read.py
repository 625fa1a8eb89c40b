"""An article is read from whatever it comes in, and what is none is refused by what it is."""

from __future__ import annotations

import io
import json
import tempfile
import zipfile
from pathlib import Path

import pikepdf
import pypandoc
import pytest
import typst

from analysis.claims.load import source_faults
from analysis.draft.attach import attach
from analysis.draft.keys import spans
from analysis.draft.new import new
from analysis.draft.read.article import read_article
from analysis.draft.read.find_language import find_language
from analysis.errors import InputError, UsageError

LINES = [
    "Avaria closes its harbour",
    "The harbour was closed on Monday. Nobody said why.",
    "“It could reopen,” a spokesman said; Forty ships wait – for now.",
]
MARKDOWN = """\
# Avaria **closes** its harbour

The harbour was closed on Monday.
Nobody said why.

- “It *could* reopen,” a spokesman said; Forty [ships](https://example.org) wait – for now.
"""
HTML = f"""<!DOCTYPE html><html lang="en"><head><meta charset="{{charset}}">
<title>Sund Post</title>
<meta property="og:site_name" content="Sund Post"><meta name="author" content="Ida Roe"></head>
<body><header><nav><a href="/">Home</a> <a href="/w">World</a></nav></header>
<div class="menu"><a href="/sport">Sport</a></div>
<article><h1>{LINES[0]}</h1><p>{LINES[1]}</p><p>{LINES[2]}</p></article>
<aside><h2>Most read</h2><ul><li><a href="/cake">Ten cakes</a></li></ul></aside>
<form><label>Subscribe now</label></form><footer><p>All rights reserved</p></footer>
<script>track("everything")</script></body></html>"""
ODT = "application/vnd.oasis.opendocument.text"
RUSSIAN = "Гавань закрыта\nНикто не сказал почему. Сорок кораблей ждут у порта, говорит Роу.\n"


def packed(form: str) -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        target = Path(folder) / f"a.{form}"
        pypandoc.convert_text(
            MARKDOWN,
            form,
            format="markdown-smart",
            outputfile=str(target),
            extra_args=["-s"],
        )
        return target.read_bytes()


def paper(lines: list[str] = LINES, *, page: str = "width: 9cm, height: 9cm") -> bytes:
    body = "\n\n".join([f"= {lines[0]}", *lines[1:]] if lines else ["#rect(width: 3cm)"])
    return typst.compile(f"#set page({page})\n#set text(hyphenate: true)\n{body}".encode())


def locked() -> bytes:
    made = io.BytesIO()
    with pikepdf.open(io.BytesIO(paper())) as pdf:
        pdf.save(made, encryption=pikepdf.Encryption(user="key", owner="key"))
    return made.getvalue()


def zipped(**files: str) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        for name, text in files.items():
            archive.writestr(name.replace("__", "/").replace("_dot_", "."), text)
    return made.getvalue()


def spoiled(old: bytes, new: bytes, count: int = -1) -> bytes:
    raw = zipped(mimetype=ODT)
    assert old in raw
    return raw.replace(old, new, count)


@pytest.fixture
def file(tmp_path):
    def write(raw: bytes | str, name: str = "a.txt") -> Path:
        path = tmp_path / name
        path.write_bytes(raw.encode() if isinstance(raw, str) else raw)
        return path

    return write


def lines_of(text: str) -> list[str]:
    return [line.strip() for line in text.splitlines() if line.strip()]


SAME = {
    "a.md": lambda: MARKDOWN,
    "a.docx": lambda: packed("docx"),
    "a.odt": lambda: packed("odt"),
    "a.html": lambda: HTML.format(charset="utf-8"),
    "latin.html": lambda: HTML.format(charset="windows-1252").encode("cp1252"),
    "without-suffix": lambda: HTML.format(charset="utf-8"),
    "a.pdf": paper,
    "a.txt": lambda: "\n\n".join(LINES),
    "mark.txt": lambda: b"\xef\xbb\xbf" + "\n".join(LINES).encode(),
    "cr.txt": lambda: "\r".join(LINES),
    "crlf.txt": lambda: "\r\n\r\n".join(LINES),
    "utf-16.txt": lambda: "\n".join(LINES).encode("utf-16"),
    "utf-16-be.txt": lambda: "\n".join(LINES).encode("utf-16-be"),
    "utf-16-le.txt": lambda: "\n".join(LINES).encode("utf-16-le"),
    "cp1252.txt": lambda: "\n".join(LINES).encode("cp1252"),
}


@pytest.mark.parametrize("name", SAME)
def test_the_same_article_comes_in_many_files(file, name):
    article = read_article(file(SAME[name](), name))
    assert lines_of(article.text) == LINES
    assert article.raw.decode("utf-8") == article.text
    assert article.form


@pytest.mark.parametrize("encoding", ["koi8-r", "cp1251", "cp866", "iso8859-5", "utf-16-le"])
def test_an_encoding_is_found_or_told(file, encoding):
    path = file(RUSSIAN.encode(encoding))
    assert read_article(path).text == read_article(path, encoding).text == RUSSIAN
    assert find_language(RUSSIAN) == "ru"


def test_a_page_tells_of_its_source(file):
    told = read_article(file(HTML.format(charset="utf-8"), "a.html")).meta
    assert (told["publisher"], told["author"]) == ("Sund Post", "Ida Roe")


def test_a_page_that_was_once_decoded_wrongly_reads_as_browsers_show_it(file, tmp_path):
    (tmp_path / "notebooks").mkdir()
    path = file(HTML.format(charset="utf-8").replace("It could", "It\x92s “could”"), "a.html")
    path.write_text(path.read_text().replace("Ida Roe", "Ida\x9d Roe\x92s"))
    assert "It’s “could”" in read_article(path).text
    new(path, "harbour", tmp_path)
    assert source_faults("harbour", tmp_path) == []


def test_a_page_that_is_one_form_is_read_without_its_menu(file):
    paragraphs = [*LINES[1:], "The guild of pilots counted forty of them."]
    inner = "".join(f"<p>{line}</p>" for line in paragraphs)
    page = f'<form><div class="menu"><a href="/">Home</a></div><h1>{LINES[0]}</h1>{inner}</form>'
    assert read_article(file(page, "a.html")).text == "\n".join([LINES[0], *paragraphs, ""])


def test_a_paper_of_several_pages_is_read_without_their_heads_and_numbers(file):
    ports = "Ald Bram Corr Dunn Esk Firth Garve Holm Inver Jura".split()
    about = "has ships outside its harbour. Nobody there knows how long they are to wait for it."
    lines = [LINES[0], *(f"{port} {about}" for port in ports), "Then it rained."]
    page = 'width: 7cm, height: 7cm, header: [Sund Post], numbering: "1"'
    assert lines_of(read_article(file(paper(lines, page=page), "a.pdf")).text) == lines


def test_lines_that_were_full_are_joined(file):
    block = (
        "Forty ships wait outside the harbour while nobody says a\n"
        "word of when they may be un-\nloaded."
    )
    wrapped = f"Ships wait\n\n{block}\n\n{block.replace('Forty', 'Fifty')}\n"
    lines = lines_of(read_article(file(wrapped)).text)
    assert [len(lines), lines[1]] == [3, block.replace("un-\n", "un").replace("\n", " ")]
    whole = "Ships wait\n\nForty wait.\nFifty left.\n\nNobody knows.\nIt rains.\nIt pours.\n"
    assert read_article(file(whole)).text == whole


def test_an_article_may_be_one_line(file):
    assert list(spans(read_article(file("Ships wait. Nobody left.")).text)) == ["P1S1", "P1S2"]


REFUSED = [
    ("a.pdf", lambda: paper([]), "a PDF without text (scan it with OCR first)"),
    ("a.pdf", locked, "a PDF with a password"),
    ("a.pdf", lambda: b"%PDF-1.7\nnonsense", "a damaged PDF"),
    ("a.pdf", lambda: paper().replace(b"/Count 1", b"/Count 9"), "a damaged PDF"),
    ("a.png", lambda: b"\x89PNG\r\n\x1a\n\0\0", "a picture (PNG) (read it with OCR first)"),
    ("a.txt", lambda: b"\xff\xd8\xff\xe0\0\x10JFIF", "a picture (JPEG)"),
    ("a.docx", lambda: zipped(notes_dot_txt="x"), "a zip archive"),
    ("a.xlsx", lambda: zipped(xl__workbook_dot_xml="<x/>"), "a workbook"),
    ("a.docx", lambda: b"PK\x03\x04 cut off", "a damaged .docx, .odt or zip file"),
    ("a.odt", lambda: spoiled(b"mimetype", b"mimetypo", 1), "a damaged .docx, .odt or zip file"),
    ("a.odt", lambda: spoiled(b"\x14\0\0\0", b"\x14\0\1\0"), "a damaged .docx, .odt or zip file"),
    (
        "a.odt",
        lambda: zipped(mimetype=ODT)[:40] + zipped(mimetype=ODT)[50:],
        "a damaged .docx, .odt or zip file",
    ),
    ("a.doc", lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Office file"),
    ("a.gz", lambda: b"\x1f\x8b\x08\0\0", "a compressed file (gzip)"),
    ("a.json", lambda: json.dumps({"text": "Ships wait."}), "a JSON file"),
    ("a.txt", lambda: b"", "is empty"),
    ("a.txt", lambda: " \n\t\n", "holds no sentence"),
    ("a.txt", lambda: "Ships\0wait", "is no text"),
    ("a.txt", lambda: "Ships\nwait at the\0 port.", "a zero byte in line 2 (save it as text)"),
    ("a.txt", lambda: "Ships\x80 wait.", "the control character U+0080 (save it as text)"),
    ("a.txt", lambda: "Ships\x1f wait.", "the control character U+001F (save it as text)"),
    ("a.html", lambda: "<html></html>", "holds no sentence"),
    ("a.html", lambda: "<!-- x -->", "holds no sentence"),
    (
        "a.html",
        lambda: '<nav><a href="/">Home</a></nav><footer>All rights</footer>',
        "holds no sentence",
    ),
    ("a.mp3", lambda: b"ID3\x04\0\0\0", "a recording"),
    ("a.exe", lambda: b"MZ\x90\0\x03", "a program"),
]


@pytest.mark.parametrize(("name", "raw", "message"), REFUSED, ids=[m for *_, m in REFUSED])
def test_what_is_no_text_is_refused_by_what_it_is(file, name, raw, message):
    with pytest.raises(InputError) as caught:
        read_article(file(raw(), name))
    assert message in str(caught.value)


def test_neither_folders_nor_made_up_encodings_are_read(file, tmp_path):
    with pytest.raises(InputError, match="is a folder"):
        read_article(tmp_path)
    with pytest.raises(InputError, match="is missing"):
        read_article(tmp_path / "none.txt")
    with pytest.raises(UsageError, match="koi8-r"):
        read_article(file("x"), "koi8r-")
    for name in ("undefined", "punycode", "idna", "unicode_escape", "rot13", "base64", "a\0b"):
        with pytest.raises(UsageError, match="There is no encoding"):
            read_article(file("x y"), name)
    with pytest.raises(InputError, match="is not ASCII"):
        read_article(file("Größe"), "ascii")


@pytest.mark.parametrize("name", ["a.docx", "a.html", "a.pdf", "utf-16.txt", "mark.txt"])
def test_whoever_has_the_file_can_attach_it(file, tmp_path, name):
    (tmp_path / "notebooks").mkdir()
    path = file(SAME[name](), name)
    text = new(path, "harbour", tmp_path).folder / "article.txt"
    kept = text.read_bytes()
    text.unlink()
    assert attach("harbour", path, tmp_path).read_bytes() == kept
    path.write_bytes(path.read_bytes().replace(b"Monday", b"Sunday"))
    if b"Sunday" in path.read_bytes():
        with pytest.raises(InputError, match="is not the text of harbour"):
            attach("harbour", path, tmp_path)

"""A report as a message: read by the standard library's parser as a mail program would."""

from __future__ import annotations

import base64
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from io import BytesIO

import matplotlib.pyplot as plt
import pytest

from analysis.render.mail import to_eml
from analysis.render.pdf import make_pdf
from tests.foreign.made import notebook, output

TITLE = "Läge & <läge>: “quoted”\r\nBcc: nobody@example.org"


def drawing() -> str:
    """Return a chart as SVG."""
    made = BytesIO()
    figure = plt.figure(figsize=(2, 1))
    figure.text(0.1, 0.1, "chart")
    figure.savefig(made, format="svg")
    plt.close(figure)
    return made.getvalue().decode()


SOURCE = notebook(
    "Some *prose* with $x^2$.",
    output({"image/svg+xml": drawing()}, {"alt": "A chart"}),
    output({"text/html": "<table><tr><th>k</th></tr><tr><td>7</td></tr></table>"}),
    title=f"# {TITLE}",
)


@pytest.fixture(scope="module")
def message() -> EmailMessage:
    made = message_from_bytes(to_eml(SOURCE).content, policy=default)
    assert isinstance(made, EmailMessage)
    return made


def test_a_message_names_nobody_and_says_what_it_is(message: EmailMessage) -> None:
    assert set(message.keys()) == {"Subject", "X-Unsent", "MIME-Version", "Content-Type"}
    assert message["X-Unsent"] == "1"
    assert message["Subject"].startswith("Läge & <läge>: “quoted”")
    assert message.defects == []


def test_its_page_stands_in_the_text_without_script_or_request(message: EmailMessage) -> None:
    html = message.get_body(("html",)).get_content()
    assert "<em>prose</em>" in html
    assert ">7</td>" in html
    for word in ("<script", 'src="http', "@font-face", "@import"):
        assert word not in html
    assert html.count('src="cid:') == 1
    text = message.get_body(("plain",)).get_content()
    assert "*prose*" in text


def test_pictures_travel_along(message: EmailMessage) -> None:
    (picture,) = [part for part in message.walk() if part.get_content_type() == "image/png"]
    assert picture["Content-ID"] == "<picture-1@briefing>"
    assert picture.get_content().startswith(b"\x89PNG")
    assert f"cid:{picture['Content-ID'].strip('<>')}" in message.get_body(("html",)).get_content()


def test_the_pdf_is_attached(message: EmailMessage) -> None:
    (pdf,) = message.iter_attachments()
    assert pdf.get_filename() == "briefing.pdf"
    assert pdf.get_content() == make_pdf(SOURCE).data


def test_equal_notebooks_give_equal_messages() -> None:
    made = to_eml(SOURCE).content
    assert made == to_eml(SOURCE).content
    assert max(map(len, made.split(b"\r\n"))) <= 998  # RFC 5322, 2.1.1
    assert b"\n" not in made.replace(b"\r\n", b"")
    assert base64.b64encode(b"%PDF")[:5] in made

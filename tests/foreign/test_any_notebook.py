"""No notebook, however malformed, ends in an error or lets what it holds act."""

from __future__ import annotations

from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import html as lxml_html

from analysis.render import to_html

SCRAPS = st.sampled_from(
    [
        None, 1, True, "", "x", "<b>x", "<svg", "\x00", "\ud800", ["<p>", 1], {"a": 1}, "[a](#%zz)",
        '<iframe src="http://[bad">', '<a id="">y</a>', "<table hidden><tr><td>", "```{warning}",
        "> [!x]", "---\n- a\n---", "#| fig-cap: [a\n", "#| label: [a]\n#| fig-cap: {a: b}\nx",
        '<span class="unshown" data-kind="z" data-address="javascript:alert(1)">q</span>',
        '<p title="<svg>">x</p><p title="</svg><img src=x onerror=alert(1)>">',
        '<svg onload="alert(1)"><script>alert(2)</script><g/></svg>', "<h2><a id=q></a></h2>",
        "<style>.a{display:none},{display:none}</style>", '<img src="attachment:" width="0%">',
    ]
)  # fmt: skip
MIMES = (
    *("text/html", "text/plain", "text/markdown", "image/png", "image/svg+xml", "application/pdf"),
    *("application/json", "application/javascript", "x/y", "application/vnd.plotly.v1+json"),
    *("application/vnd.jupyter.widget-view+json", "application/vnd.dataresource+json"),
)
OUTPUTS = st.one_of(
    st.fixed_dictionaries(
        {"output_type": st.just("stream"), "name": st.just("stdout"), "text": SCRAPS}
    ),
    st.fixed_dictionaries(
        {"output_type": st.just("display_data"), "metadata": st.just({}),
         "data": st.dictionaries(st.sampled_from(MIMES), SCRAPS, max_size=4)}
    ),
)  # fmt: skip
CELLS = st.fixed_dictionaries(
    {"cell_type": st.sampled_from(["markdown", "code", "raw", "none"]), "source": SCRAPS,
     "metadata": st.fixed_dictionaries({"tags": st.sampled_from([[], None, "x", [1]]),
                                        "jupyter": st.sampled_from([{}, None])}),
     "outputs": st.lists(OUTPUTS, max_size=2)}
)  # fmt: skip


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(CELLS, max_size=4), SCRAPS, SCRAPS)
def test_any_notebook_has_a_page_in_which_nothing_acts(
    cells: list[dict[str, Any]], title: object, widgets: object
) -> None:
    page = to_html({"cells": cells, "metadata": {"title": title, "widgets": widgets}})
    for item in lxml_html.fromstring(page).iter():
        if isinstance(item.tag, str):
            assert item.tag not in {"script", "iframe", "svg", "object", "embed", "video", "form"}
            assert not [name for name in item.attrib if name.startswith("on")]
            assert item.get("href", "#").startswith(("#", "http", "mailto:"))

"""The small notebooks, by family: what each holds, what a reader sees of it and what not."""

# ruff: noqa: E501  (a notebook's text reads best whole)
from __future__ import annotations

from urllib.parse import quote

from tests.foreign.cells import (
    PNG,
    SVG,
    Case,
    code,
    coded,
    html,
    moving,
    picture,
    prints,
    raw,
    shows,
    text,
)

VIEW = "application/vnd.jupyter.widget-view+json"
TRUST = "Make this Notebook Trusted to load map: File -> Trust Notebook"
FOLIUM = (
    '<div style="width:100%;"><div style="position:relative;padding-bottom:60%;">'
    f'<span style="color:#565656">{TRUST}</span><iframe srcdoc="&lt;html&gt;&lt;script '
    "src=&quot;https://cdn.example/leaflet.js&quot;&gt;&lt;/script&gt;&lt;div&gt;map&lt;/div&gt;"
    '&lt;/html&gt;" allowfullscreen></iframe></div></div>'
)
SKLEARN = (
    "<style>.sk-top-container {color: #000}\n.sk-hidden--visually {opacity: 0}</style>"
    '<div id="sk-1" class="sk-top-container"><div class="sk-text-repr-fallback"><pre>Ridge('
    "alpha=2)</pre><b>In a Jupyter environment, please rerun this cell to show the HTML "
    "representation or trust the notebook. <br />On GitHub, the HTML representation is unable to "
    'render, please try loading this page with nbviewer.org.</b></div><div class="sk-container" '
    "hidden><label>Ridge</label><pre>Ridge(alpha=2)</pre></div></div>"
)
JSHTML = (
    '<script>function Animation(frames, img_id){}</script><div class="animation"><img id="_anim_img7">'
    '<div class="anim-controls"><input type="range"><div class="anim-buttons"><button title="Next '
    'frame"><i></i></button></div><form class="anim-state"><input type="radio"><label>Once</label>'
    f'<label>Reflect</label></form></div></div><script>frames[0] = "data:image/png;base64,{PNG}"\n'
    "</script>"
)
PLOTLY = {"data": [{"type": "bar"}], "layout": {"title": {"text": "Sales <b>by</b> region"}}}
PLAIN = "text/plain"
TURNED = b"Exif\0\0MM\0*\0\0\0\b\0\1\1\x12\0\3\0\0\0\1\0\6\0\0\0\0\0\0"

OUTPUTS = (
    Case("plotly_with_png", (code(shows({"application/vnd.plotly.v1+json": PLOTLY,
        "text/html": '<div id="a" class="plotly-graph-div"></div><script>Plotly.newPlot()</script>',
        "image/png": PNG})),), pictures=("Sales by region",), hides=("not shown",)),
    Case("plotly_alone", (code(shows({"application/vnd.plotly.v1+json": PLOTLY,
        PLAIN: "Figure({'data': [{'type': 'bar'}]})"})),),
        sees=("An interactive figure (plotly), “Sales by region”, is not shown",),
        hides=("Figure({",), warns="figure (plotly)"),
    Case("plotly_page", (html('<div><script>window.PlotlyConfig = {};</script><script src="https://'
        'cdn.plot.ly/p.js"></script><div class="plotly-graph-div"></div><script>Plotly.newPlot("a",'
        '[], {"title":{"text":"In the page"}})</script></div>'),),
        sees=("(plotly), “In the page”, is not shown",)),
    Case("loaders_say_nothing", (
        code(shows({"text/html": "<script>window.PlotlyConfig = {MathJaxConfig: 'local'};</script>"})),
        code(shows({"application/javascript": "x", "application/vnd.bokehjs_load.v0+json": "x",
             "text/html": '<div><a class="bk-notebook-logo"></a><span>Loading BokehJS ...</span></div>'})),
        html("<style>.container {width: 100%}</style>"), text("Words.")),
        sees=("Words.",), hides=("Loading", "not shown", "cell 2", "cell 4")),
    Case("altair", (html('<style>#v.vega-embed {width: 100%}</style><div id="altair-viz-1"></div>'
        '<script>(function(spec){ vegaEmbed(spec) })({"title": "Votes cast", "mark": "bar"});'
        "</script>", "alt.Chart(...)"),), sees=("An interactive figure (Altair), “Votes cast”,",),
        hides=("alt.Chart",)),
    Case("vega_mime", (code(shows({"application/vnd.vegalite.v5+json": {"description": "Two bars"},
        PLAIN: "<VegaLite 5 object>\n\nIf you see this message, it means the renderer has not been"
        " properly enabled"})),), sees=("(Vega-Lite), “Two bars”,",), hides=("If you see",)),
    Case("vega_with_svg", (code(shows({"application/vnd.vega.v5+json": {}, "image/svg+xml": SVG,
        PLAIN: "<Vega>"}, alt="Seats by party")),), pictures=("Seats by party",)),
    Case("bokeh", (code(shows({"text/html": '<div id="d" data-root-id="p1"></div>',
        "application/javascript": '{"name":"Title","id":"p2","attributes":{"text":"Price index"}}',
        "application/vnd.bokehjs_exec.v0+json": ""})),),
        sees=("An interactive figure (Bokeh), “Price index”, is not shown",)),
    Case("holoviews", (html("<div id='1'><div data-root-id='1'></div></div><script>root</script>",
        ":Curve   [x]   (y)"),), sees=("An interactive figure (Bokeh) is not shown",),
        hides=(":Curve",)),
    Case("folium", (html(FOLIUM, "<folium.folium.Map at 0x7f1>"),),
        sees=("An interactive map (Folium) is not shown",), hides=("Trusted", "0x7f1")),
    Case("widget", (code(shows({VIEW: {"model_id": "a"}, PLAIN: "HBox(children=(HTML(value='')))"})),),
        sees=("An interactive control (ipywidgets) is not shown",), hides=("HBox",)),
    Case("widget_with_state", (code(shows({VIEW: {"model_id": "box"},
        PLAIN: "  0%|          | 0/3 [00:00<?]"})),), sees=("3 / 3 done", "Year: 2024"), hides=("0%",),
        metadata={"widgets": {"application/vnd.jupyter.widget-state+json": {"state": {
            "box": {"state": {"_model_name": "VBoxModel", "children": ["IPY_MODEL_bar", "IPY_MODEL_n",
                              "IPY_MODEL_y"]}},
            "bar": {"state": {"_model_name": "FloatProgressModel", "value": 3.0, "max": 3.0}},
            "n": {"state": {"_model_name": "HTMLModel", "value": "done<script>1</script>"}},
            "y": {"state": {"_model_name": "DropdownModel", "description": "Year:", "index": 1,
                            "_options_labels": ["2023", "2024"]}}}}}}),
    Case("json", (code(shows({"application/json": {"n": [1, 2], "name": "Ada"},
        PLAIN: "<IPython.core.display.JSON object>"})),), sees=('"name": "Ada"',), hides=("IPython",)),
    Case("svg_in_html", (html(f"<div>{SVG}<p>Under it.</p></div>"), text(f"Here: {SVG}")),
        sees=("Under it.", "Here:"), pictures=("Figure without description, from cell 2",
        "Figure without description, from cell 3")),
    Case("svg_that_acts", (code(shows({"image/svg+xml": '<svg xmlns="http://www.w3.org/2000/svg" '
        'width="9" height="9" onload="alert(1)"><script>alert(2)</script><image href="https://e.org/x"/>'
        '<title>A dot</title><foreignObject><p>gone</p></foreignObject><rect width="9" height="9"/>'
        "</svg>"})),), pictures=("Figure without description, from cell 2",), hides=("gone",)),
    Case("frames", (html('<iframe src="https://www.youtube.com/embed/abc" width="400"></iframe>'),
        html('<iframe src="page.html" width="700"></iframe>'),
        html('<iframe srcdoc="&lt;table&gt;&lt;tr&gt;&lt;td&gt;Inner row&lt;/td&gt;&lt;/tr&gt;'
             '&lt;/table&gt;"></iframe>')),
        sees=("https://www.youtube.com/embed/abc", "page.html", "Inner row")),
    Case("players", (
        html('<video src="https://example.org/a.mp4" controls>Your browser does not support the '
             "<code>video</code> element.</video>", "<IPython.core.display.Video object>"),
        html('<video controls><source type="video/mp4" src="data:video/mp4;base64,AAAA">Your browser '
             "does not support the video tag.</video>", "<IPython.core.display.Video object>"),
        html('<audio controls><source src="data:audio/wav;base64,AAAA" type="audio/wav"/>Your browser '
             "does not support the audio element.</audio>", "<IPython.lib.display.Audio object>")),
        sees=("https://example.org/a.mp4", "A video is not shown: it needs a player",
              "A sound recording is not shown: it needs a player"),
        hides=("does not support", "IPython")),
    Case("animation", (html(JSHTML),), hides=("Once", "Reflect", "not shown"),
        pictures=("Figure without description, from cell 2",)),
    Case("script_alone", (html("<script>document.title = 1</script>"),
        code(shows({"application/javascript": "alert(1)",
                    PLAIN: "<IPython.core.display.Javascript object>"}))),
        sees=("A script is not shown",), hides=("alert", "IPython")),
    Case("script_with_text", (html("<div></div><script>draw()</script>", "Mean 3.2, median 3"),),
        sees=("Mean 3.2, median 3",), hides=("not shown",)),
    Case("frame_in_colab", (html('<div><div class="wrap"><table><thead><tr><th>a</th></tr></thead>'
        "<tbody><tr><td>41</td></tr></tbody></table><div><button style='display:none'>Convert to an "
        "interactive table</button><script>x</script></div></div></div>", "a 41"),),
        sees=("41",), hides=("Convert",)),
    Case("itables", (html('<table id="itables_1" hidden><tbody><tr><td>Loading ITables v2 from the '
        "internet... (need help?)</td></tr></tbody></table><script>new DataTable('#itables_1')"
        "</script>"),), sees=("An interactive table (ITables) is not shown",), hides=("Loading",)),
    Case("old_widget", (html("<p>Failed to display Jupyter Widget of type <code>HBox</code>.</p><p>If "
        "you're reading this message in the Jupyter Notebook, it may mean that the widgets JavaScript "
        "is still loading.</p>", "HBox()"),), sees=("An interactive control (ipywidgets)",),
        hides=("Failed", "still loading")),
    Case("picture_and_echo", (code(shows({PLAIN: "[<matplotlib.lines.Line2D at 0x7f2>]"}),
        shows({"image/png": PNG, PLAIN: "<Figure size 640x480 with 1 Axes>"})),),
        pictures=("Figure without description, from cell 2",), hides=("0x7f2", "Figure size")),
    Case("lost_picture", (code(shows({PLAIN: "<Figure size 640x480 with 1 Axes>"})),),
        sees=("its data cannot be read",), hides=("Figure size",)),
    Case("data_resource", (code(shows({"application/vnd.dataresource+json":
        {"data": [{"state": "XA", "votes": 12}]}, PLAIN: "<DataResource>"})),),
        sees=("state", "XA", "12"), hides=("DataResource",)),
    Case("figure_as_pdf", (code(shows({"application/pdf": coded(picture("PDF")),
        PLAIN: "<Figure size 640x480 with 1 Axes>"}, alt="From a PDF")),), pictures=("From a PDF",)),
    Case("form_that_nobody_knows", (code(shows({"application/x-cube": "…"})),),
        sees=("An interactive output (application/x-cube) is not shown",)),
    Case("nothing_to_show", (html("<!-- nothing -->"), html('<div hidden>x</div>'), text("Words.")),
        sees=("Words.",), hides=("not shown", "IPython")),
    Case("records_for_others", (code(shows({"application/scrapbook.scrap.json+json": {"data": 7}})),
        code(shows({"application/papermill.record+json": {"n": 8}})), text("Words.")), sees=("Words.",),
        hides=("not shown", "scrap", "papermill")),
    Case("what_ipython_displays", (
        html("<img src=\"https://example.org/map.png\"/>", "<IPython.core.display.Image object>"),
        html("<progress max='10' value='3'></progress>", "[===       ] 3/10"),
        html("<style>pre { line-height: 125% }</style><div class=\"highlight\"><pre>def f(): ...</pre>"
             "</div>", "def f(): ...")), sees=("an image (image not included", "3/10",
        "def f(): ...")),
    Case("raw_cells", (raw("Plain raw."), {**raw("\\newpage"), "metadata": {"raw_mimetype": "text/latex"}},
        {**raw("<b>Bold raw</b>"), "metadata": {"format": "text/html"}}), sees=("Plain raw.", "Bold raw"),
        hides=("newpage", "<b>")),
    Case("forged_line", (html('<p>Said.</p><span class="unshown" data-kind="frame" '
        'data-address="javascript:alert(1)">go</span>'),), sees=("Said.", "(go) is not shown")),
    Case("latex_is_set_where_it_is_text_and_formulas", (
        code(shows({"text/latex": "Mean $m^2$ of $ \\left[\\begin{matrix}1 & 2\\end{matrix}\\right] $",
                    PLAIN: "<IPython.core.display.Latex object>"})),
        code(shows({"text/latex": "\\[\\begin{aligned}\\max & x\\end{aligned}\\]", PLAIN: "Max x"})),
        code(shows({"text/latex": "\\textbf{Bold} $x$", PLAIN: "<IPython.core.display.Latex object>"}))),
        sees=("Mean", "of", "\\textbf{Bold}"), hides=("not shown", "$\\left", "Max x", "IPython")),
    Case("echarts", (html("<script>require.config({})</script><div id='c'></div><script>var option_c = "
        '{"title": [{"text": "Rain by month"}]}; echarts.init();</script>', "<pyecharts.HTML at 0x7f>"),),
        sees=("An interactive figure (ECharts), “Rain by month”, is not shown",)),
    Case("echo_of_a_histogram", (code(shows({PLAIN: "(array([1., 2.]),\n array([0., 1., 2.]),\n <BarContainer"
        " object of 2 artists>)"}), shows({"image/png": PNG})),), hides=("array",),
        pictures=("Figure without description, from cell 2",)),
    Case("written_forms", tuple(code(shows({mime: f"said {number}"})) for number, mime in enumerate((
        "text/csv", "text/vnd.mermaid", "application/xml", "application/x-latex", "text/yaml"))),
        sees=("said 0", "said 1", "said 2", "said 3", "said 4"), hides=("not shown",)),
    Case("tabs_and_pictures_of_widgets", (code(shows({VIEW: {"model_id": "tab"}, PLAIN: "Tab()"})),),
        sees=("First tab", "Inside"), pictures=("Figure without description, from cell 2",),
        metadata={"widgets": {"application/vnd.jupyter.widget-state+json": {"state": {
            "tab": {"model_name": "TabModel", "state": {"titles": ["First tab", "Second"],
                    "children": ["IPY_MODEL_word", "IPY_MODEL_picture"]}},
            "word": {"model_name": "LabelModel", "state": {"value": "Inside"}},
            "picture": {"model_name": "ImageModel", "state": {"format": "png"},
                        "buffers": [{"path": ["value"], "data": PNG, "encoding": "base64"}]}}}}}),
    Case("dataframe_and_latex", (code(shows({"text/html": "<table><tr><th>a</th></tr><tr><td>7</td>"
        "</tr></table>", "text/latex": "\\begin{tabular}x\\end{tabular}", PLAIN: "a"})),),
        sees=("7",), hides=("tabular",)),
)  # fmt: skip

LINKS = (
    Case("places_of_their_own", (text("[a](#tag) [b](#named) [c](#inner) [d](#lost)\n\n[e](other.ipynb)"),
        text('<a id="tag"></a>\n## First'), text('Words <a name="named"></a>here.'),
        text('<div id="inner">\n\nIn a division.\n\n</div>')), links=3, sees=("In a division.",)),
    Case("headings", (text("[a](#Key-findings) [b](#1.-First-part) [c](#key-findings) "
        "[d](#%C3%89tat-du-march%C3%A9) [e](#Выводы) [f](#first-part) [g](#T)"),
        text("## Key findings"), text("## 1. First part"), text("## État du marché"), text("## Выводы")),
        links=7),
    Case("again", (text("## Part\n\nOne. [a](#Part) [b](#part-1)"), text("## Part\n\nTwo.")), links=2),
    Case("alone_in_its_cell", (text("[to the figure](#fig-a) [to the end](#end)"),
        text('<a id="fig-a"></a>'), code(shows({"image/png": PNG}, alt="One bar")),
        text('<a id="end"></a>')), links=2, pictures=("One bar",)),
    Case("attributes_and_targets", (text("[a](#mine) [](#theirs) [](#nowhere)\n\n## Own {#mine}\n\nText."),
        text("(theirs)=\n## Theirs")), links=2, hides=("{#mine}", "(theirs)=")),
    Case("label_of_a_table", (text("[table](#tbl-votes)"), code(shows({"text/html": "<table><tr><th>a</th>"
        "</tr><tr><td>5</td></tr></table>", PLAIN: "a 5"}),
        source="#| label: tbl-votes\n#| tbl-cap: Votes cast\nx")), links=1, sees=("Votes cast",)),
    Case("names_that_tools_derive", (text("[a](#data) [b](#The-foo-of-bar) [c](#a-b)\n\n## Data\n\nOne."),
        text("## The `foo` of *bar*\n\nTwo."), text('## A & B\n\n<a id="data"></a>\n\nThe data.')), links=3),
    Case("from_an_output", (html('<a href="#Last-part">down</a> <a href="#none">nowhere</a>'),
        text("## Last part")), links=1, sees=("nowhere",)),
    Case("files", (html("<a href='x.csv' target='_blank'>x.csv</a><br>", "/tmp/x.csv"),
        text("[web](https://example.org/) [data](data/x.csv)")), sees=("x.csv", "web", "data")),
)  # fmt: skip

IMAGES = (
    Case("beside", (text("![Trend](chart.png)"), text('<img src="sub/a%20b.png" width="12" alt="Small">'),
        text("![Ref][r]\n\n[r]: ./chart.png"), html('<img src="chart.png" alt="From code">')),
        files={"chart.png": picture(), "sub/a b.png": picture()},
        pictures=("Trend", "Small", "Ref", "From code")),
    Case("not_beside", (text("![Up](../up.png) ![Root](/etc/x.png) ![Drive](C:\\x.png)"),
        text('<img src="file:///etc/passwd" alt="File">'), text("![Gone](gone.png)"),
        text("![No picture](notes.txt)")), files={"notes.txt": b"private"},
        sees=("Up (image not included", "Root (image", "Gone (image not included: no such picture"),
        hides=("private",), warns="gone.png"),
    Case("attachments", (text("![One](attachment:a%20b.png) ![Two](attachment:a b.png)\n\n"
        '<img src="attachment:a b.png" style="width: 80px" alt="Three">',
        attachments={"a b.png": {"image/png": PNG}}),), pictures=("One", "Two", "Three")),
    Case("data", (html(f'<img alt="A" src="data:image/svg+xml;utf8,{quote(SVG)}">'),
        html(f'<img alt="B" src="data:image/svg+xml;base64,{coded(SVG.encode())}">'),
        html(f'<img alt="C" src="data:image/jpeg;base64,{coded(picture("JPEG"))}">'),
        html(f'<img alt="D" src="data:image/webp;base64,{coded(picture("WEBP"))}">')),
        pictures=("A", "B", "C", "D")),
    Case("kinds", tuple(code(shows({"image/png": coded(data)}, alt=name)) for name, data in (
        ("CMYK", picture("JPEG", mode="CMYK")), ("Deep", picture("PNG", mode="I;16")),
        ("Grey", picture("PNG", mode="LA")), ("Points", picture("PNG", mode="1")),
        ("Tiff", picture("TIFF")), ("Large", picture("PNG", (4_000, 60))))),
        pictures=("CMYK", "Deep", "Grey", "Points", "Tiff", "Large")),
    Case("moving", (code(shows({"image/gif": coded(moving())}, alt="Spins")),
        code(shows({"image/png": coded(moving("PNG"))}, alt="Turns"))),
        pictures=("Spins (first of 3 frames)", "Turns (first of 3 frames)")),
    Case("broken", (code(shows({"image/png": PNG[:60], PLAIN: "<Figure>"}, alt="Half a chart")),
        code(shows({"image/jpeg": "####"}, alt="None")), text("![Cut](cut.png)"), text("After.")),
        files={"cut.png": picture()[:40]}, warns="cannot be read",
        sees=("Half a chart (image not shown", "Cut (image not shown", "After.")),
    Case("large", (code(shows({"image/png": coded(picture("PNG", (9_000, 9_000), "1"))}, alt="Huge")),),
        sees=("Huge (image not shown: it is too large",)),
    Case("turned", (code(shows({"image/jpeg": coded(picture("JPEG", (40, 20), exif=TURNED))}, alt="Up")),),
        pictures=("Up",)),
    Case("sizes", (text(f'<img src="data:image/png;base64,{PNG}" width="25%" alt="Quarter"> '
        f'<img src="data:image/png;base64,{PNG}" style="width: 3em" alt="Three em">'),),
        pictures=("Quarter", "Three em")),
)  # fmt: skip

TEXT = (
    Case("hidden", (html('<div><b>Shown</b><div style="display: none;">SECRET</div><p hidden>ALSO</p>'
        '<span style="visibility:hidden">THIRD</span></div>'),
        html("<style>.away {display: none} @media print {.kept {display: none}}</style>"
             '<p class="away">FOURTH</p><p class="kept">Kept</p>'),
        text('Said. <span style="display:none">FIFTH</span>')),
        sees=("Shown", "Kept", "Said."), hides=("SECRET", "ALSO", "THIRD", "FOURTH", "FIFTH")),
    Case("hidden_by_longer_selectors", (html("<style>.a .b{display:none} div.d{display:none !important}"
        ".tabs>.pane{display:none} .tabs>.pane.active{display:block} .c p.x.y{display:none} p.x{display:block}"
        "</style><div class=a><i class=b>ONE</i></div><div class=d>TWO</div><div class=tabs><p class='pane"
        " active'>Open pane</p><p class=pane>THREE</p></div><div class=c><p class='x y'>FOUR</p></div>"
        "<p style='font-size:0'>FIVE</p><datalist><option>SIX</option></datalist>"),),
        sees=("Open pane",), hides=("ONE", "TWO", "THREE", "FOUR", "FIVE", "SIX")),
    Case("deep", (text("\n".join("  " * depth + f"- level {depth}" for depth in range(30))), text("> " * 60 + "deep"),
        html("<div>" * 300 + "bottom" + "</div>" * 300),
        html("<table><tr><td>" * 9 + "inmost" + "</td></tr></table>" * 9)),
        sees=("level 29", "deep", "bottom", "inmost")),
    Case("bytes_that_no_markup_holds", (text("md \x1b[1m\x08 \ufdd0\ufeff end"), html("<p>h\x1b[ \x0c end</p>"),
        code(prints("a\ufeffb \ufffe c")), code(shows({"text/latex": "$a\x01b$"}))), sees=("ab",), warns="no font has"),
    Case("money", (text("From $10 to US$5, C$6 and $7-$8; $x_1$."),), sees=("From $10 to US$5, C$6 and $7-$8;",)),
    Case("macros_of_the_notebook", (text("$\\newcommand{\\half}[1]{\\frac{#1}{2}}$ Then $\\half{q}$."),
        text("Later $\\half{x}$, $`y`$\n\n```math\nz\n```\n\n```{math}\n:label: eq-v\nw\n```")),
        sees=("Then",), hides=("half", "newcommand", "label", "`")),
    Case("python_markdown", (text('!!! note "Own title"\n    In it.\n\n    So too.\n\n??? danger\n    Folded.\n\nAfter!!!'),),
        sees=("Note: Own title", "So too.", "Caution", "Folded.", "After!!!"), hides=("!!! note", "???")),
    Case("quarto", (text('![Ships](chart.png){#fig-ships fig-alt="Three ships"}\n\n| a | b |\n|---|---|\n| c | d |\n\n'
        ": Votes {#tbl-v}\n\nSee @fig-ships, @fig-none; `@fig-x`.{{< pagebreak >}}"), code(shows({"image/png": PNG}),
        shows({"image/png": PNG}), source="#| fig-cap:\n#|   - One\n#|   - Two\nx")), files={"chart.png": picture()},
        pictures=("Three ships", "One", "Two"), links=1, sees=("Ships", "Votes", "See the figure, the figure; @fig-x"),
        hides=("{{<", "@fig-ships", ": Votes")),
    Case("myst", (text("```{figure} chart.png\n:name: fig-m\n:alt: A chart\n\nIts *caption*\n```\n\n{ref}`fig-m`, {abbr}`WFP "
        "(Food)`, `{ref}`\n\n```{list-table} Heads\n* - h\n  - i\n* - j\n  - k\n```\n\n```{code-block} python\n:linenos:\nrun()\n```"
        "\n\n```{bibliography}\n```\n\n```{margin}\nAside\n```"),), files={"chart.png": picture()}, links=1,
        pictures=("A chart",), sees=("Its caption", "WFP (Food)", "{ref}", "Heads", "run()", "Aside"),
        hides=(":name:", ":linenos:", "bibliography", "* -")),
    Case("databricks", (text("%md\n## Part\nWords."),), sees=("Part", "Words."), hides=("%md",)),
    Case("picture_in_the_title", (text(f"# On ![](data:image/png;base64,{PNG}) ships"),), title="On ships"),
    Case("stars", (text("★★☆ ⠓⠑ \u200fשלום\u2060."), code(prints("⠋ ᏣᎳᎩ ߒߞߏ ꦗꦮ"))), hides=("U+",)),
    Case("twice_for_the_ear", (html('<span><math><mi>x</mi></math><span aria-hidden="true">TWICE</span>'
        '</span><p><i aria-hidden="true">only</i></p>'),), sees=("only",), hides=("TWICE",)),
    Case("estimator", (html(SKLEARN, "Ridge(alpha=2)"),), sees=("Ridge(alpha=2)",),
        hides=("rerun", "nbviewer")),
    Case("tags", (code(prints("A"), tags=("hide-output",)), code(prints("B"), tags=("remove_cell",)),
        code(prints("C1"), prints("D1", "stderr"), tags=("remove-stderr",)),
        code(prints("E1"), source="secret()", tags=("show-source", "hide_input")),
        code(prints("F"), jupyter={"outputs_hidden": True}), text("G", "remove-cell")),
        sees=("C1", "E1"), hides=("D1", "secret()", "Printed by cell 2", "Printed by cell 3")),
    Case("no_input", (code(prints("Out"), source="secret()", tags=("show-source",)),), sees=("Out",),
        hides=("secret()",), options={"exclude_input": True}),
    Case("callouts", (text("> [!WARNING]\n> Do not cite."), text("> [!INFO] Read first\n> Then go."), text("> [!TIP]- Fold\n> Inside it."),
        text('<div class="alert alert-danger"><b>Careful:</b> small sample.</div>'),
        text("```{tip} Shorter\n:class: dropdown\nUse *less*.\n```"), text(":::note\nPlain.\n:::"),
        text('::: {.callout-important title="By Monday"}\nPay.\n:::')),
        sees=("Warning", "Do not cite.", "Note: Read first", "Then go.", "Tip: Fold", "Inside it.", "Caution", "small sample", "Tip: Shorter",
              "Use less.", "Plain.", "Important: By Monday"),
        hides=("[!", ":::", "```", "dropdown")),
    Case("callout_holds_all", (text("> [!TIP]\n> #### Inside\n>\n> | a | b |\n> |---|---|\n> | c | 8 |\n>\n"
        "> - item with [link](#Part)"), text("## Part")), sees=("Tip", "Inside", "item with"), links=1),
    Case("front_matter", (raw("---\ntitle: Quarterly brief\nsubtitle: Third edition\nauthor:\n  - name: "
        "Ada Byron\n  - Grace H.\ndate: 2024-05-01\nformat: html\n---"), text("## Results\n\nIt rose.")),
        title="Quarterly brief", sees=("Third edition", "Ada Byron, Grace H.", "2024-05-01", "It rose."),
        hides=("format:", "---")),
    Case("front_matter_in_prose", (text("---\ntitle: In prose\n---\n\nIt begins."),), title="In prose",
        sees=("It begins.",), hides=("title:",)),
    Case("cell_options", (code(shows({"image/png": PNG}),
        source='#| label: fig-prices\n#| fig-cap: "Prices rise"\n#| fig-alt: "A line that rises"\nplot()'),
        code(prints("hidden output"), source="#| include: false\nx"),
        code(prints("*Emphatic*"), source="#| output: asis\nx"),
        code(prints("Told"), source="#| echo: true\nreckon()"), text("See [it](#fig-prices).")),
        pictures=("A line that rises",), sees=("Prices rise", "Emphatic", "reckon()"), links=1,
        hides=("hidden output", "*Emphatic*", "#|", "plot()")),
    Case("collapsed", (code(prints("Folded"), collapsed=True), text("Open.")), sees=("Open.",),
        hides=("Folded",)),
    Case("no_heading", (text("Just words."),), title="no_heading", sees=("Just words.",)),
    Case("two_titles", (text("# One\n\nFirst."), text("# Two\n\nSecond.")), title="One",
        sees=("Two", "Second.")),
    Case("centred_title", (text('<div align="center">\n<h1>Centred</h1>\n\n<h3>Below</h3></div>'),),
        title="Centred", sees=("Below",)),
    Case("progress", (code(prints("\r 33%|###      | 1/3", "stderr"), prints("step done\n"),
        prints("\r100%|#########| 3/3\n", "stderr")),), sees=("step done", "100%"), hides=("33%",)),
    Case("progress_between_pictures", (code(prints("\r 50%|##  |", "stderr"), shows({"image/png": PNG}),
        prints("\r100%|####|\n", "stderr")),), sees=("100%",), hides=("50%",),
        pictures=("Figure without description, from cell 2",)),
    Case("screen", (code(prints("Loading |\b/\b-\bdone\n\x1b[31mred\x1b[0m\nabc\b\bXY\n"
        "A: 1\nB: 1\x1b[1A\rA: 9\n\x1b]8;;https://e.org\x07link\x1b]8;;\x07\n")),),
        sees=("Loading done", "red", "aXY", "A: 9"), hides=("[31m", "A: 1", "|", "]8")),
    Case("letters_of_a_drawing", (code(shows({"image/svg+xml": '<svg xmlns="http://www.w3.org/2000/svg" '
        'width="90" height="20"><text y="15" font-family="Arial">ꆈ বাংলা</text></svg>'}, alt="A word")),),
        pictures=("A word",), warns="its letters as paths"),
    Case("foreign", (text("Words."), code(prints("1"))), title="foreign",
        hides=("How to read this report", "About this", "double", "Parameter")),
    Case("peoples", tuple(text(words) for words in (
        "বাংলা அமைதி అమ్మ ਪੰਜਾਬ ગુજરાત ಕನ್ನಡ മലയാളം ଓଡ଼ିଆ", "සිංහල မြန်မာ ខ្មែរ ລາວ བོད་ཡིག አማርኛ",
        "臺灣國語 佢哋嘅嘢 ɗan ƙasa ދިވެހި ᱥᱟᱱ ⵜⴰⵎ اردو زبان پښتو", "ไทย हिन्दी ქართული Հայ עברית 한국어")),
        hides=("U+", "⟨")),
    Case("unknown_letters", (text("ꆈꌠ and words."),), sees=("and words.",), warns="no font has"),
)  # fmt: skip

CASES = (*OUTPUTS, *LINKS, *IMAGES, *TEXT)

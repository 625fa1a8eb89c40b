"""Decide which glyphs ship: build the font files of this folder from the original families.

Run by hand when a family is renewed, ``python make.py ORIGINALS``, where ORIGINALS holds the
files that `README.md` lists. Needs fontTools, brotli (web subsets) and cffsubr.
"""

# mypy: ignore-errors
# fontTools is untyped, and its tables take their attributes at run time.

from __future__ import annotations

import sys
from collections.abc import Iterable
from dataclasses import dataclass, field
from io import BytesIO
from pathlib import Path

import cffsubr
from fontTools import subset
from fontTools.fontBuilder import FontBuilder
from fontTools.pens.t2CharStringPen import T2CharStringPen
from fontTools.ttLib import TTCollection, TTFont
from fontTools.varLib import instancer

HERE = Path(__file__).parent
EPOCH = 3_800_000_000  # fixed "modified" date, seconds since 1904, so that a rebuild is identical


def spans(*pairs: tuple[int, int]) -> frozenset[int]:
    """Code points of closed ranges."""
    return frozenset(code for low, high in pairs for code in range(low, high + 1))


def han() -> frozenset[int]:
    """Everyday Han characters: level one of the Chinese and of the Japanese national sets."""
    codes = set()
    for codec, rows in (("gb2312", range(16, 56)), ("euc_jp", range(16, 48))):
        for row in rows:
            for cell in range(1, 95):
                try:
                    codes.add(ord(bytes((0xA0 + row, 0xA0 + cell)).decode(codec)))
                except UnicodeDecodeError:
                    continue
    return frozenset(codes)


def traditional() -> frozenset[int]:
    """Han characters of Taiwan's first level and of written Cantonese that `han` lacks."""
    codes = {ord(char) for char in CANTONESE}
    for row in range(0xA4, 0xC7):
        for cell in (*range(0x40, 0x7F), *range(0xA1, 0xFF)):
            try:
                codes.add(ord(bytes((row, cell)).decode("big5")))
            except UnicodeDecodeError:
                continue
    return frozenset(codes) - han()


CANTONESE = (
    "冇咗唔喺嘅嚟佢哋嗰啲乜嘢喎囉啱嘥攞揾諗瞓孭擰掟揸撳搵嗌嗮晒冚唥氹嘈噉噏嗱咪咩吖吓咁咦咯哂哩唞唧唻啩啫喇喐嘞嘟嚿嚤奀孖屙"
    "晏曱甴煲瞓睇睺竇簕絡罨羶腍脷腩艔葳蟧衰裇襟踎蹗躝辘閪靚靓頟餸馱駁骹鬧鯭侬"
)
INDIC = spans((0x964, 0x965), (0x200C, 0x200D), (0x25CC, 0x25CC), (0x20, 0x20), (0xA0, 0xA0))
MORE_LATIN = spans(
    (0x180, 0x2FF), (0x300, 0x36F), (0x1AB0, 0x1ABE), (0x1D00, 0x1DBF), (0x1E00, 0x1EFF),
    (0x2C60, 0x2C7F), (0xA720, 0xA7BF),
)  # fmt: skip
LATIN = spans((0x20, 0x7E), (0xA0, 0x24F), (0x2BC, 0x2DD), (0x300, 0x331), (0x1E00, 0x1EFF))
GREEK_CYRILLIC = spans((0x370, 0x3FF), (0x400, 0x52F))
PUNCTUATION = spans((0x2000, 0x206F), (0x2070, 0x20BF), (0x2100, 0x214F), (0x2150, 0x218B))
ARROWS_MATHS = spans((0x2190, 0x22FF), (0x2300, 0x23FF), (0x2500, 0x27EF), (0xFB00, 0xFB06))
SIGNS = spans((0x2190, 0x27BF), (0x2800, 0x28FF), (0x2B00, 0x2BFF)) - ARROWS_MATHS | spans(
    (0x2460, 0x24FF), (0x25A0, 0x27BF),
)  # fmt: skip
TEXT = LATIN | GREEK_CYRILLIC | PUNCTUATION | ARROWS_MATHS | {0xFFFD}
CJK = spans(
    (0x3000, 0x30FF), (0x3130, 0x318E), (0x1100, 0x11FF), (0xAC00, 0xD7A3), (0xFF01, 0xFFE6)
)
WEB = LATIN - spans((0x1E00, 0x1E7F)) | spans((0x2010, 0x2044), (0x2070, 0x209C)) | {
    0x20AC, 0x2113, 0x2116, 0x2122, 0x2190, 0x2191, 0x2192, 0x2193, 0x2212, 0x2248, 0x2260,
    0x2264, 0x2265,
}  # fmt: skip


@dataclass(frozen=True)
class Cut:
    """One file to make: where from, at which point of the axes, under which name."""

    target: str
    source: str
    family: str
    axes: dict[str, float] = field(default_factory=dict)
    codes: frozenset[int] | None = None
    bold: bool = False
    italic: bool = False
    weight: int = 400


SANS, SERIF = "IBMPlexSans[wdth,wght].ttf", "SourceSerif4[opsz,wght].ttf"
ROMAN, BOLD = {"wdth": 100, "wght": 400}, {"wdth": 100, "wght": 600}
TITLE = {"opsz": 28, "wght": 600}
SLANTED = "IBMPlexSans-Italic[wdth,wght].ttf"
CUTS = (
    Cut("sans-regular.ttf", SANS, "Briefing Sans", ROMAN, TEXT),
    Cut("sans-semibold.ttf", SANS, "Briefing Sans", BOLD, TEXT, True, False, 700),
    Cut("sans-italic.ttf", SLANTED, "Briefing Sans", ROMAN, TEXT, italic=True),
    Cut("sans-semibold-italic.ttf", SLANTED, "Briefing Sans", BOLD, TEXT, True, True, 700),
    Cut("serif-regular.ttf", SERIF, "Briefing Serif", {"opsz": 14, "wght": 400}, TEXT),
    Cut("serif-semibold.ttf", SERIF, "Briefing Serif", TITLE, TEXT, True, False, 700),
    Cut("mono-regular.ttf", "IBMPlexMono-Regular.ttf", "Briefing Mono", {}, TEXT),
    Cut("arabic.ttf", "NotoSansArabic[wght].ttf", "Briefing Arabic", {"wght": 400}),
    Cut("hebrew.ttf", "NotoSansHebrew[wght].ttf", "Briefing Hebrew", {"wght": 400}),
    Cut("armenian.ttf", "NotoSansArmenian[wght].ttf", "Briefing Armenian", {"wght": 400}),
    Cut("georgian.ttf", "NotoSansGeorgian[wght].ttf", "Briefing Georgian", {"wght": 400}),
    Cut("thai.ttf", "NotoSansThai[wght].ttf", "Briefing Thai", {"wght": 400}),
    Cut("devanagari.ttf", "NotoSansDevanagari[wght].ttf", "Briefing Devanagari", {"wght": 400}),
    *(
        Cut(f"{name.lower()}.ttf", f"Noto{kind}{source or name}-Regular.ttf", f"Briefing {name}",
            codes=INDIC | spans(*blocks))
        for name, kind, source, *blocks in (
            ("Bengali", "Sans", "", (0x980, 0x9FF), (0x1CD0, 0x1CF6)),
            ("Gurmukhi", "Sans", "", (0xA00, 0xA7F), (0x262C, 0x262C)),
            ("Gujarati", "Sans", "", (0xA80, 0xAFF)),
            ("Odia", "Sans", "Oriya", (0xB00, 0xB7F)),
            ("Tamil", "Sans", "", (0xB80, 0xBFF)),
            ("Telugu", "Sans", "", (0xC00, 0xC7F)),
            ("Kannada", "Sans", "", (0xC80, 0xCFF)),
            ("Malayalam", "Sans", "", (0xD00, 0xD7F)),
            ("Sinhala", "Sans", "", (0xD80, 0xDFF)),
            ("Lao", "Sans", "", (0xE80, 0xEFF)),
            ("Tibetan", "Serif", "", (0xF00, 0xFFF)),
            ("Myanmar", "Sans", "", (0x1000, 0x109F)),
            ("Ethiopic", "Sans", "", (0x1200, 0x139F), (0x2D80, 0x2DDF)),
            ("Khmer", "Sans", "", (0x1780, 0x17FF), (0x19E0, 0x19FF)),
            ("Thaana", "Sans", "", (0x780, 0x7BF)),
            ("Tifinagh", "Sans", "", (0x2D30, 0x2D7F)),
            ("Ol-Chiki", "Sans", "OlChiki", (0x1C50, 0x1C7F)),
            ("Meetei", "Sans", "MeeteiMayek", (0xABC0, 0xABFF), (0xAAE0, 0xAAF6)),
            ("Syriac", "Sans", "", (0x700, 0x74F)),
            ("NKo", "Sans", "", (0x7C0, 0x7FF)),
            ("Cherokee", "Sans", "", (0x13A0, 0x13FF), (0xAB70, 0xABBF)),
            ("Canadian", "Sans", "CanadianAboriginal", (0x1400, 0x167F), (0x18B0, 0x18FF)),
            ("Mongolian", "Sans", "", (0x1800, 0x18AF)),
            ("Sundanese", "Sans", "", (0x1B80, 0x1BBF), (0x1CC0, 0x1CC7)),
            ("Javanese", "Sans", "", (0xA980, 0xA9DF)),
            ("Adlam", "Sans", "", (0x1E900, 0x1E95F)),
        )
    ),
    Cut("latin-more.ttf", "NotoSans-Regular.ttf", "Briefing Latin", codes=MORE_LATIN),
    Cut("han-more.otf", "NotoSansCJK-Regular.ttc", "Briefing Han", codes=traditional()),
    Cut("symbols.ttf", "NotoSansSymbols[wght].ttf", "Briefing Symbols", {"wght": 400}),
    Cut("signs.ttf", "NotoSansSymbols2-Regular.ttf", "Briefing Signs", codes=SIGNS),
    Cut("emoji.ttf", "NotoEmoji[wght].ttf", "Briefing Emoji", {"wght": 400}),
    Cut("cjk.otf", "NotoSansCJK-VF.otf.ttc", "Briefing CJK", {"wght": 400}, CJK | han()),
)  # fmt: skip
# Angle brackets of mathematics, drawn as the technical ones.
SAME = {0x27E8: 0x2329, 0x27E9: 0x232A}
WEB_FACES = ("sans-regular", "sans-semibold", "sans-italic", "serif-semibold")


def opened(path: Path) -> TTFont:
    """Return the font of a file; of a collection, the Korean member."""
    if path.suffix != ".ttc":
        return TTFont(path)
    members = TTCollection(path).fonts
    return next(font for font in members if font["name"].getDebugName(1).endswith("KR"))


def reopened(font: TTFont) -> TTFont:
    """Return the font as read from its own bytes: lazy tables then agree with each other."""
    data = BytesIO()
    font.save(data)
    again = TTFont(BytesIO(data.getvalue()))
    if "CFF2" in again:  # which names no glyphs: take the names that CFF will give them
        count = again["maxp"].numGlyphs
        again.setGlyphOrder([".notdef", *(f"cid{number:05d}" for number in range(1, count))])
    return again


def redrawn(font: TTFont, name: str) -> None:
    """Write outlines of the second CFF generation, or in several dictionaries, as a plain first.

    That is what PDF embeds with widths that everybody reads alike.
    """
    glyphs = font.getGlyphSet()
    outlines = {}
    for glyph in font.getGlyphOrder():
        pen = T2CharStringPen(glyphs[glyph].width, glyphs)
        glyphs[glyph].draw(pen)
        outlines[glyph] = pen.getCharString()
    for tag in {"CFF2", "CFF "} & set(font.keys()):
        del font[tag]
    FontBuilder(font=font).setupCFF(name, {}, outlines, {})
    cffsubr.subroutinize(font)


def renamed(font: TTFont, cut: Cut) -> None:
    """Give the cut its own name: the licence reserves the original ones for the originals."""
    style = {(0, 0): "Regular", (1, 0): "Bold", (0, 1): "Italic", (1, 1): "Bold Italic"}
    label = style[int(cut.bold), int(cut.italic)]
    names = font["name"]
    for kept in list(names.names):
        if kept.nameID not in {0, 13, 14}:
            names.removeNames(nameID=kept.nameID)
    full = f"{cut.family} {label}"
    for number, text in ((1, cut.family), (2, label), (3, full), (4, full), (5, "Version 1.0"),
                         (6, full.replace(" ", "-"))):  # fmt: skip
        names.setName(text, number, 3, 1, 0x409)
    font["OS/2"].usWeightClass = cut.weight
    bits = (0x20 if cut.bold else 0) | (0x01 if cut.italic else 0)
    font["OS/2"].fsSelection = bits or 0x40
    font["head"].macStyle = (1 if cut.bold else 0) | (2 if cut.italic else 0)
    font["head"].modified = EPOCH
    font.recalcTimestamp = False
    if "CFF " in font:
        top = font["CFF "].cff
        top.fontNames = [full.replace(" ", "-")]
        top.topDictIndex[0].FamilyName, top.topDictIndex[0].FullName = cut.family, full


def trimmed(font: TTFont, codes: Iterable[int], flavor: str | None = None) -> None:
    """Keep only the glyphs of these characters, with the layout features of running text."""
    features = [*subset.Options._layout_features_default, "tnum"]  # noqa: SLF001
    if "CFF " in font or "CFF2" in font:
        features = ["ccmp"]  # other forms of the same Han character would double the file
    options = subset.Options(
        layout_features=features,
        hinting=False, name_IDs=["*"], notdef_outline=True, glyph_names=False, flavor=flavor,
        drop_tables=["MVAR", "STAT", "HVAR", "VVAR", "DSIG", "vmtx", "vhea", "VORG", "BASE"],
    )  # fmt: skip
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=codes)
    cutter.subset(font)


def main(originals: Path) -> None:
    """Write every file and the list of covered code points."""
    covered: set[int] = set()
    for cut in CUTS:
        if (HERE / cut.target).exists() and "--missing" in sys.argv:
            covered.update(TTFont(HERE / cut.target).getBestCmap())
            continue
        font = opened(originals / cut.source)
        if cut.codes is not None:
            trimmed(font, cut.codes)  # first, since instancing is slow
        if cut.axes:
            font = instancer.instantiateVariableFont(reopened(font), cut.axes)
        if {"CFF2", "CFF "} & set(font.keys()):
            font = reopened(font)
            redrawn(font, cut.family.replace(" ", "-"))
        if cut.target == "symbols.ttf":
            for table in font["cmap"].tables:
                table.cmap.update({new: table.cmap[old] for new, old in SAME.items()})
        renamed(font, cut)
        trimmed(font, cut.codes or font.getBestCmap())
        font.save(HERE / cut.target)
        covered.update(font.getBestCmap())
    for face in WEB_FACES:
        font = TTFont(HERE / f"{face}.ttf", recalcTimestamp=False)
        trimmed(font, WEB, flavor="woff2")
        font.flavor = "woff2"
        font.save(HERE / f"{face}.woff2")
    lines, start = [], None
    for code in sorted(covered):
        start = code if start is None else start
        if code + 1 not in covered:
            lines.append(f"{start:X}-{code:X}")
            start = None
    (HERE / "coverage.txt").write_text("\n".join(lines) + "\n", encoding="ascii")


if __name__ == "__main__":
    main(Path(sys.argv[1]))

"""Makes hostile pages: one file a kind, each about as long as asked for.

Usage: hostile_pages.py FOLDER BYTES [KIND...]
"""

import sys
from pathlib import Path

SENTENCE = "A bakery in Orlen sells rye bread on market days, its owner Petra Holm said. "
FIGURE = "The mill fire in Velmora killed {} people and hurt {},200 others. "


def fill(piece, size):
    return piece * (size // len(piece))


def page(body):
    return f"<!doctype html><html><head><title>Page</title></head><body>{body}</body></html>"


def numbered(form, size):
    """`form` with a running number in its place, over and over."""
    pieces, length, i = [], 0, 0
    while length < size:
        pieces.append(form.format(i % 997 + 1, i % 29 + 1))
        length += len(pieces[-1])
        i += 1
    return "".join(pieces)


def nested(depth, size):
    block = "<div>" * depth + SENTENCE + "</div>" * depth
    return page(fill(block, size))


def dates(size):
    return numbered("The bridge in Orlen opened on {1} May 2{0:03} and closed on Monday. ", size)


def names(size):
    first = ("Anna", "Petra", "Jon", "Mira", "Olaf")
    last = ("Torvik", "Holm", "Velmor", "Orlen", "Kastov", "Brand", "Lunde")
    pieces = [f"{first[i % 5]} {last[i % 7]} of Velmora {'and' if i % 3 else 'met'} "
              for i in range(size // 29 + 1)]
    return "".join(pieces)[:size]


def parsed(make_block, tags, size):
    """A page of blocks with few enough tags to be parsed as HTML, padded with text."""
    count = 390_000 // tags
    room = size // count - len(make_block(""))
    return page(fill(make_block("x " * max(0, room // 2)), size))


def reopened(size):
    """Formatting that was left open in a paragraph is opened again in every later one."""
    fonts = "".join(f"<font size={i}>" for i in range(200))
    return page(f"<p>{fonts}x</p>" + fill("<p>x</p>", min(size, 1_500_000)))


# name: (ending of the file, what makes it)
KINDS = {
    "flat_page": ("html", lambda n: page("<p>" + fill(SENTENCE, n))),
    "flat_text": ("txt", lambda n: fill(SENTENCE, n)),
    "one_sentence": ("txt", lambda n: fill("words in a row and no full stop ", n)),
    "nested_250": ("html", lambda n: nested(250, n)),
    "nested_257": ("html", lambda n: nested(257, n)),
    "nested_parsed": ("html", lambda n: parsed(
        lambda text: "<div>" * 250 + text + "</div>" * 250, 500, n)),
    "tables_parsed": ("html", lambda n: parsed(
        lambda text: f"<table><b><tr>{text}<i><td></b>y</table>", 7, n)),
    "format_parsed": ("html", lambda n: parsed(
        lambda text: f"<b><i><p>{text}</b>y</i></p>", 6, n)),
    "attributes_parsed": ("html", lambda n: parsed(
        lambda text: "<p " + " ".join(f"a{i}=1" for i in range(60)) + f">{text}</p>", 2, n)),
    "reopened": ("html", reopened),
    "never_closed": ("html", lambda n: page(fill("<div>", n))),
    "misnested_tables": ("html", lambda n: page(fill("<table><b><tr>x<i><td></b>y</table>", n))),
    "misnested_format": ("html", lambda n: page(fill("<b><i><p>x</b>y</i>", n))),
    "unclosed_attributes": ("html", lambda n: page(fill("<a href='x", n))),
    "many_attributes": ("html", lambda n: page("<p " + numbered("a{}b{}=1 ", n) + ">x</p>")),
    "entities": ("html", lambda n: page("<p>" + fill("&eacute;&#8220;&amp;", n))),
    "huge_script": ("html", lambda n: page("<script>" + fill("if(a<b)x='</div>';", n) + "</script>")),
    "huge_attribute": ("html", lambda n: page("<p title='" + "x" * n + "'>x</p>")),
    "siblings": ("html", lambda n: page(fill("<i>x</i>\n", n))),
    "short_paragraphs": ("html", lambda n: page(fill("<p>a word", n))),
    "comments": ("html", lambda n: page(fill("<!--x-->", n))),
    "breaks": ("html", lambda n: page("<p>" + fill("a<br>", n))),
    "text_paragraphs": ("txt", lambda n: fill("A word.\n\n", n)),
    "blank_lines": ("txt", lambda n: "\n" * n),
    "markdown": ("md", lambda n: fill("# a *b* [c](d) `e`\n", n)),
    "markdown_open": ("md", lambda n: fill("[*`_", n)),
    "figures": ("txt", lambda n: numbered(FIGURE, n)),
    "figures_unstopped": ("txt", lambda n: numbered(
        "the fire in Velmora killed {} people and hurt {},200 others, ", n)),
    "speakers": ("txt", lambda n: numbered(
        "The fire killed {} people, Anna Torvik said. {} others are missing, Petra Holm "
        "told reporters on Monday. ", n)),
    "offices": ("txt", lambda n: fill(
        "Interior Minister Anna Torvik of Velmora met the Orlen mayor Petra Holm. ", n)),
    "ranks": ("txt", lambda n: numbered("The {} people saw the second largest town hall. ", n)),
    "same_figure": ("txt", lambda n: fill(FIGURE.format(12, 1), n)),
    "bare_numbers": ("txt", lambda n: numbered("{},{} ", n)),
    "digits": ("txt", lambda n: "9" * n),
    "dates": ("txt", dates),
    "names": ("txt", names),
    "capitals": ("txt", lambda n: fill("Anna Torvik Petra ", n)),
    "say_verbs": ("txt", lambda n: fill('"We said," he said, said "she" said police, "said', n)),
    "quotation_marks": ("txt", lambda n: '"' * n),
    "brackets": ("txt", lambda n: "(" * n),
    "ranges": ("txt", lambda n: fill("1-2-3 to 4 to ", n)),
    "json_line": ("jsonl", lambda n: '{"text": "' + fill(SENTENCE, n) + '"}\n'),
    "json_lines": ("jsonl", lambda n: fill('{"text": "A word."}\n', n)),
}


def write(folder, size, kinds=None):
    """Path of each page by its kind."""
    folder = Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    paths = {}
    for kind in kinds or KINDS:
        ending, make = KINDS[kind]
        paths[kind] = folder / f"{kind}.{ending}"
        paths[kind].write_text(make(size), encoding="utf-8")
    return paths


if __name__ == "__main__":
    write(sys.argv[1], int(sys.argv[2]), sys.argv[3:])

"""Two articles that disagree, in a folder and with words that try to break every format:
markup, formulas, quotes, line ends, characters that XML and terminals cannot take, and text
beyond the basic plane before the words that matter."""

import json

WORDS = ("=1+1", "+SUM(A1)", "-2", "@x", "<b>\"&'</b>", "]]>", "--><script>", "`*_|", "{0} [x](1)",
         "\\N \\\"", "%0A::error::", "\x07\x1b[31m", "\ufffe", "\u202e", "\U0001f30a", "a,b;=c")


def write(folder):
    """Returns the folder of articles."""
    articles = folder / "it's a #1 \u00e9\U0001f30a folder, 100%"
    articles.mkdir(parents=True)
    noise = " ".join(WORDS)
    for name, dead in (("a.txt", 12), ("b;=1+1.txt", 15)):
        (articles / name).write_text(
            f"Mill fire kills {dead} {noise}\n\n9 May 2023\n\n"
            f"\U0001f30a \u00e9t\u00e9 \U0001f30a The mill fire in Velmora on Monday killed {dead} "
            f"people, Fire Chief Anna Torvik said on Tuesday.\n\n{noise} and 30 left.\n",
            encoding="utf-8")
    (articles / "c.jsonl").write_text("".join(json.dumps(
        {"text": f"The mill fire in Velmora on Monday killed {dead} people, police said.",
         "id": f"=id{dead}", "source": f"=Paper {dead} {noise}", "published": "2023-05-09",
         "url": "javascript:alert(1)"}) + "\n" for dead in (12, 17)), encoding="utf-8")
    return articles

#include "acquire/html_nesting.h"

#include <algorithm>
#include <iterator>
#include <vector>

#include "acquire/tag_scanner.h"

namespace crosscheck {
namespace {

constexpr std::size_t most_attributes = 64;  // parsers compare each with all before it

constexpr std::size_t longest_name = 40;  // as the scanner tells names apart

constexpr std::string_view raw_elements[] = {"iframe",    "noembed", "noframes",
                                             "plaintext", "script",  "style",
                                             "textarea",  "title",   "xmp"};
constexpr std::string_view void_elements[] = {
    "area",  "base",  "basefont", "bgsound", "br",    "col",    "embed",
    "frame", "hr",    "image",    "img",     "input", "keygen", "link",
    "meta",  "param", "source",   "track",   "wbr"};
constexpr std::string_view page_elements[] = {"body", "frameset", "head", "html",
                                              "isindex"};

/// Elements before which an open <p> ends.
constexpr std::string_view blocks[] = {
    "address", "article", "aside",  "blockquote", "center",   "dd",         "details",
    "dir",     "div",     "dl",     "dt",         "fieldset", "figcaption", "figure",
    "footer",  "form",    "h1",     "h2",         "h3",       "h4",         "h5",
    "h6",      "header",  "hgroup", "li",         "main",     "menu",       "nav",
    "ol",      "p",       "pre",    "section",    "summary",  "table",      "ul"};

/// Elements of SVG and MathML that are often written <x/>; only inside of those does that
/// end them.
constexpr std::string_view foreign_roots[] = {"math", "svg"};
constexpr std::string_view html_in_foreign[] = {
    "annotation-xml", "desc", "foreignobject", "mi", "mn", "mo", "ms", "mtext", "title"};
/// Tags that end SVG and MathML around them, but for the blocks above.
constexpr std::string_view breakouts[] = {
    "b",    "big",    "body",   "br",      "code", "em",   "embed", "font", "head",
    "hr",   "i",      "img",    "listing", "meta", "nobr", "ruby",  "s",    "small",
    "span", "strike", "strong", "sub",     "sup",  "tt",   "u",     "var"};

/// Elements that a parser opens again behind a block that ended while they were open.
constexpr std::string_view formatting[] = {"a",      "b",      "big",  "code", "em",
                                           "font",   "i",      "nobr", "s",    "small",
                                           "strike", "strong", "tt",   "u"};

template <std::size_t size>
bool is_in(const std::string_view (&list)[size], std::string_view name) {
  return std::ranges::find(list, name) != std::end(list);
}

/// The elements that end by themselves when one of `name` begins ("starts") or its parent
/// ends.
bool ends_before(std::string_view open, std::string_view name) {
  if (open == "p") return is_in(blocks, name);
  if (open == "li") return name == "li";
  if (open == "dd" || open == "dt") return name == "dd" || name == "dt";
  if (open == "option") return name == "option" || name == "optgroup";
  if (open == "a") return name == "a";
  const bool row_begins =
      name == "tr" || name == "tbody" || name == "thead" || name == "tfoot";
  if (open == "td" || open == "th") return name == "td" || name == "th" || row_begins;
  if (open == "tr") return row_begins;
  if (open == "tbody" || open == "thead" || open == "tfoot" || open == "caption") {
    return name == "tbody" || name == "thead" || name == "tfoot";
  }
  return false;
}

bool ends_with_parent(std::string_view open, std::string_view parent) {
  if (open == "p") {
    return is_in(blocks, parent) || parent == "td" || parent == "th" || parent == "tr" ||
           parent == "caption";
  }
  if (open == "li") return parent == "ul" || parent == "ol" || parent == "menu";
  if (open == "dd" || open == "dt") return parent == "dl";
  if (open == "option") return parent == "select";
  const bool in_table =
      parent == "table" || parent == "tbody" || parent == "thead" || parent == "tfoot";
  if (open == "td" || open == "th") return in_table || parent == "tr";
  if (open == "tr") return in_table;
  if (open == "tbody" || open == "thead" || open == "tfoot") return parent == "table";
  return false;
}

class Nesting {
 public:
  void take(const Tag& tag) {
    if (tag.kind == Tag::Kind::end) return end(tag.name);
    if (tag.kind != Tag::Kind::start || is_in(page_elements, tag.name)) return;
    const bool was_foreign = is_foreign();
    if (was_foreign && (is_in(blocks, tag.name) || is_in(breakouts, tag.name))) {
      while (!is_in(foreign_roots, open_.back().name)) pop();
      pop();
    }
    if (is_in(void_elements, tag.name) ||
        (was_foreign && is_foreign() && tag.is_self_closing)) {
      return;
    }
    while (!open_.empty() && ends_before(open_.back().name, tag.name)) pop();
    const bool foreign = is_in(foreign_roots, tag.name) ||
                         (is_foreign() && !is_in(html_in_foreign, tag.name));
    open_.push_back({tag.name, foreign});
    if (is_in(formatting, tag.name)) ++formatting_;
    most_ = std::max(most_, open_.size());
  }
  std::size_t most() const { return most_; }
  /// Open elements that a parser may open again at the next tag. Never fewer than there
  /// are: one that ends with a block is still counted.
  std::size_t open_formatting() const { return formatting_; }

 private:
  void pop() {
    if (is_in(formatting, open_.back().name)) --formatting_;
    open_.pop_back();
  }
  void end(std::string_view name) {
    std::size_t size = open_.size();
    while (size > 0 && open_[size - 1].name != name &&
           ends_with_parent(open_[size - 1].name, name)) {
      --size;
    }
    if (size == 0 || open_[size - 1].name != name) return;
    if (is_in(formatting, name)) --formatting_;
    open_.resize(size - 1);
  }
  bool is_foreign() const { return !open_.empty() && open_.back().is_foreign; }

  struct Open {
    std::string name;
    bool is_foreign = false;  ///< it is SVG or MathML
  };
  std::vector<Open> open_;
  std::size_t most_ = 0;
  std::size_t formatting_ = 0;
};

}  // namespace

std::string without_raw_content(std::string_view html) {
  std::string clean(html);
  const auto blank = [&](std::size_t begin, std::size_t end) {
    std::fill(clean.begin() + static_cast<std::ptrdiff_t>(begin),
              clean.begin() + static_cast<std::ptrdiff_t>(end), ' ');
  };
  std::ranges::replace(clean, '\0', ' ');
  TagScanner scanner(html);
  while (const auto tag = scanner.next()) {
    if (tag->kind == Tag::Kind::other) {
      const bool is_comment = html.substr(tag->begin, 4) == "<!--";
      if (!is_comment) blank(tag->begin, tag->end);  // CDATA would be a state of its own
    } else if (is_in(raw_elements, tag->name)) {
      const bool is_start = tag->kind == Tag::Kind::start;
      blank(tag->begin, is_start ? scanner.skip_content(tag->name) : tag->end);
    } else if (is_in(page_elements, tag->name) || tag->name.size() >= longest_name) {
      blank(tag->begin, tag->end);
    } else if (tag->attributes > most_attributes) {
      blank(tag->name_end, html[tag->end - 1] == '>' ? tag->end - 1 : tag->end);
    }
  }
  return clean;
}

std::size_t count_elements(std::string_view html, std::size_t enough) {
  Nesting nesting;
  TagScanner scanner(html);
  std::size_t count = 0;
  while (count < enough) {
    const auto tag = scanner.next();
    if (!tag) break;
    ++count;
    nesting.take(*tag);
    if (!is_in(formatting, tag->name)) count += nesting.open_formatting();
  }
  return std::min(count, enough);
}

std::size_t most_open_elements(std::string_view html, std::size_t enough) {
  Nesting nesting;
  TagScanner scanner(html);
  while (nesting.most() < enough) {
    const auto tag = scanner.next();
    if (!tag) break;
    nesting.take(*tag);
  }
  return nesting.most();
}

}  // namespace crosscheck

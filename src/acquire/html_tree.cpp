#include "acquire/html_tree.h"

#include <gumbo.h>

#include <algorithm>
#include <iterator>
#include <memory_resource>
#include <optional>

#include "acquire/text_flow.h"
#include "support/text.h"
#include "support/utf8.h"

namespace crosscheck {
namespace {

/// Elements whose text is no part of an article.
constexpr GumboTag dropped_tags[] = {
    GUMBO_TAG_NAV,     GUMBO_TAG_FOOTER,   GUMBO_TAG_ASIDE,    GUMBO_TAG_FORM,
    GUMBO_TAG_BUTTON,  GUMBO_TAG_SELECT,   GUMBO_TAG_SVG,      GUMBO_TAG_MATH,
    GUMBO_TAG_OBJECT,  GUMBO_TAG_APPLET,   GUMBO_TAG_AUDIO,    GUMBO_TAG_VIDEO,
    GUMBO_TAG_CANVAS,  GUMBO_TAG_NOSCRIPT, GUMBO_TAG_TEMPLATE, GUMBO_TAG_MENU,
    GUMBO_TAG_DATALIST};

/// Elements that end a paragraph where they begin and end.
constexpr GumboTag block_tags[] = {
    GUMBO_TAG_ADDRESS,  GUMBO_TAG_ARTICLE,    GUMBO_TAG_BLOCKQUOTE, GUMBO_TAG_BODY,
    GUMBO_TAG_CAPTION,  GUMBO_TAG_CENTER,     GUMBO_TAG_DD,         GUMBO_TAG_DETAILS,
    GUMBO_TAG_DIR,      GUMBO_TAG_DIV,        GUMBO_TAG_DL,         GUMBO_TAG_DT,
    GUMBO_TAG_FIELDSET, GUMBO_TAG_FIGCAPTION, GUMBO_TAG_FIGURE,     GUMBO_TAG_H1,
    GUMBO_TAG_H2,       GUMBO_TAG_H3,         GUMBO_TAG_H4,         GUMBO_TAG_H5,
    GUMBO_TAG_H6,       GUMBO_TAG_HEADER,     GUMBO_TAG_HGROUP,     GUMBO_TAG_HR,
    GUMBO_TAG_LEGEND,   GUMBO_TAG_LI,         GUMBO_TAG_MAIN,       GUMBO_TAG_OL,
    GUMBO_TAG_P,        GUMBO_TAG_PRE,        GUMBO_TAG_SECTION,    GUMBO_TAG_SUMMARY,
    GUMBO_TAG_TABLE,    GUMBO_TAG_TBODY,      GUMBO_TAG_TFOOT,      GUMBO_TAG_THEAD,
    GUMBO_TAG_TR,       GUMBO_TAG_UL};

/// Words of class names and ids of blocks that are no article. Own collection, sorted.
constexpr std::string_view dropped_words[] = {
    "ad",          "ads",          "advert",      "advertisement", "banner",
    "bio",         "breadcrumb",   "breadcrumbs", "comment",       "comments",
    "consent",     "cookie",       "cookies",     "disqus",        "donate",
    "donation",    "footer",       "gdpr",        "hidden",        "masthead",
    "menu",        "modal",        "nav",         "navbar",        "navigation",
    "newsletter",  "outbrain",     "overlay",     "pagination",    "paywall",
    "popup",       "print",        "promo",       "promotion",     "recirc",
    "recommended", "related",      "share",       "sharing",       "sidebar",
    "signup",      "skip",         "social",      "sponsor",       "sponsored",
    "subscribe",   "subscription", "taboola",     "toolbar",       "trending",
    "widget"};
constexpr std::string_view dropped_roles[] = {
    "banner", "complementary", "contentinfo", "dialog", "menu", "navigation", "search"};

bool is_one_of(GumboTag tag, const GumboTag* begin, const GumboTag* end) {
  return std::find(begin, end, tag) != end;
}
bool is_block(GumboTag tag) {
  return is_one_of(tag, std::begin(block_tags), std::end(block_tags));
}

std::string_view attribute(const GumboNode& node, const char* name) {
  if (node.v.element.attributes.length == 0) return {};
  const GumboAttribute* const found = gumbo_get_attribute(&node.v.element.attributes, name);
  return found == nullptr ? std::string_view{} : std::string_view(found->value);
}

/// Whether a word of a class or id ("article__share-tools") says it is no article.
bool has_dropped_word(std::string_view names) {
  for (std::size_t at = 0; at < names.size();) {
    std::size_t end = at;
    while (end < names.size() && is_letter(static_cast<unsigned char>(names[end]))) ++end;
    const std::string word = to_lower(names.substr(at, end - at));
    if (std::ranges::binary_search(dropped_words, std::string_view(word))) return true;
    at = end + 1;
  }
  return false;
}

bool is_hidden(const GumboNode& node) {
  if (gumbo_get_attribute(&node.v.element.attributes, "hidden") != nullptr) return true;
  if (attribute(node, "aria-hidden") == "true") return true;
  std::string style;
  for (const char c : attribute(node, "style").substr(0, 500)) {
    if (c != ' ') style += c;
  }
  return to_lower(style).find("display:none") != std::string::npos;
}

/// An element of the page in document order, and what its text amounts to.
struct Element {
  const GumboNode* node = nullptr;
  std::uint32_t parent = 0;
  std::uint32_t end = 0;    ///< index behind its last descendant
  std::uint32_t text = 0;   ///< bytes in it and below
  std::uint32_t links = 0;  ///< bytes of `text` that are links
  std::uint32_t link_count = 0;
  std::uint32_t own_text = 0;  ///< of a block: bytes not in a block below it
  std::uint32_t own_links = 0;
  std::uint32_t prose = 0;  ///< bytes of paragraphs in it and below
  bool is_dropped = false;  ///< it and all below it

  GumboTag tag() const { return node->v.element.tag; }
};

std::uint32_t visible_bytes(const GumboNode& node) {
  const std::string_view text = node.v.text.text;
  return static_cast<std::uint32_t>(std::ranges::count_if(
      text, [](char c) { return !(c == ' ' || (c >= '\t' && c <= '\r')); }));
}

/// The elements of a tree; walks it without recursion.
class Elements {
 public:
  explicit Elements(const GumboNode& root) {
    walk(root);
    for (std::size_t i = list_.size(); i-- > 1;) add_to_parent(list_[i]);
    drop();
    count_prose();
  }
  const std::vector<Element>& list() const { return list_; }

  /// The element that holds the article: one that says so, if most prose is in it, else the
  /// smallest that holds most of it.
  std::size_t main_element() const {
    const std::uint32_t total = list_[0].prose;
    const auto holds_most = [&](const Element& element) {
      return !element.is_dropped &&
             std::uint64_t{element.prose} * 5 >= std::uint64_t{total} * 3;
    };
    std::size_t best = 0;
    for (std::size_t i = 0; i < list_.size(); ++i) {
      const bool says_so = list_[i].tag() == GUMBO_TAG_ARTICLE ||
                           attribute(*list_[i].node, "itemprop") == "articleBody";
      if (says_so && holds_most(list_[i])) return i;
      const bool is_main =
          list_[i].tag() == GUMBO_TAG_MAIN || attribute(*list_[i].node, "role") == "main";
      if (best == 0 && is_main && holds_most(list_[i])) best = i;
    }
    return best != 0 ? best : smallest_with_most();
  }

 private:
  void walk(const GumboNode& root) {
    struct Step {
      const GumboNode* node;
      std::uint32_t element;
      unsigned child;
      std::uint32_t link;  // enclosing <a>, 0 for none
      std::uint32_t block;
    };
    list_.push_back({&root});
    std::vector<Step> path{{&root, 0, 0, 0, 0}};
    while (!path.empty()) {
      Step& step = path.back();
      const GumboVector& children = step.node->v.element.children;
      if (step.child == children.length) {
        list_[step.element].end = static_cast<std::uint32_t>(list_.size());
        path.pop_back();
        continue;
      }
      const auto* const child = static_cast<const GumboNode*>(children.data[step.child++]);
      if (child->type == GUMBO_NODE_TEXT) {
        add_text(*child, step.element, step.link, step.block);
      } else if (child->type == GUMBO_NODE_ELEMENT) {
        const auto index = static_cast<std::uint32_t>(list_.size());
        const GumboTag tag = child->v.element.tag;
        Step next{child, index, 0, tag == GUMBO_TAG_A ? index : step.link,
                  is_block(tag) ? index : step.block};
        list_.push_back({child, step.element});
        if (tag == GUMBO_TAG_A) list_.back().link_count = 1;
        path.push_back(next);
      }
    }
  }

  void add_text(const GumboNode& text, std::uint32_t element, std::uint32_t link,
                std::uint32_t block) {
    const std::uint32_t bytes = visible_bytes(text);
    list_[element].text += bytes;
    list_[block].own_text += bytes;
    if (link == 0) return;
    list_[element].links += bytes;
    list_[block].own_links += bytes;
  }

  void add_to_parent(const Element& element) {
    Element& parent = list_[element.parent];
    parent.text += element.text;
    parent.links += element.links;
    parent.link_count += element.link_count;
  }

  /// Whether an element is no part of the article by its tag, role, class or links. One
  /// that holds much of the page's text is kept, unless its tag says it.
  bool is_furniture(const Element& element) const {
    const GumboTag tag = element.tag();
    if (is_one_of(tag, std::begin(dropped_tags), std::end(dropped_tags))) {
      return tag != GUMBO_TAG_FORM || !is_large(element);  // some pages are one form
    }
    if (is_large(element)) return false;
    if (says_furniture(element)) return true;
    return element.link_count >= 3 &&
           std::uint64_t{element.links} * 5 > element.text * 3ULL && is_block(tag);
  }
  static bool says_furniture(const Element& element) {
    if (element.node->v.element.attributes.length == 0) return false;
    if (is_hidden(*element.node)) return true;
    if (std::ranges::find(dropped_roles, attribute(*element.node, "role")) !=
        std::end(dropped_roles)) {
      return true;
    }
    return has_dropped_word(attribute(*element.node, "class")) ||
           has_dropped_word(attribute(*element.node, "id"));
  }
  bool is_large(const Element& element) const {
    return std::uint64_t{element.text} * 10 >= std::uint64_t{list_[0].text} * 3 &&
           std::uint64_t{element.links} * 2 < element.text;
  }

  void drop() {
    for (std::size_t i = 1; i < list_.size(); ++i) {
      list_[i].is_dropped = list_[list_[i].parent].is_dropped || is_furniture(list_[i]);
    }
  }

  void count_prose() {
    constexpr std::uint32_t least_outside_p = 60;
    for (std::size_t i = list_.size(); i-- > 0;) {
      Element& element = list_[i];
      const std::uint32_t plain = element.own_text - element.own_links;
      const bool is_prose = element.tag() == GUMBO_TAG_P || plain >= least_outside_p;
      if (!element.is_dropped && is_prose) element.prose += plain;
      if (i > 0 && !element.is_dropped) list_[element.parent].prose += element.prose;
    }
  }

  std::size_t smallest_with_most() const {
    std::size_t found = 0;
    for (std::size_t i = 1; i < list_.size(); ++i) {
      // in document order a child of `found` comes before the children of that child
      const bool is_inside = i < list_[found].end;
      if (!is_inside) break;
      const bool has_most = std::uint64_t{list_[i].prose} * 4 >= list_[0].prose * 3ULL;
      const bool is_paragraph = list_[i].tag() == GUMBO_TAG_P || list_[i].prose == 0;
      if (has_most && !is_paragraph && !list_[i].is_dropped) found = i;
    }
    return found;
  }

  std::vector<Element> list_;
};

bool is_heading(GumboTag tag) { return tag >= GUMBO_TAG_H1 && tag <= GUMBO_TAG_H6; }

/// Whether a block is nothing but a link to something else.
bool is_link_line(const Element& element) {
  return is_block(element.tag()) && !is_heading(element.tag()) && element.own_text > 0 &&
         element.text == element.own_text &&
         std::uint64_t{element.own_links} * 10 > element.own_text * 9ULL;
}

/// Writes the text of the main element, and of the first <h1> wherever it is.
class Writer {
 public:
  Writer(const std::string& clean, const Elements& elements)
      : clean_(clean),
        elements_(elements.list()),
        flow_(clean),
        main_(elements.main_element()) {}

  Page run() {
    // the document's order again; elements are met in the order of their list
    struct Step {
      std::size_t element;
      unsigned child;
      Part part;
      bool is_written;
    };
    std::vector<Step> path{{0, 0, Part::body, main_ == 0}};
    std::size_t next_element = 1;
    while (!path.empty()) {
      Step& step = path.back();
      const GumboNode& node = *elements_[step.element].node;
      if (step.child == node.v.element.children.length) {
        const bool was_block = is_block(node.v.element.tag);
        path.pop_back();
        if (was_block) flow_.break_paragraph(path.empty() ? Part::body : path.back().part);
        continue;
      }
      const auto& child =
          *static_cast<const GumboNode*>(node.v.element.children.data[step.child++]);
      if (child.type == GUMBO_NODE_TEXT || child.type == GUMBO_NODE_WHITESPACE) {
        if (step.is_written) add(child);
      } else if (child.type == GUMBO_NODE_ELEMENT) {
        const std::size_t index = next_element++;
        if (elements_[index].is_dropped || is_link_line(elements_[index])) {
          next_element = elements_[index].end;
          continue;
        }
        const Part part = enter(child, step.part);
        path.push_back({index, 0, part, step.is_written || starts_writing(index)});
      }
    }
    Page page;
    page.paragraphs = flow_.take_paragraphs();
    page.body = flow_.take_text();
    return page;
  }

 private:
  bool starts_writing(std::size_t index) {
    if (index == main_) return true;
    if (elements_[index].tag() != GUMBO_TAG_H1 || has_headline_) return false;
    has_headline_ = true;
    return true;
  }

  Part enter(const GumboNode& node, Part outer) {
    const GumboTag tag = node.v.element.tag;
    if (tag == GUMBO_TAG_BR) flow_.break_paragraph(outer);
    if (tag == GUMBO_TAG_TD || tag == GUMBO_TAG_TH) flow_.add_space();
    if (!is_block(tag)) return outer;
    Part part = outer == Part::caption ? outer : Part::body;
    if (is_heading(tag)) part = Part::headline;
    if (tag == GUMBO_TAG_FIGCAPTION || tag == GUMBO_TAG_CAPTION) part = Part::caption;
    flow_.break_paragraph(part);
    return part;
  }

  void add(const GumboNode& text) {
    const GumboStringPiece& piece = text.v.text.original_text;
    // what the parser made up itself has no place in the page
    if (piece.data < clean_.data() ||
        piece.data + piece.length > clean_.data() + clean_.size()) {
      return;
    }
    const auto begin = static_cast<std::size_t>(piece.data - clean_.data());
    flow_.add(begin, begin + piece.length);
  }

  const std::string& clean_;
  const std::vector<Element>& elements_;
  TextFlow flow_;
  std::size_t main_;
  bool has_headline_ = false;
};

}  // namespace

Page html_main_text(const std::string& clean) {
  // All nodes come from one pool that is dropped as a whole: freeing a tree would recurse.
  std::pmr::monotonic_buffer_resource pool;
  GumboOptions options = kGumboDefaultOptions;
  options.userdata = &pool;
  options.allocator = [](void* userdata, std::size_t size) {
    return static_cast<std::pmr::monotonic_buffer_resource*>(userdata)->allocate(size);
  };
  options.deallocator = [](void*, void*) {};
  options.max_errors = 0;
  const GumboOutput* const output =
      gumbo_parse_with_options(&options, clean.data(), clean.size());
  const Elements elements(*output->root);
  return Writer(clean, elements).run();
}

}  // namespace crosscheck

#pragma once
#include <gumbo.h>

#include <catch2/catch.hpp>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace crosscheck::test {

/// An HTML page as a browser's parser sees it (gumbo, the parser of the HTML standard).
class HtmlTree {
 public:
  explicit HtmlTree(const std::string& page) : page_(page) {
    GumboOptions options = kGumboDefaultOptions;
    options.max_errors = 20;
    output_ = gumbo_parse_with_options(&options, page_.data(), page_.size());
    std::vector<const GumboNode*> open{output_->root};
    while (!open.empty()) {
      const GumboNode* node = open.back();
      open.pop_back();
      if (node->type != GUMBO_NODE_ELEMENT) continue;
      elements_.push_back(node);
      const GumboVector& children = node->v.element.children;
      for (unsigned i = children.length; i > 0; --i) {
        open.push_back(static_cast<const GumboNode*>(children.data[i - 1]));
      }
    }
  }
  ~HtmlTree() { gumbo_destroy_output(&kGumboDefaultOptions, output_); }
  HtmlTree(const HtmlTree&) = delete;
  HtmlTree& operator=(const HtmlTree&) = delete;

  /// What the parser had to mend: 0 for a page whose tags balance.
  unsigned errors() const { return output_->errors.length; }
  const std::vector<const GumboNode*>& elements() const { return elements_; }

  /// The name of an element as it is written.
  static std::string name(const GumboNode* node) {
    GumboStringPiece tag = node->v.element.original_tag;
    gumbo_tag_from_original_text(&tag);
    return {tag.data == nullptr ? "" : tag.data, tag.length};
  }
  static std::string attribute(const GumboNode* node, const char* name) {
    const GumboAttribute* found = gumbo_get_attribute(&node->v.element.attributes, name);
    return found == nullptr ? "" : found->value;
  }
  static std::string text(const GumboNode* node) {
    std::string words;
    std::vector<const GumboNode*> open{node};
    while (!open.empty()) {
      const GumboNode* next = open.back();
      open.pop_back();
      if (next->type != GUMBO_NODE_ELEMENT) {
        words += next->v.text.text;
        continue;
      }
      const GumboVector& children = next->v.element.children;
      for (unsigned i = children.length; i > 0; --i) {
        open.push_back(static_cast<const GumboNode*>(children.data[i - 1]));
      }
    }
    return words;
  }
  std::vector<const GumboNode*> named(std::string_view tag) const {
    std::vector<const GumboNode*> found;
    for (const GumboNode* node : elements_) {
      if (name(node) == tag) found.push_back(node);
    }
    return found;
  }
  /// Elements with a class.
  std::vector<const GumboNode*> of_class(const std::string& kind) const {
    std::vector<const GumboNode*> found;
    for (const GumboNode* node : elements_) {
      const std::string classes = " " + attribute(node, "class") + " ";
      if (classes.find(" " + kind + " ") != std::string::npos) found.push_back(node);
    }
    return found;
  }

 private:
  std::string page_;
  GumboOutput* output_ = nullptr;
  std::vector<const GumboNode*> elements_;
};

/// The laws of a report page, whatever the articles say: tags balance; one script and one
/// style, allowed by their bytes alone; no handler, no style attribute, nothing loaded;
/// every link leads into the page or to the web; every name is used once.
inline void check_page(const HtmlTree& page, std::string_view script) {
  CHECK(page.errors() == 0);
  const auto scripts = page.named("script");
  REQUIRE(scripts.size() == 1);
  CHECK(HtmlTree::text(scripts.front()) == script);
  CHECK(page.named("style").size() == 1);
  const std::set<std::string> never{"iframe", "object", "embed", "img",
                                    "link",   "base",   "audio", "video",
                                    "frame",  "image",  "a11y",  "foreignobject"};
  std::set<std::string> names;
  std::vector<std::string> targets;
  for (const GumboNode* node : page.elements()) {
    const std::string tag = HtmlTree::name(node);
    CAPTURE(tag);
    if (never.contains(tag)) FAIL_CHECK("element that loads or redirects");
    if (tag == "ul" && node->v.element.children.length == 0) FAIL_CHECK("empty list");
    const GumboVector& attributes = node->v.element.attributes;
    for (unsigned i = 0; i < attributes.length; ++i) {
      const auto* attribute = static_cast<const GumboAttribute*>(attributes.data[i]);
      const std::string key = attribute->name;
      const std::string value = attribute->value;
      if (key.starts_with("on") || key == "style" || key == "src" || key == "srcdoc" ||
          key == "action" || key == "formaction") {
        FAIL_CHECK("attribute " << key);
      }
      if (key == "id" && !names.insert(value).second) FAIL_CHECK("twice: " << value);
      if (key != "href") continue;
      if (value.starts_with("#")) {
        targets.push_back(value.substr(1));
      } else if (!value.starts_with("https://") && !value.starts_with("http://")) {
        FAIL_CHECK("link to " << value);
      }
    }
  }
  for (const std::string& target : targets) {
    if (!names.contains(target)) FAIL_CHECK("no such place: " << target);
  }
}

}  // namespace crosscheck::test

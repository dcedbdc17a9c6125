#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace crosscheck {

/// A tag, comment or declaration of HTML, as browsers' tokenizers see it.
struct Tag {
  enum class Kind : unsigned char { start, end, other };

  Kind kind = Kind::other;     ///< other: a comment, doctype or the like
  std::size_t begin = 0;       ///< of '<'
  std::size_t end = 0;         ///< behind '>'
  std::string name;            ///< lower case; "" of `other`
  std::size_t name_end = 0;    ///< behind the name as written
  std::size_t attributes = 0;  ///< how many
  bool is_self_closing = false;
};

/// An attribute, references decoded, name in lower case.
struct Attribute {
  std::string name;
  std::string value;
};

/// Finds the tags of a page one after the other. Never goes back: a whole page costs time
/// linear in its bytes, whatever they are.
class TagScanner {
 public:
  explicit TagScanner(std::string_view html, std::size_t start = 0)
      : html_(html), at_(start) {}

  /// The next tag or comment; nothing at the end.
  std::optional<Tag> next();
  /// Goes on behind the content of an element whose content is no markup (script, style
  /// ...): before "</name", or at the end of the page.
  std::size_t skip_content(std::string_view name);

 private:
  Tag comment(std::size_t begin);
  std::size_t comment_end(std::size_t at) const;
  Tag element(std::size_t begin, bool is_end);
  std::size_t skip_attribute(std::size_t at) const;

  std::string_view html_;
  std::size_t at_ = 0;
};

/// The first hundred attributes of a start tag of `html`.
std::vector<Attribute> attributes_of(std::string_view html, const Tag& tag);

/// The value of an attribute, "" where there is none.
std::string_view value_of(const std::vector<Attribute>& attributes, std::string_view name);

/// Text of HTML with its character references decoded.
std::string decoded_references(std::string_view text);

}  // namespace crosscheck

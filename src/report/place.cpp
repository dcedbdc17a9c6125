#include "report/place.h"

#include <filesystem>

#include "support/text.h"

namespace crosscheck {

std::string shown_path(std::string_view path, std::string_view folder) {
  if (path == "-") return "stdin";
  std::string shown = std::filesystem::path(path).lexically_normal().generic_string();
  const bool is_below = !folder.empty() && shown.size() > folder.size() + 1 &&
                        shown.starts_with(folder) && shown[folder.size()] == '/';
  return is_below ? shown.substr(folder.size() + 1) : shown;
}

Place place_of(const Claim& claim, const ArticleInfo& article, std::string_view folder) {
  Place place;
  place.path = shown_path(article.path, folder);
  if (article.record) {
    place.line = *article.record;
    return place;
  }
  const Location& at = claim.location;
  place.line = at.line;
  place.column = at.column;
  if (at.end_line == 0 || at.end_column == 0) return place;
  place.end_line = at.end_line;
  place.end_column = at.end_column;
  place.byte_column = at.byte_column;
  place.end_byte_column = at.end_byte_column;
  place.is_verbatim = at.range.end - at.range.start == claim.text.size();
  return place;
}

std::string uri_of(std::string_view shown_path) {
  const auto is_plain = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           c == '-' || c == '.' || c == '_' || c == '~' || c == '/';
  };
  return (shown_path.starts_with('/') ? "file://" : "") +
         percent_encoded(shown_path, is_plain);
}

}  // namespace crosscheck

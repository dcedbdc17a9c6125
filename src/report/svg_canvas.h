#pragma once
#include <string>
#include <string_view>

#include "report/html_page.h"

namespace crosscheck {

/// What a picture is called: read out by screen readers in place of it.
struct PictureWords {
  std::string title;
  std::string description;
};

/// A picture in whole pixels, closed at the end of its scope. Colors come from classes, so
/// that it follows the page into the dark and onto paper.
class SvgCanvas {
 public:
  SvgCanvas(HtmlWriter& html, int width, int height, const PictureWords& words);
  SvgCanvas(const SvgCanvas&) = delete;
  SvgCanvas& operator=(const SvgCanvas&) = delete;

  void line(int x1, int y1, int x2, int y2, std::string_view kind);
  void rect(int x, int y, int width, int height, std::string_view kind);
  void path(const std::string& d, std::string_view kind);
  void words(int x, int y, std::string_view text, std::string_view kind);
  /// Words turned upwards to the right: heads of narrow columns.
  void slanted(int x, int y, std::string_view text, std::string_view kind);
  /// The mark of a source around a point.
  void mark(int x, int y, std::uint32_t source, std::string_view tip = "");
  /// The sign of a rank around a point, on a ground that lifts it off lines.
  void sign(int x, int y, Rank rank);

 private:
  HtmlWriter& html_;
  HtmlWriter::Element svg_;
};

/// "12", for attributes.
inline std::string px(int number) { return std::to_string(number); }
/// Pixels that some words take at the size of pictures: an upper guess, as fonts differ.
int width_of(std::string_view words);

}  // namespace crosscheck

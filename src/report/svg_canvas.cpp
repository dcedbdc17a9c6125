#include "report/svg_canvas.h"

#include "support/utf8.h"

namespace crosscheck {
namespace {

/// Pictures up to this wide shrink to a phone and can still be read; wider ones scroll.
constexpr int widest_fit = 620;

}  // namespace

SvgCanvas::SvgCanvas(HtmlWriter& html, int width, int height, const PictureWords& words)
    : html_(html),
      svg_(html.element("svg", {{"class", width <= widest_fit ? "picture fit" : "picture"},
                                {"viewBox", "0 0 " + px(width) + " " + px(height)},
                                {"width", px(width)},
                                {"height", px(height)},
                                {"role", "img"}})) {
  html.leaf("title", words.title);
  html.leaf("desc", words.description);
}

void SvgCanvas::line(int x1, int y1, int x2, int y2, std::string_view kind) {
  path("M" + px(x1) + " " + px(y1) + "L" + px(x2) + " " + px(y2), kind);
}

void SvgCanvas::rect(int x, int y, int width, int height, std::string_view kind) {
  html_.shape("rect", {{"x", px(x)},
                       {"y", px(y)},
                       {"width", px(width)},
                       {"height", px(height)},
                       {"class", kind}});
}

void SvgCanvas::path(const std::string& d, std::string_view kind) {
  html_.shape("path", {{"d", d}, {"class", kind}});
}

void SvgCanvas::words(int x, int y, std::string_view text, std::string_view kind) {
  html_.leaf("text", text, {{"x", px(x)}, {"y", px(y)}, {"class", kind}});
}

void SvgCanvas::slanted(int x, int y, std::string_view text, std::string_view kind) {
  html_.leaf("text", text,
             {{"transform", "translate(" + px(x) + " " + px(y) + ") rotate(-50)"},
              {"class", kind}});
}

void SvgCanvas::mark(int x, int y, std::uint32_t source, std::string_view tip) {
  const auto group = html_.element("g", {{"class", source_class(source)}});
  if (!tip.empty()) html_.leaf("title", tip);
  html_.shape("use", {{"href", source_shape(source)},
                      {"x", px(x - 6)},
                      {"y", px(y - 6)},
                      {"width", "12"},
                      {"height", "12"}});
}

void SvgCanvas::sign(int x, int y, Rank rank) {
  const auto group =
      html_.element("g", {{"class", "on " + std::string(look_of(rank).key)}});
  html_.shape("circle", {{"cx", px(x)}, {"cy", px(y)}, {"r", "10"}, {"class", "ground"}});
  html_.shape("use", {{"href", "#i-" + std::string(look_of(rank).key)},
                      {"x", px(x - 7)},
                      {"y", px(y - 7)},
                      {"width", "14"},
                      {"height", "14"}});
}

int width_of(std::string_view words) { return static_cast<int>(display_width(words)) * 7; }

}  // namespace crosscheck

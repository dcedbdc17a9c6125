#include "report/html_parts.h"

namespace crosscheck {

void write_picture_table(std::string_view caption, std::string_view first_head,
                         std::string_view second_head, const std::vector<PictureRow>& rows,
                         HtmlWriter& html) {
  const auto fold = html.element("details", {{"class", "as-table"}});
  html.leaf("summary", "The same as a table");
  const auto scroll = html.element("div", {{"class", "scroll"}});
  const auto table = html.element("table");
  html.leaf("caption", caption);
  {
    const auto head = html.element("thead");
    const auto row = html.element("tr");
    html.leaf("th", first_head, {{"scope", "col"}});
    html.leaf("th", second_head, {{"scope", "col"}});
  }
  const auto body = html.element("tbody");
  for (const PictureRow& one : rows) {
    const auto row = html.element("tr");
    {
      const auto head = html.element("th", {{"scope", "row"}});
      if (one.link.empty()) {
        html.text(one.head);
      } else {
        html.leaf("a", one.head, {{"href", one.link}});
      }
    }
    html.leaf("td", one.words);
  }
}

}  // namespace crosscheck

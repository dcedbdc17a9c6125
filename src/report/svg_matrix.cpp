#include <algorithm>
#include <map>

#include "report/html_parts.h"
#include "report/svg_canvas.h"
#include "report/svg_pictures.h"
#include "report/words.h"
#include "support/text.h"

namespace crosscheck {
namespace {

constexpr std::size_t most_questions = 30;
constexpr std::size_t most_sources = 24;

/// What a source has on a question: its worst verdict, or a statement without one.
struct Cell {
  bool says = false;
  const Verdict* worst = nullptr;
};

/// The rows of the matrix: topics, and by source what it has on them.
struct Matrix {
  std::vector<const Topic*> topics;
  std::vector<std::uint32_t> sources;
  std::vector<std::vector<Cell>> cells;  ///< by topic and place in `sources`
  std::size_t topics_cut = 0;
  std::size_t sources_cut = 0;
};

std::map<std::uint32_t, Cell> row_of(const ReportPage& page, const Topic& topic) {
  std::map<std::uint32_t, Cell> row;
  for (const ClaimIndex claim : page.claims_of(topic))
    row[page.source_of(claim)].says = true;
  for (const Verdict& verdict : topic.verdicts) {
    for (const ClaimIndex claim : verdict.finding->claims) {
      Cell& cell = row[page.source_of(claim)];
      const bool is_worse = cell.worst == nullptr ||
                            rank_of(*verdict.finding) < rank_of(*cell.worst->finding);
      if (is_worse) cell.worst = &verdict;
    }
  }
  return row;
}

Matrix matrix_of(const ReportPage& page) {
  Matrix matrix;
  std::vector<std::map<std::uint32_t, Cell>> rows;
  for (const Topic* topic : page.topics()) {
    if (topic->label.empty()) continue;
    if (rows.size() == most_questions) {
      ++matrix.topics_cut;
      continue;
    }
    rows.push_back(row_of(page, *topic));
    matrix.topics.push_back(topic);
  }
  std::map<std::uint32_t, std::size_t> counts;
  for (const auto& row : rows) {
    for (const auto& [source, cell] : row) ++counts[source];
  }
  for (const auto& [source, count] : counts) matrix.sources.push_back(source);
  std::ranges::stable_sort(matrix.sources, std::ranges::greater{},
                           [&](std::uint32_t source) { return counts[source]; });
  if (matrix.sources.size() > most_sources) {
    matrix.sources_cut = matrix.sources.size() - most_sources;
    matrix.sources.resize(most_sources);
  }
  for (const auto& row : rows) {
    std::vector<Cell>& cells = matrix.cells.emplace_back();
    for (const std::uint32_t source : matrix.sources) {
      const auto found = row.find(source);
      cells.push_back(found == row.end() ? Cell{} : found->second);
    }
  }
  return matrix;
}

/// Room for the longest question, within reason.
int label_room(const Matrix& matrix) {
  constexpr int least = 200;
  constexpr int most = 420;
  int room = least;
  for (const Topic* topic : matrix.topics) room = std::max(room, width_of(topic->label));
  return std::min(room, most);
}

void draw(const ReportPage& page, const Matrix& matrix, HtmlWriter& html) {
  const int room = label_room(matrix);
  const int left = room + 14;
  constexpr int top = 130;
  constexpr int column = 34;
  constexpr int row = 28;
  const int width = left + static_cast<int>(matrix.sources.size()) * column + 86;
  const int height = top + static_cast<int>(matrix.topics.size()) * row + 6;
  SvgCanvas svg(
      html, width, height,
      {"Sources by question",
       "One row a question, one column a source; the sign tells the worst verdict "
       "that the source is in. The table below says the same in words."});
  for (std::size_t j = 0; j < matrix.sources.size(); ++j) {
    const int x = left + static_cast<int>(j) * column + column / 2;
    svg.mark(x, top - 14, matrix.sources[j]);
    svg.slanted(x + 2, top - 26, clipped(page.sources()[matrix.sources[j]], 18),
                "label plain");
  }
  for (std::size_t i = 0; i < matrix.topics.size(); ++i) {
    const int y = top + static_cast<int>(i) * row;
    const auto most_columns = static_cast<std::size_t>(room / width_of("x"));
    if (i % 2 == 0) svg.rect(0, y, width - 80, row, "stripe");
    svg.words(8, y + row / 2 + 4, clipped(matrix.topics[i]->label, most_columns),
              "label plain");
    for (std::size_t j = 0; j < matrix.sources.size(); ++j) {
      const Cell& cell = matrix.cells[i][j];
      const int x = left + static_cast<int>(j) * column + column / 2;
      if (cell.worst != nullptr) {
        svg.sign(x, y + row / 2, rank_of(*cell.worst->finding));
      } else if (cell.says) {
        svg.rect(x - 2, y + row / 2 - 2, 4, 4, "said");
      }
    }
  }
}

void write_table(const ReportPage& page, const Matrix& matrix, HtmlWriter& html) {
  std::vector<PictureRow> rows;
  for (std::size_t i = 0; i < matrix.topics.size(); ++i) {
    std::string words;
    for (std::size_t j = 0; j < matrix.sources.size(); ++j) {
      const Cell& cell = matrix.cells[i][j];
      if (!cell.says) continue;
      words += (words.empty() ? "" : "; ") + page.sources()[matrix.sources[j]] + ": " +
               (cell.worst != nullptr ? cell.worst->words : "nothing to compare with");
    }
    rows.push_back({clipped(matrix.topics[i]->label, 120), page.link(*matrix.topics[i]),
                    std::move(words)});
  }
  write_picture_table("Verdicts by question and source", "Question", "Verdicts by source",
                      rows, html);
}

/// "33 questions and 2 sources".
std::string cut_words(const Matrix& matrix) {
  std::vector<std::string> parts;
  if (matrix.topics_cut > 0) parts.push_back(counted(matrix.topics_cut, "question"));
  if (matrix.sources_cut > 0) parts.push_back(counted(matrix.sources_cut, "source"));
  return joined(parts, " and ");
}

void write_key(HtmlWriter& html) {
  const auto list = html.element("ul", {{"class", "legend"}});
  for (const Rank rank : {Rank::conflict, Rank::to_check, Rank::update, Rank::agree}) {
    const auto item = html.element("li", {{"class", look_of(rank).key}});
    write_sign(html, rank);
    html.text(look_of(rank).heading);
  }
  html.leaf("li", "▪ said, nothing to compare with");
  html.leaf("li", "empty: silent on it");
}

}  // namespace

void write_matrix(const ReportPage& page, HtmlWriter& html) {
  const Matrix matrix = matrix_of(page);
  if (matrix.topics.empty() || matrix.sources.size() < 2) return;
  html.leaf("h3", "Who is at odds with whom, question by question", {{"id", "matrix"}});
  const auto figure = html.element("figure");
  {
    const auto scroll = html.element("div", {{"class", "scroll"},
                                             {"tabindex", "0"},
                                             {"role", "group"},
                                             {"aria-labelledby", "matrix"}});
    draw(page, matrix, html);
  }
  const auto caption = html.element("figcaption");
  write_key(html);
  if (matrix.topics_cut + matrix.sources_cut > 0) {
    html.leaf("p", "Not drawn: " + cut_words(matrix) + ". Every question is listed below.",
              {{"class", "cut"}});
  }
  write_table(page, matrix, html);
}

}  // namespace crosscheck

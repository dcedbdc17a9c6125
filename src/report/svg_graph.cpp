#include <algorithm>

#include "report/html_parts.h"
#include "report/html_stories.h"
#include "report/safe_text.h"
#include "report/svg_canvas.h"
#include "report/svg_pictures.h"
#include "report/words.h"
#include "report/wrap.h"
#include "support/text.h"

namespace crosscheck {
namespace {

constexpr std::size_t most_graphs = 20;
constexpr std::size_t most_open = 1;

constexpr int mark_at = 186;
constexpr int node_left = 290;
constexpr int node_inset = 10;
constexpr int sign_room = 30;  ///< at the right end of a node
constexpr int arc_room = 110;  ///< beside the nodes
constexpr int line_height = 15;
constexpr int row = 40;
constexpr int gap = 16;

std::string as_of(const StoryNode& node) {
  return node.day.empty() ? "" : "as of " + node.day;
}

/// The beginning of the words that fits so many pixels.
std::string fitting(const std::string& words, int pixels) {
  return clipped(words, static_cast<std::size_t>(pixels / width_of("x")));
}

/// Wide enough for what stands in the boxes, within reason.
int node_width_of(const PageStory& story) {
  constexpr int least = 200;
  constexpr int most = 340;
  int width = least;
  for (const StoryTopic& topic : story.topics) {
    for (const StoryNode& node : topic.nodes) {
      width = std::max({width, node_inset + width_of(node.words) + sign_room,
                        node_inset + width_of(as_of(node)) + sign_room});
    }
  }
  return std::min(width, most);
}

/// A question in one or two lines above its boxes.
std::vector<std::string> heading(const StoryTopic& topic, int node_width) {
  const int pixels = node_width + arc_room - node_inset;
  const auto columns = static_cast<std::size_t>(pixels / width_of("x"));
  std::vector<std::string> lines = wrapped(topic.topic->label, columns);
  if (lines.size() > 2) {
    const std::string rest = lines[1] + " " + lines[2];  // so that the cut shows
    lines[1] = shortened(std::string_view(rest), columns);
    lines.resize(2);
  }
  return lines;
}

/// Articles at the left, statements grouped by question in the middle, verdicts as arcs.
class GraphPicture {
 public:
  GraphPicture(const ReportPage& page, const PageStory& story)
      : page_(page), story_(story), node_width_(node_width_of(story)) {
    int nodes = 8;
    for (const StoryTopic& topic : story.topics) nodes += height_of(topic);
    height_ = std::max(nodes, 16 + static_cast<int>(story.articles.size()) * row);
  }

  int width() const { return node_left + node_width_ + arc_room; }
  int height() const { return height_; }

  void draw(SvgCanvas& svg) const {
    int y = 8;
    for (const StoryTopic& topic : story_.topics) {
      draw_topic(svg, topic, y);
      y += height_of(topic);
    }
    for (std::size_t i = 0; i < story_.articles.size(); ++i) draw_article(svg, i);
  }

 private:
  static constexpr int node_height = 32;

  int head_of(const StoryTopic& topic) const {
    return 13 + line_height * static_cast<int>(heading(topic, node_width_).size());
  }
  int height_of(const StoryTopic& topic) const {
    return head_of(topic) + static_cast<int>(topic.nodes.size()) * row + gap;
  }

  int article_y(std::size_t i) const {
    const int count = static_cast<int>(story_.articles.size());
    return height_ * (2 * static_cast<int>(i) + 1) / (2 * count);
  }

  void draw_article(SvgCanvas& svg, std::size_t i) const {
    const ArticleIndex index = story_.articles[i];
    const ArticleInfo& article = page_.view().articles[index];
    const std::uint32_t source = page_.source_of_article(index);
    const int y = article_y(i);
    svg.words(mark_at - 16, y, clipped(page_.sources()[source], 24), "label end");
    svg.words(mark_at - 16, y + 14,
              article.published ? day_words(*article.published) : "no date", "tick end");
    svg.mark(mark_at, y, source);
  }

  void draw_topic(SvgCanvas& svg, const StoryTopic& topic, int y) const {
    const int head = head_of(topic);
    int line_y = y + 18;
    for (const std::string& line : heading(topic, node_width_)) {
      svg.words(node_left, line_y, line, "label");
      line_y += line_height;
    }
    const auto middle = [&](std::size_t node) {
      return y + head + static_cast<int>(node) * row + node_height / 2;
    };
    for (std::size_t i = 0; i < topic.nodes.size(); ++i) {
      draw_edges(svg, topic.nodes[i], middle(i));
    }
    for (const StoryArc& arc : topic.arcs)
      draw_arc(svg, arc, middle(arc.from), middle(arc.to));
    for (std::size_t i = 0; i < topic.nodes.size(); ++i) {
      draw_node(svg, topic.nodes[i], middle(i));
    }
    for (const StoryArc& arc : topic.arcs) {
      const int y1 = middle(arc.from);
      const int y2 = middle(arc.to);
      svg.sign(node_left + node_width_ + bulge(y1, y2) * 3 / 4, (y1 + y2) / 2, arc.rank);
    }
  }

  void draw_edges(SvgCanvas& svg, const StoryNode& node, int y) const {
    for (const ArticleIndex article : node.articles) {
      const auto at = std::ranges::find(story_.articles, article);
      if (at == story_.articles.end()) continue;
      const int from = article_y(static_cast<std::size_t>(at - story_.articles.begin()));
      svg.path("M" + px(mark_at + 9) + " " + px(from) + "C" + px(mark_at + 50) + " " +
                   px(from) + " " + px(node_left - 50) + " " + px(y) + " " + px(node_left) +
                   " " + px(y),
               source_class(page_.source_of_article(article)) + " edge");
    }
  }

  void draw_node(SvgCanvas& svg, const StoryNode& node, int y) const {
    const int room = node_width_ - node_inset - sign_room;
    svg.rect(node_left, y - node_height / 2, node_width_, node_height, "node");
    svg.words(node_left + node_inset, node.day.empty() ? y + 4 : y - 1,
              fitting(node.words, room), "label");
    if (!node.day.empty()) {
      svg.words(node_left + node_inset, y + 12, fitting(as_of(node), room), "tick");
    }
    if (node.agreed) svg.sign(node_left + node_width_ - 16, y, Rank::agree);
  }

  static int bulge(int y1, int y2) { return std::min(34 + std::abs(y2 - y1) / 3, 104); }

  void draw_arc(SvgCanvas& svg, const StoryArc& arc, int y1, int y2) const {
    const int x = node_left + node_width_;
    const int d = bulge(y1, y2);
    svg.path("M" + px(x) + " " + px(y1) + "C" + px(x + d) + " " + px(y1) + " " + px(x + d) +
                 " " + px(y2) + " " + px(x) + " " + px(y2),
             "arc " + std::string(look_of(arc.rank).key));
  }

  const ReportPage& page_;
  const PageStory& story_;
  int node_width_;
  int height_ = 0;
};

std::string_view arc_words(Rank rank) {
  switch (rank) {
    case Rank::conflict: return "conflicts with";
    case Rank::to_check: return "may conflict with";
    case Rank::update: return "was overtaken by";
    default: return "agrees with";
  }
}

std::string node_words(const ReportPage& page, const StoryNode& node) {
  std::string words = node.words + " (";
  for (std::size_t i = 0; i < node.articles.size(); ++i) {
    words += (i > 0 ? ", " : "") + page.sources()[page.source_of_article(node.articles[i])];
  }
  return words + ")";
}

void write_list(const ReportPage& page, const PageStory& story, HtmlWriter& html) {
  const auto fold = html.element("details", {{"class", "as-table"}});
  html.leaf("summary", "The same in words");
  const auto list = html.element("ul");
  for (const StoryTopic& topic : story.topics) {
    const auto item = html.element("li");
    html.leaf("a",
              topic.topic->label.empty() ? "Further statements"
                                         : clipped(topic.topic->label, 120),
              {{"href", page.link(*topic.topic)}});
    const bool is_alone =
        topic.arcs.empty() && std::ranges::none_of(topic.nodes, &StoryNode::agreed);
    if (is_alone) continue;
    const auto inner = html.element("ul");
    for (const StoryArc& arc : topic.arcs) {
      html.leaf("li", node_words(page, topic.nodes[arc.from]) + " " +
                          std::string(arc_words(arc.rank)) + " " +
                          node_words(page, topic.nodes[arc.to]));
    }
    for (const StoryNode& node : topic.nodes) {
      if (node.agreed) html.leaf("li", node_words(page, node) + ": all the same");
    }
  }
}

std::string title_of(const ReportPage& page, const PageStory& story) {
  const std::string title = safe_text(page.view().articles[story.articles.front()].title);
  return clipped(title.empty() ? story.topics.front().topic->label : title, 90);
}

void write_graph(const ReportPage& page, const PageStory& story, std::size_t number,
                 HtmlWriter& html) {
  const auto fold = html.element(
      "details",
      {{"class", "story"}, {"open", number <= most_open ? "" : HtmlWriter::absent}});
  const std::string title = title_of(page, story);
  html.leaf("summary",
            title + " (" + counted(story.articles.size() + story.articles_cut, "article") +
                ", " + counted(story.topics.size() + story.topics_cut, "question") + ")");
  const auto figure = html.element("figure");
  {
    const auto scroll = html.element("div", {{"class", "scroll"},
                                             {"tabindex", "0"},
                                             {"role", "group"},
                                             {"aria-label", "Claim graph: " + title}});
    const GraphPicture picture(page, story);
    SvgCanvas svg(
        html, picture.width(), picture.height(),
        {"Claim graph: " + title,
         "Articles at the left, what they say in the middle by question, verdicts "
         "as arcs at the right. The list below says the same in words."});
    picture.draw(svg);
  }
  const auto caption = html.element("figcaption");
  std::vector<std::string> cut;
  if (story.topics_cut > 0) cut.push_back(counted(story.topics_cut, "further question"));
  if (story.articles_cut > 0) cut.push_back(counted(story.articles_cut, "article"));
  if (!cut.empty()) {
    html.leaf("p", "Not drawn: " + joined(cut, " and ") + ".", {{"class", "cut"}});
  }
  write_list(page, story, html);
}

}  // namespace

void write_graphs(const ReportPage& page, HtmlWriter& html) {
  std::vector<PageStory> stories = stories_of(page);
  std::erase_if(stories, [](const PageStory& story) { return story.articles.size() < 2; });
  if (stories.empty()) return;
  html.leaf("h3", "Who says what, story by story", {{"id", "graphs"}});
  for (std::size_t i = 0; i < std::min(most_graphs, stories.size()); ++i) {
    write_graph(page, stories[i], i + 1, html);
  }
  if (stories.size() > most_graphs) {
    const std::size_t rest = stories.size() - most_graphs;
    html.leaf("p",
              "Not drawn: " + std::to_string(rest) +
                  (rest == 1 ? " more story." : " more stories."),
              {{"class", "cut"}});
  }
}

}  // namespace crosscheck

#include "archive/neighbours.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <tuple>
#include <unordered_map>

#include "archive/claim_codec.h"
#include "archive/word_pieces.h"
#include "graph/stories.h"
#include "support/sorted.h"

namespace crosscheck {
namespace {

constexpr std::size_t article_work = 2000;  // reading one article costs so many entries
constexpr std::size_t few_articles = 2000;  // among these every word is looked up

/// What tells whether an article is of the story of another.
struct Reading {
  ArticleInfo article;  // published, topic, names and shingles alone
  std::uint64_t weight = 0;
  std::size_t claims = 0;
};

struct Link {
  double likeness = 0;
  ArticleRow row = 0;
};

/// Sums for articles, without a table as long as the largest number in the file.
class Scores {
 public:
  using Chunk = std::array<std::uint32_t, articles_per_piece>;

  Chunk& chunk(std::int64_t number) { return chunks_[number]; }

  /// The articles with the largest sums, the first of equals.
  std::vector<ArticleRow> best(std::size_t count) const {
    std::vector<std::pair<std::uint32_t, ArticleRow>> all;
    for (const auto& [number, chunk] : chunks_) {
      for (std::size_t i = 0; i < chunk.size(); ++i) {
        if (chunk[i] == 0) continue;
        all.emplace_back(chunk[i], number * std::int64_t{articles_per_piece} +
                                       static_cast<std::int64_t>(i));
      }
    }
    const auto better = [](const auto& a, const auto& b) {
      return a.first != b.first ? a.first > b.first : a.second < b.second;
    };
    if (all.size() > count) {
      const auto end = all.begin() + static_cast<std::ptrdiff_t>(count);
      std::nth_element(all.begin(), end, all.end(), better);
      all.resize(count);
    }
    std::ranges::sort(all, better);
    std::vector<ArticleRow> rows;
    rows.reserve(all.size());
    for (const auto& [score, row] : all) rows.push_back(row);
    return rows;
  }

 private:
  std::map<std::int64_t, Chunk> chunks_;
};

}  // namespace

/// One search in an archive.
class NeighbourSearch {
 public:
  NeighbourSearch(Archive& archive, std::span<const ArticleInfo> given,
                  const NeighbourLimits& limits)
      : archive_(archive),
        given_(given),
        limits_(limits),
        reading_(archive.database_,
                 "SELECT a.published, r.words, a.claims FROM article a JOIN reading r ON "
                 "r.article = "
                 "a.id WHERE a.id = ?") {
    leave_out_given();
    stored_ = archive.size() - left_out_.size();
    found_.words.articles = stored_ + given.size();
  }

  Neighbourhood run(std::size_t drafts, std::string_view reader) {
    for (const ArticleInfo& article : given_) weigh(article);
    const std::size_t most = std::max<std::size_t>(
        10, std::min(limits_.articles, 280 / std::max<std::size_t>(1, drafts)));
    for (std::size_t i = 0; i < drafts; ++i) search_from(given_[i], most);
    collect(reader);
    found_.stored = stored_;
    return std::move(found_);
  }

 private:
  void leave_out_given() {
    for (const ArticleInfo& article : given_) {
      for (const std::uint64_t word : article.topic) ++more_[word];
      for (const StoredArticle& same : archive_.of_bytes(article.sha256)) {
        if (!left_out_.insert(same.row).second) continue;
        for (const std::uint64_t word : archive_.with_words(same).topic) --more_[word];
      }
    }
  }

  std::uint32_t weight_of(std::uint64_t word) {
    std::uint32_t& holders = found_.words.holders[word];
    if (holders == 0) {
      const std::int32_t* more = more_.find(word);
      const std::int64_t all =
          std::int64_t{archive_.index_.count(word)} + (more == nullptr ? 0 : *more);
      holders = static_cast<std::uint32_t>(std::max<std::int64_t>(1, all));
    }
    return word_weight(found_.words.articles, holders);
  }

  std::uint64_t weigh(const ArticleInfo& article) {
    std::uint64_t sum = 0;
    for (const std::uint64_t word : article.topic) sum += weight_of(word);
    return sum;
  }

  const Reading* reading_of(ArticleRow row) {
    const auto known = readings_.find(row);
    if (known != readings_.end()) return &known->second;
    work_ += article_work;
    reading_.bind(row);
    if (!reading_.step()) {
      reading_.reset();
      return nullptr;
    }
    std::optional<ArticleWords> words = decode_words(reading_.blob(1));
    if (!words) archive_.damaged("the words of an article");
    Reading& made = readings_[row];
    if (!reading_.is_null(0))
      made.article.published = Day{static_cast<std::int32_t>(reading_.number(0))};
    made.claims =
        static_cast<std::size_t>(std::clamp<std::int64_t>(reading_.number(2), 0, 10'000));
    reading_.reset();
    made.article.topic = std::move(words->topic);
    made.article.names = std::move(words->names);
    made.article.shingles = std::move(words->shingles);
    made.weight = weigh(made.article);
    return &made;
  }

  /// Stored articles by what they share with one.
  std::vector<ArticleRow> candidates_of(const ArticleInfo& article) {
    Scores scores;
    for (const std::uint64_t word : article.topic) {
      const std::uint32_t points = weight_of(word);
      const std::size_t holders = *found_.words.holders.find(word);
      // Such a word tells next to nothing, and has the longest lists.
      if (stored_ > few_articles && holders > stored_ / 5) continue;
      archive_.index_.visit_pieces(word, [&](std::int64_t number, std::string_view piece) {
        Scores::Chunk& chunk = scores.chunk(number);
        work_ += each_place(piece, [&](std::size_t place) { chunk[place] += points; });
      });
    }
    return scores.best(limits_.examined);
  }

  /// As `Topics::likeness` has it.
  double likeness(const ArticleInfo& a, std::uint64_t weight_a, const Reading& b) {
    const std::uint64_t least = std::min(weight_a, b.weight);
    if (least == 0) return 0;
    std::uint64_t shared = 0;
    for_each_shared(a.topic, b.article.topic,
                    [&](std::uint64_t word) { shared += weight_of(word); });
    return static_cast<double>(shared) / static_cast<double>(least);
  }

  /// The stored articles of the story of one, nearest first.
  std::vector<Link> links_of(const ArticleInfo& article) {
    const std::uint64_t weight = weigh(article);
    std::vector<Link> links;
    for (const ArticleRow row : candidates_of(article)) {
      if (left_out_.contains(row)) continue;
      const Reading* other = reading_of(row);
      if (other == nullptr) continue;
      const double like = likeness(article, weight, *other);
      if (is_one_story(article, other->article, like)) links.push_back({like, row});
    }
    std::ranges::sort(links, [](const Link& a, const Link& b) {
      return a.likeness != b.likeness ? a.likeness > b.likeness : a.row < b.row;
    });
    return links;
  }

  /// The story around a draft, as far as the limits go.
  void search_from(const ArticleInfo& draft, std::size_t most) {
    std::vector<ArticleRow> story;
    std::set<ArticleRow> seen;
    std::size_t claims = 0;
    bool full = false;
    work_ = 0;
    const auto take = [&](const std::vector<Link>& links) {
      if (links.size() >= limits_.examined) found_.is_cut = true;
      for (const Link& link : links) {
        if (seen.contains(link.row)) continue;
        claims += reading_of(link.row)->claims;
        if (story.size() >= most || claims > limits_.claims) {
          full = true;
          return;
        }
        seen.insert(link.row);
        story.push_back(link.row);
      }
    };
    take(links_of(draft));
    std::size_t next = 0;
    for (; next < story.size() && !full && work_ <= limits_.work; ++next)
      take(links_of(reading_of(story[next])->article));
    // Those whose own links were not followed may lead to more.
    if (full || next < story.size()) found_.is_cut = true;
    chosen_.insert(story.begin(), story.end());
  }

  void collect(std::string_view reader) {
    std::vector<std::pair<StoredArticle, ArticleRow>> members;
    for (const ArticleRow row : chosen_) members.emplace_back(archive_.at(row), row);
    std::ranges::sort(members, [](const auto& a, const auto& b) {
      const ArticleInfo& x = a.first.article;
      const ArticleInfo& y = b.first.article;
      return std::tie(x.path, x.record, a.second) < std::tie(y.path, y.record, b.second);
    });
    for (auto& [stored, row] : members) {
      if (stored.reader != reader) ++found_.foreign;
      Reading& reading = readings_.at(row);
      stored.article.topic = std::move(reading.article.topic);
      stored.article.names = std::move(reading.article.names);
      stored.article.shingles = std::move(reading.article.shingles);
      found_.members.push_back({std::move(stored.article), archive_.claims_of(row)});
    }
  }

  Archive& archive_;
  std::span<const ArticleInfo> given_;
  NeighbourLimits limits_;
  Statement reading_;
  Neighbourhood found_;
  HashTable<std::int32_t> more_;  // what the given articles change in the counts
  std::set<ArticleRow> left_out_;
  std::set<ArticleRow> chosen_;
  std::unordered_map<ArticleRow, Reading> readings_;
  std::size_t stored_ = 0;
  std::size_t work_ = 0;
};

Neighbourhood neighbours(Archive& archive, std::span<const ArticleInfo> given,
                         std::size_t drafts, std::string_view reader,
                         const NeighbourLimits& limits) {
  return NeighbourSearch(archive, given, limits).run(drafts, reader);
}

}  // namespace crosscheck

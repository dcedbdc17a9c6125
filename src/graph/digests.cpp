#include "graph/digests.h"

#include <algorithm>
#include <map>
#include <optional>
#include <string>

#include "graph/retellings.h"
#include "graph/topics.h"
#include "support/hash.h"

namespace crosscheck {
namespace {

constexpr std::size_t most_words = 60;  // of a short text
constexpr std::size_t most_met = 64;    // articles of its story that it meets
constexpr double longer_by = 1.5;       // words of the article to those of the short text
constexpr double least_shared_topic = 0.3;  // before the texts are read
constexpr double least_told = 0.55;         // of its words, that the article has too
constexpr double least_named = 0.5;         // of its names: a form filled anew has others

using Group = std::vector<ArticleIndex>;

class DigestReader {
 public:
  DigestReader(const std::vector<ArticleInfo>& articles, const SentenceSource& source)
      : articles_(articles), source_(source) {}

  /// Adds what the short texts of one story retell.
  void read(const Group& story, std::vector<Claim>& claims) {
    texts_.clear();
    for (std::size_t i = 0; i < story.size(); ++i) {
      if (!is_short(story[i])) continue;
      if (const auto longer = longer_of(story, i)) compare(story[i], *longer, claims);
    }
  }

 private:
  std::size_t size(ArticleIndex article) const { return articles_[article].topic.size(); }
  bool is_short(ArticleIndex article) const {
    return size(article) > 0 && size(article) <= most_words;
  }

  /// Whether an article is the longer one, and of the same day: what is told a day later is
  /// told anew.
  bool may_retell(ArticleIndex article, ArticleIndex longer) const {
    const std::optional<Day>& day = articles_[article].published;
    const std::optional<Day>& other = articles_[longer].published;
    if (day && other && *day != *other) return false;
    return static_cast<double>(size(longer)) >=
           longer_by * static_cast<double>(size(article));
  }

  /// Of the longer articles next to it in the story the one that shares most words.
  std::optional<ArticleIndex> longer_of(const Group& story, std::size_t at) const {
    const std::size_t half = most_met / 2;
    const std::size_t begin = at - std::min(at, half);
    const std::size_t end = std::min(story.size(), at + half);
    std::optional<ArticleIndex> best;
    double most = least_shared_topic;
    for (std::size_t i = begin; i < end; ++i) {
      const ArticleIndex article = story[i];
      if (!may_retell(story[at], article)) continue;
      const double share =
          overlap_share(articles_[story[at]].topic, articles_[article].topic);
      if (share > most || (share == most && !best)) {
        best = article;
        most = share;
      }
    }
    return best;
  }

  const ToldText& text_of(ArticleIndex article) {
    const auto known = texts_.find(article);
    if (known != texts_.end()) return known->second;
    return texts_.emplace(article, ToldText(source_(article))).first->second;
  }

  void compare(ArticleIndex article, ArticleIndex other, std::vector<Claim>& claims) {
    const ToldText& text = text_of(article);
    const ToldText& longer = text_of(other);
    const bool is_digest = text.forms.size() <= most_words &&
                           static_cast<double>(longer.forms.size()) >=
                               longer_by * static_cast<double>(text.forms.size()) &&
                           share_told(text, longer) >= least_told &&
                           share_named(text, longer) >= least_named;
    if (!is_digest) return;
    for (const ToldSentence& sentence : text.sentences) {
      const auto found = find_retelling(sentence, longer);
      if (found) add(sentence, longer.sentences[found->told], *found, claims);
    }
  }

  static void add(const ToldSentence& sentence, const ToldSentence& told,
                  const Retelling& retelling, std::vector<Claim>& claims) {
    const std::string key = "r-" + hex(hash64(sentence.claim.id + '|' + told.claim.id), 12);
    const auto put = [&](const ToldSentence& of, const ToldWord* word) {
      Claim claim = of.claim;
      claim.members = of.forms;
      claim.retelling = key;
      claim.altered = retelling.altered;
      claim.id = "c-" + hex(hash64(claim.id + '|' + key), 12);
      if (word != nullptr) {
        claim.span = word->span;
        claim.location = word->location;
        claim.text = claim.sentence.substr(word->span.begin - claim.sentence_span.begin,
                                           length(word->span));
      }
      claims.push_back(std::move(claim));
    };
    put(sentence, retelling.here);
    put(told, retelling.there);
  }

  const std::vector<ArticleInfo>& articles_;
  const SentenceSource& source_;
  std::map<ArticleIndex, ToldText> texts_;  // of the story at hand
};

}  // namespace

std::vector<Claim> retold_claims(const std::vector<ArticleInfo>& articles,
                                 const std::vector<std::uint32_t>& story_of,
                                 const SentenceSource& source) {
  std::vector<Group> stories;
  for (ArticleIndex i = 0; i < articles.size(); ++i) {
    if (story_of[i] >= stories.size()) stories.resize(story_of[i] + 1);
    stories[story_of[i]].push_back(i);
  }
  std::vector<Claim> claims;
  DigestReader reader(articles, source);
  for (const Group& story : stories) reader.read(story, claims);
  return claims;
}

}  // namespace crosscheck

#include "analyze/quantities.h"

#include "analyze/elision.h"
#include "analyze/quantity_reader.h"

namespace crosscheck {
namespace {

/// Walks along the time expressions while the tokens go by.
class TimeCover {
 public:
  explicit TimeCover(const std::vector<TimeMention>& times) : times_(times) {}

  /// One past the time expression that covers a token, or the token itself where none does.
  std::uint32_t end_of_time(const Scene& scene, std::uint32_t at) {
    while (next_ < times_.size() && times_[next_].tokens.end <= at) ++next_;
    if (next_ == times_.size() || times_[next_].tokens.begin > at) return at;
    return yields(scene, times_[next_]) ? at : times_[next_].tokens.end;
  }

 private:
  /// Whether what was read as a time is rather a quantity: "40 years" before "old", a
  /// "year" that is an amount of something.
  static bool yields(const Scene& scene, const TimeMention& time) {
    const std::uint32_t end = time.tokens.end;
    if (time.type == TimexType::duration) {
      if (time.value.find('/') != std::string::npos) return true;
      if (is_share(scene, time)) return true;
      std::uint32_t after = end;
      if (scene.is_joint(after)) ++after;
      return scene.is(after, "old") || (scene.is(end, "of") && scene.is(end + 1, "age"));
    }
    if (time.type != TimexType::date || time.tokens.end - time.tokens.begin != 1)
      return false;
    if (!scene.is_number(time.tokens.begin)) return false;
    // "2000 over 3" as all that a line says
    const bool is_over = scene.is(end, "over") && scene.is_number(end + 1);
    if (is_over && !scene.has(end + 2) && time.tokens.begin == scene.begin) return true;
    std::uint32_t after = end;
    const bool joined = scene.is_dash(end) || scene.is(end, "to");
    if (joined && scene.is_number(end + 1)) after = end + 2;  // "2000 - 2500 calories"
    const auto unit = scene.words.units.match(scene.text, scene.tokens, after, scene.end);
    return unit && !(unit.unit->dimension == Dimension::time);
  }

  /// "three quarters billion", "nearly three quarters": parts of a whole, no months.
  static bool is_share(const Scene& scene, const TimeMention& time) {
    const std::uint32_t begin = time.tokens.begin;
    const std::uint32_t end = time.tokens.end;
    const bool quarter = scene.is(end - 1, "quarters") || scene.is(end - 1, "quarter");
    if (!quarter) return false;
    if (scene.use(end).is(WordUse::scale) || scene.is(end, "of")) return true;
    const bool three = end == begin + 2 && scene.use(begin).number == 3;
    if (!three) return false;
    return begin == scene.begin || scene.use(begin - 1).is(WordUse::hedge);
  }

  const std::vector<TimeMention>& times_;
  std::size_t next_ = 0;
};

}  // namespace

std::vector<QuantityMention> read_quantities(const Article& article,
                                             const std::vector<Token>& tokens,
                                             const std::vector<Sentence>& sentences,
                                             const std::vector<TimeMention>& times,
                                             const QuantityWords& words,
                                             const Lemmas& lemmas) {
  std::vector<QuantityMention> found;
  TimeCover cover(times);
  std::size_t before = 0;  // index of the first mention of the sentence before
  for (const Sentence& sentence : sentences) {
    const Scene scene{article.text, tokens, words, sentence.tokens.begin,
                      sentence.tokens.end};
    const std::size_t first = found.size();
    QuantityReader reader(scene, lemmas, found);
    for (std::uint32_t at = scene.begin; at < scene.end;) {
      if (!reader.may_begin(at)) {
        ++at;
        continue;
      }
      if (const std::uint32_t end = cover.end_of_time(scene, at); end > at) {
        at = end;
        reader.skip_to(at);
        continue;
      }
      at = reader.read(at);
    }
    complete_elided(scene, found, before, first);
    before = first;
  }
  return found;
}

}  // namespace crosscheck

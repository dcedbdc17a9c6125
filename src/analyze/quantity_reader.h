#pragma once
#include <optional>
#include <vector>

#include "analyze/counted.h"
#include "analyze/lemmas.h"
#include "analyze/mentions.h"
#include "analyze/numbers.h"
#include "analyze/ranks.h"
#include "analyze/scene.h"

namespace crosscheck {

/// Reads the quantities of one sentence, left to right.
class QuantityReader {
 public:
  QuantityReader(const Scene& scene, const Lemmas& lemmas,
                 std::vector<QuantityMention>& mentions)
      : scene_(scene),
        lemmas_(lemmas),
        mentions_(mentions),
        first_mention_(mentions.size()),
        floor_(scene.begin) {}

  /// Whether a number can begin at a token: cheap, and false for nearly all.
  bool may_begin(std::uint32_t at) const {
    const Token& token = scene_[at];
    if ((token.gates & (Gate::quantity | Gate::quantity_lead)) == 0) {
      if (token.kind == TokenKind::symbol) return length(token.span) > 1;  // "½"
      return holds_digits(at);
    }
    return (token.gates & Gate::quantity_lead) == 0 || leads_on(at + 1);
  }
  /// Reads what begins at a token and adds it to the mentions. Returns the token to go on
  /// with.
  std::uint32_t read(std::uint32_t at);
  /// Says that the tokens before `at` belong to something else.
  void skip_to(std::uint32_t at) { floor_ = at; }

 private:
  /// A number with the marks around it: sign, currency, unit.
  struct Part {
    std::uint32_t first = 0;  ///< with sign and currency
    std::uint32_t end = 0;    ///< one past the unit, or the number where there is none
    std::uint32_t number_first = 0;
    Number number;
    const MeasureUnit* unit = nullptr;
    bool prefixed = false;  ///< the unit stands before the number: "$5"
    bool joint = false;     ///< the unit hangs on a hyphen: "40-yard"
    bool plus_sign = false;
    Hedge after = Hedge::none;  ///< "500+", "20-plus"
  };
  /// A mention in the making.
  struct Draft {
    QuantityMention mention;
    std::uint32_t first = 0;  ///< first token with hedge
    std::uint32_t core = 0;   ///< first token of the number with sign and currency
    std::uint32_t end = 0;    ///< one past the unit
    std::optional<Counted> counted;
    bool joint = false;
    bool plus_sign = false;
    bool is_range = false;
    bool word_one = false;
    Number number;  ///< of the (first) number
  };

  bool leads_on(std::uint32_t at) const {
    return scene_.use(at).is(WordUse::hundred | WordUse::scale | WordUse::dozen |
                             WordUse::fraction | WordUse::power_fraction | WordUse::tens |
                             WordUse::opens);
  }
  std::optional<Part> part_at(std::uint32_t at) const;
  void read_prefix(Part& part, std::uint32_t at, bool& negative) const;
  void read_unit(Part& part) const;
  bool read_coded_unit(Part& part, std::uint32_t at) const;
  void read_cents(Part& part) const;
  void read_smaller_unit(Part& part) const;
  bool is_multiple(std::uint32_t at) const;
  std::optional<Part> second_part(const Part& a, std::uint32_t& connector_end,
                                  std::uint32_t before) const;
  bool range_fits(const Part& a, Part& b, bool is_from) const;
  void set_unit(QuantityMention& mention, const MeasureUnit& unit) const;

  /// Whether a word that is not all lower case, of at most 20 bytes, holds a digit:
  /// "USD10m", "G7".
  bool holds_digits(std::uint32_t at) const {
    const Token& token = scene_[at];
    return token.has_digits && token.shape > Shape::lower && length(token.span) <= 20;
  }
  std::uint32_t read_coded_money(std::uint32_t at);
  std::uint32_t read_glued_list(std::uint32_t at);
  std::uint32_t read_or_two(std::uint32_t at);
  std::uint32_t read_zero(std::uint32_t at);
  std::uint32_t read_vague(std::uint32_t at);
  std::uint32_t read_factor(std::uint32_t at);
  std::uint32_t read_part(const Part& part);
  std::uint32_t add_rank(std::uint32_t at, const OrdinalPlace& rank);
  bool read_range(const Part& part, Draft& draft) const;
  bool read_score(const Part& a, const Part& b, Draft& draft) const;
  bool read_ratio(Draft& draft) const;
  bool read_age(Draft& draft) const;
  bool is_bare_age(const Draft& draft) const;
  bool is_age_of_list(const Draft& draft) const;
  bool ends_name(std::uint32_t at) const;
  bool is_suffix(std::uint32_t at) const;
  std::int64_t numbers_in_row(const Draft& draft) const;
  void read_counted(Draft& draft) const;
  bool is_counted_after_verb(const Draft& draft) const;
  bool is_value(const Draft& draft) const;
  bool is_somebody(const Draft& draft) const;
  void read_hedges(Draft& draft) const;
  void read_hedge_after(Draft& draft) const;
  /// Returns one past what the rate is per, where that is an amount; else 0.
  std::uint32_t read_rate(Draft& draft) const;
  void read_change(Draft& draft) const;
  bool join_bounds(const QuantityMention& mention);
  std::uint32_t finish(Draft& draft);

  bool is_word(std::uint32_t at, WordKey word) const {
    return scene_.is_word(at, word.hash);
  }
  std::uint32_t after_joint(std::uint32_t at) const {
    return scene_.is_joint(at) ? at + 1 : at;
  }
  /// One past what has been read: the unit or the counted noun.
  static std::uint32_t after(const Draft& draft) {
    return draft.counted && draft.mention.unit_is_counted ? draft.counted->head + 1
                                                          : draft.end;
  }

  Scene scene_;
  const Lemmas& lemmas_;
  std::vector<QuantityMention>& mentions_;
  std::size_t first_mention_;
  std::uint32_t floor_;  ///< tokens before it belong to earlier mentions
};

}  // namespace crosscheck

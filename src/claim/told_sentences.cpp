#include "claim/told_sentences.h"

#include <algorithm>

#include "analyze/skeleton.h"
#include "claim/finish.h"
#include "claim/reading.h"
#include "claim/shared_slots.h"
#include "support/ascii.h"
#include "support/sorted.h"
#include "support/text.h"

namespace crosscheck {
namespace {

/// Reads the sentences of one article as lists of words.
class SentenceReader {
 public:
  SentenceReader(const ArticleReading& reading, ArticleIndex index)
      : reading_(reading),
        table_(reading.words.sentences),
        index_(index),
        speaks_(reading.analysis.tokens.size(), false) {
    for (const SpeechMention& speech : reading.analysis.speech) {
      const std::uint32_t end = reading.token_at_byte(speech.speaker.end);
      for (std::uint32_t i = reading.token_at_byte(speech.speaker.begin); i < end; ++i)
        speaks_[i] = true;
    }
  }

  ToldSentence read(std::uint32_t number) const {
    ToldSentence told;
    const TokenRange range = reading_.analysis.sentences[number].tokens;
    for (std::uint32_t i = range.begin; i < range.end; ++i) {
      if (joins_statements(i) && words_of_last_part(told) >= fewest_in_part) ++told.parts;
      add(i, told);
    }
    join_last_part(told);
    for (const ToldWord& word : told.words) told.forms.push_back(word.form);
    sort_and_drop_repeats(told.forms);
    told.claim = claim_of(number, range);
    return told;
  }

 private:
  Claim claim_of(std::uint32_t number, TokenRange range) const {
    Claim claim;
    claim.form = Form::text;
    claim.measure.open = true;
    claim.measure.node = {std::string(sentence_measure), "retold", {}};
    claim.measure.node.within = {claim.measure.node.id};
    claim.read_by = "sentence in its own words";
    for (const Slot slot : {Slot::place, Slot::period, Slot::as_of})
      claim.state(slot) = SlotState::absent;
    fill_shared_slots(reading_, number, range.begin, range.end, range.begin, claim);
    claim.modality = Modality::asserted;
    claim.positive = true;
    finish(reading_.article, index_, claim);
    return claim;
  }

  static constexpr std::ptrdiff_t fewest_in_part = 5;

  /// Where another statement may begin: summaries put several into one sentence.
  bool joins_statements(std::uint32_t i) const {
    return reading_.is_any(i, ",|;|and|but|while|although|though");
  }

  /// Too few words at the end belong to what is before them.
  static void join_last_part(ToldSentence& told) {
    if (told.parts == 1 || words_of_last_part(told) >= fewest_in_part) return;
    --told.parts;
    const std::uint32_t last = told.parts - 1;
    for (ToldWord& word : told.words) word.part = std::min(word.part, last);
    for (ToldDenial& denial : told.denials) denial.part = std::min(denial.part, last);
  }

  static std::ptrdiff_t words_of_last_part(const ToldSentence& told) {
    return std::ranges::count(told.words, told.parts - 1, &ToldWord::part);
  }

  void add(std::uint32_t i, ToldSentence& told) const {
    if (const TimeMention* time = reading_.time_at(i)) {
      if (time->tokens.begin == i) add_time(*time, told);
      if (!time->amount && !is_calendar(time->value)) add_number(i, told);
      return;
    }
    if (const int figure = reading_.quantity_at(i); figure >= 0) {
      const auto& quantity = reading_.analysis.quantities[static_cast<std::size_t>(figure)];
      if (quantity.tokens.begin == i) add_figure(quantity, told);
      if (!quantity.unit_is_counted || is_number(quantity, i)) return;
    }
    if (const NameMention* name = reading_.name_at(i)) {
      if (name->tokens.begin == i) add_name(*name, told);
      return;
    }
    add_word(i, told);
  }

  bool is_number(const QuantityMention& quantity, std::uint32_t i) const {
    const Span span = reading_.token(i).span;
    return span.begin >= quantity.number.begin && span.end <= quantity.number.end;
  }

  void put(ToldKind kind, std::string form, std::string sort, Span span,
           ToldSentence& told) const {
    constexpr std::size_t most_denied = 2;
    for (ToldDenial& denial : told.denials) {
      if (denial.denied.size() < most_denied) denial.denied.push_back(form);
    }
    told.words.push_back({.form = std::move(form),
                          .sort = std::move(sort),
                          .low = {},
                          .high = {},
                          .last_place = {},
                          .opposites = {},
                          .kind = kind,
                          .part = told.parts - 1,
                          .span = span,
                          .location = reading_.article.locate(span)});
  }

  /// A day as its year, its month and the day in the month, so that a text that tells less
  /// has a part of it. "For 35 years" is a figure.
  void add_time(const TimeMention& time, ToldSentence& told) const {
    if (time.amount)
      return put_figure(*time.amount, *time.amount, 1, time.amount_unit, time.span, told);
    // "On Tuesday" is another day in another paper.
    if (time.relative) return;
    if (time.type != TimexType::date || !is_calendar(time.value)) return;
    constexpr std::size_t year = 4;
    constexpr std::size_t month = 2;
    const std::string_view value = time.value;
    const auto put_part = [&](std::string_view part, std::string_view sort) {
      if (!part.empty() && part.find("XX") == std::string_view::npos)
        put(ToldKind::day, std::string(part), std::string(sort), time.span, told);
    };
    if (!time.anchored) put_part(value.substr(0, year), "year");
    if (value.size() <= year + 1) return;
    const std::string_view rest = value.substr(year + 1);
    if (!is_ascii_digit(rest.front())) return put_part(rest, rest.substr(0, 1));
    put_part(rest.substr(0, month), "month");
    if (rest.size() > month) put_part(rest, "day");
  }

  /// "2016-05-02", "XXXX-Q3"; not "PAST_REF".
  static bool is_calendar(std::string_view value) {
    return !value.empty() && (is_ascii_digit(value.front()) || value.front() == 'X');
  }

  void add_figure(const QuantityMention& quantity, ToldSentence& told) const {
    if (quantity.number.begin == quantity.number.end) return;
    const bool is_round = quantity.hedge != Hedge::none && quantity.low == quantity.high;
    put_figure(quantity.low, quantity.high,
               is_round ? granule(quantity.low) : quantity.last_place, quantity.unit,
               quantity.span, told);
  }

  /// "About 800": the power of ten that the figure is a multiple of.
  static Decimal granule(const Decimal& figure) {
    Decimal power = 1;
    for (Decimal ten = 10; figure >= ten && round_to(figure, ten) == figure; ten = ten * 10)
      power = ten;
    return power;
  }

  /// A number that is read as neither a quantity nor a date: "35 years ago", "in 140
  /// boats".
  void add_number(std::uint32_t i, ToldSentence& told) const {
    const auto figure = Decimal::parse(reading_.text(i));
    if (reading_.token(i).kind != TokenKind::number || !figure) return;
    const bool is_followed = i + 1 < reading_.analysis.tokens.size() &&
                             reading_.token(i + 1).kind == TokenKind::word;
    const std::string unit = is_followed ? base(reading_.lower(i + 1)) : "";
    put_figure(*figure, *figure, 1, unit, reading_.token(i).span, told);
  }

  void put_figure(const Decimal& low, const Decimal& high, const Decimal& last_place,
                  const std::string& unit, Span span, ToldSentence& told) const {
    const std::string end = low == high ? "" : "-" + high.to_string();
    put(ToldKind::figure, low.to_string() + end + " " + unit, unit, span, told);
    ToldWord& figure = told.words.back();
    figure.low = low;
    figure.high = high;
    figure.last_place = last_place;
  }

  /// "according to the police department": it tells of the matter, it has no part in it.
  bool is_speaking_body(const NameMention& name) const {
    return name.name_class == NameClass::organization && speaks_[name.tokens.begin] &&
           speaks_[name.tokens.end - 1];
  }

  /// A known concept is one word, any other name as many as it has.
  void add_name(const NameMention& name, ToldSentence& told) const {
    std::string sort(crosscheck::name(name.name_class));
    if (is_speaking_body(name)) sort = "speaking " + sort;
    if (!name.concept_id.empty()) {
      if (name.name_class == NameClass::place) sort = sort_of_place(name.concept_id);
      return put(ToldKind::name, name.concept_id, std::move(sort), name.span, told);
    }
    const std::string folded = name_skeleton(name.canonical);
    const auto words = split(folded, ' ');
    for (std::size_t i = 0; i < words.size(); ++i) {
      const bool is_last = i + 1 == words.size();
      put(ToldKind::name, std::string(words[i]), is_last ? sort : "given", name.span, told);
    }
  }

  /// A town is no other place than the state around it.
  static std::string sort_of_place(std::string_view id) {
    if (id.starts_with("city:") || id.starts_with("area:")) return "town";
    return id.find('-') == 2 ? "state" : "country";
  }

  void add_word(std::uint32_t i, ToldSentence& told) const {
    const Token& token = reading_.token(i);
    if (!token.is_word()) return add_number(i, told);
    if (table_.is_denial(token.hash) && !is_joined(i))
      return told.denials.push_back({{}, told.parts - 1});
    if (reading_.is_any(i, "he|she|his|her|him")) told.has_pronoun = true;
    if (table_.is_passed_over(token.hash) || length(token.span) < 2 ||
        !is_ascii_letter(reading_.text(i).front())) {
      return;
    }
    const std::string lower = reading_.lower(i);
    put(ToldKind::word, base(lower), {}, token.span, told);
    if (is_joined(i)) {
      told.words.back().sort = "joined";
    } else {
      add_opposites(lower, told.words.back());
    }
  }

  /// "a never-before-seen star" denies nothing, and a "drop-through" is no drop.
  bool is_joined(std::uint32_t i) const {
    const auto is_hyphen = [&](std::uint32_t at) {
      return at < reading_.analysis.tokens.size() && reading_.is(at, "-") &&
             !reading_.token(at).space_before;
    };
    return is_hyphen(i + 1) ||
           (i > 0 && is_hyphen(i - 1) && !reading_.token(i).space_before);
  }

  void add_opposites(const std::string& lower, ToldWord& word) const {
    const auto add = [&](const std::string& form) {
      for (const std::string& other : table_.opposites_of(form))
        word.opposites.push_back(base(other));
    };
    add(lower);
    if (word.form != lower) add(word.form);
  }

  /// One form for all inflected ones, whether noun or verb: sentences need no tree for it.
  std::string base(const std::string& word) const {
    const Lemmas& lemmas = reading_.language.lemmas;
    return one_spelling(lemmas.verb(lemmas.noun(word)));
  }

  const ArticleReading& reading_;
  const SentenceTable& table_;
  ArticleIndex index_;
  std::vector<bool> speaks_;  ///< tokens in the noun phrases of speakers
};

}  // namespace

std::vector<ToldSentence> told_sentences(const Article& article, ArticleIndex index,
                                         const Analysis& analysis, const Language& language,
                                         const ClaimWords& words) {
  const ArticleReading reading = read_article(article, analysis, language, words);
  const SentenceReader reader(reading, index);
  std::vector<ToldSentence> told;
  for (std::uint32_t i = 0; i < analysis.sentences.size(); ++i) {
    const Sentence& sentence = analysis.sentences[i];
    if (sentence.tokens.is_empty() || reading.text(sentence.tokens.end - 1) == "?")
      continue;
    told.push_back(reader.read(i));
    if (told.back().words.empty()) told.pop_back();
  }
  return told;
}

}  // namespace crosscheck

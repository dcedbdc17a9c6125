#include "tests/bench/made_claims.h"

#include <algorithm>
#include <array>
#include <string>

namespace crosscheck::bench {
namespace {

constexpr std::size_t articles_of_story = 10;
constexpr std::size_t claims_of_article = 20;
constexpr std::size_t questions_of_story = 12;

/// A seeded row of numbers, the same on every machine.
class Chance {
 public:
  explicit Chance(std::uint32_t seed) : state_(seed) {}
  std::uint32_t below(std::uint32_t end) {
    state_ = state_ * 1664525U + 1013904223U;
    return (state_ >> 8U) % end;
  }
  std::uint64_t hash() {
    return (std::uint64_t{below(1U << 24U)} << 32U) | below(1U << 24U);
  }

 private:
  std::uint32_t state_;
};

Day first_day() { return *parse_day("2023-05-01"); }

/// Names and words that the articles of one story share.
struct StoryWords {
  std::vector<std::uint64_t> names;
  std::vector<std::uint64_t> topic;
};

StoryWords story_words(Chance& chance) {
  StoryWords words;
  for (int i = 0; i < 12; ++i) words.names.push_back(chance.hash());
  words.topic = words.names;
  for (int i = 0; i < 40; ++i) words.topic.push_back(chance.hash());
  std::ranges::sort(words.names);
  std::ranges::sort(words.topic);
  return words;
}

ArticleInfo article_of(const StoryWords& words, std::size_t number, Day published) {
  ArticleInfo info;
  info.id = "a" + std::to_string(number);
  info.path = info.id + ".txt";
  info.source = "Paper " + std::to_string(number % 40);
  info.title = info.id;
  info.language = "en";
  info.published = published;
  info.published_state = SlotState::stated;
  info.names = words.names;
  info.topic = words.topic;
  return info;
}

Value value_of(std::int64_t number, Hedge hedge) {
  const Decimal written = number;
  Value value;
  value.text = std::to_string(number);
  value.core = Interval::point(written);
  value.outer = value.core;
  value.low = value.high = written;
  value.roundness = 1;
  value.hedge = hedge;
  if (hedge == Hedge::about) {
    value.outer =
        Interval::closed(written - Decimal{number / 10}, written + Decimal{number / 10});
    value.core =
        Interval::closed(written - Decimal{number / 20}, written + Decimal{number / 20});
  } else if (hedge == Hedge::more_than) {
    value.outer = {written, std::nullopt, true, false};
    value.core = value.outer;
  }
  return value;
}

struct Measured {
  const char* id;
  Kind kind;
  const char* unit;
};

constexpr std::array<Measured, 8> measures{{{"death", Kind::cumulative, "person"},
                                            {"entry", Kind::cumulative, "person"},
                                            {"injury", Kind::cumulative, "person"},
                                            {"presence", Kind::stock, "person"},
                                            {"arrest", Kind::count_event, "person"},
                                            {"cost", Kind::count_event, "money"},
                                            {"area_burned", Kind::cumulative, "area"},
                                            {"attendance", Kind::count_event, "person"}}};

/// A claim that no other is compared with, as most are: a figure or a state.
Claim claim_of_its_own(Chance& chance) {
  Claim claim;
  const std::string verb = "verb" + std::to_string(chance.below(1U << 20U));
  const std::string thing = "thing" + std::to_string(chance.below(1U << 12U));
  claim.measure.node = {verb + ":" + thing, verb, {verb + ":" + thing}};
  claim.measure.open = true;
  claim.population.head = thing;
  if (chance.below(3) == 0) {
    claim.kind = Kind::stock;
    claim.unit = {thing, thing, 1, 0};
  } else {
    claim.form = Form::status;
    claim.status = verb;
  }
  for (const Slot slot : {Slot::origin, Slot::goal, Slot::said_at})
    claim.state(slot) = SlotState::absent;
  return claim;
}

/// What two claims of one question share: its number in the story decides all slots.
Claim claim_about(std::size_t question, std::size_t story) {
  Claim claim;
  const std::string city = "city:" + std::to_string(story % 500);
  claim.place = {city, city, {city, "PL"}};
  const Measured& measured = measures[question % measures.size()];
  claim.measure.node = {measured.id, measured.id, {measured.id}};
  if (question == 8) {
    claim.form = Form::date;
    claim.measure.node = {"event:signing", "date of the signing", {"event:signing"}};
    claim.measure.steady_for = steady_always;
    claim.population.head = "treaty";
    claim.name = claim.skeleton = "ada lind";
  } else if (question == 9) {
    claim.form = Form::status;
    claim.status = "closure";
    claim.measure.node = {"status:closure", "closed", {"status:closure"}};
    claim.population.head = "bridge";
  } else if (question == 10) {
    claim.form = Form::quote;
    claim.measure.node = {"quote", "quotation", {"quote"}};
    Speaker& speaker = claim.attribution.emplace_back();
    speaker.agent = "Ada Lind";
    speaker.verb = "say";
  } else if (question == 11) {
    claim.form = Form::text;
    claim.measure.node = {"text:deal", "deal", {"text:deal"}};
    claim.population.head = "council";
  } else {
    claim.kind = measured.kind;
    claim.unit = {measured.unit, measured.unit, 1, 0};
    claim.population.head = measured.unit;
  }
  for (const Slot slot : {Slot::origin, Slot::goal, Slot::said_at})
    claim.state(slot) = SlotState::absent;
  return claim;
}

/// What is said on one occasion, with a word here and there of the paper's own, so that any
/// two reports of it are alike and few are the same.
std::string quotation(std::int64_t occasion, std::size_t words, Chance& chance) {
  std::string quote;
  for (std::size_t i = 0; i < words; ++i) {
    if (i > 0) quote += ' ';
    const bool is_own = chance.below(8) == 0;
    quote += "word";
    quote += is_own ? std::to_string(chance.below(1U << 12U))
                    : std::to_string(10'000 + 100 * occasion + static_cast<int>(i));
  }
  return quote;
}

void give_value(Claim& claim, std::int64_t number, Day day, Chance& chance) {
  constexpr std::array<Hedge, 4> hedges{Hedge::none, Hedge::none, Hedge::about,
                                        Hedge::more_than};
  if (claim.form == Form::quantity) {
    claim.value = value_of(number, hedges[chance.below(hedges.size())]);
    claim.as_of = DayRange::on(day);
    claim.period.start = DayRange::on(first_day());
    claim.text = claim.value->text;
  } else if (claim.form == Form::quote) {
    claim.quote = claim.text = quotation(number, 16, chance);
    claim.as_of = DayRange::on(day);
  } else if (claim.form == Form::text) {
    for (int word = 0; word < 5; ++word)
      claim.members.push_back("word" + std::to_string(number % 90 + chance.below(8)));
    std::ranges::sort(claim.members);
    claim.positive = number % 5 != 0;
    claim.as_of = DayRange::on(day);
    claim.text = claim.members.front();
  } else if (claim.form == Form::date) {
    claim.date = DayRange::on(first_day() + static_cast<int>(number % 3));
    claim.date_text = claim.text = to_string(*claim.date.first);
  } else {
    claim.positive = number % 5 != 0;
    claim.as_of = DayRange::on(day);
    claim.text = claim.positive ? "closed" : "open";
  }
}

/// Puts a claim into its article, as the next one.
void place_claim(Claim& claim, ArticleIndex article, std::size_t at, MadeClaims& made) {
  claim.article = article;
  claim.id = "c-" + std::to_string(made.claims.size());
  claim.statement = static_cast<std::uint32_t>(at);
  claim.span = {static_cast<std::uint32_t>(100 * at),
                static_cast<std::uint32_t>(100 * at + claim.text.size())};
  claim.sentence_span = claim.span;
  claim.sentence = claim.text;
  made.claims.push_back(std::move(claim));
}

}  // namespace

MadeClaims newsroom_claims(std::size_t claims, std::uint32_t seed) {
  Chance chance(seed);
  MadeClaims made;
  made.claims.reserve(claims);
  StoryWords words;
  for (std::size_t number = 0; made.claims.size() < claims; ++number) {
    const std::size_t story = number / articles_of_story;
    if (number % articles_of_story == 0) words = story_words(chance);
    const Day published = first_day() + static_cast<int>(number % articles_of_story);
    made.articles.push_back(article_of(words, number, published));
    for (std::size_t i = 0; i < claims_of_article && made.claims.size() < claims; ++i) {
      const std::size_t question = i % questions_of_story;
      // In real clusters nine claims of ten are alone with their question; here it is three
      // of four.
      const bool shared = chance.below(4) == 0;
      Claim claim = shared ? claim_about(question, story) : claim_of_its_own(chance);
      const auto usual = shared ? static_cast<std::int64_t>(10 + 7 * question + story % 90)
                                : static_cast<std::int64_t>(chance.below(1U << 20U));
      const bool differs = chance.below(8) == 0;
      give_value(claim, differs ? usual + chance.below(30) : usual,
                 published - static_cast<int>(chance.below(2)), chance);
      for (int word = 0; word < 6; ++word)
        claim.topic.push_back(words.topic[(question * 4 + chance.below(6)) % 40]);
      std::ranges::sort(claim.topic);
      place_claim(claim, static_cast<ArticleIndex>(number), i, made);
    }
  }
  return made;
}

MadeClaims one_speaker(std::size_t claims, std::uint32_t seed) {
  Chance chance(seed);
  MadeClaims made;
  made.claims.reserve(claims);
  const StoryWords words = story_words(chance);
  for (std::size_t number = 0; made.claims.size() < claims; ++number) {
    const Day published = first_day() + static_cast<int>(number % 60);
    made.articles.push_back(article_of(words, number, published));
    for (std::size_t i = 0; i < claims_of_article && made.claims.size() < claims; ++i) {
      Claim claim = claim_about(10, 0);
      claim.quote = claim.text = quotation(0, 80, chance);
      claim.topic.assign(words.topic.begin(), words.topic.begin() + 8);
      place_claim(claim, static_cast<ArticleIndex>(number), i, made);
    }
  }
  return made;
}

MadeClaims one_question(std::size_t claims, std::uint32_t seed) {
  Chance chance(seed);
  MadeClaims made;
  made.claims.reserve(claims);
  const StoryWords words = story_words(chance);
  for (std::size_t number = 0; made.claims.size() < claims; ++number) {
    const Day published = first_day() + static_cast<int>(number % 60);
    made.articles.push_back(article_of(words, number, published));
    for (std::size_t i = 0; i < claims_of_article && made.claims.size() < claims; ++i) {
      Claim claim = claim_about(1, 0);
      give_value(claim, 1000 + chance.below(5000),
                 published - static_cast<int>(chance.below(10)), chance);
      claim.topic.assign(words.topic.begin(), words.topic.begin() + 8);
      place_claim(claim, static_cast<ArticleIndex>(number), i, made);
    }
  }
  return made;
}

}  // namespace crosscheck::bench

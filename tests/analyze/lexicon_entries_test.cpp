// Every entry of the word lists of values is read as the list says: each is put into a
// sentence that shows what its section is for. A section without a sentence fails.
#include <catch2/catch.hpp>
#include <functional>
#include <map>

#include "reading.h"

using namespace crosscheck;

namespace {

std::string lower_to_capital(std::string word) {
  if (!word.empty() && word[0] >= 'a' && word[0] <= 'z')
    word[0] = static_cast<char>(word[0] - 32);
  return word;
}

const Rows& rows_of(std::string_view list) {
  static const WordLists lists = WordLists::of_embedded(embedded_files(), "en");
  return lists.rows(std::string(list));
}

/// What a check says of an entry that was read; a failed one shows its text beside it.
const std::string nothing;

/// What a sentence is checked for: nothing when the entry was read, else what came.
using Check = std::function<std::string(const Row&)>;

Decimal power_of_ten(const Decimal& exponent) {
  return Decimal::power_of_ten(static_cast<int>(*exponent.to_int()));
}

std::string shown(const QuantityMention& q) {
  return "low " + q.low.to_string() + " high " + q.high.to_string() + " unit '" + q.unit +
         "' hedge " + std::string(name(q.hedge)) + "; ";
}

std::string all_shown(const std::string& text) {
  std::string all = "\"" + text + "\": ";
  const Article article = one_paragraph(text);
  const Analysis analysis = analysis_of(article);
  for (const QuantityMention& q : analysis.quantities) all += shown(q);
  for (const TimeMention& t : analysis.times)
    all += std::string(slice(article.text, t.span)) + "=" + t.value + "; ";
  return all;
}

template <typename Fits>
std::string some_quantity(const std::string& text, Fits fits) {
  for (const QuantityMention& q : quantities_in(text)) {
    if (fits(q)) return {};
  }
  return all_shown(text);
}

Check value_in(const std::string& before, const std::string& after,
               const std::function<Decimal(Decimal)>& value = {}) {
  return [=](const Row& row) {
    const Decimal written = *Decimal::parse(row.value);
    const Decimal expected = value ? value(written) : written;
    const auto fits = [&](const QuantityMention& q) { return q.low == expected; };
    return some_quantity(before + std::string(row.key(1)) + after, fits);
  };
}

Check share_in(const std::string& before, const std::string& after, int parts_by_plural) {
  return [=](const Row& row) {
    const std::string word(row.key(1));
    const bool is_plural = word.ends_with('s') || word == "halves";
    const int parts = is_plural ? parts_by_plural : 1;
    const auto fits = [&](const QuantityMention& q) {
      const Decimal whole = row.key(0) == "power_fractions"
                                ? power_of_ten(*Decimal::parse(row.value))
                                : *Decimal::parse(row.value);
      const Decimal back = q.low * whole;
      return back > Decimal::of(parts * 1000 - 1, -3) &&
             back < Decimal::of(parts * 1000 + 1, -3);
    };
    const std::string count = is_plural ? std::to_string(parts) + " " : "a ";
    return some_quantity(before + count + word + after, fits);
  };
}

Check interval_of(const std::string& before, const std::string& after) {
  return [=](const Row& row) {
    const std::string ends(row.value);
    const std::size_t space = ends.find(' ');
    const auto fits = [&](const QuantityMention& q) {
      return q.low == *Decimal::parse(ends.substr(0, space)) &&
             q.high == *Decimal::parse(ends.substr(space + 1));
    };
    return some_quantity(before + std::string(row.key(1)) + after, fits);
  };
}

const std::map<std::string_view, Check>& number_checks() {
  const auto times_power = [](int number) {
    return [=](Decimal power) { return Decimal(number) * power_of_ten(power); };
  };
  static const std::map<std::string_view, Check> checks{
      {"small", value_in("Prices fell by ", " percent.")},
      {"tens", value_in("Prices fell by ", " percent.")},
      {"scales", value_in("It cost 7 ", " euros.", times_power(7))},
      {"short_scales", value_in("It cost \xE2\x82\xAC"
                                "7",
                                " in all.", times_power(7))},
      {"fractions", share_in("He sold ", " of the crates.", 2)},
      {"power_fractions", share_in("He sold ", " of the crates.", 2)},
      {"unit_ordinals",
       [](const Row& row) {
         const Decimal ordinal = *Decimal::parse(row.value);
         const std::string word(row.key(1));
         if (!word.ends_with('s') || word == "seconds") {
           const auto fits = [&](const QuantityMention& q) {
             return q.low == Decimal(20) + ordinal;
           };
           return some_quantity(
               "The boat finished twenty-" + (word == "seconds" ? "second" : word) + ".",
               fits);
         }
         const auto fits = [&](const QuantityMention& q) {
           return q.low * (Decimal(20) + ordinal) > Decimal::of(2999, -3);
         };
         return some_quantity("He sold three twenty-" + word + " of the crates.", fits);
       }},
      {"dozens",
       value_in("He sold 3 ", " eggs.", [](Decimal d) { return d * Decimal(3); })},
      {"multitudes", interval_of("The storm left ", " of homes dark.")},
      {"proportions", interval_of("The storm left ", " the homes dark.")},
      {"multiplies", value_in("The price ", " in May.")},
      {"factors", value_in("They built ", " the number of homes.")},
  };
  return checks;
}

/// "3 miles", "$3": the unit as the list names it.
std::string unit_is_read(const std::string& text, std::string_view unit) {
  std::string plain(unit);
  std::ranges::replace(plain, '-', ' ');
  return some_quantity(
      text, [&](const QuantityMention& q) { return q.unit == plain || q.unit == unit; });
}

}  // namespace

TEST_CASE("every number word of the list has its value") {
  for (const Row& row : rows_of("numbers")) {
    const auto check = number_checks().find(row.key(0));
    INFO("section " << row.key(0) << ", entry " << row.key(1));
    REQUIRE(check != number_checks().end());
    CHECK(check->second(row) == nothing);
  }
}

TEST_CASE("every name and symbol of a unit stands for it") {
  for (const Row& row : rows_of("units")) {
    // Those of time are words of the calendar as well.
    if (row.key(0) == "time" || (row.key(2) != "names" && row.key(2) != "symbols"))
      continue;
    INFO(row.key(0) << " / " << row.key(1) << ": " << row.value);
    const std::string word(row.value);
    const auto read = [&](const std::string& number) {
      return unit_is_read("The gauge showed " + number + word + " at last.", row.key(1));
    };
    const bool is_read = read("30 ").empty() || read("30").empty() || read("1 ").empty();
    CHECK((is_read ? "" : read("30 ")) == nothing);
  }
}

TEST_CASE("every name, symbol and code of a currency stands for it") {
  for (const Row& row : rows_of("currencies")) {
    INFO(row.key(0) << " / " << row.key(1) << ": " << row.value);
    const std::string word(row.value);
    if (row.key(0) == "currencies") {
      CHECK(unit_is_read("They paid 300 " + std::string(row.key(1)) + ".", row.key(1)) ==
            nothing);
      const bool stands =
          unit_is_read("They paid 300 " + word + " in May.", row.key(1)).empty() ||
          unit_is_read("They paid " + word + "300 in May.", row.key(1)).empty();
      CHECK((stands ? "" : all_shown("They paid 300 " + word + " in May.")) == nothing);
    } else if (row.key(0) == "minor" && row.key(2) == "names") {
      CHECK(unit_is_read("They paid 30 " + word + " for it.", row.key(1)) == nothing);
    }
  }
}

TEST_CASE("every hedge around a number is of its class") {
  std::map<std::string, std::string> classes;
  std::vector<std::string_view> after;
  std::vector<std::string_view> only_after;
  for (const Row& row : rows_of("hedges")) {
    if (row.key(0) == "phrases") classes.emplace(row.value, row.key(1));
    if (row.key(0) == "after") after.push_back(row.value);
    if (row.key(0) == "only_after") only_after.push_back(row.value);
  }
  const auto hedged = [](const std::string& text, const std::string& of) {
    const auto fits = [&](const QuantityMention& q) {
      std::string hedge(name(q.hedge));
      std::ranges::replace(hedge, ' ', '_');
      return q.low == Decimal(4000) && hedge == of;
    };
    return some_quantity(text, fits);
  };
  for (const auto& [phrase, of] : classes) {
    INFO(of << ": " << phrase);
    if (std::ranges::find(only_after, phrase) == only_after.end())
      CHECK(hedged("The crew moved " + phrase + " 4,000 crates.", of) == nothing);
  }
  for (const std::string_view phrase : after) {
    INFO("after the number: " << phrase);
    const std::string of = classes.at(std::string(phrase));
    const std::string gap = phrase == "+" ? "" : " ";
    const bool is_read =
        hedged("The crates were 4,000" + gap + std::string(phrase) + ".", of).empty() ||
        hedged("The crew moved 4,000 crates " + std::string(phrase) + ".", of).empty();
    CHECK((is_read ? ""
                   : all_shown("The crates were 4,000" + gap + std::string(phrase) +
                               ".")) == nothing);
  }
  for (const Row& row : rows_of("hedges")) {
    if (row.key(0) != "estimates") continue;
    INFO(row.value);
    const auto is_estimate = [](const QuantityMention& q) { return q.estimate; };
    CHECK(some_quantity("The crew moved " + std::string(row.value) + " 4,000 crates.",
                        is_estimate) == nothing);
  }
}

TEST_CASE("every word of change gives its direction") {
  for (const Row& row : rows_of("changes")) {
    const bool is_up = row.key(0) == "up" || row.key(0) == "up_after";
    const std::string word(row.value);
    const auto fits = [&](const QuantityMention& q) {
      return q.change == (is_up ? Change::up : Change::down);
    };
    INFO(row.key(0) << ": " << word);
    if (row.key(0) == "up" || row.key(0) == "down") {
      const bool is_read =
          some_quantity("Output " + word + " by 20 percent.", fits).empty() ||
          some_quantity("Output " + word + " 20 percent.", fits).empty();
      CHECK((is_read ? "" : all_shown("Output " + word + " by 20 percent.")) == nothing);
    } else if (row.key(0) == "up_after" || row.key(0) == "down_after") {
      CHECK(some_quantity("It told of a 20 percent " + word + ".", fits) == nothing);
    }
  }
}

namespace {

template <typename Fits>
std::string some_time(const std::string& text, Fits fits) {
  const Article article = one_paragraph(text);
  for (const TimeMention& time : analysis_of(article).times) {
    if (fits(time, slice(article.text, time.span))) return {};
  }
  return all_shown(text);
}

/// The word stands inside of a time expression.
Check covered_in(const std::string& before, const std::string& after) {
  return [=](const Row& row) {
    const std::string word(row.value);
    const auto fits = [&](const TimeMention&, std::string_view words) {
      return words.find(word) != std::string_view::npos;
    };
    return some_time(before + word + after, fits);
  };
}

std::string two_digits(std::string_view number) {
  return (number.size() < 2 ? "0" : "") + std::string(number);
}

/// The expression has this role, modifier or value.
Check any_of(const std::vector<Check>& checks) {
  return [=](const Row& row) {
    std::string what;
    for (const Check& check : checks) {
      what = check(row);
      if (what.empty()) return what;
    }
    return what;
  };
}

const std::map<std::string_view, Check>& calendar_checks() {
  static const std::map<std::string_view, Check> checks{
      {"months",
       [](const Row& row) {
         return some_time(
             "It opened on 5 " + lower_to_capital(std::string(row.value)) + " 2020.",
             [&](const TimeMention& time, std::string_view) {
               return time.value == "2020-" + two_digits(row.key(1)) + "-05";
             });
       }},
      {"weekdays",
       [](const Row& row) {
         // The week up to Tuesday, 4 October 2022.
         const int day = *Decimal::parse(row.key(1))->to_int() <= 2
                             ? 2 + static_cast<int>(*Decimal::parse(row.key(1))->to_int())
                             : 25 + static_cast<int>(*Decimal::parse(row.key(1))->to_int());
         if (row.value.ends_with("days")) {
           const std::string every = "XXXX-WXX-" + std::string(row.key(1));
           return some_time("It shuts on " + std::string(row.value) + ".",
                            [&](const TimeMention& time, std::string_view) {
                              return time.value == every;
                            });
         }
         return some_time("It opened on " + lower_to_capital(std::string(row.value)) + ".",
                          [&](const TimeMention& time, std::string_view) {
                            return time.days.is_single_day() &&
                                   civil(*time.days.first).day ==
                                       (day > 30 ? day - 30 : day);
                          });
       }},
      {"days_from_today", covered_in("It opened ", ".")},
      {"decades", covered_in("It opened in the ", ".")},
      {"parts_of_day", covered_in("It opened on Monday ", ".")},
      {"seasons", covered_in("It opened in the ", " of 2020.")},
      {"sets", covered_in("They meet ", ".")},
      {"times_of_day", covered_in("It opened at ", ".")},
      {"units", any_of({covered_in("It took 3 ", "."), covered_in("It opened last ", "."),
                        covered_in("It took one ", ".")})},
      {"numbers",
       any_of({covered_in("It took ", " days."), covered_in("It took ", " day.")})},
      {"scales", covered_in("It took 3 ", " years.")},
      {"ordinals", covered_in("It opened on the ", " of May 2020.")},
      {"ordinal_endings",
       [](const Row& row) {
         const std::string number = row.value == "st"   ? "21"
                                    : row.value == "nd" ? "22"
                                    : row.value == "rd" ? "23"
                                                        : "24";
         const std::string day = number + std::string(row.value);
         const auto fits = [&](const TimeMention& time, std::string_view) {
           return time.value == "2020-05-" + number;
         };
         return some_time("It opened on " + day + " May 2020.", fits);
       }},
      {"references", covered_in("It is ", " shut.")},
      {"tonight", covered_in("It opens ", ".")},
      {"meridiem", covered_in("It opened at 5 ", " on Monday.")},
      {"zones",
       [](const Row& row) {
         std::string zone(row.value);
         for (char& c : zone) c = static_cast<char>(c - 32);
         const auto fits = [&](const TimeMention&, std::string_view words) {
           return words.find(zone) != std::string_view::npos;
         };
         return some_time("It opened at 17:00 " + zone + " on Monday.", fits);
       }},
      {"ago", any_of({covered_in("It opened two weeks ", "."),
                      covered_in("It opens two weeks ", ".")})},
      {"articles",
       any_of({covered_in("It opened ", " year ago."), covered_in("It took ", " week.")})},
      {"determiners",
       any_of({covered_in("It opened ", " week."),
               covered_in("It sold ", " first quarter of 2020."),
               covered_in("It sold 5 crates in ", " first quarter."),
               [](const Row& row) {
                 const auto fits = [](const TimeMention& time, std::string_view) {
                   return time.value == "2019";
                 };
                 return some_time(
                     "They lost " + std::string(row.value) + " 2019 elections.", fits);
               }})},
      {"early", any_of({covered_in("It opened in ", " May 2020."),
                        covered_in("It opened at the ", " of May 2020.")})},
      {"mid", any_of({covered_in("It opened in ", " May 2020."),
                      covered_in("It opened in the ", " of May 2020."),
                      covered_in("It opened in ", "-May 2020.")})},
      {"late", any_of({covered_in("It opened in ", " May 2020."),
                       covered_in("It opened at the ", " of May 2020.")})},
      {"earlier", any_of({covered_in("It opened on 5 May. It had shut two days ", "."),
                          covered_in("It opened on 5 May. It had shut the day ", ".")})},
      {"later", any_of({covered_in("It opened on 5 May. It shut two days ", "."),
                        covered_in("It opened on 5 May. It shut the day ", ".")})},
      {"every", covered_in("They meet ", " week.")},
      {"following", covered_in("It opens ", " week.")},
      {"previous", covered_in("It opened the ", " week.")},
      {"past", covered_in("It opened in the ", " week.")},
      {"recent", covered_in("It opened in ", " weeks.")},
      {"this", covered_in("It opened in ", " week.")},
      {"fuzzy", any_of({covered_in("It opened ", " days ago."),
                        covered_in("It opened a ", " days ago."),
                        covered_in("It opened a ", " of days ago.")})},
      {"beginnings",
       any_of(
           {covered_in("It opened ", " a week."), covered_in("It opened the ", " quarter."),
            covered_in("It opened ", " this year."),
            covered_in("It opened at the ", " time."),
            covered_in("It opens in the ", " future."),
            covered_in("It opened in ", " 2020."), covered_in("It opens by ", "."),
            covered_in("It took ", " a day."), covered_in("It opened the ", " day."),
            covered_in("It opens in the ", " year 2023."),
            covered_in("It took ", " an hour."), covered_in("It opens in the near ", "."),
            covered_in("It is shut at the ", "."), covered_in("It opened at 5 ", "."),
            covered_in("It opened a ", " ago."), covered_in("It opened last ", "."),
            covered_in("It lasted ", " week."),
            covered_in("Sales fell in the third quarter. In the ",
                       " quarter they rose.")})},
      {"contexts", [](const Row&) { return std::string(); }},
  };
  return checks;
}

/// A word before a time and what it makes of it.
struct ContextCase {
  std::string_view context;
  std::string_view before;
  std::string_view after;
  TimeRole role;
  std::string_view mod;
};

constexpr ContextCase context_cases[] = {
    {"about", "It opened ", " 5 May 2020.", TimeRole::plain, "APPROX"},
    {"nearly", "It took ", " two weeks.", TimeRole::plain, "APPROX"},
    {"after", "It opened ", " 5 May 2020.", TimeRole::after, "AFTER"},
    {"before", "It opened ", " 5 May 2020.", TimeRole::before, "BEFORE"},
    {"between", "It opened ", " 5 May and 7 May 2020.", TimeRole::between, ""},
    {"by", "It opened ", " 5 May 2020.", TimeRole::by, "ON_OR_BEFORE"},
    {"during", "It opened ", " May 2020.", TimeRole::during, ""},
    {"on", "It opened ", " 5 May 2020.", TimeRole::on, ""},
    {"since", "It was open ", " 5 May 2020.", TimeRole::since, "SINCE"},
    {"until", "It was open ", " 5 May 2020.", TimeRole::until, "ON_OR_BEFORE"},
    {"less", "It took ", " than two weeks.", TimeRole::plain, "LESS_THAN"},
    {"more", "It took ", " than two weeks.", TimeRole::plain, "MORE_THAN"},
    {"per", "It made 5 crates ", " two weeks.", TimeRole::per, ""},
};

}  // namespace

TEST_CASE("every word of the calendar is read as what it is") {
  for (const Row& row : rows_of("calendar")) {
    const auto check = calendar_checks().find(row.key(0));
    INFO("section " << row.key(0) << " " << row.key(1) << ", entry " << row.value);
    REQUIRE(check != calendar_checks().end());
    CHECK(check->second(row) == nothing);
  }
}

TEST_CASE("every word before a time gives its role or modifier") {
  for (const Row& row : rows_of("calendar")) {
    if (row.key(0) != "contexts") continue;
    const auto* const found =
        std::ranges::find(context_cases, row.key(1), &ContextCase::context);
    INFO("context " << row.key(1) << ", entry " << row.value);
    REQUIRE(found != std::end(context_cases));
    const auto fits = [&](const TimeMention& time, std::string_view) {
      return time.role == found->role && (found->mod.empty() || time.mod == found->mod);
    };
    CHECK(some_time(std::string(found->before) + std::string(row.value) +
                        std::string(found->after),
                    fits) == nothing);
  }
}

TEST_CASE("every holiday has a day in a year") {
  for (const Row& row : rows_of("holidays")) {
    INFO(row.key(0) << ": " << row.value);
    const auto fits = [&](const TimeMention& time, std::string_view words) {
      return words.find(row.value) != std::string_view::npos && time.days.first &&
             civil(*time.days.first).year == 2021;
    };
    CHECK(some_time("It shut on " + std::string(row.value) + " 2021.", fits) == nothing);
  }
}

TEST_CASE("every phrase that points without a date is read") {
  for (const Row& row : rows_of("time_phrases")) {
    INFO(row.key(0) << ": " << row.value);
    const auto fits = [&](const TimeMention& time, std::string_view words) {
      return words == row.value && time.value == row.key(0);
    };
    CHECK(some_time("It was shut in " + std::string(row.value) + ".", fits) == nothing);
  }
}

namespace {

std::string no_quantity(const std::string& text) {
  return quantities_in(text).empty() ? "" : all_shown(text);
}

/// A quantity whose counted noun or unit begins with these letters.
Check counted_in(const std::string& before, const std::string& after,
                 std::string_view noun = {}) {
  return [=](const Row& row) {
    const std::string_view expected = noun.empty() ? row.value.substr(0, 3) : noun;
    const auto fits = [&](const QuantityMention& q) {
      return q.unit.substr(0, expected.size()) == expected;
    };
    return some_quantity(before + std::string(row.value) + after, fits);
  };
}

const std::map<std::string_view, Check>& counted_checks() {
  static const std::map<std::string_view, Check> checks{
      {"stop",
       [](const Row& row) {
         // The word is no part of what is counted.
         const auto goes_over = [&](const QuantityMention& q) {
           return (" " + q.unit + " ").find(" " + std::string(row.value) + " ") !=
                  std::string::npos;
         };
         const std::string text =
             "They saw 30 boats " + std::string(row.value) + " crates.";
         return some_quantity(text, goes_over).empty() ? text : std::string();
       }},
      {"skip", counted_in("They sold 30 ", " crates.", "crate")},
      {"collectives", any_of({counted_in("They saw 30 ", " there."),
                              counted_in("They saw 30 ", " there.", "person")})},
      {"as_nouns", any_of({counted_in("The storm left 30 ", ".", "person"),
                           counted_in("The storm left 30 ", ".")})},
      {"not_plural",
       [](const Row& row) {
         const auto fits = [](const QuantityMention& q) { return q.unit == "crate"; };
         const auto over = [&](const QuantityMention& q) { return q.unit == row.value; };
         const std::string text = "They sold 30 " + std::string(row.value) + " crates.";
         const bool is_right =
             some_quantity(text, fits).empty() || !some_quantity(text, over).empty();
         return is_right ? nothing : all_shown(text);
       }},
      {"named_before",
       [](const Row& row) {
         const std::string word(row.value);
         const std::string lower = no_quantity("They met at " + word + " 28.");
         return lower.empty()
                    ? lower
                    : no_quantity("They met at " + lower_to_capital(word) + " 28.");
       }},
      {"named_before_capital",
       [](const Row& row) {
         return no_quantity("They met at " + lower_to_capital(std::string(row.value)) +
                            " 28.");
       }},
      {"streets",
       [](const Row& row) {
         return no_quantity("They met at 28 Elm " +
                            lower_to_capital(std::string(row.value)) + ".");
       }},
      {"scores",
       [](const Row& row) {
         const auto fits = [](const QuantityMention& q) {
           return q.dimension == Dimension::score;
         };
         const std::string word(row.value);
         const bool is_read =
             some_quantity("The Reds " + word + " the Blues 3-1.", fits).empty() ||
             some_quantity("It was a 3-1 " + word + " there.", fits).empty() ||
             some_quantity("They came to a " + word + " of 3-1.", fits).empty();
         return is_read ? nothing : all_shown("The Reds " + word + " the Blues 3-1.");
       }},
      {"attributive", any_of({counted_in("They had a 12 ", " document."),
                              counted_in("They had a 12-", " fight.")})},
      {"per",
       [](const Row& row) {
         const auto fits = [&](const QuantityMention& q) {
           return q.is_per && !q.per.empty();
         };
         return some_quantity("They paid $98 a " + std::string(row.value) + ".", fits);
       }},
      {"takes_one",
       [](const Row& row) {
         const auto fits = [](const QuantityMention& q) { return q.low == Decimal(1); };
         const std::string word(row.value);
         const std::string behind = "Five fell ill, one " + word + ".";
         const bool follows = word == "died" || word == "dies" || word == "fatally";
         return some_quantity(follows ? behind : "The storm " + word + " one.", fits);
       }},
      {"verbs",
       [](const Row& row) {
         const auto fits = [&](const QuantityMention& q) {
           return q.low == Decimal(3200) && q.unit.find(row.value) == std::string::npos;
         };
         return some_quantity("There were 9,000 voters. Of these 3,200 " +
                                  std::string(row.value) + " there.",
                              fits);
       }},
  };
  return checks;
}

}  // namespace

TEST_CASE("every word around a counted noun does what its section says") {
  for (const Row& row : rows_of("counted")) {
    const auto check = counted_checks().find(row.key(0));
    INFO("section " << row.key(0) << ", entry " << row.value);
    REQUIRE(check != counted_checks().end());
    CHECK(check->second(row) == nothing);
  }
}

TEST_CASE("every cue of tense decides which Friday is meant") {
  for (const Row& row : rows_of("tense_cues")) {
    INFO(row.key(0) << ": " << row.value);
    const int day = row.key(0) == "future" ? 7 : 30;
    const auto fits = [&](const TimeMention& time, std::string_view) {
      return time.days.is_single_day() && civil(*time.days.first).day == day;
    };
    const std::string word(row.value);
    const bool has_subject = word.ends_with("'ll");
    const std::string begin =
        has_subject ? lower_to_capital(word) + " open" : "They " + word;
    CHECK(some_time(begin + " it Friday.", fits) == nothing);
  }
}

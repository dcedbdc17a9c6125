#include "analyze/calendar_words.h"

#include <algorithm>
#include <charconv>
#include <optional>

#include "analyze/tokenize.h"
#include "support/text.h"
#include "support/utf8.h"

namespace crosscheck {
namespace {

constexpr std::string_view unit_names[] = {
    "second", "minute",  "hour", "day",    "week",    "fortnight", "weekend",
    "month",  "quarter", "year", "decade", "century", "millennium"};
constexpr std::string_view part_codes[] = {"MO", "AF", "EV", "NI", "DT"};
constexpr std::string_view season_codes[] = {"SP", "SU", "FA", "WI"};
constexpr std::string_view reference_names[] = {"PRESENT_REF", "PAST_REF", "FUTURE_REF"};

std::optional<int> index_of(std::span<const std::string_view> names,
                            std::string_view name) {
  const auto found = std::ranges::find(names, name);
  if (found == names.end()) return std::nullopt;
  return static_cast<int>(found - names.begin());
}

std::optional<int> whole(std::string_view text) {
  int value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return value;
}

/// Minutes of "12:00", "+05:30" or "-04:00".
std::optional<int> minutes(std::string_view text) {
  const bool is_negative = text.starts_with('-');
  if (is_negative || text.starts_with('+')) text.remove_prefix(1);
  if (text.size() != 5 || text[2] != ':') return std::nullopt;
  const auto hours = whole(text.substr(0, 2));
  const auto rest = whole(text.substr(3));
  if (!hours || !rest) return std::nullopt;
  const int sum = *hours * 60 + *rest;
  return is_negative ? -sum : sum;
}

std::optional<int> meridiem(std::string_view text) {
  if (text == "AM") return 0;
  return text == "PM" ? std::optional<int>(12) : std::nullopt;
}

std::optional<int> none(std::string_view) { return 0; }
std::optional<int> unit(std::string_view text) { return index_of(unit_names, text); }
std::optional<int> part(std::string_view text) { return index_of(part_codes, text); }
std::optional<int> season(std::string_view text) { return index_of(season_codes, text); }
std::optional<int> reference(std::string_view text) {
  return index_of(reference_names, text);
}
/// "nightly" is a set of its own, beyond the units.
constexpr int night_set = 100;
std::optional<int> set_unit(std::string_view text) {
  return text == "night" ? std::optional<int>(night_set) : unit(text);
}

constexpr std::string_view context_names[] = {
    "none", "about",  "after", "before", "between", "by",    "during", "less",
    "more", "nearly", "on",    "per",    "since",   "until", "future", "past"};

struct Section {
  std::string_view key;
  TimeWord kind;
  std::optional<int> (*value)(std::string_view);
};

constexpr Section sections[] = {
    {"ago", TimeWord::ago, none},
    {"articles", TimeWord::article, none},
    {"beginnings", TimeWord::starter, none},
    {"days_from_today", TimeWord::day_word, whole},
    {"decades", TimeWord::starter, whole},
    {"determiners", TimeWord::determiner, none},
    {"earlier", TimeWord::earlier, none},
    {"early", TimeWord::early, none},
    {"every", TimeWord::every, none},
    {"following", TimeWord::following, none},
    {"fuzzy", TimeWord::fuzzy, whole},
    {"late", TimeWord::late, none},
    {"later", TimeWord::later, none},
    {"meridiem", TimeWord::meridiem, meridiem},
    {"mid", TimeWord::mid, none},
    {"months", TimeWord::month, whole},
    {"numbers", TimeWord::number, whole},
    {"ordinal_endings", TimeWord::ordinal_ending, none},
    {"ordinals", TimeWord::ordinal, whole},
    {"parts_of_day", TimeWord::part_of_day, part},
    {"past", TimeWord::past, none},
    {"previous", TimeWord::previous, none},
    {"recent", TimeWord::recent, none},
    {"references", TimeWord::reference, reference},
    {"scales", TimeWord::scale, whole},
    {"seasons", TimeWord::season, season},
    {"sets", TimeWord::set, set_unit},
    {"this", TimeWord::this_one, none},
    {"times_of_day", TimeWord::time_of_day, minutes},
    {"tonight", TimeWord::starter, none},
    {"units", TimeWord::unit, unit},
    {"weekdays", TimeWord::weekday, whole},
    {"zones", TimeWord::zone, minutes},
};

}  // namespace

std::string_view name(TimeUnit unit) { return unit_names[static_cast<std::size_t>(unit)]; }
std::string_view code(PartOfDay part) { return part_codes[static_cast<std::size_t>(part)]; }
std::string_view name(TimeReference reference) {
  return reference_names[static_cast<std::size_t>(reference)];
}

CalendarWords::CalendarWords(const WordLists& lists, Problems& problems) {
  const Rows& rows = lists.rows("calendar");
  const Rows& cues = lists.rows("tense_cues");
  const std::size_t phrase_count =
      lists.rows("time_phrases").size() + lists.rows("holidays").size();
  std::size_t size = 256;
  while (size < (rows.size() + cues.size() + phrase_count) * 4) size *= 2;
  slots_.resize(size);
  mask_ = size - 1;
  for (const Row& row : rows) add(row, problems);
  for (const Row& row : cues) {
    insert(row.value,
           row.key(0) == "future" ? TimeContext::future_verb : TimeContext::past_verb);
  }
  add_phrases(lists, problems);
}

void CalendarWords::add_phrases(const WordLists& lists, Problems& problems) {
  const auto mark_first = [&](std::string_view phrase) {
    const std::vector<Token> tokens = tokenize(phrase);
    if (!tokens.empty()) {
      slot(slice(phrase, tokens.front().span)).kinds |= bit(TimeWord::phrase);
    }
  };
  for (const Row& row : lists.rows("time_phrases")) {
    const auto value = reference(row.key(0));
    if (!value) {
      problems.push_back({"time_phrases.yaml", 0, 0,
                          "unknown key '" + std::string(row.key(0)) +
                              "'; expected PAST_REF, PRESENT_REF or FUTURE_REF"});
      continue;
    }
    phrases_.add(row.value, static_cast<std::uint32_t>(*value));
    mark_first(row.value);
  }
  for (const Row& row : lists.rows("holidays")) {
    holidays_.add(row.value, static_cast<std::uint32_t>(holiday_rules_.size()));
    holiday_rules_.emplace_back(row.key(0));
    mark_first(row.value);
  }
}

void CalendarWords::add(const Row& row, Problems& problems) {
  if (row.key(0) == "contexts") {
    if (const auto context = index_of(context_names, row.key(1))) {
      insert(row.value, static_cast<TimeContext>(*context));
      return;
    }
  }
  const auto has_key = [&](const Section& section) { return section.key == row.key(0); };
  const auto* const section = std::ranges::find_if(sections, has_key);
  const auto value =
      section == std::end(sections) ? std::nullopt : section->value(row.key(1));
  if (!value) {
    problems.push_back({"calendar.yaml", 0, 0,
                        "unknown key '" + std::string(row.key(0)) + "' or '" +
                            std::string(row.key(1)) + "' of '" + std::string(row.value) +
                            "'"});
    return;
  }
  insert(row.value, section->kind, *value);
  if (section->kind == TimeWord::month && row.value.size() > 4) {
    month_names_.emplace_back(to_lower(row.value), *value);
  }
}

void CalendarWords::name_words(Vocabulary& vocabulary) const {
  const auto gates_of = [](std::uint32_t kinds) {
    std::uint32_t gates = 0;
    if (kinds != 0) gates |= Gate::calendar;
    if ((kinds & time_starters) != 0) gates |= Gate::time;
    if ((kinds & time_leads) != 0) gates |= Gate::time_lead;
    return static_cast<std::uint8_t>(gates);
  };
  for (const Slot& slot : slots_) {
    if (slot.word != 0) vocabulary.add(slot.word, gates_of(slot.meaning.kinds));
  }
  phrases_.name_words(vocabulary, Gate::time_phrase);
  holidays_.name_words(vocabulary, Gate::time_phrase);
}

void CalendarWords::index(const Vocabulary& vocabulary) {
  by_word_.assign(vocabulary.size(), {});
  for (const Slot& slot : slots_) {
    if (slot.word != 0) by_word_[vocabulary.find(slot.word)] = slot.meaning;
  }
  phrases_.index(vocabulary);
  holidays_.index(vocabulary);
}

CalendarWord& CalendarWords::slot(std::string_view word) {
  const std::uint64_t hash = word_hash(word);
  std::size_t at = hash & mask_;
  while (slots_[at].word != 0 && slots_[at].word != hash) at = (at + 1) & mask_;
  slots_[at].word = hash;
  return slots_[at].meaning;
}

void CalendarWords::insert(std::string_view word, TimeWord kind, int value) {
  CalendarWord& meaning = slot(word);
  meaning.kinds |= bit(kind);
  if (kind == TimeWord::ordinal) {
    meaning.ordinal = static_cast<std::int16_t>(value);
  } else if (value != 0) {
    meaning.value = static_cast<std::int16_t>(value);
  }
}

void CalendarWords::insert(std::string_view word, TimeContext context) {
  CalendarWord& meaning = slot(word);
  (meaning.context == TimeContext::none ? meaning.context : meaning.second_context) =
      context;
}

int CalendarWords::month_like(std::string_view word) const {
  if (word.size() < 4 || word.size() > 11) return 0;
  std::string lower;  // made for the few words with the first letter of a month
  for (const auto& [name, month] : month_names_) {
    if ((word.front() | 0x20) != name.front()) continue;
    if (word.size() > name.size() + 1 || word.size() + 1 < name.size()) continue;
    if (lower.empty()) lower = to_lower(word);
    if (edit_distance(lower, name) == 1) return month;
  }
  return 0;
}

}  // namespace crosscheck

#include "analyze/time_text.h"

#include <algorithm>

namespace crosscheck {
namespace {

/// Words farther away than this say nothing about the tense.
constexpr std::uint32_t reach = 25;

bool ends_clause(const TimeText& text, std::uint32_t at) {
  const std::string_view mark = text.text(at);
  return mark == ";" || mark == ":" || mark == "(" || mark == ")";
}

bool ends_in_ed(const TimeText& text, std::uint32_t at) {
  const std::string_view word = text.text(at);
  return word.size() > 4 && word.ends_with("ed") && text.is_lower_word(at);
}

/// "to be held", "to meet": a plan, unless "to" goes with a place or a figure, or with a
/// past form that says that it was done ("agreed to sell").
bool is_infinitive(const TimeText& text, std::uint32_t at) {
  if (!text.is(at, "to") || !text.is_lower_word(at + 1)) return false;
  if (at > text.begin() && ends_in_ed(text, at - 1) &&
      text.word(at - 1).context != TimeContext::future_verb) {
    return false;
  }
  const CalendarWord next = text.word(at + 1);
  return next.kinds == 0 && next.context == TimeContext::none;
}

Tense tense_of_word(const TimeText& text, std::uint32_t at) {
  const TimeContext context = text.word(at).context;
  if (context == TimeContext::future_verb) return Tense::future;
  if (context == TimeContext::past_verb) return Tense::past;
  if (is_infinitive(text, at)) return Tense::future;
  return ends_in_ed(text, at) ? Tense::past : Tense::present;
}

bool is_future_auxiliary(const TimeText& text, std::uint32_t at) {
  return text.is(at, "will") || text.is(at, "would") || text.is(at, "to") ||
         text.is(at, "be");
}

TimeRole role_of(TimeContext context) {
  switch (context) {
    case TimeContext::after: return TimeRole::after;
    case TimeContext::before: return TimeRole::before;
    case TimeContext::between: return TimeRole::between;
    case TimeContext::by: return TimeRole::by;
    case TimeContext::during: return TimeRole::during;
    case TimeContext::on: return TimeRole::on;
    case TimeContext::per: return TimeRole::per;
    case TimeContext::since: return TimeRole::since;
    case TimeContext::until: return TimeRole::until;
    default: return TimeRole::plain;
  }
}

std::string_view mod_of(TimeRole role) {
  switch (role) {
    case TimeRole::after: return "AFTER";
    case TimeRole::before: return "BEFORE";
    case TimeRole::by:
    case TimeRole::until: return "ON_OR_BEFORE";
    case TimeRole::since: return "SINCE";
    default: return {};
  }
}

}  // namespace

std::optional<int> TimeText::plain_digits(std::uint32_t at) const {
  const std::string_view figures = text(at);
  if (figures.size() > 8) return std::nullopt;
  int value = 0;
  for (const char c : figures) {
    if (c < '0' || c > '9') return std::nullopt;
    value = value * 10 + (c - '0');
  }
  return value;
}

Tense tense_near(const TimeText& text, TokenRange range) {
  if (range.begin > text.begin() &&
      text.word(range.begin - 1).context == TimeContext::until) {
    return Tense::future;
  }
  if (range.begin > text.begin() && text.is(range.begin - 1, "since")) return Tense::past;
  for (std::uint32_t steps = 1; steps <= reach && range.begin >= text.begin() + steps;
       ++steps) {
    const std::uint32_t at = range.begin - steps;
    if (ends_clause(text, at)) break;
    const Tense tense = tense_of_word(text, at);
    if (tense == Tense::present) continue;
    // "will be announced Monday": the auxiliary stands before the past form.
    for (std::uint32_t back = 1; back <= 3 && at >= text.begin() + back; ++back) {
      if (is_future_auxiliary(text, at - back)) return tense_of_word(text, at - back);
    }
    return tense;
  }
  const std::uint32_t last = std::min(text.end(), range.end + reach);
  for (std::uint32_t at = range.end; at < last && !ends_clause(text, at); ++at) {
    const Tense tense = tense_of_word(text, at);
    if (tense != Tense::present) return tense;
  }
  return Tense::present;
}

TimeSetting setting_before(const TimeText& text, std::uint32_t at) {
  TimeSetting setting;
  std::uint32_t before = at;
  const auto steps_back = [&](std::uint32_t count) {
    before -= count;
    return before;
  };
  if (before > text.begin() && text.is(before - 1, "the")) steps_back(1);
  if (before <= text.begin()) return setting;
  const CalendarWord near = text.word(before - 1);
  if (near.context == TimeContext::about || near.context == TimeContext::nearly) {
    setting.mod = "APPROX";
    if (steps_back(1) <= text.begin()) return setting;
  }
  const bool has_two = before >= text.begin() + 2;
  if (has_two && text.is(before - 1, "of") && text.is(before - 2, "as")) {
    return {TimeRole::by, "ON_OR_BEFORE"};
  }
  if (has_two && text.is(before - 1, "than")) {
    const CalendarWord compared = text.word(before - 2);
    const bool is_late = text.is(before - 2, "later");
    if (is_late) return {TimeRole::by, "ON_OR_BEFORE"};
    if (compared.context == TimeContext::more ||
        compared.second_context == TimeContext::more) {
      setting.mod = "MORE_THAN";
      steps_back(2);
    } else if (compared.context == TimeContext::less) {
      setting.mod = "LESS_THAN";
      steps_back(2);
    }
  } else if (has_two && text.is(before - 1, "least") && text.is(before - 2, "at")) {
    setting.mod = "EQUAL_OR_MORE";
    steps_back(2);
  } else if (has_two && text.is(before - 1, "to") && text.is(before - 2, "prior")) {
    return {TimeRole::before, "BEFORE"};
  }
  if (before <= text.begin()) return setting;
  // "starting on 7 January"
  const bool is_start =
      text.is(before - 1, "on") && before >= text.begin() + 2 &&
      (text.is(before - 2, "starting") || text.is(before - 2, "beginning"));
  if (is_start) return {TimeRole::since, "SINCE"};
  setting.role = role_of(text.word(before - 1).context);
  if (setting.mod.empty()) setting.mod = mod_of(setting.role);
  return setting;
}

}  // namespace crosscheck

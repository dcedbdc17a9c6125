// What stands around a say-verb: the frame behind it, and the clause that is said.
#include <algorithm>

#include "analyze/speech_reader.h"
#include "support/utf8.h"

namespace crosscheck {

bool SpeechReader::dates_saying(std::uint32_t time) const {
  const TimeMention& mention = (*view_.times)[time];
  if (mention.type == TimexType::duration || mention.type == TimexType::set) return false;
  switch (mention.role) {
    case TimeRole::plain:
    case TimeRole::on:
    case TimeRole::ago:
    case TimeRole::during: return true;
    default: return false;
  }
}

SpeechReader::Frame SpeechReader::frame_after(std::uint32_t at) const {
  Frame frame{at, std::nullopt, false};
  for (std::uint32_t steps = 0; steps < 8 && inside(frame.end); ++steps) {
    const std::uint32_t i = frame.end;
    if (view_.is(i, ",")) {
      const std::uint32_t that = that_after_aside(i);
      if (that == i) return frame;
      frame.end = that;
      continue;
    }
    if (view_.word(i) == "that") {
      frame.end = i + 1;
      frame.that = true;
      return frame;
    }
    if (const std::uint32_t time = view_.time_at[i]; time != SpeechView::none) {
      if (!dates_saying(time)) return frame;
      if (!frame.when) frame.when = time;
      frame.end = std::max(i + 1, (*view_.times)[time].tokens.end);
    } else if (view_.has(i, preposition_bit) && inside(i + 1) &&
               view_.time_at[i + 1] != SpeechView::none &&
               dates_saying(view_.time_at[i + 1])) {
      frame.end = i + 1;
    } else if (view_.has(i, between_bit) && !view_.quoted[i]) {
      frame.end = i + 1;
    } else if (const std::uint32_t end = occasion_end(i); end > i) {
      frame.end = end;
    } else {
      return frame;
    }
  }
  return frame;
}

std::uint32_t SpeechReader::that_after_aside(std::uint32_t comma) const {
  constexpr std::uint32_t reach = 24;
  bool names_source = false;
  for (std::uint32_t i = comma + 1; inside(i + 1) && i < comma + reach; ++i) {
    if (view_.is_quote(i) || view_.is(i, ";") || view_.is(i, "that")) return comma;
    if (view_.is(i, ",") && names_source && is(i + 1, "that")) return i + 1;
    const SpeechWords::Verb* verb = view_.words->verb(view_.at(i));
    names_source = names_source || view_.is(i, "citing") || verb != nullptr;
  }
  return comma;
}

std::uint32_t SpeechReader::occasion_end(std::uint32_t at) const {
  const bool preposition = view_.has(at, preposition_bit);
  std::uint32_t i = preposition ? at + 1 : at;
  for (const std::uint32_t last = std::min(range_.end, i + 6); i < last; ++i) {
    const bool name = view_.name_at[i] != SpeechView::none;
    const bool organization =
        name && (*view_.names)[view_.name_at[i]].name_class == NameClass::organization;
    if (view_.has(i, preposition ? occasion_bit | hearer_bit : hearer_bit) ||
        organization) {
      std::uint32_t end = i + 1;
      while (end < last && (view_.name_at[end] != SpeechView::none ||
                            view_.has(end, hearer_bit | occasion_bit))) {
        ++end;
      }
      return end;
    }
    if (!view_.at(i).is_word() || view_.has(i, stop_bit | pronoun_bit)) return at;
  }
  return at;
}

bool SpeechReader::is_subordinate(std::uint32_t i) const {
  const std::string word = to_lower(view_.word(i));
  return word == "since" || word == "after" || word == "before" || word == "when" ||
         word == "until";
}

std::optional<std::uint32_t> SpeechReader::time_that_ends(std::uint32_t i) const {
  const std::uint32_t time = view_.time_at[i];
  if (time == SpeechView::none || !dates_saying(time)) return std::nullopt;
  return time;
}

bool SpeechReader::goes_on(TokenRange clause, std::uint32_t comma) const {
  if (!is(comma, ",") || !inside(comma + 1) || clause.end - clause.begin > 8) return false;
  if (is(comma + 1, "that") || that_after_aside(comma) != comma) return true;
  if (view_.quoted[clause.begin] || view_.is_quote(comma + 1)) return false;
  const SpeechWords::Verb* verb = view_.words->verb(view_.at(comma + 1));
  const bool stops = view_.has(comma + 1, stop_bit) && !view_.has(comma + 1, be_bit);
  return verb == nullptr && !stops && !view_.word(comma + 1).ends_with("ing");
}

bool SpeechReader::begins_clause(std::uint32_t at) const {
  if (!inside(at)) return false;
  if (view_.name_at[at] != SpeechView::none) return true;
  if (view_.at(at).kind == TokenKind::number) return true;
  if (view_.has(at, preposition_bit | stop_bit)) return false;
  return true;
}

std::uint32_t SpeechReader::hearer_end(std::uint32_t at) const {
  std::uint32_t i = at;
  for (const std::uint32_t last = std::min(range_.end, at + 6); i < last; ++i) {
    if (view_.is(i, "that") || is_break(i) || view_.is_quote(i)) return i;
  }
  if (view_.name_at[at] != SpeechView::none) {
    return std::max(at + 1, (*view_.names)[view_.name_at[at]].tokens.end);
  }
  return at + 1;
}

bool SpeechReader::is_break(std::uint32_t i) const {
  const std::string_view mark = view_.word(i);
  return mark == "," || mark == "." || mark == ":" || mark == ";" || mark == "!" ||
         mark == "?";
}

TokenRange SpeechReader::clause_before(std::uint32_t speaker) const {
  if (speaker <= range_.begin) return {};
  std::uint32_t end = speaker;
  while (end > range_.begin && (view_.is(end - 1, ",") || view_.is_quote(end - 1))) --end;
  if (end == speaker) return {};
  std::uint32_t begin = end;
  while (begin > range_.begin && !view_.is(begin - 1, ";") && begin > clause_floor_)
    --begin;
  while (begin < end && view_.is_quote(begin)) ++begin;
  return {begin, end};
}

std::uint32_t SpeechReader::clause_end(std::uint32_t begin) {
  // The next semicolon is looked for once: a sentence may be very long.
  if (next_stop_ < begin) next_stop_ = begin;
  while (inside(next_stop_) && !view_.is(next_stop_, ";")) ++next_stop_;
  std::uint32_t end = next_stop_;
  while (end > begin && (is_break(end - 1) || view_.is_quote(end - 1))) --end;
  return end;
}

bool SpeechReader::is_all_quoted() const {
  bool any = false;
  for (std::uint32_t i = range_.begin; i < range_.end; ++i) {
    if (view_.is_quote(i) || is_break(i)) continue;
    if (!view_.quoted[i]) return false;
    any = true;
  }
  return any;
}

}  // namespace crosscheck

// Offices and forms of address in a run, and beside a name.
#include "analyze/run_reader.h"

namespace crosscheck {
namespace {

/// Reads back from `end` over the words of an office; its first token, or `end`.
std::uint32_t office_start(const NameView& view, std::uint32_t begin, std::uint32_t end) {
  std::uint32_t at = end;
  while (at > begin && view.at(at - 1).shape == Shape::lower &&
         view.has(at - 1, office_word | office_head)) {
    --at;
  }
  return at;
}

}  // namespace

bool RunReader::office_from(std::uint32_t at) const {
  if (view_.has(at, address_form | office_short | office_head)) return true;
  for (std::uint32_t i = at; i < end_ && view_.has(i, office_word | office_head); ++i) {
    if (view_.has(i, office_head)) return true;
  }
  return false;
}

std::string RunReader::read_office(std::uint32_t& at) const {
  std::uint32_t i = at;
  while (i < end_ && view_.has(i, address_form | office_short) && !has_initial_here(i)) {
    ++i;
    if (i < end_ && view_.is(i, '.')) ++i;
  }
  if (i > at) {
    std::uint32_t last = view_.is(i - 1, '.') ? i - 2 : i - 1;
    while (last > at && !view_.at(last).is_word()) --last;
    const bool office = view_.has(last, office_short);
    at = i;
    return office ? view_.gazetteer->words().office(std::string(view_.word(last)))
                  : std::string{};
  }
  std::uint32_t after = at;
  for (; i < end_ && view_.has(i, office_word | office_head); ++i) {
    if (view_.has(i, office_head)) after = i + 1;
  }
  if (after == at) return {};
  if (after < end_ && (view_.word(after) == "of" || view_.word(after) == "for")) {
    std::uint32_t more = after + 1;
    while (more < end_ && view_.has(more, office_word | joins_organization)) ++more;
    if (more > after + 1 && view_.has(more - 1, office_word)) after = more;
  }
  if (after < end_ && view_.has(after, organization_cue)) return {};  // "General Assembly"
  const std::string office = view_.gazetteer->words().office(view_.words({at, after}));
  at = after;
  return office;
}

std::uint32_t RunReader::office_head_in(std::uint32_t at) const {
  for (std::uint32_t i = end_; i > at; --i) {
    if (view_.has(i - 1, office_head) && view_.is_capital(i - 1)) return i - 1;
  }
  return end_;
}

std::uint32_t RunReader::read_body_before_office(std::uint32_t at, std::uint32_t head) {
  std::uint32_t office = head;
  while (office > at && view_.has(office - 1, office_word | office_head)) --office;
  std::uint32_t body_end = office;
  for (std::uint32_t i = office; i < head; ++i) {
    if (view_.has(i, organization_cue)) body_end = i + 1;
  }
  if (body_end > at) {
    const Sure sure = body_end > office ? Sure::certain : Sure::fairly;
    add_unknown({at, body_end}, NameClass::organization, sure);
  }
  if (head + 1 >= end_ || !view_.is_capital(head + 1)) return head + 1;
  const std::string role = view_.gazetteer->words().office(view_.words({office, head + 1}));
  return add_person({head + 1, person_end(head + 1)}, role);
}

std::string office_beside(const NameView& view, TokenRange name, TokenRange sentence) {
  const NameWords& words = view.gazetteer->words();
  if (name.begin > sentence.begin && view.has(name.begin - 1, office_head)) {
    const std::uint32_t start = office_start(view, sentence.begin, name.begin);
    if (start < name.begin) return words.office(view.words({start, name.begin}));
  }
  std::uint32_t at = name.end;
  if (at >= sentence.end || !view.is(at, ',')) return {};
  ++at;
  if (at + 1 < sentence.end && view.at(at).kind == TokenKind::number &&
      view.is(at + 1, ',')) {
    at += 2;  // "Ann Brook, 51, the mayor"
  }
  std::uint32_t start = at;
  for (const std::uint32_t last = std::min(at + 8, sentence.end); at < last; ++at) {
    if (view.at(at).kind == TokenKind::punctuation && !view.is(at, '-')) return {};
    if (view.has(at, say_verb | locative)) return {};
    if (!view.has(at, office_word | office_head)) start = at + 1;
    const bool more = at + 1 < last && view.has(at + 1, office_head);
    if (view.has(at, office_head) && !more) {
      return words.office(view.words({start, at + 1}));
    }
  }
  return {};
}

}  // namespace crosscheck

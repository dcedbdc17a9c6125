// Whom "he", "the ministry" and a bare surname mean.
#include <algorithm>

#include "analyze/speech_reader.h"
#include "analyze/tokenize.h"
#include "support/utf8.h"

namespace crosscheck {

void SpeechReader::resolve(SpeakerPhrase& speaker) {
  if (speaker.pronoun) return resolve_pronoun(speaker);
  if (!speaker.agent.empty()) {
    const auto known = roles_.find(speaker.agent);
    if (known == roles_.end()) return fill_from_names(speaker);
    const SpeechMention& first = found_[known->second];
    if (speaker.role.empty()) speaker.role = first.role;
    if (speaker.organization.empty()) speaker.organization = first.organization;
    if (speaker.country.empty()) speaker.country = first.country;
  } else if (!speaker.organization.empty() && is_lower(speaker.organization)) {
    find_body(speaker);
  }
}

void SpeechReader::resolve_pronoun(SpeakerPhrase& speaker) {
  const std::uint32_t here = speaker.phrase.begin;
  const std::string word = to_lower(view_.word(here));
  const bool person = word == "he" || word == "she";
  const SpeechMention* last = nullptr;
  for (std::size_t i = found_.size(); i > 0 && last == nullptr; --i) {
    const SpeechMention& mention = found_[i - 1];
    if (!person || !mention.agent.empty() || !mention.role.empty()) last = &mention;
    if (found_.size() - i > 3) break;
  }
  const NameMention* named = person ? last_person_before(here) : nullptr;
  if (named != nullptr && (last == nullptr || named->span.begin > last->speaker.end)) {
    speaker.agent = named->canonical;
    speaker.role = named->role;
    if (const auto known = roles_.find(speaker.agent); known != roles_.end()) {
      copy(found_[known->second], speaker);
    }
    fill_from_names(speaker);
  } else if (last != nullptr) {
    copy(*last, speaker);
  }
}

void SpeechReader::copy(const SpeechMention& from, SpeakerPhrase& to) {
  to.agent = from.agent;
  to.role = from.role;
  to.organization = from.organization;
  to.country = from.country;
}

std::vector<NameMention>::const_iterator SpeechReader::names_before(
    std::uint32_t here) const {
  const auto later = [](std::uint32_t at, const NameMention& name) {
    return at <= name.tokens.begin;
  };
  return std::upper_bound(view_.names->begin(), view_.names->end(), here, later);
}

const NameMention* SpeechReader::last_person_before(std::uint32_t here) const {
  const auto& names = *view_.names;
  auto at = names_before(here);
  for (int steps = 0; at != names.begin() && steps < 8; ++steps) {
    --at;
    if (at->name_class == NameClass::person && !is_said(at->tokens.begin)) return &*at;
  }
  return nullptr;
}

bool SpeechReader::is_said(std::uint32_t token) const {
  for (std::size_t i = found_.size(); i > 0 && found_.size() - i < 4; --i) {
    const TokenRange clause = found_[i - 1].clause;
    if (clause.begin <= token && token < clause.end) return true;
  }
  return false;
}

void SpeechReader::fill_from_names(SpeakerPhrase& speaker) const {
  if (!speaker.role.empty() || speaker.agent.empty()) return;
  const auto found = offices_.find(speaker.agent);
  if (found != offices_.end()) speaker.role = found->second;
}

bool SpeechReader::is_beside_rival(const NameMention& body, std::uint64_t last) const {
  constexpr std::uint32_t reach = 24;
  auto at = names_before(body.tokens.begin);
  for (int steps = 0; at != view_.names->begin() && steps < 8; ++steps) {
    --at;
    if (at->tokens.begin >= body.tokens.begin) continue;
    if (body.tokens.begin - at->tokens.begin > reach) return false;
    for (std::uint32_t i = at->tokens.end; i < body.tokens.begin; ++i) {
      if (view_.is(i, ".")) return false;
    }
    if (at->name_class == NameClass::organization && at->canonical != body.canonical &&
        view_.at(at->tokens.end - 1).hash == last) {
      return true;
    }
  }
  return false;
}

void SpeechReader::find_body(SpeakerPhrase& speaker) const {
  const std::uint32_t here = speaker.phrase.is_empty() ? 0 : speaker.phrase.begin;
  const std::uint64_t last = word_hash(
      std::string_view(speaker.organization).substr(speaker.organization.rfind(' ') + 1));
  if (speaker.organization.find(' ') != std::string::npos) return;
  const NameMention* found = nullptr;
  auto at = names_before(here);
  for (int steps = 0; at != view_.names->begin() && steps < 64 && !found; ++steps) {
    --at;
    if (at->name_class == NameClass::organization &&
        view_.at(at->tokens.end - 1).hash == last) {
      found = &*at;
    }
  }
  if (found == nullptr || is_beside_rival(*found, last)) return;
  speaker.organization = found->canonical;
  if (speaker.country.empty()) speaker.country = found->country;
}

}  // namespace crosscheck

#include "claim/told_by.h"

#include <algorithm>

namespace crosscheck {
namespace {

/// Links of a chain that are read; nobody writes more to be read.
constexpr std::size_t most_links = 6;
/// Sayings of a sentence that are looked at, so that cost is linear whatever the text.
constexpr std::size_t most_looked_at = 32;

/// Whether what `outer` says has the verb of `inner` in it.
bool holds(const ArticleReading& reading, const SpeechMention& outer,
           const SpeechMention& inner) {
  const Span first = reading.token(outer.clause.begin).span;
  const Span last = reading.token(outer.clause.end - 1).span;
  return first.begin <= inner.verb.begin && inner.verb.end <= last.end;
}

bool is_same_speaker(const SpeechMention& a, const SpeechMention& b) {
  return a.agent == b.agent && a.role == b.role && a.organization == b.organization;
}

/// Puts a saying into the chain: before those that it holds, else behind all.
void insert(const ArticleReading& reading, const SpeechMention& saying,
            std::vector<const SpeechMention*>& chain) {
  const auto is_known = [&](const SpeechMention* one) {
    return is_same_speaker(*one, saying);
  };
  if (std::ranges::any_of(chain, is_known)) return;
  const auto is_inner = [&](const SpeechMention* one) {
    return holds(reading, saying, *one) && !holds(reading, *one, saying);
  };
  chain.insert(std::ranges::find_if(chain, is_inner), &saying);
}

/// The token at which somebody states the words. "The union counted 150,000": the claim's
/// words begin with the verb of saying, before what is said.
std::uint32_t stated_at(const ArticleReading& reading, TokenRange tokens) {
  if (reading.speech_at(tokens.begin) != nullptr || tokens.begin + 1 >= tokens.end)
    return tokens.begin;
  const SpeechMention* speech = reading.speech_at(tokens.begin + 1);
  const bool begins_with_verb =
      speech != nullptr && speech->verb == reading.token(tokens.begin).span;
  return begins_with_verb ? tokens.begin + 1 : tokens.begin;
}

}  // namespace

std::vector<const SpeechMention*> told_by(const ArticleReading& reading,
                                          TokenRange tokens) {
  std::vector<const SpeechMention*> chain;
  const std::uint32_t at = stated_at(reading, tokens);
  const SpeechMention* first = reading.speech_at(at);
  if (first == nullptr) return chain;
  const auto& sayings = reading.analysis.speech;
  const std::uint32_t end = reading.analysis.sentences[reading.sentence_of(at)].tokens.end;
  const auto from = static_cast<std::size_t>(first - sayings.data());
  const std::size_t last = std::min(sayings.size(), from + most_looked_at);
  for (std::size_t i = from; i < last && chain.size() < most_links; ++i) {
    const TokenRange clause = sayings[i].clause;
    if (clause.begin >= end) break;
    if (clause.begin <= at && at < clause.end) insert(reading, sayings[i], chain);
  }
  return chain;
}

}  // namespace crosscheck

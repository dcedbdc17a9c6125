#include "claim/first_reports.h"

#include <string_view>
#include <unordered_map>
#include <unordered_set>

namespace crosscheck {
namespace {

/// Whether a sentence tells what was said before: "said earlier", "initial reports".
bool tells_first_reports(const ArticleReading& reading, const Sentence& sentence) {
  for (std::uint32_t i = sentence.tokens.begin; i + 1 < sentence.tokens.end; ++i) {
    const bool is_said = reading.language.speech.verb(reading.token(i)) != nullptr;
    if (is_said && reading.is_any(i + 1, "earlier|initially|originally")) return true;
    const bool said_after = reading.language.speech.verb(reading.token(i + 1)) != nullptr;
    if (said_after && reading.is_any(i, "earlier|initially|originally|first")) return true;
    if (reading.is_any(i, "initial|earlier") &&
        reading.is_any(i + 1,
                       "report|reports|account|accounts|count|counts|toll|estimate")) {
      return true;
    }
  }
  return false;
}

}  // namespace

void withdraw_first_reports(const ArticleReading& reading, std::vector<Claim>& claims) {
  std::unordered_map<std::uint32_t, bool> is_before;  // by sentence
  const auto tells_of_before = [&](std::uint32_t sentence) {
    const auto [at, is_new] = is_before.try_emplace(sentence, false);
    if (is_new)
      at->second = tells_first_reports(reading, reading.analysis.sentences[sentence]);
    return at->second;
  };
  std::vector<Claim*> before;
  std::unordered_set<std::string_view> held;  // measures with a figure that stands
  for (Claim& claim : claims) {
    if (claim.form != Form::quantity || claim.standing == Standing::deprecated) continue;
    if (tells_of_before(claim.statement)) {
      before.push_back(&claim);
    } else {
      held.insert(claim.measure.node.id);
    }
  }
  for (Claim* claim : before) {
    if (held.contains(claim->measure.node.id)) claim->standing = Standing::deprecated;
  }
}

}  // namespace crosscheck

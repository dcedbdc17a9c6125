#include "tool/build_facts.h"

#include "tool/pipeline.h"

namespace crosscheck {
namespace {

std::string_view or_unknown(std::string_view text) {
  return text.empty() ? "unknown" : text;
}

}  // namespace

std::string version_text(const BuildFacts& facts) {
  std::string text = "crosscheck " CROSSCHECK_VERSION "\ncommit     ";
  ((text += or_unknown(facts.commit)) += "\nrules      ") += built_in_rules_digest();
  (text += "\nlibraries  ") += or_unknown(facts.libraries);
  return text;
}

}  // namespace crosscheck

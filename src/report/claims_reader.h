#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "claim/claim.h"
#include "report/json_decoder.h"
#include "support/result.h"

namespace crosscheck {

/// The claim of an object that `write_claim` wrote. `Claim::article` and `Claim::of` are
/// left to the caller, who knows the lists.
Claim read_claim(const JsonValue& json, JsonDecoder& decoder);

/// Fills `Claim::of` of claims read from `json`, by the ids of `claims`.
void link_shares(const std::vector<JsonValue>& json, std::vector<Claim>& claims);

/// The claims of one article from the JSON array of a record (`Article::embedded_claims`),
/// as claims of the article number `index`.
Result<std::vector<Claim>> read_claims(std::string_view json, const std::string& path,
                                       ArticleIndex index);

/// Takes what a record tells of its article beside the claims
/// (`Article::embedded_reading`): how the date is known, and hashes of the text by which
/// copies and stories are found. Returns what is wrong with it, if anything.
std::optional<Problem> take_reading(std::string_view json, const std::string& path,
                                    ArticleInfo& article);

}  // namespace crosscheck

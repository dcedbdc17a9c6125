#pragma once
#include <ostream>
#include <span>
#include <string_view>

#include "claim/claim.h"
#include "report/json_writer.h"

namespace crosscheck {

/// Writes one claim as an object of design interface.md: a slot that is unknown is `null`,
/// one that does not apply is left out, and `states` names each slot that is not simply
/// stated. With what is needed to judge the claim again without its article (`topic`,
/// `within` ...), so it reads back without loss. `article` is the id of its article;
/// `Claim::of` points into `all`.
void write_claim(const Claim& claim, std::string_view article, std::span<const Claim> all,
                 JsonWriter& json);

/// Writes one article as an object. `origin` is the id of its origin; left out where empty.
void write_article(const ArticleInfo& article, std::string_view origin, JsonWriter& json);

/// Writes the claims of one article as a line of JSON that `verify` takes as an article:
/// the members of `articles`, `claims`, and in `reading` what else the text told.
void write_claims_line(const ArticleInfo& article, std::span<const Claim> claims,
                       std::ostream& out);

}  // namespace crosscheck

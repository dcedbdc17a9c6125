#pragma once
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "claim/claim.h"

namespace crosscheck {

/// What of an article tells its story and its copies: hashes of its words.
struct ArticleWords {
  std::vector<std::uint64_t> topic;
  std::vector<std::uint64_t> names;
  std::vector<std::uint64_t> shingles;
};

/// The words of an article as bytes, and back. Nothing where the bytes are not of this
/// form.
std::string encode_words(const ArticleInfo& article);
std::optional<ArticleWords> decode_words(std::string_view bytes);

/// The claims of one article as compressed bytes, without loss; `Claim::article` is left
/// out, and `Claim::of` is counted from the first of these claims, whose index among all
/// is `first`.
std::string encode_claims(std::span<const Claim> claims, ClaimIndex first = 0);

/// The claims back, as those of article 0 with `Claim::of` counted within them. Nothing
/// where the bytes are not of this form; never more than `most_claims`, nor more than 64
/// MiB decompressed.
std::optional<std::vector<Claim>> decode_claims(std::string_view bytes);

}  // namespace crosscheck

#pragma once
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "archive/archive.h"
#include "graph/topics.h"

namespace crosscheck {

/// What bounds the articles that drafts are compared with. They are counts, not times, so
/// that the same archive gives the same articles on every machine.
struct NeighbourLimits {
  std::size_t articles = 50;     ///< for each draft; fewer where there are many drafts
  std::size_t claims = 3000;     ///< in the articles for each draft
  std::size_t work = 6'000'000;  ///< entries of the index read, with 2,000 an article
  std::size_t examined = 320;    ///< best matches of one article that are looked at
};

/// The stored articles that may touch some drafts.
struct Neighbourhood {
  struct Member {
    ArticleInfo article;
    std::vector<Claim> claims;  ///< as those of article 0
  };
  std::vector<Member> members;  ///< by path and record
  WordCounts words;             ///< of drafts, archive and what else was given
  std::size_t stored = 0;       ///< articles in the archive that were not given
  std::size_t foreign = 0;      ///< members whose claims another program read
  bool is_cut = false;          ///< more articles belong to these stories, or may
};

/// Finds the stored articles of the drafts' stories: those that share rare names and words
/// with a draft as `story_numbers` has it over the whole archive, nearest first, then those
/// that share them with these, as far as the limits go. The first `drafts` of `given` are
/// the drafts; stored articles of the bytes of one that is given are left out. `reader` is
/// this program. Cost: the index entries of the drafts' words, not the archive.
Neighbourhood neighbours(Archive& archive, std::span<const ArticleInfo> given,
                         std::size_t drafts, std::string_view reader,
                         const NeighbourLimits& limits = {});

}  // namespace crosscheck

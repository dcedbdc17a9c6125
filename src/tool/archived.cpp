#include "tool/archived.h"

#include <set>

#include "tool/archive_add.h"

namespace crosscheck {
namespace {

/// Ids that no other article of the run has.
void name_apart(std::set<std::string>& ids, ArticleInfo& article) {
  for (std::size_t digits = 8; !ids.insert(article.id).second && digits <= 64; digits += 4)
    article.id = "a" + article.sha256.substr(0, digits);
}

void append(std::vector<Claim>&& claims, Extracted& extracted) {
  const auto offset = static_cast<ClaimIndex>(extracted.claims.size());
  const auto article = static_cast<ArticleIndex>(extracted.articles.size());
  for (Claim& claim : claims) {
    claim.article = article;
    if (claim.of) *claim.of += offset;
    extracted.claims.push_back(std::move(claim));
  }
}

void note(const Neighbourhood& near, const std::string& path, Problems& cuts) {
  if (near.is_cut) {
    cuts.push_back({path, 0, 0,
                    "compared with the " + std::to_string(near.members.size()) +
                        " nearest of " + std::to_string(near.stored) +
                        " articles; more may belong to the stories of the drafts"});
  }
  if (near.foreign > 0) {
    cuts.push_back(
        {path, 0, 0,
         std::to_string(near.foreign) +
             " of the articles compared were read by another crosscheck; 'crosscheck "
             "archive add' of their files reads them anew"});
  }
}

}  // namespace

Neighbourhood add_stored(const FromArchive& from, std::size_t drafts,
                         const Knowledge& knowledge, Extracted& extracted) {
  Neighbourhood near =
      neighbours(*from.archive, extracted.articles, drafts, reader_of(knowledge));
  note(near, from.archive->path(), extracted.cuts);
  std::set<std::string> ids;
  for (const ArticleInfo& article : extracted.articles) ids.insert(article.id);
  for (Neighbourhood::Member& member : near.members) {
    name_apart(ids, member.article);
    if (from.configuration != nullptr) name_source(*from.configuration, member.article);
    append(std::move(member.claims), extracted);
    extracted.articles.push_back(std::move(member.article));
  }
  return near;
}

}  // namespace crosscheck

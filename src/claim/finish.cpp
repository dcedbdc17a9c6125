#include "claim/finish.h"

#include "support/hash.h"

namespace crosscheck {
namespace {

/// The claim without its place in the run, as one string: equal for equal statements.
std::string normalized_form(const Claim& claim) {
  std::string form = std::string(name(claim.form)) + '|' + claim.measure.node.id + '|' +
                     std::string(name(claim.kind)) + '|';
  if (claim.value) form += to_string(claim.value->core);
  if (claim.date.first) form += to_string(*claim.date.first);
  form += claim.quote;
  if (claim.form == Form::order) form += claim.population.head;
  if (claim.after) form += claim.after->id + claim.after->head + claim.after->skeleton;
  form += '|' + claim.skeleton + '|' + std::to_string(claim.rank) + '|' + claim.goal.id +
          '|' + claim.origin.id + '|' + claim.place.id;
  return form;
}

}  // namespace

void finish(const Article& article, ArticleIndex index, Claim& claim) {
  claim.article = index;
  claim.location = article.locate(claim.span);
  claim.sentence_range = article.offsets.file_range(claim.sentence_span);
  const std::string key = article.sha256 + '|' + std::to_string(claim.span.begin) + '-' +
                          std::to_string(claim.span.end) + '|' + normalized_form(claim);
  claim.id = "c-" + hex(hash64(key), 12);
}

}  // namespace crosscheck

#pragma once
#include <vector>

#include "acquire/article.h"
#include "analyze/gazetteer.h"
#include "analyze/mentions.h"
#include "analyze/name_context.h"
#include "analyze/sentence.h"

namespace crosscheck {

/// The proper names of an article, in order; variants of one name in it share `canonical`.
/// Without `syntax` their classes rest on words alone.
std::vector<NameMention> read_names(const Article& article,
                                    const std::vector<Token>& tokens,
                                    const std::vector<Sentence>& sentences,
                                    const std::vector<TimeMention>& times,
                                    const Gazetteer& gazetteer,
                                    const NameSyntax& syntax = {});

}  // namespace crosscheck

#pragma once
#include <string_view>
#include <vector>

#include "analyze/gazetteer.h"
#include "analyze/mentions.h"
#include "analyze/sentence.h"

namespace crosscheck {

/// The country that "the country", "this nation" ... at `token` of a sentence means: of
/// those named before it in this sentence and the three before, else in the whole text, the
/// one that the text up to there names most, the later of equals. `excluded` is the id of
/// one that it cannot be: "Bolivians left the country". Null where none was named before.
const NameMention* country_meant(const std::vector<NameMention>& names,
                                 const std::vector<Sentence>& sentences,
                                 const Gazetteer& gazetteer, std::uint32_t token,
                                 std::uint32_t sentence, std::string_view excluded = {});

}  // namespace crosscheck

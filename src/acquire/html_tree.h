#pragma once
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "acquire/mapped_text.h"
#include "acquire/page.h"

namespace crosscheck {

/// The main text of a page: paragraphs with the parts that elements tell (headings,
/// captions), without navigation, forms, footers, asides, hidden and boilerplate blocks.
/// \param clean  `without_raw_content` of the page's characters, nested at most a few
/// hundred
///               deep; offsets are the same in both
/// Cost: linear in the page, times the depth.
Page html_main_text(const std::string& clean);

}  // namespace crosscheck

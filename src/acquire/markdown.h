#pragma once
#include <string>
#include <string_view>

#include "acquire/page.h"
#include "acquire/page_words.h"
#include "support/problem.h"

namespace crosscheck {

/// Reads Markdown: front matter between two lines of "---" (title source published url
/// author language), and text without its markup. Headings are headlines, an image on its
/// own line a caption, code is left out. Cost: linear.
Page markdown_page(std::string_view characters, const Metadata& known,
                   const PageWords& words, const std::string& path, Problems& problems);

}  // namespace crosscheck

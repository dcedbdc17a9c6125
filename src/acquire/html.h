#pragma once
#include <string_view>

#include "acquire/page.h"
#include "acquire/page_words.h"

namespace crosscheck {

/// What reading a page gives, and whether it was nested too deep to be parsed: then its
/// tags were only stripped and its parts are guessed from lines.
struct HtmlPage {
  Page page;
  bool is_too_deep = false;
  bool has_too_many_tags = false;  ///< likewise: parsing it would take seconds
};

/// Reads the main text and the metadata of a page, given its characters. Navigation, forms,
/// footers, asides, scripts and boilerplate are left out; captions, headlines and
/// paragraphs are told apart. Cost: linear, whatever the page.
HtmlPage html_page(std::string_view html, const Metadata& known, const PageWords& words);

}  // namespace crosscheck

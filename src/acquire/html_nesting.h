#pragma once
#include <cstddef>
#include <string>
#include <string_view>

namespace crosscheck {

/// A copy of a page, of the same length, in which what has no text of the article is blank:
/// declarations, scripts, styles, other elements whose content is no markup, and the
/// attributes of tags that have hundreds. What is left needs no tokenizer states, so that
/// how a parser nests it can be foreseen. Cost: linear.
std::string without_raw_content(std::string_view html);

/// At least as many elements as are ever open at once when a page (as
/// `without_raw_content` leaves it) is parsed, up to a small factor. Only exact matches of
/// end tags count, so a page with hundreds of misnested tags is counted deep as well. Stops
/// counting at `enough`. Cost: linear.
std::size_t most_open_elements(std::string_view html, std::size_t enough);

/// Number of tags and of elements that a parser makes besides: formatting that a block left
/// open is opened again in every later one, so a short page could grow a hundredfold. Stops
/// counting at `enough`. Cost: linear.
std::size_t count_elements(std::string_view html, std::size_t enough);

}  // namespace crosscheck

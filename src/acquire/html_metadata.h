#pragma once
#include <string>
#include <string_view>

#include "acquire/metadata.h"

namespace crosscheck {

/// What a page says of itself: JSON-LD of an article first, then Open Graph and `meta`,
/// `time`, `link` and `title`. `html` is the page's characters. Cost: linear.
Metadata html_metadata(std::string_view html);

/// The character set that a page declares in a `meta` of its first bytes; "" where it does
/// not.
std::string declared_charset(std::string_view bytes);

}  // namespace crosscheck

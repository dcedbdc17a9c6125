#pragma once
#include <string>
#include <string_view>

namespace crosscheck {

/// The style sheet of the page.
std::string_view html_style();

/// The script of the page: it filters, links and highlights, and nothing needs it.
std::string_view html_script();

/// "'sha256-...'": what a content security policy allows by its bytes.
std::string policy_hash(std::string_view bytes);

}  // namespace crosscheck

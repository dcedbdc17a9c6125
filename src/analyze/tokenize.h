#pragma once
#include <string_view>
#include <vector>

#include "acquire/article.h"
#include "analyze/token.h"

namespace crosscheck {

/// Appends the tokens of `span` of `text`. Rules: letters and digits that begin with a
/// letter are one word ("G7"); digits with inner separators are one number ("1,234.5");
/// letters with full stops are one word ("U.S."); a possessive "'s" is a word of its own;
/// "don't" is one; every other character but white space stands alone. Cost: linear.
void tokenize(std::string_view text, Span span, std::vector<Token>& tokens);

/// The tokens of a phrase, for word lists.
std::vector<Token> tokenize(std::string_view phrase);

}  // namespace crosscheck

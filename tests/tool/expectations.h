#pragma once
#include <algorithm>
#include <filesystem>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "report/saved_report.h"
#include "tests/tool/case_file.h"

namespace crosscheck::test {

/// "capital-echo" of "fixtures/mine-accident/articles/capital-echo.txt.gz".
inline std::string stem_of(const std::string& path) {
  const std::string name = std::filesystem::path(path).filename().string();
  return name.substr(0, name.find('.'));
}

/// Whether `part` stands in `whole` as whole words, capitals aside: "51" is not in "510".
inline bool holds_words(std::string_view whole, std::string_view part) {
  const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? char(c + 32) : c; };
  const auto is_word = [&](char c) {
    return (lower(c) >= 'a' && lower(c) <= 'z') || (c >= '0' && c <= '9');
  };
  const auto same = [&](char a, char b) { return lower(a) == lower(b); };
  for (auto from = whole.begin(); !part.empty();) {
    const auto found = std::search(from, whole.end(), part.begin(), part.end(), same);
    if (found == whole.end()) return false;
    const auto end = found + static_cast<std::ptrdiff_t>(part.size());
    const bool begins =
        found == whole.begin() || !is_word(*(found - 1)) || !is_word(*found);
    const bool ends = end == whole.end() || !is_word(*end) || !is_word(*(end - 1));
    if (begins && ends) return true;
    from = found + 1;
  }
  return false;
}

/// The text with the spaces that do not break as plain ones.
inline std::string plain_spaces(std::string text) {
  constexpr std::string_view unbroken = "\xC2\xA0";
  for (std::size_t at = 0; (at = text.find(unbroken, at)) != std::string::npos;)
    text.replace(at, unbroken.size(), " ");
  return text;
}

/// Tells which findings of a report answer an expectation.
class Matcher {
 public:
  /// Borrows the report.
  explicit Matcher(const SavedReport& report) : report_(report) {}

  bool holds(const Expectation& expected) const {
    return std::ranges::any_of(report_.findings, [&](const Finding& finding) {
      return answers(finding, expected);
    });
  }

  /// Whether the finding is of that relation and its claims hold all the quoted words, the
  /// two sides in two groups.
  bool answers(const Finding& finding, const Expectation& expected) const {
    if (!is_of_that_relation(finding, expected)) return false;
    if (expected.against.empty()) return holds_all(finding.claims, expected.quotes);
    const auto groups = groups_of(finding);
    for (std::size_t i = 0; i < groups.size(); ++i) {
      for (std::size_t j = 0; j < groups.size(); ++j) {
        const bool in_order = finding.family == "update" ? i < j : i != j;
        if (in_order && holds_all(groups[i], expected.quotes) &&
            holds_all(groups[j], expected.against)) {
          return true;
        }
      }
    }
    return false;
  }

  /// Whether the finding tells a part of what is expected: of each side some of the words.
  bool answers_in_part(const Finding& finding, const Expectation& expected) const {
    if (!is_of_that_relation(finding, expected)) return false;
    const auto told = [&](const std::vector<QuotedWords>& side) {
      return side.empty() || std::ranges::any_of(side, [&](const QuotedWords& quote) {
               return holds_all(finding.claims, {quote});
             });
    };
    return told(expected.quotes) && told(expected.against);
  }

  /// The articles that count as one origin are exactly these.
  bool is_origin(const std::vector<std::string>& stems) const {
    const std::set<std::string> expected(stems.begin(), stems.end());
    return std::ranges::any_of(report_.origins, [&](const Origin& origin) {
      std::set<std::string> members;
      for (const ArticleIndex article : origin.articles)
        members.insert(stem_of(report_.articles[article].path));
      return members == expected;
    });
  }

 private:
  static bool is_of_that_relation(const Finding& finding, const Expectation& expected) {
    if (finding.relation != expected.relation && finding.family != expected.relation)
      return false;
    return expected.strength.empty() ||
           (finding.strength && name(*finding.strength) == expected.strength);
  }

  static std::vector<std::span<const ClaimIndex>> groups_of(const Finding& finding) {
    std::vector<std::span<const ClaimIndex>> groups;
    const std::span<const ClaimIndex> all(finding.claims);
    for (std::size_t i = 0; i < finding.groups.size(); ++i) {
      const std::size_t begin = finding.groups[i];
      const std::size_t end =
          i + 1 < finding.groups.size() ? finding.groups[i + 1] : all.size();
      groups.push_back(all.subspan(begin, end - begin));
    }
    return groups;
  }

  bool holds_all(std::span<const ClaimIndex> claims,
                 const std::vector<QuotedWords>& quotes) const {
    return std::ranges::all_of(quotes, [&](const QuotedWords& quote) {
      return std::ranges::any_of(claims, [&](ClaimIndex claim) {
        return is_told_by(report_.claims[claim], quote);
      });
    });
  }

  /// Whether the claim stands in that article's words and its figure, day or name is meant.
  bool is_told_by(const Claim& claim, const QuotedWords& quote) const {
    if (stem_of(report_.articles[claim.article].path) != quote.in) return false;
    if (!holds_words(plain_spaces(claim.sentence), quote.text)) return false;
    const std::string meant = plain_spaces(claim.value                ? claim.value->text
                                           : claim.form == Form::date ? claim.date_text
                                           : claim.form == Form::name ? claim.name
                                                                      : claim.text);
    return holds_words(quote.text, meant) || holds_words(meant, quote.text);
  }

  const SavedReport& report_;
};

}  // namespace crosscheck::test

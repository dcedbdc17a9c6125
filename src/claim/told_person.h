#pragma once
#include <cstdint>
#include <string_view>

#include "claim/reading.h"

namespace crosscheck {

/// Forms of "be" between a person and what is said of them.
constexpr std::string_view be_forms = "is|was|'s";
/// Words that may stand between a subject and its verb.
constexpr std::string_view verb_helpers =
    "has|had|also|later|then|just|only|still|reportedly";

/// A person of whom something is said, by the name that stands there.
struct ToldPerson {
  const NameMention* name = nullptr;  ///< null: nobody whose full name is known
  std::uint32_t begin = 0;            ///< first token of what is said, name included

  /// Whether the full name itself stands there: a surname beside an age may be a
  /// relative's.
  bool is_written_out() const {
    return name != nullptr && name->tokens.end > name->tokens.begin + 1;
  }
};

/// Finds of whom a few words speak, by what stands right beside them. Cost: constant each.
class ToldPeople {
 public:
  explicit ToldPeople(const ArticleReading& reading) : reading_(reading) {}

  /// "Ann Lee, ", "Ann Lee (", "Ann Lee is ", "Ann Lee, who is " before a token.
  ToldPerson apposed(std::uint32_t at) const;
  /// The full name after token `end`: of "42-year-old", "the 42-year-old farmer".
  ToldPerson follows(const Sentence& sentence, std::uint32_t end) const;
  /// The subject of a verb: "Ann Lee died", "Ann Lee, who has died".
  ToldPerson subject(const Sentence& sentence, std::uint32_t verb) const;

 private:
  ToldPerson named_before(std::uint32_t end) const;

  const ArticleReading& reading_;
};

}  // namespace crosscheck

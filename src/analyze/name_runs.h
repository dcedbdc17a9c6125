#pragma once
#include <span>
#include <vector>

#include "analyze/gazetteer.h"
#include "analyze/mentions.h"
#include "analyze/sentence.h"
#include "support/hash_table.h"

namespace crosscheck {

/// How sure the class of a name is, from its own words and what stands around it.
enum class Sure : std::uint8_t { no, fairly, certain };

/// A name as first read, before the whole article decided on its class and full form.
struct NameDraft {
  NameMention name;
  Sure sure = Sure::fairly;
  TokenRange sentence;  ///< the one it stands in
  bool longer = false;  ///< instead of the shorter names in it: "Harlow Red Caps"
};

/// One article's tokens as the name reader sees them. Borrowed: all of it outlives the
/// view.
struct NameView {
  std::string_view text;
  const std::vector<Token>* tokens = nullptr;
  const Gazetteer* gazetteer = nullptr;
  std::vector<bool> taken;     ///< inside a time expression
  HashTable<bool> lower_seen;  ///< words mostly written in lower case

  const Token& at(std::uint32_t i) const { return (*tokens)[i]; }
  std::string_view word(std::uint32_t i) const { return slice(text, at(i).span); }
  std::uint32_t bits(std::uint32_t i) const { return gazetteer->words().bits(at(i)); }
  bool has(std::uint32_t i, std::uint32_t wanted) const { return (bits(i) & wanted) != 0; }
  bool is(std::uint32_t i, char mark) const {
    return length(at(i).span) == 1 && text[at(i).span.begin] == mark;
  }
  Span span(TokenRange range) const {
    return {at(range.begin).span.begin, at(range.end - 1).span.end};
  }
  std::string words(TokenRange range) const {
    return std::string(slice(text, span(range)));
  }
  /// A word that begins with a capital and is no part of a date.
  bool is_capital(std::uint32_t i) const;
};

/// What `read_runs` needs of an article.
NameView name_view(std::string_view text, const std::vector<Token>& tokens,
                   const std::vector<TimeMention>& times, const Gazetteer& gazetteer);

/// Whether capitals say nothing in a sentence: a headline in title case, a line in
/// capitals.
bool is_titled(const NameView& view, const Sentence& sentence);

/// Reads the names of a sentence in ordinary case: runs of capitalized words, split by the
/// gazetteer, offices and cues.
void read_runs(const NameView& view, TokenRange sentence, std::vector<NameDraft>& drafts);

/// Whole runs of a sentence that `read_runs` read as several names, as parts or not at all:
/// each may be one name instead. Longest first among those that begin together.
void read_longer(const NameView& view, TokenRange sentence,
                 std::span<const NameDraft> drafts, std::vector<NameDraft>& longer);

/// The names of an article as first read.
struct NameDrafts {
  std::vector<NameDraft> names;         ///< by cues and gazetteer, in the order of text
  std::vector<NameDraft> longer;        ///< that may stand instead of several of them
  std::vector<const Sentence*> titled;  ///< sentences that were not read
};

/// Drafts of all sentences in ordinary case. Borrowed: `sentences` outlive what is made.
NameDrafts read_drafts(const NameView& view, const std::vector<Sentence>& sentences);

/// Whether an entry fits how its words are written here: "US" is no "us".
bool fits(const NameView& view, std::uint32_t at, const PhraseTable::Match& match);

/// A mention of a gazetteer entry.
NameMention of_entry(const NameView& view, TokenRange range, const Gazetteer::Entry& entry);

/// The office right before a name in lower case ("interior minister"), or in an apposition
/// after it (", the interior minister,"). "" if there is none.
std::string office_beside(const NameView& view, TokenRange name, TokenRange sentence);

}  // namespace crosscheck

#pragma once
#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "analyze/name_runs.h"

namespace crosscheck {

/// Reads one run of capitalized words, left to right.
class RunReader {
 public:
  RunReader(const NameView& view, TokenRange sentence, std::vector<NameDraft>& drafts)
      : view_(view), sentence_(sentence), drafts_(drafts) {}

  std::uint32_t read(std::uint32_t begin);

 private:
  PhraseTable::Match match(std::uint32_t at) const {
    const auto found = view_.gazetteer->match(*view_.tokens, at, sentence_.end);
    return found && fits(view_, at, found) ? found : PhraseTable::Match{};
  }
  PlaceKind kind(const PhraseTable::Match& found) const {
    return view_.gazetteer->idea(view_.gazetteer->entry(found.value).idea).kind;
  }
  NameForm form(const PhraseTable::Match& found) const {
    return view_.gazetteer->entry(found.value).form;
  }
  bool inside(std::uint32_t i) const { return i < sentence_.end; }
  bool is_mark(std::uint32_t i, char mark) const { return inside(i) && view_.is(i, mark); }

  /// The first word of a sentence or of a quotation in it.
  bool opens_sentence(std::uint32_t i) const;
  bool is_hyphen(std::uint32_t i) const;
  /// A word that is capitalized only for its position.
  bool is_plain_word(std::uint32_t i) const;
  /// Whether the words before `at` may go on with "of": "Bank of", "Minister of Internal".
  bool takes_of(std::uint32_t begin, std::uint32_t at) const;
  std::uint32_t run_end(std::uint32_t begin) const;
  bool takes_stop(std::uint32_t i) const;
  std::uint32_t read_part(std::uint32_t at);
  /// A given name with at least one more word after it.
  bool begins_person(std::uint32_t at) const;
  /// A place itself: no people, no seat of a government, no body.
  bool is_land(const PhraseTable::Match& found) const;
  std::uint32_t read_known(std::uint32_t at, const PhraseTable::Match& found);
  std::optional<std::uint32_t> last_with(std::uint32_t from, std::uint32_t bits) const;
  /// Whether an office begins at `at`: "Mayor Ann Brook", "Deputy Prime Minister".
  bool office_from(std::uint32_t at) const;
  std::uint32_t read_unknown(std::uint32_t at);
  /// Reads "Interior Minister", "Lt. Gov.", "Mr." and moves `at` behind it; the office.
  std::string read_office(std::uint32_t& at) const;
  bool has_initial_here(std::uint32_t i) const { return length(view_.at(i).span) == 1; }

  /// Index of the last word of an office in the run; the run's end if there is none.
  std::uint32_t office_head_in(std::uint32_t at) const;
  /// "Harlow Police Chief Ann Brook": a body, an office, perhaps a person.
  std::uint32_t read_body_before_office(std::uint32_t at, std::uint32_t head);
  bool has_initial(std::uint32_t at) const;
  /// End of a person's name: the run's end, or before a known country, an office, a place.
  std::uint32_t person_end(std::uint32_t at) const;
  /// End of a run of unknown words: before a name that the gazetteer knows.
  std::uint32_t guess_end(std::uint32_t at) const;
  std::uint32_t add_person(TokenRange range, const std::string& role);
  std::uint32_t add_unknown(TokenRange range, NameClass name_class, Sure sure);
  void add_known(TokenRange range, const PhraseTable::Match& found, Sure sure);
  /// A run without any sign in its own words: what stands around it decides.
  std::uint32_t add_guess(TokenRange range);
  /// "HARLOW (Prairie Wire) --", "HARLOW --".
  bool is_dateline(TokenRange range) const;
  bool is_acronym(TokenRange range) const;
  bool after_article(std::uint32_t at) const;
  /// "in X", "near X", "the town of X".
  bool names_place(std::uint32_t at) const;
  /// "on South X", "the 800 block of South X".
  bool names_street(std::uint32_t at) const;
  /// "the town of X".
  bool after_place_kind(std::uint32_t at) const;
  /// "a bridge over the X".
  bool crosses(std::uint32_t at) const;
  /// "the X border crossing", "X region".
  bool before_place_noun(TokenRange range) const;
  /// "X, 34,", "X said", "X, who", an office beside it.
  bool looks_personal(TokenRange range) const;
  /// The state or country after a comma: "Harlow, Tex.".
  std::optional<std::uint32_t> state_after(std::uint32_t at) const;
  std::string container(std::uint32_t after) const;
  std::uint32_t finish(NameMention name, TokenRange range, Sure sure);
  /// Adds the short form of a state after its city, which is a name nowhere else: ", Tex.".
  std::uint32_t finish_state(std::uint32_t after);

  const NameView& view_;
  TokenRange sentence_;
  std::vector<NameDraft>& drafts_;
  std::uint32_t passed_ = 0;  ///< tokens before it were read with an earlier run
  std::uint32_t end_ = 0;
};

}  // namespace crosscheck

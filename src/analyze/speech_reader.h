#pragma once
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "analyze/speaker.h"
#include "support/utf8.h"

namespace crosscheck {

/// Reads the sayings of one article, sentence by sentence.
class SpeechReader {
 public:
  explicit SpeechReader(const SpeechView& view) : view_(view) {
    for (const NameMention& name : *view.names) {
      if (name.name_class == NameClass::person && !name.role.empty()) {
        offices_.emplace(name.canonical, name.role);
      }
    }
  }

  void read(const Sentence& sentence);

  std::vector<SpeechMention> take() { return std::move(found_); }

 private:
  bool inside(std::uint32_t i) const { return i < range_.end; }
  bool is(std::uint32_t i, std::string_view word) const {
    return inside(i) && view_.is(i, word);
  }

  void read_verb(std::uint32_t at, const SpeechWords::Verb& verb);
  /// Steps back from the verb over adverbs, auxiliaries and a time: "on Monday also said".
  /// Whether the saying is asserted.
  bool skip_back(std::uint32_t& end, std::optional<std::uint32_t>& when) const;
  bool dates_saying(std::uint32_t time) const;

  /// What stands between the verb and what is said: hearers, a date, "in a statement".
  struct Frame {
    std::uint32_t end = 0;
    std::optional<std::uint32_t> when;
    bool that = false;
  };
  Frame frame_after(std::uint32_t at) const;
  /// The "that" after what others say between commas: "said, the agency reported, that",
  /// "reported, citing the ministry, that". The comma itself where there is none.
  std::uint32_t that_after_aside(std::uint32_t comma) const;
  /// End of "reporters", "the news agency Varsk Press", "in a televised address".
  std::uint32_t occasion_end(std::uint32_t at) const;

  bool ends_clause(std::uint32_t i) const { return view_.is(i, ",") || view_.is_quote(i); }

  void read_after_subject(std::uint32_t at, const SpeechWords::Verb& verb,
                          SpeakerPhrase& speaker, std::optional<std::uint32_t> when);
  /// "since the minister announced a plan" tells an event, not what somebody says.
  bool is_subordinate(std::uint32_t i) const;
  /// "Last week officials said".
  std::optional<std::uint32_t> time_that_ends(std::uint32_t i) const;
  /// "The bridge, officials said, was closed": the clause goes on behind its speaker.
  bool goes_on(TokenRange clause, std::uint32_t comma) const;
  /// After a noun-like verb form only what begins like a clause or an object may follow.
  bool begins_clause(std::uint32_t at) const;
  std::uint32_t hearer_end(std::uint32_t at) const;
  bool is_break(std::uint32_t i) const;
  /// What stands before a trailing "..., officials said".
  TokenRange clause_before(std::uint32_t speaker) const;
  std::uint32_t clause_end(std::uint32_t begin);
  void read_inverted(std::uint32_t at, const SpeechWords::Verb& verb,
                     SpeakerPhrase& speaker);
  /// "..., adding that": the speaker of the sentence goes on.
  void read_participle(std::uint32_t at, const SpeechWords::Verb& verb);
  /// "It is believed that", "was said to": said by nobody who is named.
  void read_passive(std::uint32_t at, const SpeechWords::Verb& verb);
  void read_according(TokenRange cue);
  /// "Minister: 200 dead", and a quotation that goes on after its speaker was named.
  void read_without_verb(const Sentence& sentence);
  /// "The agency quoted the mayor as saying that": both say it. `at`: "saying".
  void read_quoted_as(std::uint32_t at);
  bool is_quoted_as(std::uint32_t verb) const;
  /// "put the death toll at 42"
  bool puts_figure(std::uint32_t verb) const;
  /// "the agency reported, citing the ministry": the ministry says the same.
  bool read_source(TokenRange cue, SpeakerPhrase& speaker);
  /// "Flood kills 40 - officials"
  bool read_dash();
  bool is_all_quoted() const;
  void add(std::uint32_t at, const SpeechWords::Verb& verb, SpeakerPhrase& speaker,
           std::optional<std::uint32_t> when, TokenRange clause, TokenRange cue = {});

  // By the tree, where the sentence has one (`speech_trees.cpp`).
  /// Whether the tree tells what a token hangs on.
  bool is_sure(std::uint32_t i) const;
  bool is_noun(std::uint32_t i) const;
  /// Requires of these four that `is_sure(verb)` or that the noun was read.
  bool has_clause(std::uint32_t verb) const;
  std::optional<std::uint32_t> subject_of(std::uint32_t verb) const;
  TokenRange noun_phrase(std::uint32_t noun) const;
  /// "admitted 19 patients": nobody speaks.
  bool is_done_to_thing(std::uint32_t at, const SpeechWords::Verb& verb) const;
  /// "a warden said", "the mayor, who said": whoever has the verb and a clause.
  std::optional<SpeakerPhrase> speaker_by_tree(std::uint32_t verb) const;
  /// Of "officials said 40 died, but the search goes on" the part that officials said.
  TokenRange own_clause(std::uint32_t verb, TokenRange clause) const;
  /// "rejected a report (by the agency) that 40 died"
  void read_statement(std::uint32_t noun);
  /// Who denies what a noun of saying tells: its clause begins behind "that".
  void read_denial(std::uint32_t noun, std::uint32_t denying, const SpeechWords::Verb& verb,
                   TokenRange clause);

  /// "he" and "the ministry" mean the speaker or body before.
  void resolve(SpeakerPhrase& speaker);
  /// "he": the last person named outside what the last speaker said, else the last speaker.
  void resolve_pronoun(SpeakerPhrase& speaker);
  static void copy(const SpeechMention& from, SpeakerPhrase& to);
  /// Behind the last name that begins before a token.
  std::vector<NameMention>::const_iterator names_before(std::uint32_t here) const;
  const NameMention* last_person_before(std::uint32_t here) const;
  /// Whether a token lies in one of the last clauses that somebody said.
  bool is_said(std::uint32_t token) const;

  static bool is_lower(const std::string& words) { return to_lower(words) == words; }

  /// The office that another mention of the person has.
  void fill_from_names(SpeakerPhrase& speaker) const;
  /// "the ministry": the last body named before whose name ends so.
  void find_body(SpeakerPhrase& speaker) const;
  /// "The Interior Ministry and the Health Ministry": which one "the ministry" means is not
  /// told.
  bool is_beside_rival(const NameMention& body, std::uint64_t last) const;

  const SpeechView& view_;
  TokenRange range_;
  std::vector<SpeechMention> found_;
  std::unordered_map<std::string, std::size_t> roles_;    ///< first saying of an agent
  std::unordered_map<std::string, std::string> offices_;  ///< office of a person's name
  std::uint32_t last_paragraph_ = 0;
  std::uint32_t next_stop_ = 0;  ///< first semicolon at or after the last clause asked for
  std::uint32_t clause_floor_ = 0;  ///< no clause before a verb goes back beyond it
};

}  // namespace crosscheck

#pragma once
#include <string>
#include <vector>

#include "acquire/article.h"
#include "analyze/lemmas.h"
#include "analyze/mentions.h"
#include "analyze/name_words.h"
#include "analyze/phrase_table.h"
#include "analyze/sentence.h"
#include "analyze/trees.h"
#include "support/data_files.h"
#include "support/hash_table.h"

namespace crosscheck {

/// Bits of single words around a saying.
enum SpeechBit : std::uint32_t {
  between_bit = 1U << 0U,  ///< also, later: between speaker and verb
  stop_bit = 1U << 1U,     ///< but, that: no noun phrase goes across
  pronoun_bit = 1U << 2U,  ///< he, they
  preposition_bit = 1U << 3U,
  hearer_bit = 1U << 4U,     ///< reporters: "told reporters"
  occasion_bit = 1U << 5U,   ///< statement: "in a statement"
  noun_too_bit = 1U << 6U,   ///< report, claims: verbs only right after a speaker
  be_bit = 1U << 7U,         ///< is, was: before a passive
  article_bit = 1U << 8U,    ///< the, a
  statement_bit = 1U << 9U,  ///< report, claim: "rejected a claim that"
  thing_bit = 1U << 10U      ///< admit, as in "admitted 19 patients"; of the base form
};

/// Say-verbs by class, roles and bodies, compiled for look-up.
class SpeechWords {
 public:
  struct Verb {
    std::string lemma;
    VerbClass verb_class = VerbClass::neutral;
    bool progressive = false;  ///< "saying"
  };

  SpeechWords() = default;
  SpeechWords(const WordLists& lists, Problems& problems);

  /// The verb of which the token is a form; null for other words.
  const Verb* verb(const Token& token) const;
  /// Whether the verb speaks of a thing only where a clause follows.
  bool is_done_to_things(const Verb& verb) const;
  std::uint32_t bits(const Token& token) const;
  const PhraseTable& according() const { return according_; }
  const NameWords& names() const { return names_; }

 private:
  void add_verb(const std::string& base, VerbClass verb_class);
  void add_form(const std::string& form, const Verb& verb);

  HashTable<Verb> verbs_;
  HashTable<std::uint32_t> bits_;
  PhraseTable according_;
  NameWords names_;
};

/// What the parser knows. Borrowed; null where nothing was parsed.
struct SpeechSyntax {
  const Trees* trees = nullptr;
  const LexiconTable* lexicon = nullptr;
};

/// Who is said to state what: say-verbs with their clause, "according to", trailing
/// "officials said", colon forms, quotations. In order of the verb.
std::vector<SpeechMention> read_speech(const Article& article,
                                       const std::vector<Token>& tokens,
                                       const std::vector<Sentence>& sentences,
                                       const std::vector<NameMention>& names,
                                       const std::vector<TimeMention>& times,
                                       const SpeechWords& words, const Lemmas& lemmas,
                                       const SpeechSyntax& syntax = {});

}  // namespace crosscheck

#include "analyze/name_signs.h"

#include <algorithm>

#include "support/ascii.h"

namespace crosscheck {
namespace {

void add(std::vector<NameSign>& signs, SignKind kind, std::string_view word,
         std::uint64_t hash) {
  signs.push_back({kind, sign_hash(kind, hash), word, {}});
}

/// A property with a fixed name.
void add(std::vector<NameSign>& signs, std::string_view property) {
  add(signs, SignKind::form, property, word_hash(property));
}

std::string_view rule_of(const NameView& view, const NameDraft& draft) {
  constexpr std::string_view names[3][3] = {
      {"person guess", "person likely", "person certain"},
      {"place guess", "place likely", "place certain"},
      {"organization guess", "organization likely", "organization certain"}};
  constexpr std::string_view kinds[] = {"known",         "known city",   "known state",
                                        "known country", "known region", "known bloc",
                                        "known nature",  "known body"};
  if (draft.longer) return "longer";
  const Gazetteer::Concept* idea =
      draft.name.concept_id.empty() ? nullptr
                                    : view.gazetteer->find_concept(draft.name.concept_id);
  if (idea != nullptr && draft.sure == Sure::certain) {
    return kinds[static_cast<std::size_t>(idea->kind)];
  }
  if (idea != nullptr) return "perhaps known";
  return names[static_cast<std::size_t>(draft.name.name_class)]
              [static_cast<std::size_t>(draft.sure)];
}

std::string_view tail(std::string_view word, std::size_t letters) {
  return word.substr(word.size() - std::min(word.size(), letters));
}

struct BitSign {
  std::uint32_t bit = 0;
  std::string_view first;
  std::string_view last;
};

constexpr BitSign bit_signs[] = {
    {given_name, "first is given name", "last is given name"},
    {given_or_word, "first may be given name", "last may be given name"},
    {organization_cue, "first is cue of organization", "last is cue of organization"},
    {place_last, "first ends places", "last ends places"},
    {place_first, "first begins places", "last begins places"},
    {office_word | office_head, "first is of an office", "last is of an office"},
    {not_name, "first opens sentences", "last opens sentences"},
    {speaking_body, "first is a body", "last is a body"},
    {speaker_noun, "first is a speaker", "last is a speaker"},
};

struct KindSign {
  KnownKind kind = known_none;
  std::string_view sign;
};

constexpr std::string_view no_word = "-";

/// How a common noun stands to a name.
enum class Beside : std::uint8_t { before, after, told, before_of };
constexpr std::string_view nouns_beside[4][3] = {
    {"person noun before", "place noun before", "body noun before"},
    {"person noun after", "place noun after", "body noun after"},
    {"told to be person", "told to be place", "told to be body"},
    {"person noun of", "place noun of", "body noun of"}};

constexpr std::uint32_t told_window = 7;  // "X is one of the largest islands"
constexpr std::uint32_t pronoun_window = 15;

}  // namespace

std::uint64_t words_key(const NameView& view, TokenRange range) {
  std::uint64_t key = 0;
  for (std::uint32_t i = range.begin; i < range.end; ++i) key = key * 31 + view.at(i).hash;
  return key;
}

std::uint64_t initials_of(const NameView& view, TokenRange name) {
  std::uint64_t hash = word_hash_seed;
  std::uint32_t letters = 0;
  for (std::uint32_t i = name.begin; i < name.end; ++i) {
    if (!view.is_capital(i)) continue;
    const char letter = view.word(i).front();
    if (!is_ascii_upper(letter)) return 0;
    hash = (hash ^ static_cast<unsigned char>(letter - 'A' + 'a')) * word_hash_prime;
    ++letters;
  }
  return letters < 2 ? 0 : hash;
}

NameSigns::NameSigns(const NameView& view, const std::vector<NameDraft>& drafts)
    : view_(view), drafts_(drafts) {
  for (const NameDraft& draft : drafts) {
    const TokenRange range = draft.name.tokens;
    const std::uint64_t last = view.at(range.end - 1).hash;
    ++times_[last];
    if (draft.name.name_class == NameClass::person && range.end - range.begin > 1) {
      ++ends_person_[last];
    }
    if (const std::uint64_t initials = initials_of(view, range)) {
      initials_[initials] |=
          static_cast<std::uint8_t>(1U << static_cast<unsigned>(draft.name.name_class));
    }
    if (const std::uint8_t told = told_of(draft)) told_[words_key(view, range)] |= told;
  }
}

void NameSigns::read(const NameDraft& draft, std::vector<NameSign>& signs) const {
  signs.clear();
  read_words(draft, signs);
  read_kinds(draft.name.tokens, signs);
  read_around(draft, signs);
  read_nouns(draft, signs);
  read_pronouns(draft, signs);
  read_form(draft, signs);
  read_beside(draft, signs);
  read_told(draft, signs);
  read_article(draft, signs);
}

void NameSigns::read_words(const NameDraft& draft, std::vector<NameSign>& signs) const {
  const TokenRange range = draft.name.tokens;
  const auto word = [&](SignKind kind, std::uint32_t at) {
    add(signs, kind, view_.word(at), view_.at(at).hash);
  };
  if (range.end - range.begin == 1) {
    word(SignKind::alone, range.begin);
  } else {
    word(SignKind::first, range.begin);
    word(SignKind::last, range.end - 1);
    for (std::uint32_t i = range.begin + 1; i + 1 < range.end && i < range.begin + 8; ++i) {
      word(SignKind::inner, i);
    }
  }
  const std::string_view ending = tail(view_.word(range.end - 1), 3);
  add(signs, SignKind::ending, ending, word_hash(ending));
  for (const BitSign& each : bit_signs) {
    if (view_.has(range.begin, each.bit)) add(signs, each.first);
    if (range.end - range.begin > 1 && view_.has(range.end - 1, each.bit)) {
      add(signs, each.last);
    }
  }
}

void NameSigns::read_kinds(TokenRange range, std::vector<NameSign>& signs) const {
  constexpr KindSign whole[] = {
      {known_person, "known person"}, {known_place, "known place"},
      {known_body, "known body"},     {known_thing, "known thing"},
      {known_given, "known given"},   {listed_given, "listed given"},
      {listed_body, "listed body"}};
  constexpr KindSign last[] = {
      {known_person, "last known person"}, {known_place, "last known place"},
      {known_body, "last known body"},     {known_thing, "last known thing"},
      {known_given, "last known given"},   {listed_given, "last listed given"},
      {listed_body, "last listed body"}};
  constexpr KindSign first[] = {
      {known_person, "first known person"}, {known_place, "first known place"},
      {known_body, "first known body"},     {known_thing, "first known thing"},
      {known_given, "first known given"},   {listed_given, "first listed given"},
      {listed_body, "first listed body"}};
  const auto told = [&](TokenRange part, std::span<const KindSign> names) {
    const std::uint16_t kinds = view_.gazetteer->kinds().of(
        std::span(*view_.tokens).subspan(part.begin, part.end - part.begin));
    for (const KindSign& each : names) {
      if ((kinds & each.kind) != 0) add(signs, each.sign);
    }
    return kinds;
  };
  if (told(range, whole) == 0) add(signs, "unknown");
  if (range.end - range.begin == 1) return;
  told({range.begin, range.begin + 1}, first);
  told({range.end - 1, range.end}, last);
}

void NameSigns::read_around(const NameDraft& draft, std::vector<NameSign>& signs) const {
  const TokenRange range = draft.name.tokens;
  const std::string_view rule = rule_of(view_, draft);
  add(signs, SignKind::rule, rule, word_hash(rule));
  const auto word_at = [&](std::uint32_t at) {
    const bool inside = at >= draft.sentence.begin && at < draft.sentence.end;
    return inside ? std::pair(view_.word(at), view_.at(at).hash)
                  : std::pair(no_word, word_hash(no_word));
  };
  const auto around = [&](SignKind kind, std::uint32_t at) {
    const auto found = word_at(at);
    add(signs, kind, found.first, found.second);
  };
  const auto both = [&](SignKind kind, std::string_view property, std::uint32_t at) {
    const auto found = word_at(at);
    signs.push_back(
        {kind, sign_hash(kind, found.second, word_hash(property)), found.first, property});
  };
  around(SignKind::before, range.begin - 1);
  both(SignKind::rule_before, rule, range.begin - 1);
  around(SignKind::two_before, range.begin - 2);
  around(SignKind::after, range.end);
  both(SignKind::rule_after, rule, range.end);
  around(SignKind::two_after, range.end + 1);
  if (range.end < draft.sentence.end && view_.at(range.end).is_word()) {
    const std::string_view ending = tail(view_.word(range.end), 2);
    add(signs, SignKind::after_ending, ending, word_hash(ending));
  }
}

void NameSigns::read_nouns(const NameDraft& draft, std::vector<NameSign>& signs) const {
  const TokenRange range = draft.name.tokens;
  const TokenRange sentence = draft.sentence;
  const auto tell = [&](std::uint32_t at, Beside how) {
    if (at < sentence.begin || at >= sentence.end || !view_.at(at).is_word()) return false;
    const std::uint16_t kinds =
        view_.gazetteer->kinds().of(std::span(*view_.tokens).subspan(at, 1));
    constexpr std::uint16_t bits[] = {person_noun, place_noun_kind, body_noun};
    bool found = false;
    for (std::size_t i = 0; i < 3; ++i) {
      if ((kinds & bits[i]) == 0 || view_.is_capital(at)) continue;
      add(signs, nouns_beside[static_cast<std::size_t>(how)][i]);
      found = true;
    }
    return found;
  };
  if (range.begin > sentence.begin) tell(range.begin - 1, Beside::before);
  tell(range.end, Beside::after);
  if (range.begin >= sentence.begin + 2 && view_.word(range.begin - 1) == "of") {
    tell(range.begin - 2, Beside::before_of);
  }
  if (range.end >= sentence.end) return;
  const std::string_view link = view_.word(range.end);
  if (link != "," && link != "is" && link != "was" && link != "are" && link != "(") return;
  for (std::uint32_t at = range.end + 1;
       at < std::min(range.end + told_window, sentence.end); ++at) {
    if (tell(at, Beside::told)) return;
    if (!view_.at(at).is_word() && !view_.is(at, '-')) return;
  }
}

void NameSigns::read_pronouns(const NameDraft& draft, std::vector<NameSign>& signs) const {
  const std::uint32_t begin = draft.name.tokens.end;
  const auto end = static_cast<std::uint32_t>(
      std::min<std::size_t>(view_.tokens->size(), begin + pronoun_window));
  for (std::uint32_t at = begin; at < end; ++at) {
    const std::uint64_t hash = view_.at(at).hash;
    for (const WordKey word :
         {WordKey("he"), WordKey("she"), WordKey("his"), WordKey("her"), WordKey("who"),
          WordKey("him"), WordKey("whose")}) {
      if (hash == word.hash) return add(signs, "pronoun of person");
    }
    for (const WordKey word : {WordKey("it"), WordKey("its"), WordKey("which")}) {
      if (hash == word.hash) return add(signs, "pronoun of thing");
    }
    if (hash == word_hash("they") || hash == word_hash("their")) {
      return add(signs, "pronoun of many");
    }
    if (hash == word_hash("where")) return add(signs, "where");
  }
}

void NameSigns::read_form(const NameDraft& draft, std::vector<NameSign>& signs) const {
  const TokenRange range = draft.name.tokens;
  constexpr std::string_view sizes[] = {"1 word", "2 words", "3 words", "4 words", "more"};
  add(signs, sizes[std::min(range.end - range.begin, 5U) - 1]);
  constexpr std::string_view shapes[] = {"no letters", "lower", "capital", "upper",
                                         "mixed"};
  add(signs, shapes[static_cast<std::size_t>(view_.at(range.end - 1).shape)]);
  if (!draft.name.role.empty()) add(signs, "office");
  if (draft.name.possessive) add(signs, "possessive");
  if (range.begin == draft.sentence.begin) add(signs, "opens sentence");
  if (range.begin == draft.sentence.begin && range.end + 1 >= draft.sentence.end) {
    add(signs, "is the sentence");
  }
  for (std::uint32_t i = range.begin; i < range.end; ++i) {
    if (view_.is(i, '.')) add(signs, "has a stop");
    if (view_.is(i, '-')) add(signs, "has a hyphen");
    if (view_.is(i, '&')) add(signs, "has an ampersand");
  }
  unsigned capitals = 0;
  unsigned words = 0;
  for (std::uint32_t i = draft.sentence.begin; i < draft.sentence.end; ++i) {
    if (!view_.at(i).is_word()) continue;
    ++words;
    if (view_.at(i).shape != Shape::lower) ++capitals;
  }
  if (capitals * 2 > words) add(signs, "capitals around");
}

void NameSigns::read_beside(const NameDraft& draft, std::vector<NameSign>& signs) const {
  const TokenRange range = draft.name.tokens;
  const auto begin_of = [](const NameDraft& d) { return d.name.tokens.begin; };
  const auto own = std::ranges::lower_bound(drafts_, range.begin, {}, begin_of);
  if (own != drafts_.begin() && std::prev(own)->name.tokens.end + 1 == range.begin) {
    constexpr std::string_view beside[] = {"beside person", "beside place", "beside body"};
    add(signs, beside[static_cast<std::size_t>(std::prev(own)->name.name_class)]);
  }
  if (own != drafts_.begin() && std::prev(own)->name.tokens.end == range.begin) {
    constexpr std::string_view behind[] = {"behind person", "behind place", "behind body"};
    const NameDraft& before = *std::prev(own);  // "Varda Comet": a make and a model
    add(signs, before.name.demonym
                   ? "behind nationality"
                   : behind[static_cast<std::size_t>(before.name.name_class)]);
  }
  const auto next = std::ranges::lower_bound(drafts_, range.end, {}, begin_of);
  if (next != drafts_.end() && next->name.tokens.begin == range.end) {
    add(signs, "name right after");
  }
  if (next != drafts_.end() && range.end + 1 == next->name.tokens.begin) {
    constexpr std::string_view beside[] = {"person beside", "place beside", "body beside"};
    add(signs, beside[static_cast<std::size_t>(next->name.name_class)]);
  }
  if (!draft.longer) return;
  for (auto part = own; part != next; ++part) {
    constexpr std::string_view parts[] = {"person in it", "place in it", "body in it"};
    add(signs, part->name.demonym ? "nationality in it"
                                  : parts[static_cast<std::size_t>(part->name.name_class)]);
  }
  if (own != next && std::prev(next)->name.tokens.end == range.end)
    add(signs, "ends with name");
  if (own == next) add(signs, "no name in it");
}

std::uint8_t NameSigns::told_of(const NameDraft& draft) const {
  std::vector<NameSign> signs;
  read_nouns(draft, signs);
  std::uint8_t told = 0;
  for (const NameSign& sign : signs) {
    for (unsigned i = 0; i < 3; ++i) {
      if (sign.word == nouns_beside[static_cast<std::size_t>(Beside::told)][i] ||
          sign.word == nouns_beside[static_cast<std::size_t>(Beside::before_of)][i])
        told |= static_cast<std::uint8_t>(1U << i);
    }
  }
  return told;
}

void NameSigns::read_told(const NameDraft& draft, std::vector<NameSign>& signs) const {
  const TokenRange range = draft.name.tokens;
  constexpr std::string_view told[] = {"person told elsewhere", "place told elsewhere",
                                       "body told elsewhere"};
  if (const std::uint8_t* found = told_.find(words_key(view_, range))) {
    for (unsigned i = 0; i < 3; ++i) {
      if ((*found >> i & 1U) != 0) add(signs, told[i]);
    }
  }
  if (range.end - range.begin > 1 || view_.at(range.begin).shape != Shape::upper) return;
  constexpr std::string_view initials[] = {"initials of person", "initials of place",
                                           "initials of body"};
  if (const std::uint8_t* found = initials_.find(view_.at(range.begin).hash)) {
    for (unsigned i = 0; i < 3; ++i) {
      if ((*found >> i & 1U) != 0) add(signs, initials[i]);
    }
  } else {
    add(signs, "initials of nothing");
  }
}

void NameSigns::read_article(const NameDraft& draft, std::vector<NameSign>& signs) const {
  const TokenRange range = draft.name.tokens;
  if (view_.lower_seen.contains(view_.at(range.begin).hash)) add(signs, "first also lower");
  const std::uint64_t last = view_.at(range.end - 1).hash;
  if (view_.lower_seen.contains(last)) add(signs, "last also lower");
  if (const std::uint32_t* found = times_.find(last)) {
    constexpr std::string_view times[] = {"once", "twice", "a few times", "often"};
    add(signs, times[*found < 2 ? 0 : *found < 3 ? 1 : *found < 6 ? 2 : 3]);
  }
  if (is_surname(draft)) add(signs, "surname of a person");
}

}  // namespace crosscheck

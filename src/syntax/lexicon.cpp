#include "syntax/lexicon.h"

#include <array>
#include <bit>
#include <cstring>
#include <utility>

#include "support/hash.h"

namespace crosscheck {
namespace {

// A slot: 32 bits of the hash above 32 bits of the entry; 0 is an empty slot.
constexpr std::uint64_t pack(std::uint64_t hash, const LexiconEntry& entry) {
  const std::uint64_t fields =
      std::uint64_t{entry.uses} | std::uint64_t{entry.noun_field} << 10U |
      std::uint64_t{entry.verb_field} << 15U | std::uint64_t{entry.frames} << 21U;
  return (hash >> 32U) << 32U | fields | std::uint64_t{1} << 31U;
}

constexpr LexiconEntry unpack(std::uint64_t slot) {
  return {static_cast<std::uint16_t>(slot & 0x3FFU),
          static_cast<std::uint8_t>((slot >> 10U) & 0x1FU),
          static_cast<std::uint8_t>((slot >> 15U) & 0x3FU),
          static_cast<std::uint8_t>((slot >> 21U) & 0xFFU)};
}

/// An ending that a base form takes: "ies" for "y".
struct Ending {
  std::string_view ending;
  std::string_view base;
  std::uint16_t of = 0;  ///< the use that the base form must have
  std::uint16_t gives = 0;
};

// WordNet's rules of detachment, and doubled consonants apart.
constexpr std::array<Ending, 18> endings = {{
    {"ies", "y", lex_noun, lex_plural},
    {"ies", "y", lex_verb, lex_verb_s},
    {"es", "", lex_noun, lex_plural},
    {"es", "", lex_verb, lex_verb_s},
    {"men", "man", lex_noun, lex_plural},
    {"s", "", lex_noun, lex_plural},
    {"s", "", lex_verb, lex_verb_s},
    {"ied", "y", lex_verb, lex_verb_past},
    {"ed", "", lex_verb, lex_verb_past},
    {"ed", "e", lex_verb, lex_verb_past},
    {"ing", "", lex_verb, lex_verb_ing},
    {"ing", "e", lex_verb, lex_verb_ing},
    {"ier", "y", lex_adjective, lex_comparative},
    {"er", "", lex_adjective, lex_comparative},
    {"er", "e", lex_adjective, lex_comparative},
    {"iest", "y", lex_adjective, lex_comparative},
    {"est", "", lex_adjective, lex_comparative},
    {"est", "e", lex_adjective, lex_comparative},
}};

constexpr std::size_t longest = 48;

void merge(LexiconEntry& into, const LexiconEntry& base, const Ending& ending) {
  if ((base.uses & ending.of) == 0) return;
  into.uses = static_cast<std::uint16_t>(into.uses | ending.gives);
  if (ending.of == lex_noun && into.noun_field == 0) into.noun_field = base.noun_field;
  if (ending.of == lex_verb && into.verb_field == 0) {
    into.verb_field = base.verb_field;
    into.frames = base.frames;
  }
}

}  // namespace

LexiconEntry LexiconTable::find(std::uint64_t hash) const {
  if (slots_.empty()) return {};
  const std::size_t mask = slots_.size() - 1;
  for (std::size_t at = hash & mask, tried = 0; slots_[at] != 0 && tried <= mask;
       at = (at + 1) & mask, ++tried) {
    if (slots_[at] >> 32U == hash >> 32U) return unpack(slots_[at]);
  }
  return {};
}

LexiconEntry LexiconTable::look_up(std::string_view word) const {
  LexiconEntry entry = find(hash64(word));
  if (word.size() < 3 || word.size() > longest) return entry;
  std::array<char, longest + 4> buffer{};
  for (const Ending& ending : endings) {
    if (!word.ends_with(ending.ending)) continue;
    std::size_t size = word.size() - ending.ending.size();
    if (size < 2) continue;
    std::memcpy(buffer.data(), word.data(), size);
    std::memcpy(buffer.data() + size, ending.base.data(), ending.base.size());
    merge(entry, find(hash64({buffer.data(), size + ending.base.size()})), ending);
    if (ending.base.empty() && size > 3 && buffer[size - 1] == buffer[size - 2] &&
        ending.ending.front() != 's') {  // "stopped", "running", "bigger"
      merge(entry, find(hash64({buffer.data(), size - 1})), ending);
    }
  }
  return entry;
}

std::string LexiconTable::base_form(std::string_view word, std::uint16_t use,
                                    std::string_view likely) const {
  std::string first;
  for (const Ending& ending : endings) {
    if ((ending.gives & use) == 0 || !word.ends_with(ending.ending)) continue;
    std::string stem(word.substr(0, word.size() - ending.ending.size()));
    if (stem.size() < 2) continue;
    const std::size_t size = stem.size();
    const bool doubled = ending.base.empty() && size > 3 &&
                         stem[size - 1] == stem[size - 2] && ending.ending.front() != 's';
    std::string base = stem + std::string(ending.base);
    for (int attempt = 0; attempt < (doubled ? 2 : 1); ++attempt) {
      if (attempt == 1) base.pop_back();
      if ((find(hash64(base)).uses & ending.of) == 0) continue;
      if (base == likely) return base;
      if (first.empty()) first = base;
    }
  }
  return first;
}

std::vector<std::uint64_t> LexiconTable::packed(
    std::span<const std::pair<std::uint64_t, LexiconEntry>> entries) {
  if (entries.empty()) return {};
  std::vector<std::uint64_t> slots(std::bit_ceil(entries.size() * 3 / 2));
  const std::size_t mask = slots.size() - 1;
  for (const auto& [hash, entry] : entries) {
    std::size_t at = hash & mask;
    while (slots[at] != 0 && slots[at] >> 32U != hash >> 32U) at = (at + 1) & mask;
    slots[at] = pack(hash, entry);
  }
  return slots;
}

}  // namespace crosscheck

#include "train/wordnet.h"

#include <charconv>
#include <map>

#include "support/data_files.h"
#include "support/text.h"
#include "syntax/words.h"

namespace crosscheck {
namespace {

int number(std::string_view text, int base = 10) {
  int value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value, base);
  return value;
}

std::uint8_t frame_bits(int frame) {
  switch (frame) {
    case 1:
    case 2: return 1;
    case 3:
    case 8:
    case 9:
    case 10:
    case 11: return 2;
    case 14:
    case 15:
    case 16:
    case 17:
    case 18:
    case 19:
    case 20:
    case 21: return 4;
    case 4:
    case 12:
    case 13:
    case 22:
    case 27: return 8;
    case 26:
    case 34: return 16;
    case 24:
    case 25:
    case 28:
    case 32:
    case 35: return 32;
    case 30:
    case 31:
    case 33: return 64;
    default: return 0;
  }
}

/// What the data line of a sense tells.
struct Sense {
  int field = 0;
  bool is_name = false;
  std::uint8_t frames = 0;
};

struct PartOfSpeech {
  const char* file = "";
  LexiconUse use = lex_noun;
};

bool is_line(std::string_view line) { return !line.empty() && line.front() != ' '; }

Sense read_sense(const std::vector<std::string_view>& columns) {
  Sense sense;
  sense.field = number(columns[1]);
  const auto words = static_cast<std::size_t>(number(columns[3], 16));
  const std::string_view first = columns[4];
  sense.is_name = first.front() >= 'A' && first.front() <= 'Z';
  std::size_t at = 4 + 2 * words;
  if (at >= columns.size()) return sense;
  at += 1 + 4 * static_cast<std::size_t>(number(columns[at]));
  if (at >= columns.size() || columns[at] == "|") return sense;
  const auto frames = static_cast<std::size_t>(number(columns[at]));
  for (std::size_t frame = 0; frame < frames && at + 2 + 3 * frame < columns.size();
       ++frame) {
    sense.frames |= frame_bits(number(columns[at + 2 + 3 * frame]));
  }
  return sense;
}

template <typename Line>
void each_line(const std::string& path, Problems& problems, Line line) {
  std::string text;
  if (!read_file(path, text, problems)) return;
  for (const std::string_view row : split(text, '\n')) {
    if (is_line(row)) line(split(row, ' '));
  }
}

void read_part(const std::string& folder, const PartOfSpeech& part,
               std::map<std::uint64_t, LexiconEntry>& entries, Problems& problems) {
  std::map<std::string, Sense, std::less<>> senses;
  each_line(folder + "/data." + part.file, problems,
            [&](const std::vector<std::string_view>& columns) {
              senses.emplace(columns[0], read_sense(columns));
            });
  each_line(folder + "/index." + part.file, problems,
            [&](const std::vector<std::string_view>& columns) {
              if (columns[0].find('_') != std::string_view::npos) return;
              const auto pointers = static_cast<std::size_t>(number(columns[3]));
              LexiconEntry& entry = entries[lower_hash(columns[0])];
              entry.uses = static_cast<std::uint16_t>(entry.uses | part.use);
              for (std::size_t at = 6 + pointers; at < columns.size(); ++at) {
                const auto sense = senses.find(columns[at]);
                if (sense == senses.end()) continue;
                if (part.use == lex_verb) entry.frames |= sense->second.frames;
                if (at != 6 + pointers) continue;
                const auto field = static_cast<std::uint8_t>(sense->second.field);
                if (part.use == lex_noun) entry.noun_field = field;
                if (part.use == lex_verb) entry.verb_field = field;
                if (sense->second.is_name) entry.uses |= lex_name;
              }
            });
}

}  // namespace

std::vector<std::pair<std::uint64_t, LexiconEntry>> read_wordnet(const std::string& folder,
                                                                 Problems& problems) {
  std::map<std::uint64_t, LexiconEntry> entries;
  for (const PartOfSpeech& part : {PartOfSpeech{"noun", lex_noun},
                                   {"verb", lex_verb},
                                   {"adj", lex_adjective},
                                   {"adv", lex_adverb}}) {
    read_part(folder, part, entries, problems);
  }
  return {entries.begin(), entries.end()};
}

}  // namespace crosscheck

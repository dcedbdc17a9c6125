#include "syntax/model.h"

#include <array>
#include <bit>
#include <cstring>
#include <optional>

#include "support/hash.h"
#include "support/text.h"
#include "syntax/mix.h"

namespace crosscheck {
namespace {

constexpr std::array<char, 8> magic = {'c', 'c', 's', 'y', 'n', 't', 'a', 'x'};
constexpr std::uint32_t byte_order = 0x01020304;
constexpr std::size_t alignment = 64;

enum SectionId : std::size_t {
  text_section,
  lexicon_section,
  lemma_section,
  word_row_section,
  word_cell_section,
  weight_section,
  bias_section,
  section_count
};

struct Extent {
  std::uint64_t offset = 0;
  std::uint64_t size = 0;
};

/// The first bytes of a file. All fields are multiples of 4 bytes and lie without gaps.
struct Header {
  std::array<char, 8> magic{};
  std::uint32_t version = 0;
  std::uint32_t byte_order = 0;
  std::uint64_t size = 0;      ///< of the whole file
  std::uint64_t checksum = 0;  ///< `hash64` of all after the header
  std::array<Extent, section_count> sections{};
};

constexpr std::size_t body_start = (sizeof(Header) + alignment - 1) / alignment * alignment;

/// Tags, rules and numbers as lines of text.
std::string text_of(const ModelParts& parts) {
  std::string text;
  for (const FineTag& tag : parts.tags) {
    text += "tag\t" + std::string(name(tag.upos)) + '\t' + tag.penn + '\n';
  }
  for (const LemmaRule& rule : parts.lemma_rules) {
    text += std::string(rule.keeps_case ? "keep" : "lower") + '\t' +
            std::to_string(rule.strip) + '\t' + rule.append + '\n';
  }
  return text;
}

template <typename Item>
std::string_view bytes_of(const std::vector<Item>& items) {
  return {reinterpret_cast<const char*>(items.data()), items.size() * sizeof(Item)};
}

std::optional<std::int32_t> small_number(std::string_view text) {
  if (text.empty() || text.size() > 6) return std::nullopt;
  std::int32_t value = 0;
  for (const char c : text) {
    if (c < '0' || c > '9') return std::nullopt;
    value = value * 10 + (c - '0');
  }
  return value;
}

/// What the text section says; false for a line that is not understood.
bool read_line(std::string_view line, std::vector<FineTag>& tags,
               std::vector<LemmaRule>& rules) {
  const std::vector<std::string_view> columns = split(line, '\t');
  if (columns.size() != 3) return false;
  if (columns[0] == "tag") {
    const auto upos = upos_of(columns[1]);
    if (!upos || tags.size() == most_tags) return false;
    tags.push_back({*upos, std::string(columns[2]), use_of(*upos, columns[2])});
    return true;
  }
  const auto strip = small_number(columns[1]);
  if (!strip || *strip > 255 || (columns[0] != "keep" && columns[0] != "lower")) {
    return false;
  }
  rules.push_back(
      {columns[0] == "keep", static_cast<std::uint8_t>(*strip), std::string(columns[2])});
  return true;
}

/// The items of a section in place. Empty where the size fits no items.
template <typename Item>
std::span<const Item> items_of(std::string_view section) {
  if (section.size() % sizeof(Item) != 0) return {};
  return {reinterpret_cast<const Item*>(section.data()), section.size() / sizeof(Item)};
}

bool is_table(std::span<const std::uint64_t> slots) {
  return slots.empty() || std::has_single_bit(slots.size());
}

/// The sections of a checked file, or why it is none.
struct Opened {
  std::string_view problem;
  std::array<std::string_view, section_count> sections{};
};

Opened open(std::string_view bytes) {
  Header header;
  if (bytes.size() < body_start) return {"no language model: too short", {}};
  std::memcpy(&header, bytes.data(), sizeof(Header));
  if (header.magic != magic)
    return {"no language model: expected 'ccsyntax' at the start", {}};
  if (header.byte_order != byte_order) {
    return {"the language model is for machines of another byte order", {}};
  }
  if (header.version != model_version) {
    return {"the language model is of another version; make it anew with crosscheck-train",
            {}};
  }
  if (header.size != bytes.size())
    return {"the language model is cut or has bytes too many", {}};
  if (header.checksum != hash64(bytes.substr(body_start))) {
    return {"the language model is damaged: its checksum is wrong", {}};
  }
  Opened opened;
  for (std::size_t id = 0; id < section_count; ++id) {
    const Extent extent = header.sections[id];
    if (extent.offset < body_start || extent.offset % alignment != 0 ||
        extent.offset > bytes.size() || extent.size > bytes.size() - extent.offset) {
      return {"the language model is damaged: a section lies outside", {}};
    }
    opened.sections[id] = bytes.substr(extent.offset, extent.size);
  }
  return opened;
}

}  // namespace

std::uint16_t use_of(Upos upos, std::string_view penn) {
  if (upos == Upos::noun && penn == "NNS") return lex_plural;
  if (upos == Upos::verb && penn == "VBZ") return lex_verb_s;
  if (upos == Upos::verb && penn == "VBG") return lex_verb_ing;
  if (upos == Upos::verb && (penn == "VBD" || penn == "VBN")) return lex_verb_past;
  if (upos == Upos::adj && (penn == "JJR" || penn == "JJS")) return lex_comparative;
  return 0;
}

std::string model_file(const ModelParts& parts) {
  const std::string text = text_of(parts);
  const std::array<std::string_view, section_count> sections = {text,
                                                                bytes_of(parts.lexicon),
                                                                bytes_of(parts.lemmas),
                                                                bytes_of(parts.word_rows),
                                                                bytes_of(parts.word_cells),
                                                                bytes_of(parts.weights),
                                                                bytes_of(parts.biases)};
  Header header{magic, model_version, byte_order, 0, 0, {}};
  std::string file(body_start, '\0');
  for (std::size_t id = 0; id < section_count; ++id) {
    header.sections[id] = {file.size(), sections[id].size()};
    file += sections[id];
    file.resize((file.size() + alignment - 1) / alignment * alignment);
  }
  header.size = file.size();
  header.checksum = hash64(std::string_view(file).substr(body_start));
  std::memcpy(file.data(), &header, sizeof(Header));
  return file;
}

Result<SyntaxModel> SyntaxModel::of_file(std::string_view bytes, const std::string& path) {
  SyntaxModel model;
  if (reinterpret_cast<std::uintptr_t>(bytes.data()) % alignof(std::uint64_t) != 0) {
    auto copy = std::make_shared<std::vector<std::uint64_t>>(bytes.size() / 8 + 1);
    std::memcpy(copy->data(), bytes.data(), bytes.size());
    bytes = {reinterpret_cast<const char*>(copy->data()), bytes.size()};
    model.copy_ = std::move(copy);
  }
  const auto damaged = [&](std::string_view what) {
    return Problem{path, 0, 0, std::string(what)};
  };
  const Opened opened = open(bytes);
  if (!opened.problem.empty()) return damaged(opened.problem);

  std::vector<LemmaRule> rules;
  for (std::string_view line : split(opened.sections[text_section], '\n')) {
    if (!line.empty() && !read_line(line, model.tags_, rules)) {
      return damaged("the language model is damaged: a line is not understood");
    }
  }
  if (model.tags_.size() < 2) return damaged("the language model is damaged: no tags");
  for (const FineTag& tag : model.tags_) model.uposes_.push_back(tag.upos);

  const auto lexicon = items_of<std::uint64_t>(opened.sections[lexicon_section]);
  const auto lemmas = items_of<std::uint64_t>(opened.sections[lemma_section]);
  const auto rows = items_of<std::uint64_t>(opened.sections[word_row_section]);
  if (!is_table(lexicon) || !is_table(lemmas) || !is_table(rows)) {
    return damaged("the language model is damaged: the size of a table");
  }
  model.lexicon_ = LexiconTable(lexicon);
  model.lemmas_ = LemmaTable(PackedTable(lemmas), std::move(rules), model.lexicon_);
  const auto cells = items_of<std::int8_t>(opened.sections[word_cell_section]);
  model.words_ = WordVectors(PackedTable(rows), cells);
  const auto weights = items_of<std::int16_t>(opened.sections[weight_section]);
  const auto biases = items_of<std::int32_t>(opened.sections[bias_section]);
  if (weights.size() != offset_of(matrix_count) || biases.size() != offset_of(bias_count)) {
    return damaged("the language model is damaged: weights are missing");
  }
  model.network_ = SyntaxNetwork(weights, biases);
  model.checksum_ = hash64(bytes.substr(0, body_start));
  return model;
}

}  // namespace crosscheck

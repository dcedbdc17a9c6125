#include "analyze/sentence_ends.h"

#include <algorithm>
#include <charconv>
#include <optional>

#include "support/base64.h"
#include "support/hash.h"

namespace crosscheck {
namespace {

constexpr std::size_t slots_a_line = 30;

/// Two slots share a line of the cache, and a feature may lie in either.
std::size_t place_of(std::uint64_t feature) {
  return feature >> (64U - SentenceEnds::slot_bits);
}

std::uint16_t check_of(std::uint64_t feature) {
  return static_cast<std::uint16_t>(
      (feature >> (64U - SentenceEnds::slot_bits - 8U) & 0xFFU) << 8U);
}

std::int32_t weight_of(std::uint16_t slot) {
  return static_cast<std::int8_t>(static_cast<std::uint8_t>(slot & 0xFFU));
}

/// Slots as base 64, their high bytes first.
void write_slots(const std::uint16_t* slots, std::string& out) {
  std::string bytes;
  for (std::size_t i = 0; i < slots_a_line; ++i) {
    bytes += static_cast<char>(slots[i] >> 8U);
    bytes += static_cast<char>(slots[i] & 0xFFU);
  }
  append_base64(bytes, out);
}

bool read_slots(std::string_view line, std::vector<std::uint16_t>& slots) {
  std::string bytes;
  if (!append_from_base64(line, bytes) || bytes.size() != slots_a_line * 2) return false;
  const auto byte = [&](std::size_t at) { return static_cast<unsigned char>(bytes[at]); };
  for (std::size_t i = 0; i < bytes.size(); i += 2) {
    slots.push_back(static_cast<std::uint16_t>(byte(i) << 8U | byte(i + 1)));
  }
  return true;
}

std::string checksum_of(const std::vector<std::uint16_t>& slots) {
  const std::string_view bytes(reinterpret_cast<const char*>(slots.data()),
                               slots.size() * sizeof(std::uint16_t));
  return hex(hash64(bytes));
}

}  // namespace

SentenceEnds::SentenceEnds(const std::vector<Weight>& weights, std::int32_t bias)
    : slots_(slot_count), bias_(bias) {
  for (const Weight& weight : weights) {
    const std::size_t place = place_of(weight.feature);
    const std::uint16_t check = check_of(weight.feature);
    std::uint16_t& first = slots_[place];
    std::uint16_t& second = slots_[place ^ 1U];
    const auto is_same = [&](std::uint16_t slot) {
      return slot != 0 && (slot & 0xFF00U) == check;
    };
    if (weight.value == 0 || is_same(first) || is_same(second)) continue;
    std::uint16_t& free = first == 0 ? first : second;
    if (free == 0) {
      free = static_cast<std::uint16_t>(check | static_cast<std::uint8_t>(weight.value));
    }
  }
}

SentenceEnds::SentenceEnds(const Rows& rows, Problems& problems) {
  if (rows.size() == 0) return;
  std::string_view version;
  std::string_view bias;
  std::string_view checksum;
  bool is_whole = true;
  slots_.reserve(slot_count + slots_a_line);
  for (const Row& row : rows) {
    if (row.key(0) == "version") version = row.value;
    if (row.key(0) == "bias") bias = row.value;
    if (row.key(0) == "checksum") checksum = row.value;
    if (row.key(0) == "slots") is_whole = is_whole && read_slots(row.value, slots_);
  }
  const auto refuse = [&](const std::string& why) {
    problems.push_back({"lexicon/en/sentence_ends.yaml", 0, 0, why});
    slots_.clear();
  };
  if (version != std::to_string(sentence_ends_version)) {
    refuse("the table is of another version; make it with crosscheck-train");
    return;
  }
  const auto [end, error] = std::from_chars(bias.data(), bias.data() + bias.size(), bias_);
  is_whole = is_whole && slots_.size() >= slot_count && error == std::errc{} &&
             end == bias.data() + bias.size();
  slots_.resize(slot_count);
  if (!is_whole || checksum != checksum_of(slots_)) refuse("the table is damaged");
}

std::int32_t SentenceEnds::score(const GapFeatures& features) const {
  if (slots_.empty()) return 0;
  std::int32_t sum = bias_;
  for (const std::uint64_t one : features) {
    const std::size_t place = place_of(one);
    const std::uint16_t check = check_of(one);
    const std::uint16_t first = slots_[place];
    const std::uint16_t second = slots_[place ^ 1U];
    sum += (first & 0xFF00U) == check ? weight_of(first) : 0;
    sum += (second & 0xFF00U) == check ? weight_of(second) : 0;
  }
  return sum;
}

std::string SentenceEnds::word_list() const {
  std::string out =
      "# Where sentences end: weights of what stands around a gap between words. Learned\n"
      "# by `crosscheck-train --sentences` from the train parts of EWT and GUM; see\n"
      "# NOTICE.\n"
      "crosscheck_words: 1\n";
  out += "version: " + std::to_string(sentence_ends_version) + '\n';
  out += "bias: " + std::to_string(bias_) + '\n';
  out += "checksum: \"" + checksum_of(slots_) + "\"\n";
  out += "slots:\n";
  std::vector<std::uint16_t> slots = slots_;
  slots.resize((slots.size() + slots_a_line - 1) / slots_a_line * slots_a_line);
  for (std::size_t i = 0; i < slots.size(); i += slots_a_line) {
    out += "  - \"";
    write_slots(slots.data() + i, out);
    out += "\"\n";
  }
  return out;
}

}  // namespace crosscheck

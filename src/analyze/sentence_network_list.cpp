// The list `sentence_network`: reading and writing.
#include <bit>
#include <type_traits>

#include "analyze/sentence_network.h"
#include "support/base64.h"
#include "support/hash.h"

namespace crosscheck {
namespace {

constexpr std::size_t bytes_a_line = 168;  // a multiple of 3

/// Calls with every list of numbers, in the order of the bytes.
template <typename Weights, typename Visitor>
void visit(Weights& weights, const Visitor& visitor) {
  visitor(weights.rows);
  for (const std::size_t direction : {0U, 1U}) {
    visitor(weights.input[direction]);
    visitor(weights.state[direction]);
    visitor(weights.gate_bias[direction]);
  }
  visitor(weights.hidden);
  visitor(weights.hidden_bias);
  visitor(weights.last);
  visitor(weights.last_bias);
}

std::size_t byte_count() {
  std::size_t count = 0;
  const SentenceWeights weights = SentenceWeights::zero();
  visit(weights, [&](const auto& list) { count += list.size() * sizeof(list[0]); });
  return count;
}

/// Appends numbers, their low bytes first.
template <typename Number>
void append_numbers(const std::vector<Number>& numbers, std::string& out) {
  for (const Number number : numbers) {
    auto bits = static_cast<std::make_unsigned_t<Number>>(number);
    for (std::size_t byte = 0; byte < sizeof(Number); ++byte) {
      out += static_cast<char>(bits & 0xFFU);
      if constexpr (sizeof(Number) > 1) bits >>= 8U;
    }
  }
}

template <typename Number>
void take_numbers(std::string_view& bytes, std::vector<Number>& numbers) {
  for (Number& number : numbers) {
    std::uint64_t bits = 0;
    for (std::size_t byte = sizeof(Number); byte-- > 0;)
      bits = (bits << 8U) | static_cast<unsigned char>(bytes[byte]);
    number = static_cast<Number>(static_cast<std::make_unsigned_t<Number>>(bits));
    bytes.remove_prefix(sizeof(Number));
  }
}

}  // namespace

SentenceNetwork::SentenceNetwork(const Rows& rows, Problems& problems) {
  if (rows.size() == 0) return;
  std::string_view version;
  std::string_view checksum;
  std::string bytes;
  bool is_whole = true;
  for (const Row& row : rows) {
    if (row.key(0) == "version") version = row.value;
    if (row.key(0) == "checksum") checksum = row.value;
    if (row.key(0) == "weights") {
      is_whole = is_whole && append_from_base64(row.value, bytes);
    }
  }
  const auto refuse = [&](const std::string& why) {
    problems.push_back({"lexicon/en/sentence_network.yaml", 0, 0, why});
  };
  if (version != std::to_string(sentence_network_version)) {
    refuse("the network is of another version; make it with crosscheck-train");
    return;
  }
  const std::size_t one = byte_count();
  const std::size_t count = bytes.size() / one;
  if (!is_whole || count == 0 || bytes.size() - count * one >= bytes_a_line ||
      checksum != hex(hash64(bytes))) {
    refuse("the network is damaged");
    return;
  }
  std::string_view left = bytes;
  for (std::size_t i = 0; i < count; ++i) {
    SentenceWeights weights = SentenceWeights::zero();
    visit(weights, [&](auto& list) { take_numbers(left, list); });
    networks_.push_back(packed(std::move(weights)));
  }
}

std::string sentence_network_list(std::span<const SentenceWeights> networks) {
  std::string bytes;
  for (const SentenceWeights& weights : networks) {
    visit(weights, [&](const auto& list) { append_numbers(list, bytes); });
  }
  bytes.resize((bytes.size() + bytes_a_line - 1) / bytes_a_line * bytes_a_line);
  std::string out =
      "# The networks that tell where sentences begin in text that has lost its breaks, "
      "in\n"
      "# fixed point (src/analyze/sentence_network.h). Learned by `crosscheck-train\n"
      "# --sentence-network` from the train parts of EWT and GUM and from MEANTIME; see\n"
      "# NOTICE.\n"
      "crosscheck_words: 1\n";
  out += "version: " + std::to_string(sentence_network_version) + '\n';
  out += "checksum: \"" + hex(hash64(bytes)) + "\"\n";
  out += "weights:\n";
  for (std::size_t at = 0; at < bytes.size(); at += bytes_a_line) {
    out += "  - \"";
    append_base64(std::string_view(bytes).substr(at, bytes_a_line), out);
    out += "\"\n";
  }
  return out;
}

}  // namespace crosscheck

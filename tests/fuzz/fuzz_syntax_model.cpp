// Any bytes as a language model: as they are, with a header that makes them pass, and
// inside of a whole model, so that what lies behind the checksum is read too.
#include <cstdint>
#include <cstring>

#include "support/hash.h"
#include "syntax/syntax.h"
#include "tests/fuzz/fuzz.h"
#include "tests/syntax/small_model.h"

using namespace crosscheck;

namespace {

constexpr std::size_t body = 192;  // where the first section may begin

void use(std::string_view bytes) {
  const auto model = SyntaxModel::of_file(bytes, "fuzz");
  if (!model) return;
  const std::vector<SyntaxToken> tokens = {{"Two"}, {"mills"}, {"burned"}, {"."}};
  SyntaxWorkspace workspace;
  std::vector<SyntaxNode> nodes;
  read_syntax(*model, tokens, workspace, nodes);
  for (std::size_t at = 0; at < tokens.size(); ++at) {
    lemma_of(*model, tokens[at], nodes[at]);
  }
}

/// The bytes with a size and checksum that fit.
void sign(std::string& bytes) {
  const std::uint64_t length = bytes.size();
  const std::uint64_t checksum = hash64(std::string_view(bytes).substr(body));
  std::memcpy(bytes.data() + 16, &length, sizeof(length));
  std::memcpy(bytes.data() + 24, &checksum, sizeof(checksum));
}

/// A whole model with the bytes somewhere in it: the first two say where.
std::string model_with(std::string_view bytes) {
  static const std::string whole = model_file(small_model());
  std::string file = whole;
  const auto low = static_cast<unsigned char>(bytes[0]);
  const auto high = static_cast<unsigned char>(bytes[1]);
  const std::size_t at = body + (high * std::size_t{256} + low) * 8;
  if (at < file.size()) {
    const std::string_view rest = bytes.substr(2, file.size() - at);
    file.replace(at, rest.size(), rest);
  }
  return file;
}

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  std::string bytes(reinterpret_cast<const char*>(data), size);
  use(bytes);
  if (bytes.size() < body) return 0;
  std::string whole = model_with(bytes);
  sign(whole);
  use(whole);
  std::memcpy(bytes.data(), whole.data(), 16);  // magic, version, byte order
  sign(bytes);
  use(bytes);
  return 0;
}

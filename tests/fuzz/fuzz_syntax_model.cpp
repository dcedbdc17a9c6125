// Any bytes as a language model: as they are, and with a header that makes them pass, so
// that what lies behind the checksum is read too.
#include <cstdint>
#include <cstring>

#include "support/hash.h"
#include "syntax/syntax.h"
#include "tests/fuzz/fuzz.h"

using namespace crosscheck;

namespace {

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

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  std::string bytes(reinterpret_cast<const char*>(data), size);
  use(bytes);
  constexpr std::size_t body = 192;  // where the first section may begin
  if (bytes.size() < body) return 0;
  const ModelParts none;
  std::memcpy(bytes.data(), model_file(none).data(), 16);  // magic, version, byte order
  const std::uint64_t length = bytes.size();
  const std::uint64_t checksum = hash64(std::string_view(bytes).substr(body));
  std::memcpy(bytes.data() + 16, &length, sizeof(length));
  std::memcpy(bytes.data() + 24, &checksum, sizeof(checksum));
  use(bytes);
  return 0;
}

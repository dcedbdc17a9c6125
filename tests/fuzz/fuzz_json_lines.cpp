// Any bytes as a JSON Lines file.
#include "acquire/json_lines.h"
#include "support/utf8.h"
#include "tests/fuzz/fuzz.h"

using namespace crosscheck;

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view file = fuzz::text_of(data, size);
  Problems problems;
  std::size_t line = 0;
  for (const JsonRecord& record : read_json_lines(file, "fuzz.jsonl", problems)) {
    fuzz::expect(record.line > line);
    line = record.line;
    for (std::size_t at = 0; at < record.text.size();) {
      const CodePoint point = code_point_at(record.text, at);
      fuzz::expect(point.valid);
      at += point.bytes;
    }
  }
  return 0;
}

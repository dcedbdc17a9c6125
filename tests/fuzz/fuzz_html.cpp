// Any bytes as the characters of an HTML page.
#include "acquire/html.h"
#include "support/utf8.h"
#include "tests/fuzz/fuzz.h"

using namespace crosscheck;

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes = fuzz::text_of(data, size);
  std::string characters;  // the reader is given valid UTF-8
  for (std::size_t at = 0; at < bytes.size();) {
    const CodePoint point = code_point_at(bytes, at);
    append_utf8(characters, point.value);
    at += point.bytes;
  }
  const Page page = html_page(characters, {}, {}).page;
  std::size_t end = 0;
  for (const Paragraph& paragraph : page.paragraphs) {
    fuzz::expect(end <= paragraph.span.begin);
    fuzz::expect(paragraph.span.begin <= paragraph.span.end);
    end = paragraph.span.end;
  }
  fuzz::expect(end <= page.body.text.size());
  const FileRange range =
      page.body.offsets.file_range({0, static_cast<std::uint32_t>(page.body.text.size())});
  fuzz::expect(range.start <= range.end && range.end <= characters.size());
  return 0;
}

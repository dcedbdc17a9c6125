// The first eight bytes are a number, printed in one of the ways of the papers; it must be
// read again from its sentence, whatever the rest of the article is.
#include <algorithm>
#include <array>
#include <cstring>

#include "tests/fuzz/analysis.h"

using namespace crosscheck;

namespace {

constexpr std::size_t head = 8;

/// "1234567.5" as "1,234,567.5".
std::string grouped(std::string digits) {
  const std::size_t point = std::min(digits.find('.'), digits.size());
  for (std::size_t at = point; at > 3; at -= 3) digits.insert(at - 3, ",");
  return digits;
}

Decimal number_of(const std::uint8_t* data) {
  std::uint32_t digits = 0;
  std::memcpy(&digits, data, sizeof digits);
  return Decimal::of(digits, static_cast<int>(data[4] % 8) - 4);
}

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size < head) return 0;
  constexpr std::array<std::string_view, 4> beginnings{"The camp held ", "They sold about ",
                                                       "A total of ", "He saw more than "};
  const Decimal number = number_of(data);
  const std::string plain = number.to_string();
  // Four bare digits may be a year.
  const bool like_year = plain.size() == 4 && number.is_whole();
  std::string text(beginnings[data[5] % beginnings.size()]);
  Span printed{static_cast<std::uint32_t>(text.size()), 0};
  text += data[6] % 2 == 0 && !like_year ? plain : grouped(plain);
  printed.end = static_cast<std::uint32_t>(text.size());
  text += data[7] % 2 == 0 ? " people.\n\n" : "% of them.\n\n";
  const std::string sentence = text;
  text += fuzz::text_of(data + head, size - head);

  const Article article = article_of_text(text, "fuzz", parse_day("2023-05-12"));
  // Bytes that look like UTF-16 make another text of it.
  if (!article.text.starts_with(sentence)) return 0;
  const Analysis analysis = analyze(article, fuzz::english());
  fuzz::expect_in_order(analysis.quantities, article);
  fuzz::expect(std::ranges::any_of(analysis.quantities, [&](const QuantityMention& read) {
    return read.number == printed && read.low == number && read.high == number;
  }));
  return 0;
}

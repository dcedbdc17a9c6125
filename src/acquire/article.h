#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "acquire/line_index.h"
#include "acquire/offset_map.h"
#include "support/day.h"
#include "support/span.h"

namespace crosscheck {

/// What a paragraph is. Boilerplate (newsletter boxes, donation and cookie notices,
/// navigation) yields no claims.
enum class Part : std::uint8_t { headline, lede, body, caption, boilerplate };

/// "headline", "lede", "body", "caption", "boilerplate".
std::string_view name(Part part);

/// A run of text without a paragraph break. Paragraphs are in order and do not overlap.
struct Paragraph {
  Span span;
  Part part = Part::body;
};

/// How a slot of an article or a claim came to be known (design: claims.md, "Slot states").
enum class SlotState : std::uint8_t { stated, carried, inferred, unknown, absent };

/// "stated", "carried", "inferred", "unknown", "absent".
std::string_view name(SlotState state);

/// Where words stand in the file, as users see it.
struct Location {
  FileRange range;
  std::size_t line = 1;         ///< 1-based
  std::size_t column = 1;       ///< 1-based, in code points
  std::size_t end_line = 0;     ///< of the position behind the words; 0: not known
  std::size_t end_column = 0;   ///< likewise
  std::size_t byte_column = 0;  ///< `column` in bytes of the file; 0: not known
  std::size_t end_byte_column = 0;
};

/// One article: normalized text and metadata.
struct Article {
  std::string id;    ///< the record's own, else "a" and 8 hex digits of the SHA-256
  std::string path;  ///< as given by the user; "-" for standard input
  std::optional<std::size_t> record;  ///< 1-based line in a JSON Lines file
  std::string source;
  std::string title;
  std::optional<std::string> url;
  std::optional<std::string> author;
  std::string language = "en";
  std::optional<Day> published;
  std::optional<int> published_second;  ///< of its day, in the clock of the stamp that says
                                        ///< so; absent where only the day is told
  SlotState published_state =
      SlotState::unknown;  ///< stated, carried (from the text), inferred, unknown
  std::string sha256;

  std::string text;  ///< normalized UTF-8
  std::vector<Paragraph> paragraphs;
  OffsetMap offsets;    ///< of `text` into `decoded`
  std::string decoded;  ///< the file after decompression; empty where it equals `text`
  std::string embedded_claims;   ///< raw JSON array of a record that carries `claims`
                                 ///< instead of text
  std::string embedded_reading;  ///< raw JSON object `reading` beside them: what else the
                                 ///< text told

  LineIndex lines;  ///< of `decoded`, or of `text` where that is empty

  /// Line, column and byte range of some words in the decoded file. Cost: next to constant
  /// for an article that was acquired, so it may be asked for every claim.
  Location locate(Span span) const;
};

}  // namespace crosscheck

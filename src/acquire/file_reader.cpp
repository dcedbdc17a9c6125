#include "acquire/file_reader.h"

#include <algorithm>
#include <cerrno>
#include <filesystem>
#include <fstream>
#include <utility>

#include "acquire/html.h"
#include "acquire/html_metadata.h"
#include "acquire/json_lines.h"
#include "acquire/markdown.h"
#include "acquire/plain_text.h"
#include "acquire/unpack.h"
#include "support/hash.h"
#include "support/missing_file.h"
#include "support/text.h"
#include "support/utf8.h"

namespace crosscheck {
namespace {

/// The first `most` bytes or fewer, at the end of a code point.
std::string_view cut(std::string_view text, std::size_t most) {
  if (text.size() <= most) return text;
  while (most > 0 && (static_cast<unsigned char>(text[most]) & 0xC0U) == 0x80U) --most;
  return text.substr(0, most);
}

/// Reads a stream to its end, or to `most` bytes; true where there was more. Most articles
/// are small and there may be many: what is read is kept in no more room than it needs.
bool read_stream(std::istream& in, std::size_t most, std::string& content) {
  constexpr std::size_t first_chunk = std::size_t{1} << 14U;
  constexpr std::size_t longest_chunk = std::size_t{1} << 20U;
  std::string buffer(first_chunk, '\0');
  while (in && content.size() <= most) {
    in.read(buffer.data(), static_cast<std::streamsize>(buffer.size()));
    content.append(buffer, 0, static_cast<std::size_t>(in.gcount()));
    if (buffer.size() < longest_chunk) buffer.resize(buffer.size() * 2);
  }
  if (content.size() <= most) return false;
  content.resize(most);
  return true;
}

/// The form of input without a name, by its first character that is no white space.
InputForm sniffed_form(std::string_view content) {
  if (content.starts_with("\xEF\xBB\xBF")) content.remove_prefix(3);
  const std::string_view start = trimmed(content.substr(0, 4096));
  if (start.starts_with("{\"")) return InputForm::json_lines;
  const std::string head = to_lower(start.substr(0, 512));
  const bool is_page =
      head.starts_with("<!doctype html") || head.starts_with("<html") ||
      head.starts_with("<head") || head.starts_with("<body") ||
      head.starts_with("<article") ||
      (head.starts_with("<?xml") && head.find("<html") != std::string::npos);
  if (is_page) return InputForm::html;
  return start.starts_with("---\n") ? InputForm::markdown : InputForm::text;
}

}  // namespace

Article article_of_page(Page page, const Characters& characters, std::string decoded) {
  Article article;
  Metadata& said = page.metadata;
  article.id = said.id.value_or("");
  article.source = said.source.value_or("");
  article.title = said.title.value_or("");
  article.url = std::move(said.url);
  article.author = std::move(said.author);
  article.language = said.language.value_or("en");
  article.published = said.published;
  article.published_second = said.published_second;
  article.published_state = said.published ? said.published_state : SlotState::unknown;
  article.text = std::move(page.body.text);
  article.paragraphs = std::move(page.paragraphs);
  article.offsets = page.body.offsets.through(characters.utf8.offsets);
  if (!article.offsets.is_identity()) article.decoded = std::move(decoded);
  article.lines = article.decoded.empty() ? LineIndex(article.text, CodeUnits::utf8)
                                          : LineIndex(article.decoded, characters.units);
  return article;
}

FileReader::FileReader(const AcquireLimits& limits, const PageWords& words,
                       std::istream& standard_input, Acquired& acquired, Problems& problems)
    : limits_(limits),
      words_(words),
      standard_input_(standard_input),
      acquired_(acquired),
      problems_(problems) {}

void FileReader::complain(const std::string& path, std::size_t line, std::string message) {
  problems_.push_back({path, line, 0, std::move(message)});
}

void FileReader::fail(const std::string& path, std::string message) {
  complain(path, 0, std::move(message));
  acquired_.unreadable = true;
}

void FileReader::read(const std::string& path) {
  FileName name = file_name(path);
  if (!name.is_known && name.stem.ends_with(".json")) return pass_over(path, name);
  std::string content;
  if (!load(path, name, content)) return;
  const Metadata& known = folders_.of(path, problems_);
  if (name.form == InputForm::json_lines) {
    read_records(path, content, known, name.stem);
  } else if (!looks_binary(path, content)) {
    read_whole(path, name, std::move(content), known);
  }
}

void FileReader::pass_over(const std::string& path, const FileName& name) {
  // "crosscheck verify FOLDER/*" names what only tells of its neighbours.
  if (name.stem == "articles.json") {
    ++acquired_.skipped;
    return;
  }
  fail(path,
       "is JSON; expected articles as .jsonl, one object a line, or for saved findings: "
       "crosscheck report");
}

bool FileReader::load(const std::string& path, FileName& name, std::string& content) {
  bool has_more = false;
  if (path == "-") {
    has_more = read_stream(standard_input_, limits_.max_decompressed, content);
    name.stem = "standard input";
  } else {
    errno = 0;
    std::ifstream stream(path, std::ios::binary);
    if (!stream) {
      fail(path, cannot_read(path, errno));
      return false;
    }
    has_more = read_stream(stream, limits_.max_decompressed, content);
  }
  if (has_more) {
    complain(path, 0,
             "is longer than " + std::to_string(limits_.max_decompressed) +
                 " bytes; the rest is not read");
  }
  const bool is_packed =
      packing_of(content) != Packing::none || name.packing != Packing::none;
  if (is_packed) {
    unpack_content(path, name, content);
    if (content.empty()) return false;
  }
  if (!name.is_known) name.form = sniffed_form(content);
  return true;
}

void FileReader::unpack_content(const std::string& path, FileName& name,
                                std::string& content) {
  const Packing packing = packing_of(content);
  if (packing == Packing::none) {
    fail(path, name.packing == Packing::gzip ? "is no gzip file, though its name says so"
                                             : "is no zstd file, though its name says so");
    content.clear();
    return;
  }
  Unpacked unpacked = unpack(content, packing, limits_.max_decompressed, limits_.max_ratio);
  if (unpacked.problem) fail(path, std::move(*unpacked.problem));
  content = std::move(unpacked.bytes);
}

/// Whether a file is no text at all: then nothing in it is worth comparing.
bool FileReader::looks_binary(const std::string& path, const std::string& content) {
  constexpr std::size_t looked_at = 8192;
  const std::string_view start = std::string_view(content).substr(0, looked_at);
  if (start.starts_with("\xFF\xFE") || start.starts_with("\xFE\xFF")) return false;
  const std::string_view allowed = "\t\n\v\f\r\x1B";
  const auto controls = std::ranges::count_if(start, [&](char c) {
    return static_cast<unsigned char>(c) < 0x20 &&
           allowed.find(c) == std::string_view::npos;
  });
  if (static_cast<std::size_t>(controls) * 50 <= start.size()) return false;
  fail(path, "is no text; expected an article in UTF-8: save it as .txt, .md or .html");
  return true;
}

void FileReader::read_records(const std::string& path, const std::string& content,
                              const Metadata& known, const std::string& stem) {
  const std::size_t problems_before = problems_.size();
  for (JsonRecord& record : read_json_lines(content, path, problems_)) {
    Metadata metadata = merged(known, record.metadata);
    metadata.id = record.metadata.id;
    const std::string_view text = cut(record.text, limits_.max_bytes);
    if (text.size() < record.text.size()) {
      complain(
          path, record.line,
          "cut after " + std::to_string(text.size()) + " bytes; --max-bytes allows more");
    }
    Page page = plain_page(text, metadata, words_);
    if (!page.metadata.source) page.metadata.source = stem;
    Article article = article_of_page(std::move(page), {}, std::move(record.text));
    article.embedded_claims = std::move(record.embedded_claims);
    article.embedded_reading = std::move(record.embedded_reading);
    article.record = record.line;
    add(std::move(article), path, sha256_hex(record.bytes));
  }
  if (problems_.size() > problems_before) acquired_.unreadable = true;
}

Page FileReader::page_of(const std::string& path, InputForm form, std::string_view text,
                         const Metadata& known) {
  if (form == InputForm::markdown)
    return markdown_page(text, known, words_, path, problems_);
  if (form != InputForm::html) return plain_page(text, known, words_);
  HtmlPage found = html_page(text, known, words_);
  if (found.is_too_deep) {
    complain(path, 0, "nested too deep to be parsed as HTML; read without its structure");
  }
  if (found.has_too_many_tags) {
    complain(path, 0, "has too many tags to be parsed as HTML; read without its structure");
  }
  return std::move(found.page);
}

void FileReader::read_whole(const std::string& path, const FileName& name,
                            std::string content, const Metadata& known) {
  const std::string declared =
      name.form == InputForm::html ? declared_charset(content) : "";
  const Characters found = characters(content, declared);
  complain_of_characters(path, found, content, declared);
  const std::string_view text = cut(found.utf8.text, limits_.max_bytes);
  if (text.size() < found.utf8.text.size()) {
    complain(
        path, 0,
        "cut after " + std::to_string(text.size()) + " bytes; --max-bytes allows more");
  }
  Page page = page_of(path, name.form, text, known);
  page.metadata.id.reset();  // only records have ids of their own
  if (!page.metadata.source) page.metadata.source = name.stem;
  const std::string sha256 = sha256_hex(content);
  add(article_of_page(std::move(page), found, std::move(content)), path, sha256);
}

void FileReader::add(Article article, const std::string& path, const std::string& sha256) {
  article.path = path;
  article.sha256 = sha256;
  acquired_.articles.push_back(std::move(article));
}

void FileReader::complain_of_characters(const std::string& path, const Characters& found,
                                        std::string_view bytes, std::string_view declared) {
  if (found.is_unknown_charset) {
    complain(path, 0,
             "unknown character set '" + std::string(declared.substr(0, 40)) +
                 "', read as UTF-8");
  }
  if (found.invalid == 0) return;
  const LinePosition at =
      LineIndex(bytes, found.units).position(bytes, found.first_invalid);
  const bool is_utf8 = found.units == CodeUnits::utf8;
  problems_.push_back({path, at.line, at.column,
                       std::string(is_utf8 ? "invalid UTF-8" : "invalid characters") +
                           ", read as U+FFFD (" + std::to_string(found.invalid) +
                           (found.invalid == 1 ? " place)" : " places)")});
}

}  // namespace crosscheck

#include "acquire/html_metadata.h"

#include <simdjson.h>

#include <algorithm>
#include <iterator>
#include <utility>

#include "acquire/tag_scanner.h"
#include "support/text.h"
#include "support/utf8.h"

namespace crosscheck {
namespace {

using simdjson::dom::element;

constexpr std::size_t declaration_bytes = 4096;
constexpr std::size_t longest_field = 2000;

using Field = std::optional<std::string> Metadata::*;

/// Sets a field that is not set yet; white space becomes single spaces.
void offer(std::optional<std::string>& field, std::string_view value) {
  if (field || value.size() > longest_field) return;
  std::string made;
  for (const std::string_view word : split(value, ' ')) {
    const std::string_view part = trimmed(word);
    if (part.empty()) continue;
    if (!made.empty()) made += ' ';
    made += part;
  }
  std::ranges::replace(made, '\n', ' ');
  if (!made.empty()) field = std::move(made);
}

void offer_day(Metadata& metadata, std::string_view value) {
  if (metadata.published) return;
  metadata.published = published_day(trimmed(value)).day;
  if (metadata.published) metadata.published_second = second_of_stamp(trimmed(value));
}

/// The text of a value that is a string, or an object with a name, or a list of such.
std::string name_in(const element& value) {
  element node = value;
  for (int depth = 0; depth < 4; ++depth) {
    std::string_view text;
    if (node.get(text) == simdjson::SUCCESS) return decoded_references(text);
    element inner;
    simdjson::dom::array list;
    if (node.get(list) == simdjson::SUCCESS) {
      if (list.at(0).get(inner) != simdjson::SUCCESS) return {};
    } else if (node["name"].get(inner) != simdjson::SUCCESS &&
               node["@id"].get(inner) != simdjson::SUCCESS) {
      return {};
    }
    node = inner;
  }
  return {};
}

bool is_article_type(const element& object) {
  element type;
  if (object["@type"].get(type) != simdjson::SUCCESS) return false;
  const std::string name = name_in(type);
  return name.ends_with("Article") || name.ends_with("Posting") || name == "Report";
}

void read_article(const element& object, Metadata& metadata) {
  constexpr std::pair<const char*, Field> fields[] = {
      {"headline", &Metadata::title},       {"publisher", &Metadata::source},
      {"author", &Metadata::author},        {"url", &Metadata::url},
      {"mainEntityOfPage", &Metadata::url}, {"inLanguage", &Metadata::language}};
  element value;
  for (const auto& [key, field] : fields) {
    if (object[key].get(value) == simdjson::SUCCESS) offer(metadata.*field, name_in(value));
  }
  for (const char* const key : {"datePublished", "dateCreated"}) {
    if (object[key].get(value) == simdjson::SUCCESS) offer_day(metadata, name_in(value));
  }
}

/// Articles stand at the top, in a list, or in a "@graph".
void read_json_ld(std::string_view json, Metadata& metadata) {
  simdjson::dom::parser parser;
  element root;
  if (parser.parse(json.data(), json.size()).get(root) != simdjson::SUCCESS) return;
  element graph;
  if (root["@graph"].get(graph) == simdjson::SUCCESS) root = graph;
  simdjson::dom::array list;
  if (root.get(list) != simdjson::SUCCESS) {
    if (is_article_type(root)) read_article(root, metadata);
    return;
  }
  for (const element item : list) {
    if (!is_article_type(item)) continue;
    read_article(item, metadata);
    return;
  }
}

constexpr std::pair<std::string_view, Field> meta_fields[] = {
    {"og:title", &Metadata::title},      {"twitter:title", &Metadata::title},
    {"dc.title", &Metadata::title},      {"headline", &Metadata::title},
    {"og:site_name", &Metadata::source}, {"application-name", &Metadata::source},
    {"dc.publisher", &Metadata::source}, {"og:url", &Metadata::url},
    {"author", &Metadata::author},       {"article:author", &Metadata::author},
    {"dc.creator", &Metadata::author},
};
constexpr std::string_view meta_days[] = {"article:published_time",
                                          "datepublished",
                                          "og:published_time",
                                          "date",
                                          "pubdate",
                                          "publishdate",
                                          "publish-date",
                                          "publication_date",
                                          "dc.date",
                                          "dc.date.issued",
                                          "parsely-pub-date",
                                          "sailthru.date",
                                          "cxenseparse:recs:publishtime"};

/// The values of `meta` by name, so that better names come before earlier tags.
class MetaTags {
 public:
  void take(const std::vector<Attribute>& attributes) {
    for (const std::string_view key : {"property", "name", "itemprop"}) {
      const std::string name = to_lower(value_of(attributes, key));
      if (!name.empty() && values_.size() < 500) {
        values_.emplace_back(name, value_of(attributes, "content"));
      }
    }
  }
  void apply(Metadata& metadata) const {
    for (const auto& [name, field] : meta_fields) offer(metadata.*field, value(name));
    for (const std::string_view name : meta_days) offer_day(metadata, value(name));
  }

 private:
  std::string_view value(std::string_view name) const {
    for (const auto& [key, content] : values_) {
      if (key == name) return content;
    }
    return {};
  }
  std::vector<std::pair<std::string, std::string>> values_;
};

constexpr std::string_view title_marks[] = {" | ", " - ", " \xE2\x80\x93 ",
                                            " \xE2\x80\x94 "};

/// "Two die in fire | The Lamp" without the publisher, before or behind.
std::string_view without_site_name(std::string_view title, std::string_view site) {
  for (const std::string_view mark : title_marks) {
    const std::size_t first = title.find(mark);
    if (first != std::string_view::npos && title.substr(0, first) == site) {
      return title.substr(first + mark.size());
    }
    const std::size_t last = title.rfind(mark);
    if (last != std::string_view::npos && last * 2 > title.size())
      return title.substr(0, last);
  }
  return title;
}

/// Collects from the tags of a page, one pass.
class Collector {
 public:
  explicit Collector(std::string_view html) : html_(html), scanner_(html) {}

  Metadata run() {
    while (const auto tag = scanner_.next()) {
      if (tag->kind == Tag::Kind::start) take(*tag);
    }
    meta_.apply(metadata_);
    offer(metadata_.url, canonical_);
    offer(metadata_.language, language_);
    if (!metadata_.published) metadata_.published = time_;
    const std::string title = decoded_references(title_);
    offer(metadata_.title, without_site_name(title, metadata_.source.value_or("")));
    return std::move(metadata_);
  }

 private:
  void take(const Tag& tag) {
    if (tag.name == "script" || tag.name == "style" || tag.name == "textarea" ||
        tag.name == "title") {
      take_content(tag);
    } else if (tag.name == "meta") {
      meta_.take(attributes_of(html_, tag));
    } else if (tag.name == "html" && language_.empty()) {
      language_ = value_of(attributes_of(html_, tag), "lang");
    } else if (tag.name == "link" && canonical_.empty()) {
      const auto attributes = attributes_of(html_, tag);
      if (value_of(attributes, "rel") == "canonical")
        canonical_ = value_of(attributes, "href");
    } else if (tag.name == "time" && !time_) {
      time_ = parse_day(trimmed(value_of(attributes_of(html_, tag), "datetime")));
    }
  }

  void take_content(const Tag& tag) {
    const std::size_t end = scanner_.skip_content(tag.name);
    const std::string_view content = html_.substr(tag.end, end - tag.end);
    if (tag.name == "title" && title_.empty()) title_ = content;
    if (tag.name != "script") return;
    if (to_lower(value_of(attributes_of(html_, tag), "type")) == "application/ld+json") {
      read_json_ld(content, metadata_);
    }
  }

  std::string_view html_;
  TagScanner scanner_;
  Metadata metadata_;
  MetaTags meta_;
  std::string canonical_;
  std::string language_;
  std::string_view title_;
  std::optional<Day> time_;
};

}  // namespace

Metadata html_metadata(std::string_view html) {
  Metadata found = Collector(html).run();
  if (found.language) {
    const std::string lower = to_lower(*found.language);
    found.language = lower.substr(0, lower.find_first_of("-_"));
  }
  if (found.author && found.author->starts_with("http")) found.author.reset();
  if (found.source && found.source->starts_with("http")) found.source.reset();
  return found;
}

std::string declared_charset(std::string_view bytes) {
  bytes = bytes.substr(0, declaration_bytes);
  TagScanner scanner(bytes);
  while (const auto tag = scanner.next()) {
    if (tag->kind != Tag::Kind::start || tag->name != "meta") continue;
    const auto attributes = attributes_of(bytes, *tag);
    if (const auto charset = value_of(attributes, "charset"); !charset.empty()) {
      return std::string(charset);
    }
    const std::string content = to_lower(value_of(attributes, "content"));
    const std::size_t at = content.find("charset=");
    if (at != std::string::npos) {
      return content.substr(at + 8, content.find_first_of("; \"'", at + 8) - (at + 8));
    }
  }
  return {};
}

}  // namespace crosscheck

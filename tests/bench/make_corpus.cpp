// Writes a made corpus as files of mixed forms: plain text with articles.json, JSON Lines
// with ten records a file, HTML pages with metadata. Usage: make_corpus N SEED OUT_DIR
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <string>

#include "tests/bench/corpus.h"

namespace {

using crosscheck::bench::MadeArticle;

std::string quoted(const std::string& text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') out += '\\';
    if (c == '\n') {
      out += "\\n";
    } else {
      out += c;
    }
  }
  return out += '"';
}

std::string escaped(const std::string& text) {
  std::string out;
  for (const char c : text) {
    if (c == '"') {
      out += "&quot;";
    } else {
      out += c;
    }
  }
  return out;
}

std::string body(const MadeArticle& article) {
  std::string text;
  for (const std::string& paragraph : article.paragraphs) text += paragraph + "\n\n";
  return text;
}

std::string plain(const MadeArticle& article) {
  return article.title + "\n\n" + article.dateline + "\n\n" + body(article);
}

std::string record(const MadeArticle& article) {
  return "{\"source\": " + quoted(article.source) +
         ", \"published\": " + quoted(article.published) +
         ", \"title\": " + quoted(article.title) + ", \"text\": " + quoted(body(article)) +
         "}\n";
}

std::string page(const MadeArticle& article) {
  std::string text =
      "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>" +
      escaped(article.title) + "</title>\n<meta property=\"og:site_name\" content=\"" +
      escaped(article.source) +
      "\">\n<meta property=\"article:published_time\" content=\"" + article.published +
      "\"></head>\n<body><nav><ul><li><a href=\"/\">Home</a></li><li><a "
      "href=\"/world\">World</a></li></ul></nav>\n<article><h1>" +
      escaped(article.title) + "</h1>\n";
  for (const std::string& paragraph : article.paragraphs) {
    text += "<p>" + escaped(paragraph) + "</p>\n";
  }
  return text + "</article>\n<footer>All rights reserved</footer></body></html>\n";
}

void write(const std::filesystem::path& path, const std::string& text) {
  std::ofstream out(path, std::ios::binary);
  out << text;
  if (!out.flush()) throw std::filesystem::filesystem_error("cannot write", path, {});
}

std::string numbered(std::size_t number) {
  std::string digits = std::to_string(number);
  return std::string(digits.size() < 6 ? 6 - digits.size() : 0, '0') + digits;
}

void write_corpus(const std::vector<MadeArticle>& articles,
                  const std::filesystem::path& out) {
  std::filesystem::create_directories(out);
  std::string listed;
  std::string records;
  std::size_t held = 0;
  const auto flush = [&](std::size_t number) {
    if (held > 0) write(out / ("r" + numbered(number) + ".jsonl"), records);
    records.clear();
    held = 0;
  };
  for (std::size_t i = 0; i < articles.size(); ++i) {
    const MadeArticle& article = articles[i];
    if (i % 5 < 3) {
      const std::string file = "a" + numbered(i) + ".txt";
      write(out / file, plain(article));
      listed += std::string(listed.empty() ? "" : ",") + "\n  {\"file\": " + quoted(file) +
                ", \"source\": " + quoted(article.source) +
                ", \"published\": " + quoted(article.published) + "}";
    } else if (i % 5 == 3) {
      write(out / ("a" + numbered(i) + ".html"), page(article));
    } else {
      records += record(article);
      if (++held == 10) flush(i);
    }
  }
  flush(articles.size());
  write(out / "articles.json", "{\"articles\": [" + listed + "\n]}\n");
}

}  // namespace

int main(int argc, char** argv) try {
  if (argc != 4) {
    std::cerr << "usage: make_corpus N SEED OUT_DIR\n";
    return 2;
  }
  const std::size_t count = std::stoul(argv[1]);
  write_corpus(crosscheck::bench::make_corpus(count, std::stoull(argv[2])), argv[3]);
} catch (const std::exception& error) {
  std::cerr << "make_corpus: " << error.what() << '\n';
  return 1;
}

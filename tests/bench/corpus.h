#pragma once
#include <cstdint>
#include <string>
#include <vector>

namespace crosscheck::bench {

/// How an article of the made corpus came about.
enum class Making : std::uint8_t { own, reprint, update };

/// An article in our own words about an event that never was.
struct MadeArticle {
  std::size_t event = 0;
  Making making = Making::own;
  std::string source;
  std::string published;  ///< "2023-05-12"
  std::string dateline;   ///< "12 May 2023"
  std::string title;
  std::vector<std::string> paragraphs;
};

/// `count` articles: three in ten are reprints of an earlier article on the event, two in
/// ten update its figures, and the size of events falls like 1/k, so that a few events hold
/// many of the articles. People, towns and bodies are invented. The same count and seed
/// make the same articles on every machine.
std::vector<MadeArticle> make_corpus(std::size_t count, std::uint64_t seed);

}  // namespace crosscheck::bench

#pragma once
#include <cstddef>
#include <functional>
#include <istream>
#include <string>
#include <vector>

#include "acquire/article.h"
#include "acquire/page_words.h"
#include "support/problem.h"

namespace crosscheck {

/// What bounds the reading of articles.
struct AcquireLimits {
  std::size_t max_bytes = 16U << 20U;          ///< of one article after decompression
  std::size_t max_decompressed = 256U << 20U;  ///< of one file
  std::size_t max_ratio = 1000;                ///< decompressed to compressed
};

/// Articles in the order of their paths as given and record numbers, and what was passed
/// over.
struct Acquired {
  std::vector<Article> articles;
  std::size_t skipped = 0;  ///< files of folders that are no articles
  bool unreadable = false;  ///< some input could not be read: exit status 2
};

/// Reads every path: a file of any known form, a folder (recursively, in byte order of
/// names), or "-" for `standard_input`. Never stops at a bad one: it adds a problem.
/// The same bytes twice count once, with a problem. `words` tell boilerplate and bylines.
Acquired acquire(const std::vector<std::string>& paths, const AcquireLimits& limits,
                 std::istream& standard_input, Problems& problems,
                 const PageWords& words = {});

/// The same, handing the articles over as soon as there are `batch` of them or 32 MiB of
/// text, so that any number can be read: none are left in what is returned. The same bytes
/// twice are not noticed, and ids are unique within a batch.
Acquired acquire_in_batches(const std::vector<std::string>& paths,
                            const AcquireLimits& limits, std::istream& standard_input,
                            Problems& problems, const PageWords& words, std::size_t batch,
                            const std::function<void(std::vector<Article>)>& take);

/// The article of one plain text, without a file: for tests and rule cases.
Article article_of_text(std::string text, std::string source, std::optional<Day> published);

}  // namespace crosscheck

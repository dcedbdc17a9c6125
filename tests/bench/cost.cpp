// What each stage of the pipeline costs on some files, in one thread.
// Usage: cost PATH...    prints, a line a stage: name, user milliseconds, peak memory in
// MiB
#include <sys/resource.h>

#include <iomanip>
#include <iostream>
#include <sstream>
#include <streambuf>

#include "report/report.h"
#include "tool/pipeline.h"

namespace {

using namespace crosscheck;

/// Counts bytes and keeps none.
class Nowhere : public std::streambuf {
 public:
  std::size_t bytes() const { return bytes_; }

 protected:
  int_type overflow(int_type c) override {
    ++bytes_;
    return c;
  }
  std::streamsize xsputn(const char*, std::streamsize count) override {
    bytes_ += static_cast<std::size_t>(count);
    return count;
  }

 private:
  std::size_t bytes_ = 0;
};

double user_milliseconds() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  return static_cast<double>(usage.ru_utime.tv_sec) * 1e3 +
         static_cast<double>(usage.ru_utime.tv_usec) / 1e3;
}

long peak_mebibytes() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  return usage.ru_maxrss / 1024;
}

/// Runs a stage, prints its cost, and hands on what it made.
template <typename Stage>
auto measured(const char* name, Stage stage) {
  const double before = user_milliseconds();
  auto made = stage();
  std::cout << std::left << std::setw(10) << name << std::right << std::fixed
            << std::setprecision(1) << std::setw(10) << user_milliseconds() - before
            << std::setw(8) << peak_mebibytes() << std::endl;
  return made;
}

std::size_t bytes_of(const Report& report, Format format) {
  Nowhere nowhere;
  std::ostream out(&nowhere);
  write(report, format, {}, out);
  return nowhere.bytes();
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 2) {
    std::cerr << "usage: cost PATH...\n";
    return 2;
  }
  const std::vector<std::string> paths(argv + 1, argv + argc);
  Problems problems;
  const auto knowledge = measured("load", [&] { return load_knowledge({}, problems); });
  auto acquired = measured("acquire", [&] {
    std::istringstream none;
    return acquire(paths, {}, none, problems, knowledge.page_words);
  });
  Extracted extracted =
      measured("extract", [&] { return extract_all(acquired.articles, knowledge, 1); });
  const ClaimGraph graph = measured("graph", [&] {
    return build_graph(std::move(extracted.articles), std::move(extracted.claims));
  });
  auto findings = measured("reason", [&] { return reason(graph, knowledge.rules); });
  const Report report{.graph = graph,
                      .findings = std::move(findings),
                      .problems = {},
                      .version = "",
                      .rules_digest = knowledge.rules_digest,
                      .skipped_files = 0};
  const std::size_t json = measured("json", [&] { return bytes_of(report, Format::json); });
  const std::size_t text =
      measured("terminal", [&] { return bytes_of(report, Format::terminal); });
  std::cout << "articles " << graph.articles().size() << ", claims "
            << graph.claims().size() << ", candidates " << graph.candidates().size()
            << ", findings " << report.findings.size() << ", JSON bytes " << json
            << ", terminal bytes " << text << ", problems " << problems.size() << '\n';
  for (const Problem& problem : problems) std::cout << to_string(problem) << '\n';
}

// What tags, lemmas and trees cost, in tokens a second: of the words of a CoNLL-U file that
// is given first, or of the made corpus.
#include <benchmark/benchmark.h>

#include "analyze/analyze.h"
#include "support/data_files.h"
#include "syntax/embedded_model.h"
#include "syntax/syntax.h"
#include "tests/bench/corpus.h"
#include "tool/pipeline.h"
#include "train/treebank.h"

namespace {

using namespace crosscheck;

using Sentences = std::vector<std::vector<std::string>>;

Sentences of_treebank(const std::string& path) {
  Problems problems;
  std::string text;
  Sentences sentences;
  if (!read_file(path, text, problems)) return sentences;
  for (const TreebankSentence& sentence : read_conllu(text, path, problems)) {
    sentences.emplace_back();
    for (const TreebankWord& word : sentence.words) sentences.back().push_back(word.form);
  }
  return sentences;
}

Sentences of_corpus() {
  Problems problems;
  const Knowledge knowledge = load_knowledge({}, problems);
  Sentences sentences;
  for (const bench::MadeArticle& made : bench::make_corpus(100, 1)) {
    std::string text = made.title + "\n\n";
    for (const std::string& paragraph : made.paragraphs)
      text.append(paragraph).append("\n\n");
    const Article article =
        article_of_text(std::move(text), made.source, parse_day(made.published));
    const Analysis read = analyze(article, knowledge.language);
    for (const Sentence& sentence : read.sentences) {
      sentences.emplace_back();
      for (std::uint32_t at = sentence.tokens.begin; at < sentence.tokens.end; ++at) {
        const Span span = read.tokens[at].span;
        sentences.back().push_back(article.text.substr(span.begin, span.end - span.begin));
      }
    }
  }
  return sentences;
}

/// Sentences that are read in one call, as those of an article.
struct Passages {
  std::vector<SyntaxToken> tokens;
  std::vector<std::uint32_t> ends;
};

struct Inputs {
  SyntaxModel model = *SyntaxModel::of_file(embedded_model(), "built in");
  std::vector<Passages> articles;
  std::int64_t tokens = 0;
};

Inputs inputs_of(const Sentences& sentences) {
  constexpr std::size_t of_an_article = 25;
  Inputs inputs;
  for (std::size_t at = 0; at < sentences.size(); ++at) {
    if (at % of_an_article == 0) inputs.articles.emplace_back();
    Passages& article = inputs.articles.back();
    for (const std::string& word : sentences[at]) article.tokens.push_back({word});
    article.ends.push_back(static_cast<std::uint32_t>(article.tokens.size()));
    inputs.tokens += static_cast<std::int64_t>(sentences[at].size());
  }
  return inputs;
}

void run_load(benchmark::State& state) {
  for (auto _ : state) {
    benchmark::DoNotOptimize(SyntaxModel::of_file(embedded_model(), "built in"));
  }
}

/// Reads all articles; with lemmas, or without.
void run_syntax(benchmark::State& state, const Inputs& in, bool with_lemmas) {
  SyntaxWorkspace workspace;
  std::vector<SyntaxNode> nodes;
  for (auto _ : state) {
    for (const Passages& article : in.articles) {
      read_syntax(in.model, article.tokens, article.ends, workspace, nodes);
      for (std::size_t at = 0; with_lemmas && at < nodes.size(); ++at) {
        benchmark::DoNotOptimize(lemma_of(in.model, article.tokens[at], nodes[at]));
      }
    }
    benchmark::DoNotOptimize(nodes.data());
  }
  state.SetItemsProcessed(static_cast<std::int64_t>(state.iterations()) * in.tokens);
}

}  // namespace

int main(int argc, char** argv) {
  benchmark::Initialize(&argc, argv);
  const Sentences sentences = argc > 1 ? of_treebank(argv[1]) : of_corpus();
  const Inputs in = inputs_of(sentences);
  benchmark::RegisterBenchmark("load", run_load)->Unit(benchmark::kMillisecond);
  const auto add = [&](const char* name, bool with_lemmas) {
    const auto run = [&in, with_lemmas](benchmark::State& state) {
      run_syntax(state, in, with_lemmas);
    };
    benchmark::RegisterBenchmark(name, run)->Unit(benchmark::kMillisecond);
  };
  add("tags and trees", false);
  add("tags, trees and lemmas", true);
  benchmark::RunSpecifiedBenchmarks();
  return 0;
}

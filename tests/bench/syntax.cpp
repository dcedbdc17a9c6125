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

struct Inputs {
  SyntaxModel model = *SyntaxModel::of_file(embedded_model(), "built in");
  std::vector<std::vector<SyntaxToken>> sentences;
  std::int64_t tokens = 0;
};

Inputs inputs_of(const Sentences& sentences) {
  Inputs inputs;
  for (const auto& sentence : sentences) {
    inputs.sentences.emplace_back();
    for (const std::string& word : sentence) inputs.sentences.back().push_back({word});
    inputs.tokens += static_cast<std::int64_t>(sentence.size());
  }
  return inputs;
}

void run_load(benchmark::State& state) {
  for (auto _ : state) {
    benchmark::DoNotOptimize(SyntaxModel::of_file(embedded_model(), "built in"));
  }
}

/// Runs `stage` on every sentence and the trees of all.
template <typename Stage>
void each_sentence(benchmark::State& state, const Inputs& in, Stage stage) {
  SyntaxWorkspace workspace;
  std::vector<SyntaxNode> nodes;
  for (auto _ : state) {
    for (const auto& sentence : in.sentences) stage(sentence, workspace, nodes);
    benchmark::DoNotOptimize(nodes.data());
  }
  state.SetItemsProcessed(static_cast<std::int64_t>(state.iterations()) * in.tokens);
}

}  // namespace

int main(int argc, char** argv) {
  benchmark::Initialize(&argc, argv);
  const Sentences sentences = argc > 1 ? of_treebank(argv[1]) : of_corpus();
  const Inputs in = inputs_of(sentences);
  const auto parse = [&](const auto& sentence, auto& workspace, auto& nodes) {
    read_syntax(in.model, sentence, workspace, nodes);
  };
  const auto all = [&](const auto& sentence, auto& workspace, auto& nodes) {
    read_syntax(in.model, sentence, workspace, nodes);
    for (std::size_t at = 0; at < nodes.size(); ++at) {
      benchmark::DoNotOptimize(lemma_of(in.model, sentence[at], nodes[at]));
    }
  };
  benchmark::RegisterBenchmark("load", run_load)->Unit(benchmark::kMillisecond);
  benchmark::RegisterBenchmark("tags and trees", [&](benchmark::State& state) {
    each_sentence(state, in, parse);
  })->Unit(benchmark::kMillisecond);
  benchmark::RegisterBenchmark("tags, trees and lemmas", [&](benchmark::State& state) {
    each_sentence(state, in, all);
  })->Unit(benchmark::kMillisecond);
  benchmark::RunSpecifiedBenchmarks();
  return 0;
}

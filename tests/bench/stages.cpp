// One benchmark a stage, over the same made corpus. The rate is in bytes of article text.
#include <benchmark/benchmark.h>

#include <algorithm>

#include "analyze/analyze.h"
#include "analyze/tokenize.h"
#include "claim/extract.h"
#include "graph/claim_graph.h"
#include "reason/reason.h"
#include "tests/bench/corpus.h"
#include "tool/pipeline.h"

namespace {

using namespace crosscheck;

/// What every stage needs: the articles and what the stage before it made of them.
struct Inputs {
  Knowledge knowledge;
  std::vector<Article> articles;
  std::vector<Analysis> analyses;
  Extracted extracted;
  std::int64_t bytes = 0;
};

Article read(const bench::MadeArticle& made) {
  std::string text = made.title + "\n\n";
  for (const std::string& paragraph : made.paragraphs) text += paragraph + "\n\n";
  return article_of_text(std::move(text), made.source, parse_day(made.published));
}

Inputs make_inputs() {
  Inputs inputs;
  Problems problems;
  inputs.knowledge = load_knowledge({}, problems);
  for (const bench::MadeArticle& made : bench::make_corpus(400, 1)) {
    inputs.articles.push_back(read(made));
    inputs.bytes += static_cast<std::int64_t>(inputs.articles.back().text.size());
  }
  for (const Article& article : inputs.articles) {
    inputs.analyses.push_back(analyze(article, inputs.knowledge.language));
  }
  inputs.extracted = extract_all(inputs.articles, inputs.knowledge, 1);
  return inputs;
}

const Inputs& inputs() {
  static const Inputs made = make_inputs();
  return made;
}

ClaimGraph graph_of(const Inputs& in) {
  return build_graph(in.extracted.articles, in.extracted.claims);
}

/// Runs `stage` on every article.
template <typename Stage>
void each_article(benchmark::State& state, Stage stage) {
  const Inputs& in = inputs();
  for (auto _ : state) {
    for (std::size_t i = 0; i < in.articles.size(); ++i) {
      benchmark::DoNotOptimize(stage(in, in.articles[i], in.analyses[i]));
    }
  }
  state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations()) * in.bytes);
}

void run_tokenize(benchmark::State& state) {
  each_article(state, [](const Inputs&, const Article& article, const Analysis&) {
    std::vector<Token> tokens;
    for (const Paragraph& paragraph : article.paragraphs) {
      tokenize(article.text, paragraph.span, tokens);
    }
    return tokens.size();
  });
}

void run_times(benchmark::State& state) {
  each_article(state, [](const Inputs& in, const Article& article, const Analysis& read) {
    return read_times(article, read.tokens, read.sentences, in.knowledge.language.calendar)
        .size();
  });
}

void run_quantities(benchmark::State& state) {
  each_article(state, [](const Inputs& in, const Article& article, const Analysis& read) {
    return read_quantities(article, read.tokens, read.sentences, read.times,
                           in.knowledge.language.quantities, in.knowledge.language.lemmas)
        .size();
  });
}

void run_names(benchmark::State& state) {
  each_article(state, [](const Inputs& in, const Article& article, const Analysis& read) {
    return read_names(article, read.tokens, read.sentences, read.times,
                      in.knowledge.language.gazetteer)
        .size();
  });
}

void run_speech(benchmark::State& state) {
  each_article(state, [](const Inputs& in, const Article& article, const Analysis& read) {
    return read_speech(article, read.tokens, read.sentences, read.names, read.times,
                       in.knowledge.language.speech, in.knowledge.language.lemmas)
        .size();
  });
}

void run_events(benchmark::State& state) {
  each_article(state, [](const Inputs& in, const Article& article, const Analysis& read) {
    return read_events(article, read.tokens, read.sentences, read.names,
                       in.knowledge.language.predicates, in.knowledge.language.lemmas)
        .size();
  });
}

void run_analyze(benchmark::State& state) {
  each_article(state, [](const Inputs& in, const Article& article, const Analysis&) {
    return analyze(article, in.knowledge.language).tokens.size();
  });
}

void run_extract(benchmark::State& state) {
  each_article(state, [](const Inputs& in, const Article& article, const Analysis& read) {
    return extract_claims(article, 0, read, in.knowledge.language, in.knowledge.words)
        .size();
  });
}

void run_graph(benchmark::State& state) {
  const Inputs& in = inputs();
  for (auto _ : state) benchmark::DoNotOptimize(graph_of(in).questions().size());
  state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations()) * in.bytes);
  state.counters["claims"] = static_cast<double>(in.extracted.claims.size());
}

void run_reason(benchmark::State& state) {
  const Inputs& in = inputs();
  const ClaimGraph graph = graph_of(in);
  for (auto _ : state) {
    benchmark::DoNotOptimize(reason(graph, in.knowledge.rules).size());
  }
  state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations()) * in.bytes);
}

void run_pipeline(benchmark::State& state) {
  const Inputs& in = inputs();
  for (auto _ : state) {
    benchmark::DoNotOptimize(check_articles(in.articles, in.knowledge, 1).findings.size());
  }
  state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations()) * in.bytes);
}

void run_load(benchmark::State& state) {
  for (auto _ : state) {
    Problems problems;
    benchmark::DoNotOptimize(load_knowledge({}, problems).rules.size());
  }
}

BENCHMARK(run_load)->Name("load")->Unit(benchmark::kMillisecond);
BENCHMARK(run_tokenize)->Name("tokenize")->Unit(benchmark::kMillisecond);
BENCHMARK(run_times)->Name("times")->Unit(benchmark::kMillisecond);
BENCHMARK(run_quantities)->Name("quantities")->Unit(benchmark::kMillisecond);
BENCHMARK(run_names)->Name("names")->Unit(benchmark::kMillisecond);
BENCHMARK(run_speech)->Name("speech")->Unit(benchmark::kMillisecond);
BENCHMARK(run_events)->Name("events")->Unit(benchmark::kMillisecond);
BENCHMARK(run_analyze)->Name("analyze")->Unit(benchmark::kMillisecond);
BENCHMARK(run_extract)->Name("extract")->Unit(benchmark::kMillisecond);
BENCHMARK(run_graph)->Name("graph")->Unit(benchmark::kMillisecond);
BENCHMARK(run_reason)->Name("reason")->Unit(benchmark::kMillisecond);
BENCHMARK(run_pipeline)->Name("pipeline")->Unit(benchmark::kMillisecond);

}  // namespace

BENCHMARK_MAIN();

#include "train/name_network_learner.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>

#include "analyze/analyze.h"
#include "analyze/name_network.h"
#include "train/layer.h"
#include "train/name_gold.h"
#include "train/network_trainer.h"

namespace crosscheck {
namespace {

using N = NameNetworkShape;

constexpr std::size_t no_name = 3;  ///< the last class

/// The capitalized words of a treebank: what is told of each, and what it names.
struct NamedWords {
  std::vector<std::int16_t> inputs;
  std::vector<std::size_t> classes;
};

/// The words of the names in a sentence, by class.
std::vector<std::pair<Span, NameClass>> gold_words(const TreebankSentence& sentence,
                                                   const std::vector<Span>& words,
                                                   const NameWords& titles) {
  std::vector<std::pair<Span, NameClass>> found;
  std::set<std::uint32_t> others;
  const auto gold = gold_names(sentence, others);
  const std::vector<EntityMark> marks = entity_marks(sentence);
  for (const NamedMention& mention : gold) {
    if (others.contains(mention.head) || is_title(mention, sentence, titles)) continue;
    std::vector<std::uint32_t> own = {mention.head};
    for (const EntityMark& mark : marks) {
      const bool same = mark.begin == mention.begin && mark.end == mention.end &&
                        mark.type == name(mention.name_class);
      if (same && std::ranges::find(mark.heads, mention.head) != mark.heads.end()) {
        own = mark.heads;
      }
    }
    for (const std::uint32_t word : own) {
      found.emplace_back(words[word], mention.name_class);
    }
  }
  return found;
}

/// Reads the words of one document.
class WordReader {
 public:
  WordReader(std::span<const TreebankSentence> sentences, const Language& language)
      : sentences_(sentences), marked_(marked_document(sentences)), language_(language) {
    read_values(marked_.article, language, values_);
    view_ =
        name_view(marked_.article.text, values_.tokens, values_.times, language.gazetteer);
    drafts_ = read_drafts(view_, values_.sentences);
  }

  void add_to(NamedWords& words, SyntaxWorkspace& workspace) {
    std::vector<TokenRange> ranges;
    ranges.reserve(values_.sentences.size());
    for (const Sentence& sentence : values_.sentences) {
      if (!sentence.tokens.is_empty()) ranges.push_back(sentence.tokens);
    }
    const NameSyntax syntax{&*language_.syntax, &workspace};
    for (std::size_t first = 0; first < ranges.size();) {
      const auto group = next_group(ranges, first);
      first += group.size();
      const NameContext context(view_, drafts_, group, syntax);
      for (const TokenRange sentence : group) add_sentence(sentence, context, words);
    }
  }

 private:
  void add_sentence(TokenRange sentence, const NameContext& context, NamedWords& words) {
    const Span first = view_.at(sentence.begin).span;
    while (marked_.article.paragraphs[paragraph_].span.end <= first.begin) ++paragraph_;
    const auto gold = gold_words(sentences_[paragraph_], marked_.words[paragraph_],
                                 language_.gazetteer.words());
    for (std::uint32_t at = sentence.begin; at < sentence.end; ++at) {
      if (!view_.is_capital(at)) continue;
      const Span own = view_.at(at).span;
      std::size_t right = no_name;
      for (const auto& [span, name_class] : gold) {
        const bool same = own.begin < span.end && span.begin < own.end;
        if (same) right = static_cast<std::size_t>(name_class);
      }
      words.classes.push_back(right);
      context.add_input(at, words.inputs);
    }
  }

  std::span<const TreebankSentence> sentences_;
  MarkedDocument marked_;
  const Language& language_;
  Analysis values_;
  NameView view_;
  NameDrafts drafts_;
  std::size_t paragraph_ = 0;
};

/// A chance in steps of 2^-24.
bool falls(Dice& dice, float chance) {
  return static_cast<float>(dice.roll() >> 40U) < chance * float{1 << 24};
}

/// Scores become the slopes of the loss, which is returned.
double slope_of(float* scores, std::size_t right) {
  const float most = *std::max_element(scores, scores + N::classes);
  float sum = 0;
  for (std::size_t at = 0; at < N::classes; ++at) {
    sum += scores[at] = exponential(scores[at] - most);
  }
  for (std::size_t at = 0; at < N::classes; ++at) scores[at] /= sum;
  std::fill(scores + N::classes, scores + N::columns, 0.0F);
  const double loss = -std::log(static_cast<double>(scores[right]) + 1e-20);
  scores[right] -= 1.0F;
  return loss;
}

std::string numbers_of(const float* values, std::size_t count, int places) {
  std::string text;
  for (std::size_t at = 0; at < count; ++at) {
    if (at > 0) text += ' ';
    const double scaled = std::ldexp(static_cast<double>(values[at]), places);
    text += std::to_string(static_cast<std::int64_t>(std::lround(scaled)));
  }
  return text;
}

void add_rows(const char* section, const Parameter& numbers, int places,
              std::string& list) {
  list.append(section).append(":\n");
  for (std::size_t row = 0; row < numbers.rows; ++row) {
    list.append("  - \"")
        .append(numbers_of(&numbers.value[row * numbers.columns], numbers.columns, places))
        .append("\"\n");
  }
}

/// `NameNetwork` in floats.
class NameNetworkLearner {
 public:
  NameNetworkLearner(const NamedWords& words, const NameNetworkPlan& plan)
      : words_(words),
        plan_(plan),
        dice_(plan.seed),
        hidden_(N::input, N::hidden, std::sqrt(3.0F / N::input), dice_),
        hidden_bias_(1, N::hidden, 0, dice_),
        classes_(N::hidden, N::columns, 0.15F, dice_),
        class_bias_(1, N::columns, 0, dice_) {
    hidden_.transpose();
    classes_.transpose();
  }

  void learn(const std::function<void(std::string)>& say) {
    const std::size_t count = words_.classes.size();
    const std::size_t steps = (count + plan_.words - 1) / plan_.words;
    const auto all_steps =
        static_cast<float>(steps * static_cast<std::size_t>(plan_.passes));
    float done = 0;
    for (int pass = 1; pass <= plan_.passes; ++pass) {
      const std::vector<std::uint32_t> order = shuffled(count, dice_);
      double loss = 0;
      for (std::size_t first = 0; first < count; first += plan_.words) {
        const std::size_t size = std::min(count - first, plan_.words);
        loss += add_gradients(std::span(order).subspan(first, size));
        step(plan_.rate * (1 - done / all_steps), size);
        ++done;
      }
      std::array<char, 64> line{};
      std::snprintf(line.data(), line.size(), "pass %d: loss %.4f", pass,
                    loss / static_cast<double>(std::max<std::size_t>(count, 1)));
      say(line.data());
    }
  }

  std::string list() const {
    std::string text =
        "# The network that tells what words name, in fixed point "
        "(src/analyze/name_network.h). Made by\n"
        "# crosscheck-train --learn-name-network from the train and dev parts of GUM "
        "(NOTICE); not to be edited.\n"
        "crosscheck_words: 1\n";
    constexpr int sum_places = Places::sum;
    add_rows("hidden_bias", hidden_bias_, sum_places, text);
    add_rows("class_bias", class_bias_, sum_places, text);
    add_rows("classes", classes_, NamePlaces::hidden_weight, text);
    add_rows("hidden", hidden_, NamePlaces::input_weight, text);
    return text;
  }

 private:
  std::array<Parameter*, 4> parameters() {
    return {&hidden_, &hidden_bias_, &classes_, &class_bias_};
  }

  void read_inputs(std::span<const std::uint32_t> words) {
    inputs_.resize(words.size() * N::input);
    const float factor = 1.0F / float{1 << NamePlaces::input};
    is_hidden_.resize(words.size());
    for (std::size_t at = 0; at < words.size(); ++at) {
      is_hidden_[at] = falls(dice_, plan_.word_dropout);
    }
    for (std::size_t at = 0; at < inputs_.size(); ++at) {
      if (is_hidden_[at / N::input] && tells_of_word(at % N::input)) {
        inputs_[at] = 0;
        continue;
      }
      const std::int16_t cell =
          words_.inputs[words[at / N::input] * N::input + at % N::input];
      const bool is_out = cell == 0 || falls(dice_, plan_.input_dropout);
      inputs_[at] =
          is_out ? 0.0F : factor * static_cast<float>(cell) / (1.0F - plan_.input_dropout);
    }
  }

  /// The loss over some words; adds to the gradients what would lower it.
  double add_gradients(std::span<const std::uint32_t> words) {
    read_inputs(words);
    std::vector<float> hidden;
    fill_rows(hidden_bias_, words.size(), hidden);
    apply(hidden_, inputs_, words.size(), hidden);
    std::vector<float> kept(hidden.size());
    for (std::size_t at = 0; at < hidden.size(); ++at) {
      const bool is_out = falls(dice_, plan_.hidden_dropout);
      kept[at] = is_out ? 0.0F : 1.0F / (1.0F - plan_.hidden_dropout);
      if (hidden[at] < 0) kept[at] /= 8.0F;
      hidden[at] *= kept[at];
    }
    std::vector<float> scores;
    fill_rows(class_bias_, words.size(), scores);
    apply(classes_, hidden, words.size(), scores);
    double loss = 0;
    for (std::size_t at = 0; at < words.size(); ++at) {
      loss += slope_of(&scores[at * N::columns], words_.classes[words[at]]);
    }
    sum_rows(scores, class_bias_);
    std::vector<float> hidden_slope(hidden.size());
    apply_back(classes_, hidden, words.size(), scores, hidden_slope);
    for (std::size_t at = 0; at < kept.size(); ++at) hidden_slope[at] *= kept[at];
    sum_rows(hidden_slope, hidden_bias_);
    input_slope_.assign(inputs_.size(), 0);
    apply_back(hidden_, inputs_, words.size(), hidden_slope, input_slope_);
    return loss;
  }

  void step(float rate, std::size_t words) {
    mean_left_ *= 0.9F;
    square_left_ *= 0.98F;
    const StepSize size{rate, 1.0F / static_cast<float>(words), 1.0F / (1.0F - mean_left_),
                        1.0F / (1.0F - square_left_)};
    for (Parameter* parameter : parameters()) {
      descend(*parameter, 0, parameter->value.size(), size);
    }
    hidden_.transpose();
    classes_.transpose();
  }

  const NamedWords& words_;
  const NameNetworkPlan& plan_;
  Dice dice_;
  Parameter hidden_;
  Parameter hidden_bias_;
  Parameter classes_;
  Parameter class_bias_;
  std::vector<float> inputs_;
  std::vector<float> input_slope_;
  std::vector<bool> is_hidden_;  ///< each word of a step
  float mean_left_ = 1;
  float square_left_ = 1;
};

}  // namespace

std::string learned_name_network(const Treebank& treebank, const Language& language,
                                 const NameNetworkPlan& plan,
                                 const std::function<void(std::string)>& say) {
  NamedWords words;
  SyntaxWorkspace workspace;
  for (const auto sentences : documents_of(treebank)) {
    WordReader(sentences, language).add_to(words, workspace);
  }
  NameNetworkLearner learner(words, plan);
  learner.learn(say);
  return learner.list();
}

}  // namespace crosscheck

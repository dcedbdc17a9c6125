// crosscheck-train: makes the language model from treebanks, and scores one.
#include <array>
#include <fstream>
#include <iostream>
#include <optional>

#include "acquire/acquire.h"
#include "support/data_files.h"
#include "support/hash.h"
#include "syntax/embedded_model.h"
#include "train/build_model.h"
#include "train/evaluate.h"
#include "train/name_learner.h"
#include "train/name_network_learner.h"
#include "train/name_scores.h"
#include "train/raw_text.h"
#include "train/reference_score.h"
#include "train/sentence_network_learner.h"
#include "train/sentence_trainer.h"

namespace {

using namespace crosscheck;

constexpr std::string_view usage =
    "usage: crosscheck-train TREEBANKS --out MODEL [--log FILE] [--wordnet FOLDER]\n"
    "                        [--seed N] [--passes N]\n"
    "       crosscheck-train --eval MODEL FILE.conllu...\n"
    "       crosscheck-train --parse MODEL FILE.conllu...\n"
    "       crosscheck-train --raw MODEL FILE.conllu... [--documents PREFIX]\n"
    "       crosscheck-train --reference FILE.conllu...\n"
    "       crosscheck-train --sentences LIST MODEL TREEBANKS\n"
    "       crosscheck-train --sentence-network LIST MODEL TREEBANKS [ARTICLES...]\n"
    "       crosscheck-train --names FILE.conllu... [--documents PREFIX] [--misses yes]\n"
    "                        [--lists FOLDER]\n"
    "       crosscheck-train --learn-names LIST FILE.conllu... [--seed N] [--passes N]\n"
    "       crosscheck-train --learn-name-network LIST FILE.conllu... [--seed N]\n"
    "TREEBANKS is a folder with UD_English-EWT and UD_English-GUM (version 2). Their "
    "train\n"
    "parts make the model, their dev parts score it. WordNet's files lie in\n"
    "/usr/share/wordnet where Debian's wordnet-base is installed. LIST is the word list "
    "of\n"
    "where sentences end, made of the train parts and of ARTICLES, whose lines are "
    "sentences.\n";

struct Options {
  std::string mode;  // "", "--eval", "--parse", "--raw", "--sentences", "--names" ...
  std::string model;
  std::string log;
  std::string documents;  // how the ids of those that are scored begin
  std::string lists;      // folder of word lists; "" for those built in
  bool misses = false;    // are told
  std::string wordnet = "/usr/share/wordnet";
  std::vector<std::string> paths;
  NetworkPlan plan;
  NamePlan names;
};

bool read_option(const std::string& option, const std::string& value, Options& options) {
  if (option == "--out") {
    options.model = value;
  } else if (option == "--log") {
    options.log = value;
  } else if (option == "--wordnet") {
    options.wordnet = value;
  } else if (option == "--seed") {
    options.plan.seed = std::strtoull(value.c_str(), nullptr, 10);
    options.names.seed = options.plan.seed;
  } else if (option == "--passes") {
    options.plan.passes = std::atoi(value.c_str());
    options.names.passes = options.plan.passes;
  } else if (option == "--documents") {
    options.documents = value;
  } else if (option == "--lists") {
    options.lists = value;
  } else if (option == "--misses") {
    options.misses = value == "yes";
  } else if (option == "--names") {
    options.mode = option;
    options.paths.push_back(value);
  } else if (option == "--learn-names" || option == "--learn-name-network") {
    options.mode = option;
    options.model = value;
  } else if (option == "--eval" || option == "--parse" || option == "--raw" ||
             option == "--sentences" || option == "--sentence-network") {
    options.mode = option;
    options.model = value;
  } else {
    return false;
  }
  return true;
}

std::optional<Options> read_options(std::vector<std::string> arguments) {
  Options options;
  if (!arguments.empty() && arguments[0] == "--reference") {
    options.mode = arguments[0];
    arguments.erase(arguments.begin());
    options.model = "-";
  }
  for (std::size_t at = 0; at < arguments.size(); ++at) {
    if (!arguments[at].starts_with("--")) {
      options.paths.push_back(arguments[at]);
    } else if (at + 1 == arguments.size() ||
               !read_option(arguments[at], arguments[at + 1], options)) {
      return std::nullopt;
    } else {
      ++at;
    }
  }
  const bool needs_model = options.mode != "--names";
  if ((needs_model && options.model.empty()) || options.paths.empty()) return std::nullopt;
  return options;
}

int fail(const Problems& problems) {
  for (const Problem& problem : problems) std::cerr << to_string(problem) << '\n';
  return problems.empty() ? 0 : 1;
}

Treebank treebank_of(const std::string& path, Problems& problems) {
  std::string text;
  if (!read_file(path, text, problems)) return {};
  return read_conllu(text, path, problems);
}

std::string score_line(const SyntaxModel& model, const std::string& path,
                       Problems& problems) {
  const Treebank gold = treebank_of(path, problems);
  const auto scores = compare(gold, parsed(model, gold));
  if (!scores) return scores.problem().message;
  return path.substr(path.rfind('/') + 1) + ": " + to_string(*scores);
}

/// The rules of sentences with the lists built in.
SentenceRules sentence_rules(const SyntaxModel& model, Problems& problems) {
  const WordLists lists = WordLists::of_embedded(embedded_files(), "en");
  return {Abbreviations{lists.rows("abbreviations")},
          SentenceEnds{lists.rows("sentence_ends"), problems},
          SentenceNetwork{lists.rows("sentence_network"), problems}, model.lexicon(),
          model.words()};
}

/// Scores of the tool's own sentences and words, and of what is said of them.
std::string raw_line(const SyntaxModel& model, const std::string& name,
                     const Treebank& gold, const SentenceRules& rules) {
  const auto scores = compare(gold, parsed(model, split_anew(gold, rules)));
  return name + ", raw text: " + (scores ? to_string(*scores) : scores.problem().message);
}

/// The same for each file, and for several files together.
void score_raw(const SyntaxModel& model, const Options& options, Problems& problems) {
  const SentenceRules rules = sentence_rules(model, problems);
  Treebank all;
  for (const std::string& path : options.paths) {
    const Treebank gold = documents(treebank_of(path, problems), options.documents);
    std::cout << raw_line(model, path.substr(path.rfind('/') + 1), gold, rules) << '\n';
    all.insert(all.end(), gold.begin(), gold.end());
  }
  if (options.paths.size() > 1)
    std::cout << raw_line(model, "together", all, rules) << '\n';
}

Language language_of(const Options& options, Problems& problems) {
  return load_language(options.lists.empty()
                           ? WordLists::of_embedded(embedded_files(), "en")
                           : WordLists::of_folder(options.lists, problems),
                       problems, embedded_model());
}

/// Scores of the names that the tool finds in texts whose entities are marked.
int score_entities(const Options& options) {
  Problems problems;
  const Language language = language_of(options, problems);
  TellMiss tell;
  if (options.misses) {
    tell = [](const std::string& what, const std::string& words, const std::string& where) {
      std::cout << what << '\t' << words << '\t' << where << '\n';
    };
  }
  for (const std::string& path : options.paths) {
    const Treebank gold = documents(treebank_of(path, problems), options.documents);
    std::cout << path.substr(path.rfind('/') + 1)
              << ", names: " << to_string(score_names(gold, language, tell)) << '\n';
  }
  return fail(problems);
}

int score_reference(const Options& options) {
  Problems problems;
  const Language language =
      load_language(WordLists::of_embedded(embedded_files(), "en"), problems);
  for (const std::string& path : options.paths) {
    const ReferenceScore score =
        score_country_reference(treebank_of(path, problems), language);
    std::cout << path.substr(path.rfind('/') + 1) << ", " << to_string(score) << '\n';
    for (const std::string& miss : score.misses) std::cout << "  " << miss << '\n';
  }
  return fail(problems);
}

/// Learns what tells the class of a name, and writes it as a word list.
int learn_names(const Options& options) {
  Problems problems;
  const Language language = language_of(options, problems);
  Treebank treebank;
  for (const std::string& path : options.paths) {
    Treebank part = treebank_of(path, problems);
    treebank.insert(treebank.end(), std::make_move_iterator(part.begin()),
                    std::make_move_iterator(part.end()));
  }
  if (!problems.empty()) return fail(problems);
  const auto say = [](const std::string& line) { std::cout << line << std::endl; };
  NameNetworkPlan plan;
  plan.seed = options.plan.seed;
  std::ofstream(options.model) << (options.mode == "--learn-names"
                                       ? learned_name_weights(treebank, language,
                                                              options.names)
                                       : learned_name_network(treebank, language, plan,
                                                              say));
  return 0;
}

int use_model(const Options& options) {
  Problems problems;
  std::string bytes;
  if (!read_file(options.model, bytes, problems)) return fail(problems);
  const auto model = SyntaxModel::of_file(bytes, options.model);
  if (!model) return fail({model.problem()});
  if (options.mode == "--raw") {
    score_raw(*model, options, problems);
    return fail(problems);
  }
  for (const std::string& path : options.paths) {
    if (options.mode == "--eval") {
      std::cout << score_line(*model, path, problems) << '\n';
    } else {
      std::cout << conllu(parsed(*model, treebank_of(path, problems)));
    }
  }
  return fail(problems);
}

std::string part_of(const std::string& root, const std::string& name,
                    const std::string& part) {
  std::string path = root;
  return path.append("/").append(name).append("-ud-").append(part).append(".conllu");
}

constexpr std::array<const char*, 2> treebanks = {"UD_English-EWT/en_ewt",
                                                  "UD_English-GUM/en_gum"};

Treebank train_parts(const std::string& root, Problems& problems) {
  Treebank treebank;
  for (const char* name : treebanks) {
    Treebank part = treebank_of(part_of(root, name, "train"), problems);
    treebank.insert(treebank.end(), std::make_move_iterator(part.begin()),
                    std::make_move_iterator(part.end()));
  }
  return treebank;
}

/// Texts of news in which each line is a sentence: the paths behind the treebanks.
std::vector<RawParagraph> news_of(const Options& options, Problems& problems) {
  const std::vector<std::string> paths(options.paths.begin() + 2, options.paths.end());
  std::vector<RawParagraph> out;
  for (const Article& article : acquire(paths, {}, std::cin, problems).articles) {
    out.push_back(raw_paragraph_of_lines(article.id, article.text));
  }
  return out;
}

/// Learns where sentences end, the table or the networks, and writes it as a word list.
int train_sentences(const Options& options) {
  Problems problems;
  if (options.paths.size() < 2) {
    return fail({{"", 0, 0, options.mode + " needs a model and treebanks"}});
  }
  std::string bytes;
  if (!read_file(options.paths[0], bytes, problems)) return fail(problems);
  const auto model = SyntaxModel::of_file(bytes, options.paths[0]);
  if (!model) return fail({model.problem()});
  const std::string& root = options.paths[1];
  const Treebank treebank = train_parts(root, problems);
  if (!problems.empty()) return fail(problems);
  const auto say = [](const std::string& line) { std::cout << line << std::endl; };
  Problems of_old;  // a list that is to be made anew may be of another version
  SentenceRules rules = sentence_rules(*model, of_old);
  std::string list;
  if (options.mode == "--sentences") {
    rules.ends = learn_sentence_ends(treebank, rules.abbreviations, rules.lexicon, {}, say);
    rules.network = {};
    list = rules.ends.word_list();
  } else {
    SentenceNetworkPlan plan;
    plan.seed = options.plan.seed;
    std::vector<SentenceWeights> learned =
        learn_sentence_networks(raw_paragraphs(treebank), news_of(options, problems),
                                rules.words, rules.lexicon, plan, say);
    list = sentence_network_list(learned);
    rules.network = SentenceNetwork(std::move(learned));
  }
  for (const char* name : treebanks) {
    const std::string path = part_of(root, name, "dev");
    const Treebank gold = treebank_of(path, problems);
    const auto scores = compare(gold, split_anew(gold, rules));
    if (!scores) continue;
    say(path.substr(path.rfind('/') + 1) + ": sentences " +
        std::to_string(
            f1(scores->right_sentences, scores->gold_sentences, scores->system_sentences)));
  }
  std::ofstream(options.model, std::ios::binary) << list;
  return fail(problems);
}

int train(const Options& options) {
  Problems problems;
  std::string log = "crosscheck-train, model version " + std::to_string(model_version) +
                    ", seed " + std::to_string(options.plan.seed) + '\n';
  const auto say = [&](const std::string& line) {
    std::cout << line << std::endl;
    log.append(line).append(1, '\n');
  };
  const std::string root = options.paths.front();
  const Treebank treebank = train_parts(root, problems);
  if (!problems.empty()) return fail(problems);
  const std::string file =
      model_file(build_model(treebank, options.wordnet, options.plan, say, problems));
  const auto model = SyntaxModel::of_file(file, options.model);
  if (!model) return fail({model.problem()});
  for (const char* name : treebanks) {
    say(score_line(*model, part_of(root, name, "dev"), problems));
  }
  say("sha256 " + sha256_hex(file));
  std::ofstream(options.model, std::ios::binary) << file;
  if (!options.log.empty()) std::ofstream(options.log) << log;
  return fail(problems);
}

}  // namespace

int main(int argc, char** argv) {
  const auto options = read_options({argv + 1, argv + argc});
  if (!options) {
    std::cerr << usage;
    return 2;
  }
  if (options->mode == "--reference") return score_reference(*options);
  if (options->mode.starts_with("--sentence")) return train_sentences(*options);
  if (options->mode.starts_with("--learn-name")) return learn_names(*options);
  if (options->mode == "--names") return score_entities(*options);
  return options->mode.empty() ? train(*options) : use_model(*options);
}

#include "syntax/model.h"

#include <catch2/catch.hpp>
#include <cstring>

#include "support/data_files.h"
#include "support/hash.h"
#include "syntax/embedded_model.h"
#include "tests/syntax/small_model.h"

using namespace crosscheck;

namespace {

std::string problem_of(const std::string& bytes) {
  const auto model = SyntaxModel::of_file(bytes, "model.bin");
  REQUIRE_FALSE(model);
  CHECK(model.problem().path == "model.bin");
  return model.problem().message;
}

}  // namespace

TEST_CASE("a model file gives back what was written", "[syntax]") {
  const ModelParts parts = small_model();
  const std::string file = model_file(parts);
  const auto model = SyntaxModel::of_file(file, "model.bin");
  REQUIRE(model);
  REQUIRE(model->tags().size() == 2);
  CHECK(model->tags()[1].penn == "VBD");
  CHECK(model->tags()[1].use == lex_verb_past);
  CHECK(model->uposes()[0] == Upos::noun);
  CHECK(model->lexicon().find(spread(2)).noun_field == 4);
  CHECK(model->lemmas().lemma("Mill", 0, 0) == "mill");
  CHECK(model->network().matrix(tag_matrix).rows == NetworkShape::both);
  CHECK(model->network().bias(relation_bias).back() == parts.biases.back());
}

TEST_CASE("the same parts make the same bytes", "[syntax]") {
  CHECK(model_file(small_model()) == model_file(small_model()));
}

TEST_CASE("a model is read wherever its bytes lie", "[syntax]") {
  const std::string file = model_file(small_model());
  for (std::size_t shift = 0; shift < 9; ++shift) {
    const std::string moved = std::string(shift, '-') + file;
    const auto model =
        SyntaxModel::of_file(std::string_view(moved).substr(shift), "model.bin");
    REQUIRE(model);
    CHECK(model->lexicon().find(spread(2)).noun_field == 4);
    CHECK(model->network().bias(relation_bias).back() == small_model().biases.back());
  }
}

TEST_CASE("a model that is cut is refused wherever it is cut", "[syntax]") {
  const std::string file = model_file(small_model());
  for (std::size_t size = 0; size < file.size(); size += 4999) {
    CHECK_FALSE(SyntaxModel::of_file(file.substr(0, size), "model.bin"));
  }
}

TEST_CASE("a model with one wrong byte is refused", "[syntax]") {
  const std::string file = model_file(small_model());
  for (std::size_t at = 0; at < file.size(); at += at < 2000 ? 53 : 4999) {
    std::string damaged = file;
    damaged[at] = static_cast<char>(damaged[at] ^ 0x40);
    const auto model = SyntaxModel::of_file(damaged, "model.bin");
    // What lies between header and first section is not looked at.
    if (model) CHECK(at < 192);
  }
}

TEST_CASE("the message says what is wrong with a model", "[syntax]") {
  std::string file = model_file(small_model());
  CHECK(problem_of("") == "no language model: too short");
  CHECK(problem_of(std::string(5000, 'a')) ==
        "no language model: expected 'ccsyntax' at the start");
  std::string other = file;
  other[8] = static_cast<char>(model_version + 1);
  CHECK(problem_of(other) ==
        "the language model is of another version; make it anew with crosscheck-train");
  other = file;
  std::swap(other[12], other[15]);
  CHECK(problem_of(other) == "the language model is for machines of another byte order");
  CHECK(problem_of(file + "x") == "the language model is cut or has bytes too many");
  file.back() = static_cast<char>(file.back() ^ 1);
  CHECK(problem_of(file) == "the language model is damaged: its checksum is wrong");
}

TEST_CASE("the built-in model is whole, small and complete", "[syntax]") {
  CHECK(embedded_model().size() <= std::size_t{8} * 1024 * 1024);
  const auto model = SyntaxModel::of_file(embedded_model(), "built in");
  REQUIRE(model);
  CHECK(model->tags().size() > 50);
}

TEST_CASE("the log that is kept with the model names its checksum", "[syntax]") {
  std::string log;
  Problems problems;
  REQUIRE(read_file(CROSSCHECK_SOURCE_DIR "/rules/lexicon/en/model.log", log, problems));
  CHECK(log.ends_with("sha256 " + sha256_hex(embedded_model()) + '\n'));
}

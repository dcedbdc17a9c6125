#include "syntax/word_vectors.h"

#include <catch2/catch.hpp>

#include "syntax/mix.h"

using namespace crosscheck;

// The model rests on these numbers: a change of hashing must raise `model_version`.
TEST_CASE("features hash to the same numbers everywhere", "[syntax]") {
  CHECK(feature(0, 0) == 0xdf334a1051a9fd70ULL);
  CHECK(feature(7, 1, 2, 3) == 0x01470ea0639119a8ULL);
  CHECK(spread(42) == 0xf175d485dde4a321ULL);
}

TEST_CASE("companded weights grow with their bytes and mirror each other roughly",
          "[syntax]") {
  for (int cell = 1; cell < 127; ++cell) {
    const auto byte = static_cast<std::int8_t>(cell);
    CHECK(weight_of(byte) <= weight_of(static_cast<std::int8_t>(cell + 1)));
    CHECK(std::abs(weight_of(static_cast<std::int8_t>(-cell)) + weight_of(byte)) <= 1);
  }
  CHECK(weight_of(std::int8_t{127}) == 1008);
  CHECK(weight_of(std::int8_t{-128}) == -1024);
}

TEST_CASE("what stands for a word is the sum of its features' rows", "[syntax]") {
  const LexiconTable lexicon;
  const WordView mill = view_of("mill", lexicon);
  const WordFeatures features = features_of(mill);
  const std::vector<std::pair<std::uint64_t, std::uint16_t>> entries = {
      {features[0], 0}, {features[4], 1}, {spread(9), 2}, {features[5], 7}};
  const auto slots = PackedTable::packed(entries);
  std::vector<std::int8_t> cells(3 * NetworkShape::word, 100);  // row 7 is none of them
  cells[1] = 16;
  const WordVectors vectors(PackedTable{slots}, cells);
  std::array<std::int16_t, NetworkShape::word> out{};
  vectors.add_up(mill, out);
  CHECK(out[0] == 2 * weight_of(std::int8_t{100}) * 16);
  CHECK(out[1] == (weight_of(std::int8_t{100}) + 16) * 16);
  vectors.add_up(view_of("quarry", lexicon), out);
  CHECK(out[0] == 0);
}

TEST_CASE("a word without capitals is one feature, not two", "[syntax]") {
  const LexiconTable lexicon;
  CHECK(features_of(view_of("mill", lexicon))[1] == 0);
  CHECK(features_of(view_of("Mill", lexicon))[1] != 0);
  CHECK(features_of(view_of("Mill", lexicon))[0] ==
        features_of(view_of("mill", lexicon))[0]);
}

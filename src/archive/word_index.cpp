#include "archive/word_index.h"

#include <algorithm>

#include "archive/word_pieces.h"

namespace crosscheck {
namespace {

constexpr std::int64_t per_chunk = articles_per_piece;

std::int64_t as_key(std::uint64_t word) { return static_cast<std::int64_t>(word); }

std::string piece_of(const std::vector<std::int64_t>& places) {
  std::string piece;
  if (places.size() * 2 < piece_map_bytes) {
    for (const std::int64_t place : places) {
      piece += static_cast<char>(place & 0xFF);
      piece += static_cast<char>(place >> 8);
    }
    return piece;
  }
  piece.assign(piece_map_bytes, '\0');
  for (const std::int64_t place : places) {
    char& byte = piece[static_cast<std::size_t>(place / 8)];
    byte = static_cast<char>(static_cast<unsigned char>(byte) | 1U << (place % 8));
  }
  return piece;
}

std::vector<std::int64_t> places_of(std::string_view piece) {
  std::vector<std::int64_t> places;
  each_place(piece, [&](std::size_t place) {
    places.push_back(static_cast<std::int64_t>(place));
  });
  return places;
}

}  // namespace

WordIndex::WordIndex(Database& database)
    : count_(database, "SELECT articles FROM word WHERE word = ?"),
      pieces_(database,
              "SELECT chunk, articles FROM posting WHERE word = ? ORDER BY chunk"),
      piece_(database, "SELECT articles FROM posting WHERE word = ? AND chunk = ?"),
      put_piece_(database,
                 "INSERT OR REPLACE INTO posting(word, chunk, articles) VALUES(?, ?, ?)"),
      drop_piece_(database, "DELETE FROM posting WHERE word = ? AND chunk = ?"),
      raise_(
          database,
          "INSERT INTO word(word, articles) VALUES(?, ?) ON CONFLICT(word) DO UPDATE SET "
          "articles = articles + excluded.articles"),
      lower_(database, "UPDATE word SET articles = articles - 1 WHERE word = ?"),
      drop_word_(database, "DELETE FROM word WHERE word = ? AND articles <= 0") {}

void WordIndex::add(ArticleRow article, const std::vector<std::uint64_t>& words) {
  for (const std::uint64_t word : words)
    noted_[{word, article / per_chunk}].push_back(article);
}

void WordIndex::flush() {
  for (const auto& [key, articles] : noted_) store(key.first, key.second, articles);
  noted_.clear();
}

void WordIndex::store(std::uint64_t word, std::int64_t chunk,
                      const std::vector<ArticleRow>& articles) {
  std::vector<std::int64_t> places;
  piece_.bind(as_key(word)).bind(chunk);
  if (piece_.step()) places = places_of(piece_.blob(0));
  piece_.reset();
  for (const ArticleRow article : articles) places.push_back(article % per_chunk);
  std::ranges::sort(places);
  put_piece_.bind(as_key(word)).bind(chunk).bind_blob(piece_of(places)).run();
  raise_.bind(as_key(word)).bind(static_cast<std::int64_t>(articles.size())).run();
}

void WordIndex::remove(ArticleRow article, const std::vector<std::uint64_t>& words) {
  const std::int64_t chunk = article / per_chunk;
  for (const std::uint64_t word : words) {
    piece_.bind(as_key(word)).bind(chunk);
    std::vector<std::int64_t> places;
    if (piece_.step()) places = places_of(piece_.blob(0));
    piece_.reset();
    if (std::erase(places, article % per_chunk) == 0) continue;
    if (places.empty()) {
      drop_piece_.bind(as_key(word)).bind(chunk).run();
    } else {
      put_piece_.bind(as_key(word)).bind(chunk).bind_blob(piece_of(places)).run();
    }
    lower_.bind(as_key(word)).run();
    drop_word_.bind(as_key(word)).run();
  }
}

std::uint32_t WordIndex::count(std::uint64_t word) {
  count_.bind(as_key(word));
  const std::int64_t articles = count_.step() ? count_.number(0) : 0;
  count_.reset();
  return static_cast<std::uint32_t>(std::clamp<std::int64_t>(articles, 0, UINT32_MAX));
}

void WordIndex::visit_pieces(
    std::uint64_t word, const std::function<void(std::int64_t, std::string_view)>& take) {
  pieces_.bind(as_key(word));
  while (pieces_.step()) {
    const std::int64_t chunk = pieces_.number(0);
    if (chunk >= 0 && chunk < INT64_MAX / per_chunk) take(chunk, pieces_.blob(1));
  }
  pieces_.reset();
}

std::vector<ArticleRow> WordIndex::articles(std::uint64_t word) {
  std::vector<ArticleRow> found;
  visit_pieces(word, [&](std::int64_t chunk, std::string_view piece) {
    each_place(piece, [&](std::size_t place) {
      found.push_back(chunk * per_chunk + static_cast<std::int64_t>(place));
    });
  });
  return found;
}

void count_words(Database& database) {
  database.run("DELETE FROM word");
  Statement pieces(database, "SELECT word, articles FROM posting ORDER BY word");
  Statement put(database, "INSERT INTO word(word, articles) VALUES(?, ?)");
  std::int64_t word = 0;
  std::int64_t count = 0;
  const auto store = [&] {
    if (count > 0) put.bind(word).bind(count).run();
    count = 0;
  };
  while (pieces.step()) {
    if (pieces.number(0) != word) store();
    word = pieces.number(0);
    count += std::ssize(places_of(pieces.blob(1)));
  }
  store();
}

}  // namespace crosscheck

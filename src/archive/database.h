#pragma once
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "archive/trouble.h"

struct sqlite3;
struct sqlite3_stmt;

namespace crosscheck {

/// How a database file is opened.
enum class Access : std::uint8_t { read, write, create };

class Database;

/// One prepared statement: values are bound, never written into SQL. Column and parameter
/// numbers count from 0. What goes wrong is thrown as ArchiveTrouble.
class Statement {
 public:
  Statement(Database& database, const char* sql);

  Statement& bind(std::int64_t value);
  Statement& bind_text(std::string_view text);
  Statement& bind_blob(std::string_view bytes);
  Statement& bind_null();
  template <typename T>
  Statement& bind_optional(const std::optional<T>& value) {
    return value ? bind(static_cast<std::int64_t>(*value)) : bind_null();
  }

  /// Goes to the next row; false where there is none.
  bool step();
  /// Runs to the end and makes ready for the next values.
  void run();
  /// Makes ready for the next values.
  void reset();

  std::int64_t number(int column) const;
  std::string text(int column) const;
  /// Borrowed until the next step or reset.
  std::string_view blob(int column) const;
  bool is_null(int column) const;

 private:
  struct Finalizer {
    void operator()(sqlite3_stmt* statement) const;
  };
  Database* database_;
  std::unique_ptr<sqlite3_stmt, Finalizer> statement_;
  int next_ = 1;
};

/// An open SQLite file that is not trusted: its schema runs no code, sizes are bounded, and
/// what is deleted is overwritten.
class Database {
 public:
  /// Opens the file; `create` makes it where there is none. Throws ArchiveTrouble.
  Database(std::string path, Access access);
  /// An empty one that lives in memory.
  static Database in_memory();

  /// Runs SQL without values: PRAGMA, BEGIN, CREATE TABLE ...
  void run(const char* sql);
  /// The first column of the first row as a number; 0 where there is none.
  std::int64_t number(const char* sql);

  /// The number that the last inserted row got.
  std::int64_t last_row() const;
  /// Rows that the last statement changed.
  std::int64_t changed() const;
  const std::string& path() const { return path_; }

  /// Throws what SQLite says went wrong.
  [[noreturn]] void fail(int code) const;

 private:
  friend class Statement;
  Database() = default;
  struct Closer {
    void operator()(sqlite3* handle) const;
  };
  int open(const std::string& uri, Access access);
  void open_file(Access access);
  void configure(Access access);

  std::string path_;
  std::unique_ptr<sqlite3, Closer> handle_;
};

/// A transaction that is undone unless it is committed.
class Transaction {
 public:
  /// Waits for its turn to write.
  explicit Transaction(Database& database);
  ~Transaction();
  Transaction(const Transaction&) = delete;
  Transaction& operator=(const Transaction&) = delete;
  /// What was written is safe when this returns.
  void commit();

 private:
  Database& database_;
  bool open_ = true;
};

}  // namespace crosscheck

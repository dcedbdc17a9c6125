#include "archive/database.h"

#include <sqlite3.h>

#include <filesystem>
#include <utility>

#include "support/text.h"

namespace crosscheck {
namespace {

constexpr int patience_ms = 5000;
constexpr int most_bytes = 64 << 20;  // of one row: a long report takes some hundred KiB

using Whose = ArchiveTrouble::Whose;

std::string busy_words() {
  return "another process is writing to the archive; waited " +
         std::to_string(patience_ms / 1000) + " seconds, try again later";
}

/// What went wrong in words that say what to do, and who can do it.
std::pair<Whose, std::string> told(int code, const std::string& detail) {
  switch (code & 0xFF) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED: return {Whose::user, busy_words()};
    case SQLITE_NOTADB:
      return {Whose::user, "is no archive; expected a file that 'archive add' made"};
    case SQLITE_CORRUPT:
    case SQLITE_FORMAT:
      return {Whose::user, "is damaged (" + detail +
                               "); restore a copy, or add the articles to a new archive"};
    case SQLITE_READONLY:
      return {Whose::user,
              "cannot be written; expected a file and a folder with write "
              "permission"};
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
    case SQLITE_AUTH:
      return {Whose::user,
              "cannot be opened (" + detail + "); is the folder there, and permitted?"};
    case SQLITE_TOOBIG:
      return {Whose::user, "holds or was given a record of more than 64 MiB"};
    case SQLITE_FULL:
      return {Whose::machine,
              "no space left on the disk; what was reported as added is safe"};
    case SQLITE_NOMEM: return {Whose::machine, "out of memory"};
    default: return {Whose::machine, "the disk or the database failed: " + detail};
  }
}

std::string uri_of(const std::string& path) {
  constexpr std::string_view plain =
      "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_./";
  return "file:" + percent_encoded(std::filesystem::absolute(path).string(), [&](char c) {
           return plain.find(c) != std::string_view::npos;
         });
}

int flags_of(Access access) {
  constexpr int common = SQLITE_OPEN_URI | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE;
  // Also to read: the last one who leaves tidies up, which takes a file that can be
  // written. SQLite opens what is write-protected for reading alone.
  const int make = access == Access::create ? SQLITE_OPEN_CREATE : 0;
  return common | SQLITE_OPEN_READWRITE | make;
}

/// A file may come from anybody: its schema must run nothing, and sizes are bounded.
void harden(sqlite3* handle) {
  const auto set = [handle](int option, int value) {
    sqlite3_db_config(handle, option, value, nullptr);
  };
  set(SQLITE_DBCONFIG_DEFENSIVE, 1);
  set(SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0);
  set(SQLITE_DBCONFIG_ENABLE_TRIGGER, 0);
  set(SQLITE_DBCONFIG_ENABLE_VIEW, 0);
  set(SQLITE_DBCONFIG_DQS_DML, 0);
  set(SQLITE_DBCONFIG_DQS_DDL, 0);
  set(SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0);
  sqlite3_limit(handle, SQLITE_LIMIT_LENGTH, most_bytes);
  sqlite3_limit(handle, SQLITE_LIMIT_SQL_LENGTH, 10'000);
  sqlite3_limit(handle, SQLITE_LIMIT_COLUMN, 32);
  sqlite3_limit(handle, SQLITE_LIMIT_EXPR_DEPTH, 20);
  sqlite3_limit(handle, SQLITE_LIMIT_COMPOUND_SELECT, 3);
  sqlite3_limit(handle, SQLITE_LIMIT_VDBE_OP, 25'000);
  sqlite3_limit(handle, SQLITE_LIMIT_TRIGGER_DEPTH, 1);
  sqlite3_limit(handle, SQLITE_LIMIT_ATTACHED, 1);  // VACUUM needs one
}

}  // namespace

void Statement::Finalizer::operator()(sqlite3_stmt* statement) const {
  sqlite3_finalize(statement);
}
void Database::Closer::operator()(sqlite3* handle) const { sqlite3_close_v2(handle); }

Statement::Statement(Database& database, const char* sql) : database_(&database) {
  sqlite3_stmt* made = nullptr;
  const int code = sqlite3_prepare_v3(database.handle_.get(), sql, -1,
                                      SQLITE_PREPARE_PERSISTENT, &made, nullptr);
  statement_.reset(made);
  if (code != SQLITE_OK) database.fail(code);
}

Statement& Statement::bind(std::int64_t value) {
  sqlite3_bind_int64(statement_.get(), next_++, value);
  return *this;
}

Statement& Statement::bind_text(std::string_view text) {
  const int code = sqlite3_bind_text64(statement_.get(), next_++, text.data(), text.size(),
                                       SQLITE_TRANSIENT, SQLITE_UTF8);
  if (code != SQLITE_OK) database_->fail(code);
  return *this;
}

Statement& Statement::bind_blob(std::string_view bytes) {
  const int code = bytes.empty()
                       ? sqlite3_bind_zeroblob(statement_.get(), next_, 0)
                       : sqlite3_bind_blob64(statement_.get(), next_, bytes.data(),
                                             bytes.size(), SQLITE_TRANSIENT);
  ++next_;
  if (code != SQLITE_OK) database_->fail(code);
  return *this;
}

Statement& Statement::bind_null() {
  sqlite3_bind_null(statement_.get(), next_++);
  return *this;
}

bool Statement::step() {
  const int code = sqlite3_step(statement_.get());
  if (code == SQLITE_ROW) return true;
  if (code != SQLITE_DONE) {
    sqlite3_reset(statement_.get());
    next_ = 1;
    database_->fail(code);
  }
  return false;
}

void Statement::run() {
  while (step()) {
  }
  reset();
}

void Statement::reset() {
  sqlite3_reset(statement_.get());
  sqlite3_clear_bindings(statement_.get());
  next_ = 1;
}

std::int64_t Statement::number(int column) const {
  return sqlite3_column_int64(statement_.get(), column);
}

std::string Statement::text(int column) const {
  const auto* bytes = sqlite3_column_text(statement_.get(), column);
  const int size = sqlite3_column_bytes(statement_.get(), column);
  if (bytes == nullptr) return {};
  return {static_cast<const char*>(static_cast<const void*>(bytes)),
          static_cast<std::size_t>(size)};
}

std::string_view Statement::blob(int column) const {
  const void* bytes = sqlite3_column_blob(statement_.get(), column);
  const int size = sqlite3_column_bytes(statement_.get(), column);
  if (bytes == nullptr) return {};
  return {static_cast<const char*>(bytes), static_cast<std::size_t>(size)};
}

bool Statement::is_null(int column) const {
  return sqlite3_column_type(statement_.get(), column) == SQLITE_NULL;
}

Database::Database(std::string path, Access access) : path_(std::move(path)) {
  open_file(access);
  configure(access);
}

Database Database::in_memory() {
  Database made;
  if (const int code = made.open(":memory:", Access::create); code != SQLITE_OK)
    made.fail(code);
  return made;
}

int Database::open(const std::string& uri, Access access) {
  sqlite3* made = nullptr;
  const int code = sqlite3_open_v2(uri.c_str(), &made, flags_of(access), nullptr);
  handle_.reset(made);
  if (code != SQLITE_OK) return code;
  harden(made);
  sqlite3_busy_timeout(made, patience_ms);
  return sqlite3_exec(made, "SELECT 1 FROM sqlite_schema", nullptr, nullptr, nullptr);
}

void Database::open_file(Access access) {
  const std::string uri = uri_of(path_);
  int code = open(uri, access);
  std::error_code error;
  // Where nothing can be written, a finished archive can still be read: nobody changes it.
  const bool may_be_fixed = access == Access::read && (code & 0xFF) == SQLITE_CANTOPEN &&
                            std::filesystem::is_regular_file(path_, error) &&
                            !std::filesystem::exists(path_ + "-wal", error);
  if (may_be_fixed) code = open(uri + "?immutable=1", access);
  if (code != SQLITE_OK) fail(code);
}

void Database::configure(Access access) {
  run("PRAGMA cell_size_check = ON");
  if (access == Access::read) {
    run("PRAGMA query_only = ON");
    run("PRAGMA cache_size = -32768");
    return;
  }
  run("PRAGMA cache_size = -131072");
  run("PRAGMA secure_delete = ON");
  run("PRAGMA synchronous = FULL");
}

void Database::run(const char* sql) {
  const int code = sqlite3_exec(handle_.get(), sql, nullptr, nullptr, nullptr);
  if (code != SQLITE_OK) fail(code);
}

std::int64_t Database::number(const char* sql) {
  Statement statement(*this, sql);
  return statement.step() ? statement.number(0) : 0;
}

std::int64_t Database::last_row() const { return sqlite3_last_insert_rowid(handle_.get()); }
std::int64_t Database::changed() const { return sqlite3_changes64(handle_.get()); }

void Database::fail(int code) const {
  const char* detail =
      handle_ == nullptr ? sqlite3_errstr(code) : sqlite3_errmsg(handle_.get());
  const auto [whose, words] = told(code, detail);
  throw ArchiveTrouble(whose, path_ + ": " + words);
}

Transaction::Transaction(Database& database) : database_(database) {
  database_.run("BEGIN IMMEDIATE");
}

Transaction::~Transaction() {
  if (!open_) return;
  try {
    database_.run("ROLLBACK");
  } catch (const ArchiveTrouble&) {  // NOLINT(bugprone-empty-catch): it is undone anyway
  }
}

void Transaction::commit() {
  database_.run("COMMIT");
  open_ = false;
}

}  // namespace crosscheck

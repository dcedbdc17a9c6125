#pragma once
#include <atomic>
#include <condition_variable>
#include <cstddef>
#include <iosfwd>
#include <mutex>
#include <string>
#include <string_view>
#include <thread>

namespace crosscheck {

/// Tells on standard error how far long work has come: only on a terminal, only after a
/// second, and wiped out at the end, so that nothing of it stays. Costs nothing elsewhere.
class Progress {
 public:
  /// \param err    where problems go; a terminal or not
  /// \param quiet  show nothing
  Progress(const std::ostream& err, bool quiet);
  ~Progress() { end(); }
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  /// Begins a part of the work: "finding claims" in `total` articles; 0 where the number is
  /// not known. `what` is a literal.
  void stage(std::string_view what, std::size_t total = 0);
  /// One more is done. May be called from any thread.
  void step() { done_.fetch_add(1, std::memory_order_relaxed); }
  /// Wipes the line. To be called before anything else is written to the terminal.
  void end();

 private:
  void show();
  std::string line();

  std::atomic<std::size_t> done_{0};
  std::mutex guard_;
  std::condition_variable_any wake_;
  std::string_view what_;  ///< guarded
  std::size_t total_ = 0;  ///< guarded
  bool is_shown_ = false;  ///< of the thread; read when it has ended
  std::jthread thread_;    ///< last, so that it ends first
};

}  // namespace crosscheck

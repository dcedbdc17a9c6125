#include "tool/progress.h"

#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <iostream>

#include "tool/terminal.h"

namespace crosscheck {
namespace {

constexpr std::chrono::milliseconds patience{1000};
constexpr std::chrono::milliseconds interval{200};
constexpr std::string_view wipe = "\r\x1b[K";

/// Directly, as streams are for the thread that does the work.
void write_terminal(std::string_view text) {
  while (!text.empty()) {
    const ssize_t written = ::write(STDERR_FILENO, text.data(), text.size());
    if (written <= 0) return;
    text.remove_prefix(static_cast<std::size_t>(written));
  }
}

}  // namespace

Progress::Progress(const std::ostream& err, bool quiet) {
  if (quiet || &err != &std::cerr || !is_terminal(STDERR_FILENO)) return;
  thread_ = std::jthread([this](const std::stop_token& stop) {
    std::unique_lock lock(guard_);
    const auto never = [] { return false; };
    wake_.wait_for(lock, stop, patience, never);
    while (!stop.stop_requested()) {
      lock.unlock();
      show();
      lock.lock();
      wake_.wait_for(lock, stop, interval, never);
    }
  });
}

void Progress::stage(std::string_view what, std::size_t total) {
  const std::lock_guard lock(guard_);
  what_ = what;
  total_ = total;
  done_ = 0;
}

void Progress::end() {
  if (!thread_.joinable()) return;
  thread_.request_stop();
  thread_.join();
  if (is_shown_) write_terminal(wipe);
}

std::string Progress::line() {
  const std::lock_guard lock(guard_);
  std::string text(what_);
  if (total_ > 0) {
    const std::size_t done = std::min(done_.load(std::memory_order_relaxed), total_);
    text += ": " + std::to_string(done) + " of " + std::to_string(total_);
  }
  return text;
}

void Progress::show() {
  const std::string text = line();
  if (text.empty()) return;
  write_terminal(std::string(wipe) + text);
  is_shown_ = true;
}

}  // namespace crosscheck

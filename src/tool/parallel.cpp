#include "tool/parallel.h"

#include <algorithm>
#include <atomic>
#include <exception>
#include <mutex>
#include <thread>
#include <vector>

namespace crosscheck {
namespace {

std::size_t thread_count(std::size_t jobs) {
  return jobs != 0 ? jobs : std::max(1U, std::thread::hardware_concurrency());
}

/// Fills `pieces` with the texts of `first`, `first + 1` ...
void make_batch(std::vector<std::string>& pieces, std::size_t first, std::size_t jobs,
                const std::function<std::string(std::size_t)>& make) {
  std::atomic<std::size_t> next{0};
  std::exception_ptr failure;
  std::mutex failure_guard;
  const auto work = [&] {
    try {
      for (std::size_t i = next++; i < pieces.size(); i = next++)
        pieces[i] = make(first + i);
    } catch (...) {
      const std::lock_guard lock(failure_guard);
      failure = std::current_exception();
      next = pieces.size();
    }
  };
  {
    std::vector<std::jthread> threads;
    for (std::size_t i = 1; i < std::min(jobs, pieces.size()); ++i)
      threads.emplace_back(work);
    work();
  }
  if (failure) std::rethrow_exception(failure);
}

}  // namespace

void in_order(std::size_t count, std::size_t jobs,
              const std::function<std::string(std::size_t)>& make,
              const std::function<void(const std::string&)>& sink) {
  const std::size_t threads = thread_count(jobs);
  const std::size_t batch = 32 * threads;
  for (std::size_t first = 0; first < count; first += batch) {
    std::vector<std::string> pieces(std::min(batch, count - first));
    make_batch(pieces, first, threads, make);
    for (const std::string& piece : pieces) sink(piece);
  }
}

}  // namespace crosscheck

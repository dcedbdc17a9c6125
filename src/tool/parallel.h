#pragma once
#include <cstddef>
#include <functional>
#include <string>

namespace crosscheck {

/// Makes `count` pieces of text with up to `jobs` threads (0: all cores) and hands them to
/// `sink` in the order of their numbers, so that the number of threads never shows. Only a
/// batch of pieces is held at a time. `make` is called from several threads at once; what
/// it throws is thrown here.
void in_order(std::size_t count, std::size_t jobs,
              const std::function<std::string(std::size_t)>& make,
              const std::function<void(const std::string&)>& sink);

}  // namespace crosscheck

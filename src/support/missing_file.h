#pragma once
#include <string>

namespace crosscheck {

/// Why a file or folder could not be opened, with the nearest name beside it where there is
/// none of this name: "cannot read: No such file or directory; did you mean 'a/b.txt'?"
///
/// \param error  errno of the attempt
std::string cannot_read(const std::string& path, int error);

}  // namespace crosscheck

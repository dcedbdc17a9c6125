#pragma once
#include <iosfwd>
#include <string>

#include "tool/options.h"
#include "tool/pipeline.h"

namespace crosscheck {

/// What reads the claims that go into an archive: version of the program and word lists.
/// Claims of another reader may differ from those that this program would find.
std::string reader_of(const Knowledge& knowledge);

/// `archive add`: reads articles in batches and stores their claims; what it says was added
/// is safe on the disk.
ExitStatus archive_add(const Options& options, std::istream& in, std::ostream& out,
                       std::ostream& err);

}  // namespace crosscheck

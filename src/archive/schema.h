#pragma once
#include <string>

#include "archive/database.h"

namespace crosscheck {

/// The version of the tables that this program writes; it reads older ones after bringing
/// them up to date.
constexpr int schema_version = 2;

/// Opens an archive: refuses what is none, is damaged at its ends, or was written by a
/// newer program, and brings an older one up to date, for which it must be writable.
/// `create` makes one where there is none. Throws ArchiveTrouble with what to do.
Database open_archive(const std::string& path, Access access);

}  // namespace crosscheck

#pragma once
#include <stdexcept>
#include <string>

namespace crosscheck {

/// An archive could not do what was asked. The message is whole: it begins with the path
/// and says what to do.
class ArchiveTrouble : public std::runtime_error {
 public:
  /// Who can act on it: the user (not an archive, damaged, in use) or whoever keeps the
  /// machine (disk full, disk broken).
  enum class Whose : unsigned char { user, machine };

  ArchiveTrouble(Whose whose, const std::string& message)
      : std::runtime_error(message), whose_(whose) {}
  Whose whose() const { return whose_; }

 private:
  Whose whose_;
};

}  // namespace crosscheck

// Whom the rows of a list mean: people of the roster, each by at most one row, or nobody yet. Writes nothing.
#pragma once
#include <optional>

#include "documents/roster_table.h"
#include "station/people/known_people.h"

namespace sala {

/// Somebody whom a row may mean as well; until a person says so the row is somebody else.
struct Doubt {
  std::size_t known = 0;  ///< place among the people compared with
  Evidence evidence;
  Likeness likeness = Likeness::other;
};

class RosterMatch {
 public:
  /// Both have to outlive it.
  RosterMatch(const KnownPeople& known, const std::vector<RosterEntry>& entries);

  /// The person of the roster that the row means; the row that has most for it got each.
  std::optional<std::size_t> meant(std::size_t entry) const { return meant_[entry]; }
  bool is_taken(std::size_t known) const { return taken_[known]; }
  void take(std::size_t entry, std::size_t known);

  /// The one of the roster whom a row without anybody may mean after all.
  std::optional<Doubt> doubt(std::size_t entry) const;
  /// The same among rows of this file.
  std::optional<Doubt> doubt_in_file(std::size_t entry, const KnownPeople& rows) const;
  bool is_shared(const std::string& contact) const { return shared_.has(contact); }

 private:
  Evidence between(std::size_t entry, std::size_t known) const;
  bool number_speaks(std::size_t entry, std::size_t known) const;
  void look_whether_renumbered();
  void take_all_who_are_meant();
  void look_near(std::size_t entry, std::optional<Doubt>& found) const;

  const KnownPeople& known_;
  const std::vector<RosterEntry>& entries_;
  SharedContacts shared_;
  std::vector<Described> rows_, people_;                                        ///< without shared contacts
  std::unordered_map<std::string, std::string> file_numbers_, roster_numbers_;  ///< number → name
  bool is_renumbered_ = false;
  std::vector<std::optional<std::size_t>> meant_;
  std::vector<bool> taken_;
};

}  // namespace sala

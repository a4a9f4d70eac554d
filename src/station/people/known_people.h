// The people a list is compared with: found by name, address and telephone without asking everybody. Knows no store.
#pragma once
#include <memory>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "core/same_person.h"

namespace sala {

class KnownPeople {
 public:
  struct One {
    Participant person;
    Described said;
    int row = 0;  ///< of the file, when one of its rows says so
  };

  void add(const Participant& person, int row = 0);
  const std::vector<One>& all() const { return people_; }

  /// Everybody of this name, in either order; ascending.
  std::vector<std::size_t> of_name(const Described& said) const;
  /// Everybody with an address or a telephone of these; ascending.
  std::vector<std::size_t> of_contact(const Described& said) const;

  bool has_no(const std::string& no) const { return numbers_.contains(no); }
  /// Numbers that are in use or stand in `wanted` are not given away.
  std::string next_free_no(const std::unordered_set<std::string>& wanted = {});
  void take_no(const std::string& no) { numbers_.insert(no); }

 private:
  using Index = std::unordered_map<std::string, std::vector<std::size_t>>;

  std::vector<One> people_;
  Index by_name_, by_contact_;
  std::unordered_set<std::string> numbers_;
  int next_no_ = 1;
};

/// The addresses and telephones of a person in one list.
std::vector<std::string> contacts_of(const Described& said);

/// Addresses and telephones that stand beside several names: they are an office's and say nothing of who somebody is.
class SharedContacts {
 public:
  void note(const Described& said);
  bool has(const std::string& contact) const { return shared_.contains(contact); }
  /// The description without them.
  Described without(Described said) const;

 private:
  std::unordered_map<std::string, std::string> name_of_;
  std::unordered_set<std::string> shared_;
};

}  // namespace sala

#include "station/people/known_people.h"

#include <algorithm>

namespace sala {
namespace {

using FoundPlaces = std::vector<std::size_t>;

void add_found(const std::unordered_map<std::string, FoundPlaces>& index, const std::string& key, FoundPlaces& found) {
  if (const auto entry = index.find(key); !key.empty() && entry != index.end())
    found.insert(found.end(), entry->second.begin(), entry->second.end());
}

FoundPlaces in_order(FoundPlaces found) {
  std::ranges::sort(found);
  const auto twice = std::ranges::unique(found);
  found.erase(twice.begin(), twice.end());
  return found;
}

}  // namespace

void KnownPeople::add(const Participant& person, int row) {
  const std::size_t place = people_.size();
  people_.push_back({person, Described(person), row});
  const Described& said = people_.back().said;
  if (!person.no.empty()) numbers_.insert(person.no);
  by_name_[said.name].push_back(place);
  for (const std::string& contact : contacts_of(said)) by_contact_[contact].push_back(place);
}

std::vector<std::size_t> KnownPeople::of_name(const Described& said) const {
  FoundPlaces found;
  add_found(by_name_, said.name, found);
  add_found(by_name_, said.turned, found);
  return in_order(std::move(found));
}

std::vector<std::size_t> KnownPeople::of_contact(const Described& said) const {
  FoundPlaces found;
  for (const std::string& contact : contacts_of(said)) add_found(by_contact_, contact, found);
  return in_order(std::move(found));
}

std::string KnownPeople::next_free_no(const std::unordered_set<std::string>& wanted) {
  while (has_no(std::to_string(next_no_)) || wanted.contains(std::to_string(next_no_))) ++next_no_;
  return std::to_string(next_no_);
}

std::vector<std::string> contacts_of(const Described& said) {
  std::vector<std::string> contacts = said.emails;
  contacts.insert(contacts.end(), said.phones.begin(), said.phones.end());
  return contacts;
}

void SharedContacts::note(const Described& said) {
  for (const std::string& contact : contacts_of(said))
    if (name_of_.emplace(contact, said.name).first->second != said.name) shared_.insert(contact);
}

Described SharedContacts::without(Described said) const {
  const auto is_shared = [this](const std::string& contact) { return has(contact); };
  std::erase_if(said.emails, is_shared);
  std::erase_if(said.phones, is_shared);
  return said;
}

}  // namespace sala

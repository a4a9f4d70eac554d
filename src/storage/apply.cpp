#include "storage/apply.h"

#include "storage/applying.h"
#include "storage/reapply.h"

namespace sala {
namespace {

bool is_about_people(const Fact& fact) {
  return kind_of(fact.kind).about_people;
}

}  // namespace

void apply_added(Connection& connection, std::span<const Fact> added, std::set<Uuid> changed) {
  if (!added.empty()) connection.note_facts_changed();
  if (std::ranges::any_of(added, is_about_authority)) {
    const AuthoritySnapshot before = authority_snapshot(connection);
    const auto pinned = pinned_organisation(connection);
    pin_first_of(connection, added);
    remake_authority(connection);
    if (pinned_organisation(connection) != pinned) return rebuild_tables(connection);  // who is believed begins here
    changed.merge(changed_since(connection, before));
  }
  if (std::ranges::any_of(added, is_about_people)) connection.note_people_changed();
  add_scopes(connection, added);
  Applying applying(connection);
  for (const Fact& fact : added)
    if (!changed.contains(fact.station)) applying.apply(fact);
  applying.finish();
  if (!changed.empty()) reapply_stations(connection, changed);
}

void rebuild_tables(Connection& connection) {
  connection.note_people_changed();
  connection.note_facts_changed();
  for (const std::string& table : plain_table_names(connection)) connection.run("DELETE FROM " + table);
  connection.run("UPDATE chain SET newest_at = ''");
  remake_authority(connection);
  remake_scopes(connection);
  Applying applying(connection);
  Query ask(connection, select_facts + "ORDER BY number");
  while (ask.next()) applying.apply(read_fact(ask));
  applying.finish();
}

}  // namespace sala

#include "storage/apply.h"

#include "storage/applying.h"

namespace sala {
namespace {

bool is_about_people(const Fact& fact) {
  return kind_of(fact.kind).about_people;
}

}  // namespace

void apply_added(Connection& connection, std::span<const Fact> added, bool anew) {
  if (!added.empty()) connection.note_facts_changed();
  if (std::ranges::any_of(added, is_about_authority)) {
    const AuthoritySnapshot before = authority_snapshot(connection);
    pin_first_of(connection, added);
    remake_authority(connection);
    anew = anew || changed_since(connection, before);
  }
  if (anew) return rebuild_tables(connection);
  if (std::ranges::any_of(added, is_about_people)) connection.note_people_changed();
  add_scopes(connection, added);
  Applying applying(connection);
  for (const Fact& fact : added) applying.apply(fact);
  applying.finish();
}

void rebuild_tables(Connection& connection) {
  connection.note_people_changed();
  connection.note_facts_changed();
  for (const std::string& table : plain_table_names(connection)) connection.run("DELETE FROM " + table);
  connection.run("UPDATE chain SET newest_at = ''");
  remake_authority(connection);
  remake_scopes(connection);
  Applying applying(connection);
  Query ask(connection, select_facts + "ORDER BY rowid");
  while (ask.next()) applying.apply(read_fact(ask));
  applying.finish();
}

}  // namespace sala

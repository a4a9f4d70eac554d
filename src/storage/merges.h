// Who counts for whom: following merges and tickets to a person, for check-ins that name neither. Part of apply.h.
#pragma once
#include <map>

#include "storage/apply.h"

namespace sala {

/// One word of "this person is that one": the newest for its source.
struct Merge {
  std::string target;
  std::tuple<std::string, std::string, std::int64_t> order;  ///< at, writer, seq
};

/// Persons who are one without anybody's word, in the order in which they may stand for each other.
using Twins = std::vector<std::vector<std::string>>;

/// Where everybody ends up, by source; who stays as he is, is left out. In a circle the newest merge does not count. Into
/// whom staff merged somebody stands for twins before others.
std::map<std::string, std::string> follow_merges(const std::map<std::string, Merge>& merges, const Twins& twins = {});

/// After all merges of a transaction: makes the table `merged` of a project anew, and the check-ins that follow from it,
/// where it is another one.
void follow_merges_in(Connection& connection, const Uuid& project);
/// Finds the word that counts for a ticket, and the check-ins that follow from it.
void settle_ticket(Connection& connection, const Uuid& project, const Uuid& ticket);
/// The same for every ticket that a door gave this person.
void settle_tickets_of(Connection& connection, const Uuid& project, const Uuid& participant);
/// SQL, of three columns or parameters: the person a check-in names, or its ticket's; after merges. Else the ticket itself.
std::string who_is_counted(std::string_view project, std::string_view participant, std::string_view ticket);

}  // namespace sala

// What the decision at the door needs to know: tickets, and which check-ins count. Reading only.
#pragma once
#include "core/check_in.h"
#include "storage/store.h"

namespace sala {

struct TicketRow {
  Uuid ticket;
  Uuid participant;  ///< as ticket_put says, before merges
  int issue = 1;
  bool revoked = false;
};

Result<std::optional<TicketRow>> find_ticket(const Store& store, const Uuid& project, const Uuid& ticket);
/// The person's newest ticket that is not revoked.
Result<std::optional<TicketRow>> valid_ticket_of(const Store& store, const Uuid& project, const Uuid& participant);
Result<std::vector<TicketRow>> tickets_of(const Store& store, const Uuid& project, const Uuid& participant);
/// Whether a ticket known only by its revocation, or by both facts, has ended.
Result<bool> is_revoked(const Store& store, const Uuid& project, const Uuid& ticket);

/// The key with this id, when its station is endorsed by the pinned organisation key (or was accepted by the owner) and
/// may issue tickets.
Result<std::optional<PublicKey>> ticket_key(const Store& store, const KeyId& id);

/// The check-ins that count for the same person and place as this one, itself among them: of other stations, too. None when
/// it counts no more.
Result<std::vector<Uuid>> check_ins_beside(const Store& store, const Uuid& fact);

/// The earliest check-in of a person, or of a ticket no person is known for, at a session or (nothing) the
/// registration.
Result<std::optional<CountedCheckIn>> counted_check_in(const Store& store, const Uuid& project,
                                                       std::optional<Uuid> participant, std::optional<Uuid> ticket,
                                                       std::optional<Uuid> session);

}  // namespace sala

// Making tickets genuine. Judging them needs no secret: core/ticket.h and storage/door_queries.h.
#pragma once
#include "core/ticket.h"
#include "security/keys.h"

namespace sala {

/// The ticket as its QR code says it, signed by the station that issues it.
TicketPayload sign_ticket(const Uuid& project, const Uuid& ticket, const SecretKey& station_key);

}  // namespace sala

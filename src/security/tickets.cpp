#include "security/tickets.h"

namespace sala {

TicketPayload sign_ticket(const Uuid& project, const Uuid& ticket, const SecretKey& station_key) {
  TicketPayload payload{project, ticket, key_id(station_key.public_key())};
  payload.signature = station_key.sign(ticket_message(payload));
  return payload;
}

}  // namespace sala

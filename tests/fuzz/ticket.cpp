#include "core/ticket.h"

#include "fuzz/targets.h"

namespace sala::fuzz {

void ticket(std::string_view bytes) {
  must(base45_decode(base45_encode(bytes)) == std::string(bytes), "bytes survive Base45");
  if (const auto decoded = base45_decode(bytes)) must(base45_encode(*decoded) == bytes, "one text for the same bytes");
  const auto payload = parse_ticket(bytes);
  if (!payload) return;
  must(ticket_text(*payload) == bytes, "an accepted ticket is written with the same text");
  must(parse_ticket(ticket_text(*payload)) == payload, "and read as the same ticket");
}

}  // namespace sala::fuzz

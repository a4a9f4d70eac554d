#include "core/ticket.h"

#include <catch2/catch.hpp>

using namespace sala;

namespace {

TicketPayload some_payload() {
  TicketPayload payload;
  for (std::size_t i = 0; i < 16; ++i) {
    payload.project.bytes[i] = static_cast<std::uint8_t>(i);
    payload.ticket.bytes[i] = static_cast<std::uint8_t>(200 + i);
  }
  payload.key.fill(7);
  payload.signature.fill(9);
  return payload;
}

}  // namespace

TEST_CASE("Base45 is RFC 9285's") {
  CHECK(base45_encode("AB") == "BB8");
  CHECK(base45_encode("Hello!!") == "%69 VD92EX0");
  CHECK(base45_encode("base-45") == "UJCLQE7W581");
  CHECK(base45_decode("QED8WEX0") == "ietf!");
}

TEST_CASE("Base45 that encoding would not have written is refused") {
  CHECK_FALSE(base45_decode("GGW"));  // 65536
  CHECK_FALSE(base45_decode(":::"));
  CHECK_FALSE(base45_decode("::"));    // above one byte
  CHECK_FALSE(base45_decode("BB8B"));  // a digit alone at the end
  CHECK_FALSE(base45_decode("bb8"));
  CHECK_FALSE(base45_decode("BB\n"));
}

TEST_CASE("a ticket's text gives back its payload") {
  const TicketPayload payload = some_payload();
  const std::string text = ticket_text(payload);
  CHECK(text.starts_with("SALA1:"));
  CHECK(text.size() == 6 + 158);
  CHECK(parse_ticket(text) == payload);
}

TEST_CASE("a ticket is compared whole") {
  const std::string text = ticket_text(some_payload());
  CHECK_FALSE(parse_ticket(" " + text));
  CHECK_FALSE(parse_ticket(text + " "));
  CHECK_FALSE(parse_ticket(text + "\n"));
  CHECK_FALSE(parse_ticket(text + "000"));
  CHECK_FALSE(parse_ticket(text.substr(0, text.size() - 3)));
  CHECK_FALSE(parse_ticket("sala1:" + text.substr(6)));
  CHECK_FALSE(parse_ticket("SALA2:" + text.substr(6)));
  CHECK_FALSE(parse_ticket("SALA1:" + base45_encode("\x02" + std::string(104, 'x'))));  // another version
  CHECK_FALSE(parse_ticket(""));
  CHECK_FALSE(parse_ticket("https://example.org/"));
  CHECK_FALSE(parse_ticket(std::string(3000, 'A')));
  CHECK_FALSE(parse_ticket("WIFI:S:hall;T:WPA;P:12345678;;"));
}

TEST_CASE("the signature covers every byte before it") {
  const TicketPayload payload = some_payload();
  TicketPayload other = payload;
  other.ticket.bytes[15] ^= 1;
  CHECK(ticket_message(other) != ticket_message(payload));
  other = payload;
  other.key[0] ^= 1;
  CHECK(ticket_message(other) != ticket_message(payload));
  CHECK(ticket_message(payload).size() == 14 + 41);
}

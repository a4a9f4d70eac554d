#include "security/tickets.h"

#include <catch2/catch.hpp>

#include "security/endorsement.h"
#include "security/random.h"

using namespace sala;

TEST_CASE("a signed ticket is read back from its text and verifies with the station's public key") {
  const SecretKey station = SecretKey::generate();
  const Uuid project = Uuid::v4(system_random), ticket = Uuid::v4(system_random);

  const auto read = parse_ticket(ticket_text(sign_ticket(project, ticket, station)));

  REQUIRE(read);
  CHECK(read->project == project);
  CHECK(read->ticket == ticket);
  CHECK(read->key == key_id(station.public_key()));
  CHECK(verifies(read->signature, ticket_message(*read), station.public_key()));
}

TEST_CASE("a ticket with another person's number does not verify") {
  const SecretKey station = SecretKey::generate();
  TicketPayload payload = sign_ticket(Uuid{{1}}, Uuid{{2}}, station);
  payload.ticket.bytes[15] ^= 1;
  CHECK_FALSE(verifies(payload.signature, ticket_message(payload), station.public_key()));
}

TEST_CASE("an endorsement holds for this station, this key and these roles") {
  const SecretKey organisation = SecretKey::generate();
  Station station{Uuid::v4(system_random), "โต๊ะลงทะเบียน 1", SecretKey::generate().public_key(), Roles{.door = true}};
  station.endorsement = endorse(station, organisation);
  CHECK(is_endorsed(station, organisation.public_key()));

  Station promoted = station;
  promoted.roles.office = true;
  CHECK_FALSE(is_endorsed(promoted, organisation.public_key()));

  Station impostor = station;
  impostor.key = SecretKey::generate().public_key();
  CHECK_FALSE(is_endorsed(impostor, organisation.public_key()));
  CHECK_FALSE(is_endorsed(station, SecretKey::generate().public_key()));
}

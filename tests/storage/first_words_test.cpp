// Persons whom two stations put from one list are one, whoever met whom first; a walk-in is only ever a likely double.
#include "storage/first_words.h"

#include "storage/door_queries.h"
#include "storage/roster_queries.h"
#include "support/bodies.h"
#include "support/test_store.h"

using namespace sala;

namespace {

const Uuid meeting = id_of(0xaa), of_a = id_of(0x11), of_b = id_of(0x12), newcomer = id_of(0x13);
const PenKey signing(0x70);

/// Two offices of one organisation and what they write apart.
struct Meeting {
  Meeting() {
    a.write(std::nullopt, "organisation_put", bodies::organisation(signing));
    a.write(meeting, "participant_put", bodies::participant(of_a, "Malee", false, "1"));
    b.write(meeting, "participant_put", bodies::participant(of_b, "MALEE", false, "7"));
  }
  Uuid stays(bool a_first) const {
    TestStore store;
    store.import(a_first ? a.lines() : b.lines());
    store.import(a_first ? b.lines() : a.lines());
    const auto rows = roster(*store, meeting).value();
    REQUIRE(rows.size() == 1);
    CHECK(rows[0].checked_in == was_in);
    return rows[0].person.id;
  }
  std::size_t people() const {
    TestStore store;
    store.import(b.lines());
    store.import(a.lines());
    return roster(*store, meeting).value().size();
  }

  Pen a = Pen(1, Roles::all(), &signing), b = Pen(2, Roles::parse("door,staff"), &signing);
  bool was_in = false;
};

}  // namespace

TEST_CASE("one person of two lists is one after they meet, in either order, with the check-ins of both tickets") {
  Meeting met;
  CHECK(met.stays(true) == of_a);
  CHECK(met.stays(false) == of_a);
  met.b.write(meeting, "ticket_put", bodies::ticket(id_of(0x21), of_b));
  met.b.write(meeting, "check_in", bodies::check_in({}, pen_epoch_ms, id_of(0x21)));
  met.was_in = true;
  CHECK(met.stays(true) == of_a);
  CHECK(met.stays(false) == of_a);
}

TEST_CASE("the one whose description staff changed last stands for both") {
  Meeting met;
  met.b.write(meeting, "participant_put", bodies::participant(of_b, "Malee Thongsuk", false, "7"));
  CHECK(met.stays(true) == of_b);
  CHECK(met.stays(false) == of_b);
}

TEST_CASE("whom staff keep apart are two again") {
  Meeting met;
  met.a.write(meeting, "participants_kept_apart", bodies::kept_apart(of_b, of_a));
  CHECK(met.people() == 2);
}

TEST_CASE("a walk-in of a listed name stays another entry") {
  Meeting met;
  met.b.write(meeting, "participant_put", bodies::participant(newcomer, "Malee", true));
  CHECK(met.people() == 2);
}

TEST_CASE("into whom staff merged one of the two stands for the other as well") {
  Meeting met;
  met.b.write(meeting, "participant_put", bodies::participant(newcomer, "Nok", true));
  met.b.write(meeting, "participant_merged", bodies::merged(of_b, newcomer));
  CHECK(met.stays(true) == newcomer);
  CHECK(met.stays(false) == newcomer);
}

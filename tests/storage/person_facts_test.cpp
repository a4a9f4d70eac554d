// What a person's history is made of.
#include "storage/person_facts.h"

#include "storage/known.h"
#include "support/bodies.h"
#include "support/test_store.h"

using namespace sala;

namespace {

const Uuid anne = id_of(0x12), bob = id_of(0x13);
const Uuid anns_ticket = id_of(0x21), bobs_ticket = id_of(0x22);

struct FactsDesk {
  TestStore store;
  FactsDesk() { store.become(Pen(1, Roles::all())); }

  Fact say(const std::string& kind, const Json& body, const Uuid& in = project) {
    return store->record({{in, kind, body}}).value().back();
  }
  std::vector<std::string> kinds(const Uuid& person) {
    std::vector<std::string> kinds;
    const auto facts = facts_about(*store, project, person).value();
    for (const Fact& fact : facts) kinds.push_back(fact.kind);
    return kinds;
  }
};

using Kinds = std::vector<std::string>;

}  // namespace

TEST_CASE("a person's facts are those of their tickets and check-ins too, in order, and nobody else's") {
  FactsDesk desk;
  desk.say("participant_put", bodies::participant(ann, "Ann"));
  desk.say("participant_put", bodies::participant(bob, "Bob"));
  desk.say("ticket_put", bodies::ticket(anns_ticket, ann));
  desk.say("ticket_put", bodies::ticket(bobs_ticket, bob));
  const Fact by_ticket = desk.say("check_in", bodies::check_in({}, pen_epoch_ms, anns_ticket));
  desk.say("correction", bodies::correction(by_ticket.id));
  desk.say("ticket_revoked", bodies::revoked(anns_ticket));
  desk.say("ticket_revoked", bodies::revoked(bobs_ticket));
  CHECK(desk.kinds(ann) == Kinds{"participant_put", "ticket_put", "check_in", "correction", "ticket_revoked"});
  CHECK(desk.kinds(bob) == Kinds{"participant_put", "ticket_put", "ticket_revoked"});
}

TEST_CASE("who was merged into a person brings their facts along") {
  FactsDesk desk;
  desk.say("participant_put", bodies::participant(ann, "Ann"));
  desk.say("participant_put", bodies::participant(anne, "Anne"));
  desk.say("ticket_put", bodies::ticket(anns_ticket, anne));
  desk.say("check_in", bodies::check_in(anne, pen_epoch_ms));
  desk.say("participant_merged", bodies::merged(anne, ann));
  CHECK(desk.kinds(ann) == Kinds{"participant_put", "participant_put", "ticket_put", "check_in", "participant_merged"});
}

TEST_CASE("the same person in another project has another history") {
  FactsDesk desk;
  desk.say("participant_put", bodies::participant(ann, "Ann"));
  desk.say("participant_put", bodies::participant(ann, "Ann"), other_project);
  CHECK(desk.kinds(ann) == Kinds{"participant_put"});
}

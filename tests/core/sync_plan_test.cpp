// The rules of a sync that follow from heads alone, one test a rule.
#include "core/record/sync_plan.h"

#include <catch2/catch.hpp>

#include "core/record/sync_trouble.h"
#include "support/pen.h"

namespace sala {
namespace {

const ChainId plan_own{id_of(0xaa), id_of(1)}, plan_other{id_of(0xaa), id_of(2)},
    plan_organisation{std::nullopt, id_of(2)};

/// "a3" is the third fact of branch a.
RecordHead head_at(const ChainId& chain, const std::string& hash) {
  return {chain.project, chain.station, std::stoll(hash.substr(1)), hash};
}

/// A store that holds branch a of everything.
SyncView plan_view(std::vector<RecordHead> own, std::vector<RecordHead> record) {
  SyncView view;
  view.party = {id_of(1), true, {}};
  view.own = std::move(own);
  view.record = std::move(record);
  view.hash_at = [held = view.own](const ChainId& chain, std::int64_t seq) -> std::optional<std::string> {
    for (const RecordHead& head : held)
      if (chain_of(head) == chain && seq <= head.seq) return "a" + std::to_string(seq);
    return std::nullopt;
  };
  return view;
}

using Pushed = std::vector<ChainRange>;
using Pulled = std::vector<RecordWant>;

}  // namespace

TEST_CASE("what the record lacks is sent, whatever was sent before") {
  CHECK(plan_sync(plan_view({head_at(plan_own, "a5")}, {})).push == Pushed{{plan_own, 0, 5}});
  CHECK(plan_sync(plan_view({head_at(plan_own, "a5")}, {head_at(plan_own, "a2")})).push == Pushed{{plan_own, 2, 5}});
  auto lost_it = plan_view({head_at(plan_own, "a5")}, {head_at(plan_own, "a2")});
  lost_it.noted = {head_at(plan_own, "a5")};
  CHECK(plan_sync(lost_it).push == Pushed{{plan_own, 2, 5}});
  CHECK(plan_sync(lost_it).lost == 3);
  CHECK(plan_sync(lost_it).own_waiting == 3);
}

TEST_CASE("equal heads need nothing") {
  CHECK(plan_sync(plan_view({head_at(plan_own, "a5")}, {head_at(plan_own, "a5")})).is_quiet());
  CHECK(plan_sync(plan_view({}, {})).is_quiet());
}

TEST_CASE("heads are compared by hash: at an equal number another fact may stand") {
  const auto plan = plan_sync(plan_view({head_at(plan_own, "a5")}, {head_at(plan_own, "b5")}));
  CHECK(plan.push.empty());
  CHECK(plan.search == std::vector<PlaceSearch>{{plan_own, 0, 6}});
}

TEST_CASE("a planted last number does not keep anything from being sent") {
  auto view = plan_view({head_at(plan_own, "a5")}, {head_at(plan_own, "z9000000")});
  CHECK(plan_sync(view).search.size() == 1);
  view.found[plan_own] = 2;
  CHECK(plan_sync(view).push == Pushed{{plan_own, 2, 5}});
  CHECK(plan_sync(view).parted == std::vector<ChainId>{plan_own});
}

TEST_CASE("a record that is only ahead is asked once, one that parts is halved") {
  for (const std::int64_t agreed : {0, 1, 37, 999, 1000}) {
    PlaceSearch search{plan_own, 0, 1001};
    int asked = 0;
    for (; !search.is_over(); ++asked) search.answer(search.place() <= agreed);
    CHECK(search.held == agreed);
    CHECK(asked <= (agreed == 1000 ? 1 : 12));
  }
}

TEST_CASE("what is lacking here is wanted after our own last fact, the organisation's first") {
  auto view = plan_view({head_at(plan_other, "a3")},
                        {head_at(plan_other, "a7"), head_at(plan_organisation, "a2"), head_at(plan_own, "a1")});
  view.found[plan_other] = 3;
  CHECK(plan_sync(view).pull == Pulled{{plan_organisation, 0, ""}, {plan_own, 0, ""}, {plan_other, 3, ""}});
}

TEST_CASE("where chains part the other branch is wanted once, from where they part") {
  auto view = plan_view({head_at(plan_other, "a5")}, {head_at(plan_other, "b7")});
  view.found[plan_other] = 4;
  CHECK(plan_sync(view).pull == Pulled{{plan_other, 4, ""}});
  CHECK(plan_sync(view).parted == std::vector<ChainId>{plan_other});
  view.met = {head_at(plan_other, "b7")};
  CHECK(plan_sync(view).pull.empty());
}

TEST_CASE("only staff and offices bring other stations' facts") {
  auto view = plan_view({head_at(plan_own, "a2"), head_at(plan_other, "a3")}, {});
  CHECK(plan_sync(view).push == Pushed{{plan_own, 0, 2}, {plan_other, 0, 3}});
  view.party.relays = false;
  CHECK(plan_sync(view).push == Pushed{{plan_own, 0, 2}});
  CHECK(plan_sync(view).own_waiting == 2);
}

TEST_CASE("chains of scopes that this station does not read are neither sent nor fetched") {
  const ChainId staff{scope_of(id_of(0xaa), Family::staff), id_of(2)};
  auto view = plan_view({}, {head_at(staff, "a4")});
  view.party.reads = readable_by(Roles::parse("door"));
  CHECK(plan_sync(view).is_quiet());
}

TEST_CASE("tries come later and later, never all at once, and only where waiting helps") {
  CHECK(wait_before_try_ms(1, 0.5) == 1'000);
  CHECK(wait_before_try_ms(3, 0.5) == 4'000);
  CHECK(wait_before_try_ms(90, 0.5) == 60'000);
  CHECK(wait_before_try_ms(90, 0) == 30'000);
  CHECK(wait_before_try_ms(90, 1) == 90'000);
  for (const SyncTrouble passing :
       {SyncTrouble::no_network, SyncTrouble::no_answer, SyncTrouble::busy, SyncTrouble::disk_full})
    CHECK(is_passing(passing));
  for (const SyncTrouble lasting :
       {SyncTrouble::access, SyncTrouble::organisation, SyncTrouble::newer, SyncTrouble::cloned})
    CHECK_FALSE(is_passing(lasting));
}

TEST_CASE("how far a record was seen to go never gets shorter") {
  const std::vector<RecordHead> noted = {head_at(plan_own, "a5")},
                                now = {head_at(plan_own, "a2"), head_at(plan_other, "a1")};
  CHECK(furthest_seen(noted, now) == std::vector<RecordHead>{head_at(plan_own, "a5"), head_at(plan_other, "a1")});
  CHECK(furthest_seen(noted, {head_at(plan_own, "b5")}) == std::vector<RecordHead>{head_at(plan_own, "b5")});
}

}  // namespace sala

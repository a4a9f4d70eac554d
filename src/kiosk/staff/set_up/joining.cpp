#include "kiosk/staff/set_up/joining.h"

#include <algorithm>

#include "kiosk/staff/place_words.h"
#include "kiosk/staff/set_up/set_up_lists.h"
#include "kiosk/staff/store_out.h"
#include "security/compare_digits.h"
#include "security/organisation_key.h"
#include "station/exchange/stick.h"
#include "storage/project_queries.h"
#include "words/exchange.h"
#include "words/out.h"
#include "words/set_up.h"
#include "words/shell.h"

namespace sala {
namespace {

namespace fs = std::filesystem;
namespace su = set_up_intent;

void tell(const StaffDesk& desk, SetUpWork& work, WorkTold::State state, TextId title, std::string words) {
  work.told = {state, desk.texts[title], std::move(words)};
}

void tell_trouble(const StaffDesk& desk, SetUpWork& work, const Error& error) {
  tell(desk, work, WorkTold::State::trouble, words::join_trouble, desk.texts.of(error));
}

Result<void> show_join(StaffDesk& desk, SetUpWork& work) {
  JoinPage page;
  if (const auto* before = desk.page<JoinPage>()) page.scroll = before->scroll;
  if (work.places.size() == 1) work.place.clear();  // nobody chose the exchange folder: the stick that comes is taken
  PlacesTold places = tell_places(desk, work.find_places, work.place);
  page.places = std::move(places.words);
  page.chosen = places.chosen;
  page.hint = std::move(places.hint);
  const auto answer = waits_for_compare(work.exchange);
  page.compares = answer.has_value();
  page.digits = in_threes(answer ? answer->code : work.digits);
  page.told = work.told;
  const auto known = organisation(desk.store());
  if (!known) return Failure(known.error());
  if (*known && work.told.state == WorkTold::State::none)
    page.told = {WorkTold::State::trouble, desk.texts[words::join_unendorsed], desk.texts[words::join_unendorsed_do]};
  work.places = std::move(places.folders);
  work.place = work.places.empty() ? fs::path() : work.places[page.chosen];
  desk.show(words::set_up_others, std::move(page));
  return {};
}

/// The digits take a second, on purpose: made apart.
void ask_to_join(StaffDesk& desk, SetUpWork& work) {
  if (work.saving.works() || work.asking.works()) return tell_trouble(desk, work, {words::error_still_saving});
  const auto place = place_to_write(desk, work.find_places, work.place);
  const auto file = place ? write_request(desk.station, place->folder) : Result<fs::path>(Failure(place.error()));
  if (!file) return tell_trouble(desk, work, file.error());
  tell(desk, work, WorkTold::State::running, words::join_asking, desk.texts[words::send_running_do]);
  work.asking.begin(desk.this_part(), [place = *place, file = *file] {
    return JoinAsked{read_request(file), store_all(place)};
  });
}

void tell_asked(const StaffDesk& desk, SetUpWork& work, const JoinAsked& asked) {
  work.told = {};
  if (!asked.request) return tell_trouble(desk, work, asked.request.error());
  work.digits = asked.request->code;
  if (!asked.stored) return tell_trouble(desk, work, asked.stored.error());
  tell(desk, work, WorkTold::State::done, words::join_asked, desk.texts[words::join_asked_do]);
}

void take_answer(StaffDesk& desk, SetUpWork& work) {
  work.exchange.may_compare = true;
  const auto place = place_to_write(desk, work.find_places, work.place);
  const auto begun = place ? begin_exchange(desk, work.exchange, *place) : Result<void>(Failure(place.error()));
  if (!begun) return tell_trouble(desk, work, begun.error());
  tell(desk, work, WorkTold::State::running, words::join_taking, desk.texts[words::send_running_do]);
}

}  // namespace

Result<void> show_others(StaffDesk& desk, SetUpWork& work) {
  const auto key = organisation_key_state(desk.station.folder);
  if (!key) return Failure(key.error());
  const auto joined = has_joined(desk.station);
  if (!joined) return Failure(joined.error());
  const bool holds_key = *key != OrganisationKeyState::none;
  if (!holds_key && !*joined) return show_join(desk, work);
  if (const auto shown = show_stations(desk, holds_key); !shown) return shown;
  auto* page = desk.page<ListPage>();
  if (page != nullptr && !work.answered.code.empty())
    page->lead = desk.texts.with(words::join_answered,
                                 {{"name", work.answered.name}, {"digits", in_threes(work.answered.code)}});
  return {};
}

Result<void> take_joining(StaffDesk& desk, SetUpWork& work, const SetUpIntent& wanted) {
  if (waits_for_compare(work.exchange)) {
    if (std::holds_alternative<su::Save>(wanted)) {
      go_on_compared(work.exchange);
      tell(desk, work, WorkTold::State::running, words::join_taking, desk.texts[words::send_running_do]);
    }
    if (std::holds_alternative<su::Remove>(wanted)) {
      stop_comparing(work.exchange);
      tell(desk, work, WorkTold::State::trouble, words::join_trouble, desk.texts[words::join_not_alike]);
    }
    return show_others(desk, work);
  }
  if (work.told.state == WorkTold::State::running) return {};
  if (const auto* choose = std::get_if<su::ChoosePlace>(&wanted))
    if (choose->place < work.places.size()) work.place = work.places[choose->place];
  if (std::holds_alternative<su::Add>(wanted)) ask_to_join(desk, work);
  if (std::holds_alternative<su::Save>(wanted)) take_answer(desk, work);
  return show_others(desk, work);
}

Result<bool> look_joining(StaffDesk& desk, SetUpWork& work) {
  const bool compared = waits_for_compare(work.exchange).has_value();
  const auto asked = work.asking.ready();
  const auto done = go_on(desk, work.exchange);
  const bool compares = !compared && waits_for_compare(work.exchange);
  if (!asked && !done && !compares) return false;
  if (asked && work.asking.owner().area) tell_asked(desk, work, *asked);
  if (done || compares) work.told = {};
  if (done && !*done && work.exchange.owner.area) tell_trouble(desk, work, done->error());
  if (done && *done) desk.notice = exchange_words(**done, desk.texts);
  if (desk.page<JoinPage>() == nullptr) {
    if (desk.notice.empty()) desk.notice = work.told.title;
    return true;
  }
  if (const auto shown = show_others(desk, work); !shown) return Failure(shown.error());
  return true;
}

void forget_joining(SetUpWork& work) {
  forget_exchange(work.exchange);
  work.asking.forget();
  work.told = {};
  work.digits.clear();
  work.answered = {};
}

}  // namespace sala

#include "app/staff/joining.h"

#include <algorithm>

#include "app/staff/place_words.h"
#include "app/staff/set_up_lists.h"
#include "app/stick.h"
#include "core/text_ids.h"
#include "security/organisation_key.h"
#include "storage/project_queries.h"

namespace sala {
namespace {

namespace fs = std::filesystem;
namespace su = set_up_intent;

/// "123 456": easier to compare.
std::string in_two_halves(const std::string& digits) {
  return digits.size() == 6 ? digits.substr(0, 3) + " " + digits.substr(3) : digits;
}

void tell(const StaffDesk& desk, SetUpWork& work, WorkTold::State state, TextId title, std::string words) {
  work.told = {state, desk.texts[title], std::move(words)};
}

void tell_trouble(const StaffDesk& desk, SetUpWork& work, const Error& error) {
  tell(desk, work, WorkTold::State::trouble, TextId::join_trouble, desk.texts.of(error));
}

Result<void> show_join(StaffDesk& desk, SetUpWork& work) {
  JoinPage page;
  if (const auto* before = desk.page<JoinPage>()) page.scroll = before->scroll;
  const fs::path chosen = work.place < work.places.size() ? work.places[work.place] : fs::path();
  work.places.clear();
  work.place = 0;
  const auto places = places_now(desk, work.find_places);
  for (const ExportPlace& place : places) {
    if (place.folder == chosen) work.place = work.places.size();
    work.places.push_back(place.folder);
    page.places.push_back(place_words(place, desk.texts));
  }
  page.chosen = work.place;
  if (std::ranges::none_of(places, &ExportPlace::is_stick)) page.hint = desk.texts[TextId::send_no_stick];
  page.digits = in_two_halves(work.digits);
  page.told = work.told;
  desk.show(TextId::set_up_others, std::move(page));
  return {};
}

/// The exchange folder of this machine comes into being with what is written there.
fs::path chosen_place(const SetUpWork& work) {
  if (work.place >= work.places.size()) return {};
  std::error_code failed;
  fs::create_directories(work.places[work.place], failed);
  return work.places[work.place];
}

/// The digits are slow to make on purpose; the key is made by whoever owns the store, so it is done here and now.
void ask_to_join(StaffDesk& desk, SetUpWork& work) {
  const auto request = request_to_join(desk.station, chosen_place(work));
  if (!request) return tell_trouble(desk, work, request.error());
  work.digits = request->code;
  tell(desk, work, WorkTold::State::done, TextId::join_asked, desk.texts[TextId::join_asked_do]);
}

void take_answer(StaffDesk& desk, SetUpWork& work) {
  if (const auto begun = begin_exchange(desk, work.exchange, chosen_place(work)); !begun)
    return tell_trouble(desk, work, begun.error());
  tell(desk, work, WorkTold::State::running, TextId::join_taking, desk.texts[TextId::send_running_do]);
}

}  // namespace

Result<void> show_others(StaffDesk& desk, SetUpWork& work) {
  const auto key = organisation_key_state(desk.station.folder);
  if (!key) return Failure(key.error());
  const auto joined = has_joined(desk.station);
  if (!joined) return Failure(joined.error());
  const bool holds_key = *key != OrganisationKeyState::none;
  return holds_key || *joined ? show_stations(desk, holds_key) : show_join(desk, work);
}

Result<void> take_joining(StaffDesk& desk, SetUpWork& work, const SetUpIntent& wanted) {
  if (is_working(work.exchange)) return {};
  if (const auto* choose = std::get_if<su::ChoosePlace>(&wanted)) work.place = choose->place;
  if (std::holds_alternative<su::Add>(wanted)) ask_to_join(desk, work);
  if (std::holds_alternative<su::Save>(wanted)) take_answer(desk, work);
  return show_others(desk, work);
}

Result<bool> look_joining(StaffDesk& desk, SetUpWork& work) {
  const auto done = go_on(desk, work.exchange);
  if (!done) return false;
  work.told = {};
  if (!*done) tell_trouble(desk, work, done->error());
  if (*done) desk.notice = exchange_words(**done, desk.texts);
  if (desk.page<JoinPage>() == nullptr) return true;
  if (const auto shown = show_others(desk, work); !shown) return Failure(shown.error());
  return true;
}

void forget_joining(SetUpWork& work) {
  forget_exchange(work.exchange);
  work.told = {};
  work.digits.clear();
}

}  // namespace sala

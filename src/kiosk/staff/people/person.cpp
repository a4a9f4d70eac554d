#include "kiosk/staff/people/person.h"

#include "core/hour_words.h"
#include "core/json_read.h"
#include "kiosk/staff/check_in_words.h"
#include "kiosk/staff/people/person_history.h"
#include "kiosk/ticket_code.h"
#include "station/door/door.h"
#include "station/people/roster_changes.h"
#include "station/people/ticket_issue.h"
#include "storage/door_queries.h"
#include "storage/project_queries.h"
#include "storage/roster_queries.h"
#include "storage/stored_json.h"
#include "words/board.h"
#include "words/door.h"
#include "words/people.h"
#include "words/set_up.h"
#include "words/station.h"

namespace sala {
namespace {

/// "08:31 · QR · Desk 1", or when the session is.
Result<std::string> place_note(const StaffDesk& desk, const Place& place) {
  const Texts& texts = desk.texts;
  if (!place.counted) {
    if (!place.session) return texts[words::person_not_in];
    return hours_words(texts, place.session->starts, place.session->ends);
  }
  const auto fact = find_fact(desk.store(), place.counted->fact);
  if (!fact) return Failure(fact.error());
  std::string note = at_clock(texts, place.counted->time);
  if (place.session && is_late(*place.session, place.counted->time.utc_ms)) note += " · " + texts[words::person_late];
  if (*fact) note += " · " + texts[method_look(text_at(body_of(**fact).value_or(Json::object()), "method")).first];
  return note + " · " + place.counted->station_name;
}

Result<std::vector<PersonPage::Place>> places_for(const StaffDesk& desk, const Uuid& person) {
  const auto places = places_of(desk.store(), desk.project->id, person, std::nullopt);
  if (!places) return Failure(places.error());
  std::vector<PersonPage::Place> shown;
  const auto add = [&](const Place& place, const std::string& title) -> Result<void> {
    auto note = place_note(desk, place);
    if (!note) return Failure(note.error());
    shown.push_back({place.session ? std::optional(place.session->id) : std::nullopt, title, std::move(*note),
                     place.counted ? std::optional(place.counted->fact) : std::nullopt});
    return {};
  };
  if (const auto added = add(places->registration, desk.texts[words::flow_registration]); !added)
    return Failure(added.error());
  for (const Place& place : places->sessions)
    if (const auto added = add(place, title_in(place.session->title, desk.thai())); !added)
      return Failure(added.error());
  return shown;
}

std::vector<PersonPage::Tag> tags_of(const StaffDesk& desk, const Participant& person, bool checked_in) {
  const Texts& texts = desk.texts;
  std::vector<PersonPage::Tag> tags;
  if (person.status == "withdrawn") tags.push_back({texts[words::person_withdrawn], Tone::danger});
  if (checked_in) tags.push_back({texts[words::person_is_in], Tone::success});
  if (!checked_in && tags.empty()) tags.push_back({texts[words::person_not_in], Tone::primary});
  if (person.walk_in) tags.push_back({texts[words::person_walk_in], Tone::accent});
  return tags;
}

Result<std::string> ticket_words(const StaffDesk& desk, const Uuid& person) {
  const auto ticket = valid_ticket_of(desk.store(), desk.project->id, person);
  if (!ticket) return Failure(ticket.error());
  if (!*ticket) return desk.texts[words::person_no_ticket];
  return desk.texts.with(words::person_ticket_valid, {{"issue", std::to_string((*ticket)->issue)}});
}

Result<PersonPage> person_page_of(const StaffDesk& desk, const Participant& person) {
  PersonPage page;
  page.person = person.id;
  page.name = full_name(person);
  page.withdrawn = person.status == "withdrawn";
  page.may_correct = may(desk.user.role, StaffTask::correct);
  page.details = person_details(desk, person);
  const auto replaced = person.replaces ? find_participant(desk.store(), desk.project->id, *person.replaces)
                                        : Result<std::optional<Participant>>();
  if (!replaced) return Failure(replaced.error());
  if (*replaced) page.details.push_back({desk.texts[words::person_replaces], full_name(**replaced)});
  const auto ticket = ticket_words(desk, person.id);
  if (!ticket) return Failure(ticket.error());
  for (const ExtraValue& kept : person.extra) page.details.push_back({kept.name, kept.value});
  page.details.push_back({desk.texts[words::person_ticket], *ticket});
  auto places = places_for(desk, person.id);
  if (!places) return Failure(places.error());
  page.places = std::move(*places);
  page.tags = tags_of(desk, person, page.places.front().fact.has_value());
  auto history = person_history(desk, person.id);
  if (!history) return Failure(history.error());
  page.history = std::move(*history);
  return page;
}

/// What staff write down counts now; of a session that is over from its start, since who was there was there in time, as far
/// as staff know. Error: agenda_opens_at, of a session that is still to come.
Result<std::optional<Moment>> time_by_hand(const StaffDesk& desk, const Uuid& id) {
  const auto places = places_of(desk.store(), desk.project->id, std::nullopt, std::nullopt);
  if (!places) return Failure(places.error());
  const auto place = std::ranges::find_if(places->sessions, [&](const Place& each) { return each.session->id == id; });
  if (place == places->sessions.end()) return std::optional<Moment>();
  const Session& session = *place->session;
  const Moment opens = opening_of(session);
  if (!is_open(*place, desk.now()) && desk.now().utc_ms < opens.utc_ms)
    return fail(words::agenda_opens_at, {{"time", clock_or_day(desk.texts, opens, desk.now())}});
  return session.ends.utc_ms < desk.now().utc_ms ? std::optional(session.starts) : std::nullopt;
}

bool may_correct(const StaffDesk& desk) {
  return may(desk.user.role, StaffTask::correct);
}

Result<void> give_new_ticket(StaffDesk& desk, const Uuid& person, const std::string& reason) {
  const auto given = reissue_ticket(desk.station, desk.project->id, person, reason, desk.by());
  if (!given) return Failure(given.error());
  desk.notice = desk.texts[words::person_ticket_given];
  return show_ticket(desk, person);
}

}  // namespace

Result<Participant> known_person(const StaffDesk& desk, const Uuid& person) {
  const auto kept = resolve_participant(desk.store(), desk.project->id, person);
  if (!kept) return Failure(kept.error());
  auto found = find_participant(desk.store(), desk.project->id, *kept);
  if (!found) return Failure(found.error());
  if (!*found) return fail(words::error_no_participant, {{"participant", person.text()}});
  return std::move(**found);
}

std::vector<PersonPage::Detail> person_details(const StaffDesk& desk, const Participant& person) {
  const Texts& texts = desk.texts;
  std::vector<PersonPage::Detail> details;
  const auto tell = [&](TextId label, const std::string& value) {
    if (!value.empty()) details.push_back({texts[label], value});
  };
  tell(words::people_by_number, person.no);
  tell(words::edit_unit, person.unit);
  tell(words::edit_position, person.position);
  tell(words::edit_personnel_type, person.personnel_type);
  tell(words::edit_email, person.email);
  tell(words::edit_phone, person.phone);
  tell(words::edit_name_en, person.name_en);
  return details;
}

Result<void> show_person(StaffDesk& desk, const Uuid& id) {
  const auto person = known_person(desk, id);
  if (!person) return Failure(person.error());
  auto page = person_page_of(desk, *person);
  if (!page) return Failure(page.error());
  if (const auto* before = desk.page<PersonPage>(); before && before->person == page->person) {
    page->details_scroll = before->details_scroll;
    page->history_scroll = before->history_scroll;
  }
  desk.show(words::person_title, std::move(*page));
  return {};
}

Result<void> mark_in(StaffDesk& desk, const Uuid& person, std::optional<Uuid> session) {
  if (!may_correct(desk)) return {};
  DoorRequest request{desk.project->id, session};
  request.method = Method::staff;
  request.by = desk.by();
  request.by_hand = true;
  const auto when = session ? time_by_hand(desk, *session) : Result<std::optional<Moment>>();
  if (!when) return Failure(when.error());
  request.at = *when;
  const auto answer = check_in_person(desk.station, request, person);
  if (!answer) return Failure(answer.error());
  desk.notice = desk.texts[answer->outcome == Outcome::checked_in ? words::person_marked : words::person_was_in];
  return show_person(desk, person);
}

Result<void> set_withdrawn(StaffDesk& desk, const Uuid& id, bool withdrawn) {
  if (!may_correct(desk)) return {};
  auto person = known_person(desk, id);
  if (!person) return Failure(person.error());
  person->status = withdrawn ? "withdrawn" : "expected";
  const auto put = put_participant(desk.station, desk.project->id, *person, desk.by());
  if (!put) return Failure(put.error());
  desk.notice = desk.texts[withdrawn ? words::person_withdrew : words::person_returned];
  return show_person(desk, id);
}

Result<void> show_ticket(StaffDesk& desk, const Uuid& id) {
  if (!may_correct(desk)) return {};
  const auto person = known_person(desk, id);
  if (!person) return Failure(person.error());
  const auto issued = issue_tickets(desk.station, desk.project->id, {*person}, desk.by());
  if (!issued) return Failure(issued.error());
  auto code = code_picture(issued->front().code);
  if (!code) return Failure(code.error());
  if (const auto shown = show_person(desk, id); !shown) return shown;
  desk.page<PersonPage>()->ticket = std::move(*code);
  return {};
}

void ask_take_back(StaffDesk& desk, const Uuid& fact) {
  auto* page = desk.page<PersonPage>();
  if (page == nullptr || !page->may_correct) return;
  const auto place = std::ranges::find(page->places, std::optional(fact), &PersonPage::Place::fact);
  if (place == page->places.end()) return;
  page->question = PersonQuestion{PersonChange::take_back, fact, undo_words(desk.texts, page->name, place->title)};
}

void ask_new_ticket(StaffDesk& desk) {
  auto* page = desk.page<PersonPage>();
  if (page == nullptr || !page->may_correct) return;
  const Texts& texts = desk.texts;
  ReasonQuestion words{
      texts.with(words::new_ticket_ask, {{"name", page->name}}),
      texts[words::new_ticket_ask_body],
      texts[words::new_ticket_confirm],
      {texts[words::new_ticket_lost], texts[words::new_ticket_unreadable], texts[words::new_ticket_wrong_hands]}};
  page->question = PersonQuestion{PersonChange::new_ticket, std::nullopt, std::move(words)};
}

Result<void> take_answer(StaffDesk& desk, const std::string& reason) {
  const auto* page = desk.page<PersonPage>();
  if (page == nullptr || !page->question || !may_correct(desk)) return {};
  const Uuid person = page->person;
  if (page->question->change == PersonChange::new_ticket) return give_new_ticket(desk, person, reason);
  if (const auto undone = undo_check_in(desk, *page->question->fact, reason); !undone) return undone;
  return show_person(desk, person);
}

}  // namespace sala

#include "kiosk/staff/people/people.h"

#include "kiosk/staff/people/person.h"
#include "kiosk/staff/people/person_edit.h"
#include "words/people.h"
#include "words/staff.h"

namespace sala {
namespace {

namespace pi = people_intent;

bool may_see(const StaffDesk& desk) {
  return desk.project != nullptr && may(desk.user.role, StaffTask::see_people);
}

/// Whom the open page is about.
std::optional<Uuid> open_person(StaffDesk& desk) {
  if (const auto* page = desk.page<PersonPage>()) return page->person;
  if (const auto* page = desk.page<EditPersonPage>()) return page->person;
  if (const auto* page = desk.page<MergePage>()) return page->opened;
  return std::nullopt;
}

void close_question(StaffDesk& desk) {
  if (auto* page = desk.page<PersonPage>()) {
    page->question.reset();
    page->ticket.reset();
  }
  if (auto* page = desk.page<MergePage>()) page->question.reset();
}

/// Fills the roster anew from its top, as filtered, sorted or searched now.
template <class Change>
Result<void> change_list(StaffDesk& desk, PeopleList& list, Change change) {
  auto* page = desk.page<PeoplePage>();
  if (page == nullptr) return {};
  change(*page);
  page->scroll = {};
  return list.fill(desk, *page);
}

/// Remembers how the roster was left, for the way back.
void leave_roster(StaffDesk& desk, PeopleList& list) {
  const auto* page = desk.page<PeoplePage>();
  if (page == nullptr) return;
  list.left = *page;
  list.left.typing = false;
}

Result<void> open(StaffDesk& desk, PeopleList& list, const Uuid& person) {
  leave_roster(desk, list);
  return show_person(desk, person);
}

Result<void> add(StaffDesk& desk, PeopleList& list) {
  leave_roster(desk, list);
  begin_add(desk);
  return {};
}

/// From whoever was not added to the one they would have replaced, else to the roster.
Result<void> back_to_person(StaffDesk& desk, PeopleList& list) {
  const auto* page = desk.page<EditPersonPage>();
  const Uuid person = page && page->replaces ? *page->replaces : open_person(desk).value_or(Uuid{});
  return person == Uuid{} ? show_people(desk, list) : show_person(desk, person);
}

/// Who the open person may be as well; a page that was shown anew has forgotten it.
Result<void> tell_double(StaffDesk& desk, PeopleList& list) {
  auto* page = desk.page<PersonPage>();
  if (page == nullptr) return {};
  const auto other = list.double_of(desk, page->person);
  if (!other) return Failure(other.error());
  page->likely.reset();
  if (!*other) return {};
  const auto person = known_person(desk, **other);
  if (!person) return Failure(person.error());
  std::string note;
  for (const PersonPage::Detail& detail : person_details(desk, *person))
    note += (note.empty() ? "" : " · ") + detail.label + " " + detail.value;
  page->likely = PersonPage::Double{
      person->id, desk.texts.with(words::person_double_ask, {{"name", full_name(*person)}}), std::move(note)};
  return {};
}

Result<void> carry_out(StaffDesk& desk, PeopleList& list, const PeopleIntent& wanted);

}  // namespace

Result<void> show_people(StaffDesk& desk, PeopleList& list) {
  if (!may_see(desk)) return {};
  if (list.left.people == nullptr) list.left.keyboard = keyboard_for(desk.texts.language());
  PeoplePage page = list.left;
  if (const auto* before = desk.page<PeoplePage>(); before && before->people) page = *before;
  if (const auto filled = list.fill(desk, page); !filled) return filled;
  desk.show(words::staff_area_people, std::move(page));
  return {};
}

Result<void> refresh_people(StaffDesk& desk, PeopleList& list) {
  if (desk.page<EditPersonPage>() != nullptr || desk.page<MergePage>() != nullptr) return {};
  const auto person = open_person(desk);
  if (!person) return show_people(desk, list);
  const auto shown = show_person(desk, *person);
  return shown ? tell_double(desk, list) : shown;
}

Result<void> take_people(StaffDesk& desk, PeopleList& list, const PeopleIntent& wanted) {
  if (!may_see(desk)) return {};
  const auto done = carry_out(desk, list, wanted);
  return done ? tell_double(desk, list) : done;
}

namespace {

Result<void> carry_out(StaffDesk& desk, PeopleList& list, const PeopleIntent& wanted) {
  if (const auto* to = std::get_if<pi::OpenPerson>(&wanted)) return open(desk, list, to->person);
  if (std::holds_alternative<pi::BackToRoster>(wanted)) return show_people(desk, list);
  if (std::holds_alternative<pi::Search>(wanted)) return change_list(desk, list, [](PeoplePage&) {});
  if (const auto* by = std::get_if<pi::Filter>(&wanted))
    return change_list(desk, list, [&](PeoplePage& page) { page.filter = by->filter; });
  if (const auto* by = std::get_if<pi::Sort>(&wanted))
    return change_list(desk, list, [&](PeoplePage& page) { page.order = by->order; });
  if (std::holds_alternative<pi::AddPerson>(wanted)) return add(desk, list);
  const auto person = open_person(desk);
  if (!person) return {};
  if (std::holds_alternative<pi::BackToPerson>(wanted)) return back_to_person(desk, list);
  if (const auto* mark = std::get_if<pi::MarkIn>(&wanted)) return mark_in(desk, *person, mark->session);
  if (std::holds_alternative<pi::Withdraw>(wanted)) return set_withdrawn(desk, *person, true);
  if (std::holds_alternative<pi::TakeBackWithdrawal>(wanted)) return set_withdrawn(desk, *person, false);
  if (std::holds_alternative<pi::AddSubstitute>(wanted)) return begin_substitute(desk, *person);
  if (std::holds_alternative<pi::ShowTicket>(wanted)) return show_ticket(desk, *person);
  if (std::holds_alternative<pi::Edit>(wanted)) return begin_edit(desk, *person);
  if (std::holds_alternative<pi::Save>(wanted)) return save_edit(desk);
  if (std::holds_alternative<pi::BeginMerge>(wanted)) return begin_merge(desk, *person);
  if (std::holds_alternative<pi::SearchOther>(wanted)) return search_other(desk, list);
  if (const auto* other = std::get_if<pi::ChooseOther>(&wanted)) return choose_other(desk, other->person);
  if (const auto* answer = std::get_if<pi::Answer>(&wanted))
    return desk.page<MergePage>() ? merge_both(desk, answer->reason) : take_answer(desk, answer->reason);
  if (const auto* ask = std::get_if<pi::AskTakeBack>(&wanted)) ask_take_back(desk, ask->fact);
  if (std::holds_alternative<pi::AskNewTicket>(wanted)) ask_new_ticket(desk);
  if (std::holds_alternative<pi::SwapMerge>(wanted)) swap_merge(desk);
  if (std::holds_alternative<pi::AskMerge>(wanted)) ask_merge(desk);
  if (const auto* settled = std::get_if<pi::SettleDouble>(&wanted))
    return settle_double(desk, settled->other, settled->is_one);
  if (std::holds_alternative<pi::CloseQuestion>(wanted)) close_question(desk);
  return {};
}

}  // namespace

}  // namespace sala

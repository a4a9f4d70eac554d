#include "kiosk/staff/people/person_edit.h"

#include "core/thai_text.h"
#include "kiosk/staff/people/person.h"
#include "station/door/walk_in.h"
#include "station/people/roster_changes.h"
#include "station/people/roster_doubles.h"
#include "words/people.h"
#include "words/shell.h"

namespace sala {
namespace {

constexpr std::size_t most_others = 50;
constexpr std::size_t longest_field = 120;

/// By PersonField.
constexpr std::array<std::string Participant::*, person_fields> members = {
    &Participant::no,      &Participant::prefix,   &Participant::given_name, &Participant::family_name,
    &Participant::name_en, &Participant::position, &Participant::unit,       &Participant::personnel_type,
    &Participant::email,   &Participant::phone};

EditPersonPage edit_page_of(const Participant& person) {
  EditPersonPage page;
  page.person = person.id;
  for (std::size_t i = 0; i < person_fields; ++i) {
    page.fields[i] = edit_text(person.*members[i], longest_field);
    page.fields[i].may_paste = true;
  }
  return page;
}

/// Whoever is added once the project has begun came without being on the list; a substitute takes a place on it.
Participant newcomer(const StaffDesk& desk, const EditPersonPage& page) {
  Participant person;
  person.replaces = page.replaces;
  person.walk_in = !page.replaces && !(day_of(desk.station.clock->now()) < desk.project->starts_on);
  return person;
}

/// Puts somebody new on the roster, and says so where they may be on it already.
Result<void> save_newcomer(StaffDesk& desk, const Participant& person) {
  const auto known = is_likely_known(desk.store(), desk.project->id, person);
  if (!known) return Failure(known.error());
  const auto put = put_participant(desk.station, desk.project->id, person, desk.by());
  if (!put) return Failure(put.error());
  desk.notice = desk.texts[*known ? words::add_similar : words::add_saved];
  return show_person(desk, *put);
}

MergePage::Card card_of(const StaffDesk& desk, const Participant& person) {
  return {person.id, full_name(person), person_details(desk, person)};
}

}  // namespace

void begin_add(StaffDesk& desk) {
  if (!may(desk.user.role, StaffTask::correct)) return;
  EditPersonPage page = edit_page_of({});
  begin_typing(page, static_cast<std::size_t>(PersonField::given_name), desk.texts.language());
  desk.show(words::add_title, std::move(page));
}

Result<void> begin_substitute(StaffDesk& desk, const Uuid& withdrawn) {
  if (!may(desk.user.role, StaffTask::correct)) return {};
  const auto replaced = known_person(desk, withdrawn);
  if (!replaced) return Failure(replaced.error());
  Participant person;
  person.unit = replaced->unit;
  person.personnel_type = replaced->personnel_type;
  EditPersonPage page = edit_page_of(person);
  page.replaces = replaced->id;
  begin_typing(page, static_cast<std::size_t>(PersonField::given_name), desk.texts.language());
  desk.show(words::person_substitute, std::move(page));
  return {};
}

Result<void> begin_edit(StaffDesk& desk, const Uuid& id) {
  if (!may(desk.user.role, StaffTask::correct)) return {};
  const auto person = known_person(desk, id);
  if (!person) return Failure(person.error());
  desk.show(words::edit_title, edit_page_of(*person));
  return {};
}

Result<void> save_edit(StaffDesk& desk) {
  const auto* page = desk.page<EditPersonPage>();
  if (page == nullptr || !may(desk.user.role, StaffTask::correct)) return {};
  const bool is_new = page->person == Uuid{};
  const auto before = is_new ? Result<Participant>(newcomer(desk, *page)) : known_person(desk, page->person);
  if (!before) return Failure(before.error());
  Participant person = *before;
  for (std::size_t i = 0; i < person_fields; ++i) person.*members[i] = clean(page->fields[i].text);
  person.no = western_digits(person.no);
  if (person.given_name.empty() && person.family_name.empty()) return fail(words::error_person_name);
  if (is_new) return save_newcomer(desk, person);
  if (person != *before) {
    const auto put = put_participant(desk.station, desk.project->id, person, desk.by());
    if (!put) return Failure(put.error());
    desk.notice = desk.texts[words::edit_saved];
  }
  return show_person(desk, person.id);
}

Result<void> begin_merge(StaffDesk& desk, const Uuid& id) {
  if (!may(desk.user.role, StaffTask::correct)) return {};
  const auto person = known_person(desk, id);
  if (!person) return Failure(person.error());
  MergePage page;
  page.opened = person->id;
  page.stays = card_of(desk, *person);
  page.keyboard = keyboard_for(desk.texts.language());
  page.typing = true;
  desk.show(words::merge_title, std::move(page));
  return {};
}

Result<void> search_other(StaffDesk& desk, PeopleList& list) {
  auto* page = desk.page<MergePage>();
  if (page == nullptr) return {};
  auto found = list.find(desk, page->search.text, most_others, page->opened);
  if (!found) return Failure(found.error());
  page->found = std::move(*found);
  page->scroll = {};
  return {};
}

Result<void> choose_other(StaffDesk& desk, const Uuid& id) {
  auto* page = desk.page<MergePage>();
  if (page == nullptr || id == page->opened) return {};
  const auto person = known_person(desk, id);
  if (!person) return Failure(person.error());
  page->goes = card_of(desk, *person);
  page->typing = false;
  return {};
}

void swap_merge(StaffDesk& desk) {
  auto* page = desk.page<MergePage>();
  if (page != nullptr && page->goes) std::swap(page->stays, *page->goes);
}

void ask_merge(StaffDesk& desk) {
  auto* page = desk.page<MergePage>();
  if (page == nullptr || !page->goes) return;
  const Texts& texts = desk.texts;
  page->question = ReasonQuestion{
      texts.with(words::merge_question, {{"name", page->stays.name}}),
      texts.with(words::merge_question_body, {{"name", page->goes->name}}),
      texts[words::merge_confirm],
      {texts[words::merge_same_person], texts[words::merge_came_as_walk_in], texts[words::merge_listed_twice]}};
}

Result<void> settle_double(StaffDesk& desk, const Uuid& other, bool is_one) {
  const auto* page = desk.page<PersonPage>();
  if (page == nullptr || !page->likely || page->likely->person != other || !may(desk.user.role, StaffTask::correct))
    return {};
  const auto opened = known_person(desk, page->person), found = known_person(desk, other);
  if (!opened || !found) return Failure(opened ? found.error() : opened.error());
  const std::string& reason = desk.texts[is_one ? words::merge_found_double : words::merge_two_people];
  if (!is_one) {
    if (const auto kept = keep_apart(desk.station, desk.project->id, {opened->id, found->id, reason, desk.by()}); !kept)
      return kept;
    desk.notice = desk.texts[words::person_double_apart];
    return show_person(desk, opened->id);
  }
  const bool stays = !opened->walk_in || found->walk_in;  // whoever stood on a list before
  const Uuid kept = stays ? opened->id : found->id, from = stays ? found->id : opened->id;
  if (const auto merged = merge_participants(desk.station, desk.project->id, {from, kept, reason, desk.by()}); !merged)
    return merged;
  desk.notice = desk.texts[words::merge_done];
  return show_person(desk, kept);
}

Result<void> merge_both(StaffDesk& desk, const std::string& reason) {
  const auto* page = desk.page<MergePage>();
  if (page == nullptr || !page->goes || !may(desk.user.role, StaffTask::correct)) return {};
  const Uuid kept = page->stays.person;
  const auto merged = merge_participants(desk.station, desk.project->id, {page->goes->person, kept, reason, desk.by()});
  if (!merged) return merged;
  desk.notice = desk.texts[words::merge_done];
  return show_person(desk, kept);
}

}  // namespace sala

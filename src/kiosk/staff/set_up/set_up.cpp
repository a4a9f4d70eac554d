#include "kiosk/staff/set_up/set_up.h"

#include <spdlog/spdlog.h>

#include "kiosk/kiosk_settings.h"
#include "kiosk/staff/form_fields.h"
#include "kiosk/staff/place_words.h"
#include "kiosk/staff/set_up/devices.h"
#include "kiosk/staff/set_up/drafts.h"
#include "kiosk/staff/set_up/joining.h"
#include "kiosk/staff/set_up/logo.h"
#include "kiosk/staff/set_up/set_up_lists.h"
#include "kiosk/staff/set_up/set_up_saving.h"
#include "platform/printer/print_queue.h"
#include "scanner/source.h"
#include "security/user_file.h"
#include "station/program_files.h"
#include "storage/project_queries.h"
#include "words/exchange.h"
#include "words/people.h"
#include "words/set_up.h"

namespace sala {
namespace {

namespace su = set_up_intent;

/// What `sala doctor` says, with a store of its own that only reads.
void begin_checks(StaffDesk& desk, SetUpWork& work) {
  if (work.checking.works()) return;
  work.checks.clear();
  work.checking.begin(desk.this_part(), [folder = desk.station.folder, language = desk.texts.language()] {
    const auto texts = load_texts(language);
    SystemClock clock;
    if (!texts) return std::vector<Check>();
    const auto station = in_own_zone(open_station(folder, OpenMode::read_only, clock), clock);
    return examine({folder, *texts, clock, capture_devices(), list_printers()}, station);
  });
}

Result<void> open_session_form(StaffDesk& desk, const SetUpWork& work) {
  const auto session = open_session(desk, work);
  if (!session) return Failure(session.error());
  desk.show(work.item ? words::set_up_session : words::set_up_add_session, session_form(desk.texts, *session));
  return {};
}

Result<void> open_user_form(StaffDesk& desk, const SetUpWork& work) {
  const auto user = open_user(desk, work);
  if (!user) return Failure(user.error());
  FormPage form = user_form(desk.texts, *user ? &**user : nullptr);
  const auto users = read_users(desk.station.folder);
  if (users && users->empty()) form["role"].chosen = static_cast<std::size_t>(UserRole::administrator);
  desk.show(words::set_up_add_user, std::move(form));
  if (*user) desk.screen.title = (*user)->name;
  return {};
}

Result<void> open_form_with_passphrase(StaffDesk& desk, SetUpWork& work) {
  const auto passphrase = needs_passphrase(desk);
  if (!passphrase) return Failure(passphrase.error());
  if (work.part == SetUpPart::endorsing) {
    desk.show(words::join_let, endorsing_form(desk.texts, *passphrase));
    return {};
  }
  if (work.part == SetUpPart::passphrase) {
    desk.show(words::set_up_passphrase, passphrase_form(desk.texts, *passphrase));
    return {};
  }
  PlacesTold places = tell_places(desk, work.find_places, work.place, name_words);
  work.places = std::move(places.folders);
  FormPage form = backup_form(desk.texts, std::move(places.words), *passphrase);
  form["where"].chosen = places.chosen;
  desk.show(words::set_up_backup, std::move(form));
  return {};
}

Result<void> open_form(StaffDesk& desk, SetUpWork& work) {
  const Texts& texts = desk.texts;
  if (work.part == SetUpPart::session) return open_session_form(desk, work);
  if (work.part == SetUpPart::user) return open_user_form(desk, work);
  if (work.part == SetUpPart::endorsing || work.part == SetUpPart::backup || work.part == SetUpPart::passphrase)
    return open_form_with_passphrase(desk, work);
  if (work.part == SetUpPart::organisation) {
    const auto known = organisation(desk.store());
    if (!known) return Failure(known.error());
    desk.show(words::set_up_organisation, organisation_form(texts, known->value_or(Organisation{})));
  }
  if (work.part == SetUpPart::project) {
    const bool known = work.item && desk.project != nullptr;
    desk.show(known ? words::set_up_event : words::set_up_new_event,
              project_form(texts, known ? *desk.project : Project{}));
  }
  if (work.part == SetUpPart::sheet && desk.project != nullptr)
    desk.show(words::set_up_sheet, sheet_form(texts, *desk.project));
  if (work.part == SetUpPart::rule && desk.project != nullptr)
    desk.show(words::set_up_rule, rule_form(texts, *desk.project));
  if (work.part == SetUpPart::station) {
    const auto name = station_name(desk.store());
    if (!name) return Failure(name.error());
    desk.show(words::set_up_station, station_form(texts, *name));
  }
  if (work.part == SetUpPart::screen)
    desk.show(words::set_up_screen, screen_form(texts, read_kiosk_settings(desk.store())));
  return {};
}

/// A form that somebody comes to: with what they left in it, and today marked in its calendar.
Result<void> come_to_form(StaffDesk& desk, SetUpWork& work) {
  if (const auto opened = open_form(desk, work); !opened) return opened;
  auto* form = desk.page<FormPage>();
  if (form == nullptr) return {};
  form->today = day_of(desk.now());
  if (take_up_draft(desk, work)) desk.notice = desk.texts[words::form_draft];
  read_fields(*form, desk.texts, false);
  return {};
}

/// The open form in the language of now, with what stands in it.
Result<void> retell_form(StaffDesk& desk, SetUpWork& work) {
  FormPage before = *desk.page<FormPage>();
  const bool has_places = work.part == SetUpPart::backup;
  work.place.clear();  // nobody chose the exchange folder where there was nothing else: the stick that comes is taken
  if (has_places && work.places.size() > 1) work.place = work.places.at(before["where"].chosen);
  if (const auto opened = open_form(desk, work); !opened) return opened;
  FormPage& form = *desk.page<FormPage>();
  if (has_places) before["where"].chosen = form["where"].chosen;
  for (FormPage::Field& field : form.fields) {
    if (!before.has(field.id)) return {};
    const FormPage::Field& filled = before[field.id];
    field.text = filled.text;
    field.touched = filled.touched;
    field.on = filled.on;
    field.chosen = filled.chosen;
  }
  form.active = before.active;
  form.keyboard = before.keyboard;
  form.typing = before.typing;
  form.removing = before.removing;
  form.leaving = before.leaving;
  form.picking = before.picking;
  form.today = before.today;
  form.working = before.working;
  form.scroll = before.scroll;
  read_fields(form, desk.texts, false);
  return {};
}

SetUpPart part_above(SetUpPart part) {
  if (part == SetUpPart::session) return SetUpPart::sessions;
  if (part == SetUpPart::user) return SetUpPart::users;
  if (part == SetUpPart::endorsing) return SetUpPart::others;
  return SetUpPart::overview;
}

/// Leaves the page for the list above.
Result<void> go_up(StaffDesk& desk, SetUpWork& work) {
  work.part = part_above(work.part);
  work.item.reset();
  desk.leave_page();
  return show_set_up(desk, work);
}

/// Leaves a form that was saved or given up.
Result<void> close_form(StaffDesk& desk, SetUpWork& work) {
  work.draft.reset();
  return go_up(desk, work);
}

Result<void> go_back(StaffDesk& desk, SetUpWork& work) {
  auto* form = desk.page<FormPage>();
  if (form == nullptr || form->working || !is_half_filled(*form, work)) return go_up(desk, work);
  form->leaving = true;
  return {};
}

Result<void> open_row(StaffDesk& desk, SetUpWork& work, const std::string& id) {
  const auto* page = desk.page<ListPage>();
  if (page == nullptr) return {};
  const auto row = std::ranges::find(page->rows, id, &ListPage::Row::id);
  if (row == page->rows.end() || !row->opens) return {};
  if (work.part == SetUpPart::logo) return take_logo(desk, work, id);
  if (work.part == SetUpPart::overview) {
    const auto part = overview_part(id);
    if (!part) return {};
    work.part = *part;
    work.seen.insert(work.part);
    work.item = work.part == SetUpPart::project && desk.project ? std::optional(desk.project->id) : std::nullopt;
    if (work.part == SetUpPart::checks) begin_checks(desk, work);
  } else if (work.part == SetUpPart::sessions || work.part == SetUpPart::users) {
    work.item = Uuid::parse(id);
    work.part = work.part == SetUpPart::sessions ? SetUpPart::session : SetUpPart::user;
  }
  desk.leave_page();
  return show_set_up(desk, work);
}

Result<void> add(StaffDesk& desk, SetUpWork& work) {
  work.item.reset();
  if (work.part == SetUpPart::overview) work.part = SetUpPart::project;
  if (work.part == SetUpPart::sessions) work.part = SetUpPart::session;
  if (work.part == SetUpPart::users) work.part = SetUpPart::user;
  if (work.part == SetUpPart::checks) begin_checks(desk, work);
  if (work.part == SetUpPart::others) work.part = SetUpPart::endorsing;
  return show_set_up(desk, work);
}

/// From the list of one step to the next.
Result<void> go_on_setting_up(StaffDesk& desk, SetUpWork& work) {
  if (work.part != SetUpPart::overview)
    if (const auto up = go_up(desk, work); !up) return up;
  return work.next_step ? open_row(desk, work, *work.next_step) : Result<void>();
}

/// Shows what came of saving where it was asked for; a list that is open shows it, too.
Result<void> show_saved(StaffDesk& desk, SetUpWork& work, bool is_at_form) {
  if (is_at_form && desk.page<FormPage>() != nullptr) return close_form(desk, work);
  if (desk.page<ListPage>() != nullptr) return show_set_up(desk, work);
  return {};
}

/// Another thread has done its part of saving; the rest is done here, whoever looks.
Result<void> finish_saving(StaffDesk& desk, SetUpWork& work, const Finish& finish) {
  const JobOwner owner = work.saving.owner();
  const bool is_at_page = desk.is_at(owner);
  const auto saved = finish(desk.station);
  auto* form = is_at_page ? desk.page<FormPage>() : nullptr;
  if (saved && saved->next) {
    work.saving.begin(owner, saved->next);
    return {};
  }
  if (form != nullptr) form->working = false;
  if (!saved && !is_at_page) return Failure(saved.error());
  if (!saved) {
    desk.screen.trouble = desk.texts.of(saved.error());
    return {};
  }
  desk.users_changed = desk.users_changed || saved->users_changed;
  if (owner.area && !saved->answered.code.empty()) work.answered = saved->answered;
  const auto shown = show_saved(desk, work, is_at_page);
  desk.notice = saved->words ? saved->words(desk.texts) : desk.texts[words::edit_saved];
  return shown;
}

}  // namespace

void begin_set_up(SetUpWork& work) {
  work.part = SetUpPart::overview;
  work.item.reset();
}

Result<void> end_saving(StaffDesk& desk, SetUpWork& work) {
  desk.notice = desk.texts[words::edit_saved];
  return close_form(desk, work);
}

void save_apart(StaffDesk& desk, SetUpWork& work, std::function<Finish()> slow) {
  if (auto* form = desk.page<FormPage>()) form->working = true;
  work.saving.begin(desk.this_page(), std::move(slow));
}

Result<void> show_set_up(StaffDesk& desk, SetUpWork& work) {
  if (desk.page<FormPage>() != nullptr) return retell_form(desk, work);
  switch (work.part) {
    case SetUpPart::overview:
      return show_overview(desk, work);
    case SetUpPart::users:
      return show_users(desk, work);
    case SetUpPart::sessions:
      return show_sessions(desk, work);
    case SetUpPart::logo:
      return show_logos(desk, work);
    case SetUpPart::others:
      return show_others(desk, work);
    case SetUpPart::devices:
      show_devices(desk);
      return {};
    case SetUpPart::checks:
      show_checks(desk, work);
      return {};
    default:
      return come_to_form(desk, work);
  }
}

Result<void> take_set_up(StaffDesk& desk, SetUpWork& work, const SetUpIntent& wanted) {
  if (!may(desk.user.role, StaffTask::set_up)) return {};
  if (const auto* open = std::get_if<su::OpenRow>(&wanted)) return open_row(desk, work, open->id);
  if (desk.page<JoinPage>() != nullptr && !std::holds_alternative<su::Back>(wanted))
    return take_joining(desk, work, wanted);
  if (std::holds_alternative<su::Add>(wanted)) return add(desk, work);
  if (std::holds_alternative<su::Save>(wanted)) return save_form(desk, work);
  if (std::holds_alternative<su::Remove>(wanted)) return remove_item(desk, work);
  const bool asks_removal = std::holds_alternative<su::AskRemove>(wanted);
  if (asks_removal || std::holds_alternative<su::KeepIt>(wanted)) {
    if (auto* form = desk.page<FormPage>()) form->removing = asks_removal, form->leaving = false;
    return {};
  }
  if (std::holds_alternative<su::ReadFields>(wanted)) {
    if (auto* form = desk.page<FormPage>()) read_fields(*form, desk.texts, false);
    return {};
  }
  if (std::holds_alternative<su::Next>(wanted)) return go_on_setting_up(desk, work);
  if (std::holds_alternative<su::Discard>(wanted)) return close_form(desk, work);
  return std::holds_alternative<su::Back>(wanted) ? go_back(desk, work) : Result<void>();
}

Result<bool> look_set_up(StaffDesk& desk, SetUpWork& work) {
  keep_draft(desk, work);
  auto checked = work.checking.ready();
  if (checked) {
    work.checks = std::move(*checked);
    if (work.part == SetUpPart::checks && desk.page<ListPage>() != nullptr) show_checks(desk, work);
  }
  const auto joined = look_joining(desk, work);
  const auto saved = work.saving.ready();
  const auto finished = saved ? finish_saving(desk, work, *saved) : Result<void>();
  if (!joined) return joined;
  if (!finished) return Failure(finished.error());
  return checked || saved || *joined;
}

bool shows_places(const StaffScreen& screen, const SetUpWork& work) {
  const auto* form = std::get_if<FormPage>(&screen.page);
  if (form != nullptr) return work.part == SetUpPart::backup && !form->working;
  return std::holds_alternative<JoinPage>(screen.page) || (work.part == SetUpPart::logo && !work.saving.works());
}

void forget_set_up(SetUpWork& work) {
  work.saving.forget();
  work.checking.forget();
  work.is_first_start = false;
  work.seen.clear();
  forget_joining(work);
}

void end_set_up(OpenStation& station, SetUpWork& work) {
  while (const auto finish = work.saving.wait()) {
    const auto saved = (*finish)(station);
    if (!saved) spdlog::error("set-up: {}", name_of(saved.error().text));
    if (saved && saved->next) work.saving.begin({}, saved->next);
  }
}

}  // namespace sala

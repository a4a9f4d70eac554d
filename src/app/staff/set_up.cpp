#include "app/staff/set_up.h"

#include <sodium.h>
#include <spdlog/spdlog.h>

#include <array>
#include <chrono>

#include "app/files.h"
#include "app/project_changes.h"
#include "app/staff/entrance.h"
#include "app/users.h"
#include "core/format_date.h"
#include "core/text_ids.h"
#include "security/pins.h"
#include "storage/project_queries.h"

namespace sala {
namespace {

namespace su = set_up_intent;
using Row = ListPage::Row;

/// The overview's rows in their order.
constexpr std::array<SetUpPart, 6> parts = {SetUpPart::users,    SetUpPart::organisation, SetUpPart::project,
                                            SetUpPart::sessions, SetUpPart::station,      SetUpPart::checks};

Row done_or_not(bool done, Icon icon, std::string title, std::string words) {
  return {done ? Icon::check : icon, done ? Tone::success : Tone::accent, std::move(title), std::move(words), true};
}

// ---- the lists --------------------------------------------------------------------------------------------------------
Result<Row> overview_row(const StaffDesk& desk, SetUpPart part) {
  const Texts& texts = desk.texts;
  if (part == SetUpPart::users) {
    const auto users = read_users(desk.station.folder);
    if (!users) return Failure(users.error());
    const std::string count = std::to_string(users->size());
    return done_or_not(
        !users->empty(), Icon::lock, texts[TextId::set_up_users],
        users->empty() ? texts[TextId::set_up_users_none] : texts.with(TextId::set_up_users_count, {{"count", count}}));
  }
  if (part == SetUpPart::organisation) {
    const auto known = organisation(desk.store());
    if (!known) return Failure(known.error());
    const bool named = *known && !(*known)->names.th.empty();
    return done_or_not(named, Icon::door, texts[TextId::set_up_organisation],
                       named ? title_in((*known)->names, desk.thai()) : texts[TextId::set_up_organisation_none]);
  }
  if (part == SetUpPart::station) {
    const auto name = station_name(desk.store());
    if (!name) return Failure(name.error());
    return Row{Icon::pin_place, Tone::primary, texts[TextId::set_up_station], *name, true};
  }
  if (part == SetUpPart::checks)
    return Row{Icon::info, Tone::primary, texts[TextId::set_up_checks], texts[TextId::set_up_checks_do], true};
  const bool there = desk.project != nullptr;
  if (part == SetUpPart::project)
    return done_or_not(there, Icon::calendar, texts[TextId::set_up_event],
                       there ? title_in(desk.project->title, desk.thai()) : texts[TextId::set_up_event_none]);
  const auto agenda = there ? sessions(desk.store(), desk.project->id) : Result<std::vector<Session>>();
  if (!agenda) return Failure(agenda.error());
  const std::string count = std::to_string(agenda->size());
  Row row = done_or_not(
      !agenda->empty(), Icon::clock, texts[TextId::set_up_agenda],
      there ? texts.with(TextId::set_up_agenda_count, {{"count", count}}) : texts[TextId::set_up_event_none]);
  row.opens = there;
  return row;
}

Result<void> show_overview(StaffDesk& desk) {
  ListPage page;
  if (const auto* before = desk.page<ListPage>(); before && !before->has_above) page.scroll = before->scroll;
  if (desk.project == nullptr) page.lead = desk.texts[TextId::set_up_five_steps];
  for (const SetUpPart part : parts) {
    auto row = overview_row(desk, part);
    if (!row) return Failure(row.error());
    page.rows.push_back(std::move(*row));
  }
  page.add = desk.texts[TextId::set_up_new_event];
  desk.show(TextId::staff_area_set_up, std::move(page));
  return {};
}

Result<void> show_users(StaffDesk& desk, SetUpWork& work) {
  const auto users = read_users(desk.station.folder);
  if (!users) return Failure(users.error());
  ListPage page;
  page.has_above = true;
  page.lead = desk.texts[TextId::set_up_users_lead];
  page.add = desk.texts[TextId::set_up_add_user];
  work.shown.clear();
  for (const UserRecord& record : *users) {
    work.shown.push_back(record.user.id);
    page.rows.push_back({Icon::person, Tone::primary, record.user.name, role_words(record.user.role, desk.texts)});
  }
  desk.show(TextId::set_up_users, std::move(page));
  return {};
}

Result<void> show_sessions(StaffDesk& desk, SetUpWork& work) {
  const auto agenda = sessions(desk.store(), desk.project->id);
  if (!agenda) return Failure(agenda.error());
  ListPage page;
  page.has_above = true;
  page.add = desk.texts[TextId::set_up_add_session];
  work.shown.clear();
  for (const Session& session : *agenda) {
    work.shown.push_back(session.id);
    page.rows.push_back({session.takes_attendance ? Icon::people : Icon::opening, Tone::primary,
                         title_in(session.title, desk.thai()), day_and_hours(desk.texts, session)});
  }
  desk.show(TextId::set_up_agenda, std::move(page));
  return {};
}

std::string check_name(const std::string& name, const Texts& texts) {
  constexpr std::array<std::pair<std::string_view, TextId>, 9> names = {{{"store", TextId::check_store},
                                                                         {"fonts", TextId::check_fonts},
                                                                         {"camera", TextId::check_camera},
                                                                         {"disk space", TextId::check_space},
                                                                         {"clock", TextId::check_clock},
                                                                         {"printer", TextId::check_printer},
                                                                         {"record", TextId::check_record},
                                                                         {"encryption", TextId::check_encryption},
                                                                         {"backups", TextId::check_backups}}};
  const auto known = std::ranges::find(names, name, [](const auto& entry) { return entry.first; });
  return known == names.end() ? name : texts[known->second];
}

Row check_row(const Check& check, const Texts& texts) {
  Row row{Icon::check, Tone::success, check_name(check.name, texts), check.message, false};
  if (check.health == Health::warn) row.icon = Icon::warning, row.tone = Tone::warning;
  if (check.health == Health::fail) row.icon = Icon::cross, row.tone = Tone::danger;
  return row;
}

void show_checks(StaffDesk& desk, const SetUpWork& work) {
  ListPage page;
  page.has_above = true;
  if (const auto* before = desk.page<ListPage>(); before && before->has_above) page.scroll = before->scroll;
  page.add = desk.texts[TextId::set_up_check_again];
  page.add_icon = Icon::refresh;
  if (work.checking.valid())
    page.rows.push_back({Icon::refresh, Tone::primary, desk.texts[TextId::set_up_checking], "", false});
  for (const Check& check : work.checks) page.rows.push_back(check_row(check, desk.texts));
  desk.show(TextId::set_up_checks, std::move(page));
}

/// What `sala doctor` says, with a store of its own that only reads.
void begin_checks(StaffDesk& desk, SetUpWork& work) {
  if (work.checking.valid()) return;
  work.checks.clear();
  work.checking = std::async(std::launch::async, [folder = desk.station.folder, language = desk.texts.language()] {
    const auto texts = load_texts(language);
    SystemClock clock;
    GlobalOptions options;
    options.data = folder.string();
    return texts ? examine(CommandContext{options, *texts, clock}) : std::vector<Check>();
  });
}

// ---- the forms --------------------------------------------------------------------------------------------------------
Result<std::optional<User>> open_user(const StaffDesk& desk, const SetUpWork& work) {
  if (!work.item) return std::optional<User>();
  const auto user = find_user(desk.station, work.item->text());
  if (!user) return Failure(user.error());
  return std::optional(*user);
}

Result<Session> open_session(const StaffDesk& desk, const SetUpWork& work) {
  Session fresh;
  fresh.starts = fresh.ends = moment_at(desk.project->starts_on, 0, 0);
  const auto agenda = sessions(desk.store(), desk.project->id);
  if (!agenda) return Failure(agenda.error());
  const auto known = std::ranges::find_if(*agenda, [&](const Session& each) { return each.id == work.item; });
  return known == agenda->end() ? fresh : *known;
}

/// A kiosk that joined another organisation's may not speak for it: its word would be kept and change nothing.
Result<Organisation> organisation_now(StaffDesk& desk) {
  if (const auto made = ensure_organisation(desk.station); !made) return Failure(made.error());
  const auto own = desk.store().own_station_id();
  const auto station = own ? find_station(desk.store(), *own) : Result<std::optional<Station>>();
  if (!station) return Failure(station.error());
  if (*station && !(*station)->roles.office) return fail(TextId::error_not_office);
  const auto known = organisation(desk.store());
  if (!known) return Failure(known.error());
  return **known;
}

Result<void> open_form(StaffDesk& desk, SetUpWork& work) {
  const Texts& texts = desk.texts;
  if (work.part == SetUpPart::organisation) {
    const auto known = organisation(desk.store());
    if (!known) return Failure(known.error());
    desk.show(TextId::set_up_organisation, organisation_form(texts, known->value_or(Organisation{})));
  }
  if (work.part == SetUpPart::project) {
    const bool known = work.item && desk.project != nullptr;
    desk.show(known ? TextId::set_up_event : TextId::set_up_new_event,
              project_form(texts, known ? *desk.project : Project{}));
  }
  if (work.part == SetUpPart::session) {
    const auto session = open_session(desk, work);
    if (!session) return Failure(session.error());
    desk.show(work.item ? TextId::set_up_session : TextId::set_up_add_session, session_form(texts, *session));
  }
  if (work.part == SetUpPart::station) {
    const auto name = station_name(desk.store());
    if (!name) return Failure(name.error());
    desk.show(TextId::set_up_station, station_form(texts, *name));
  }
  if (work.part == SetUpPart::user) {
    const auto user = open_user(desk, work);
    if (!user) return Failure(user.error());
    FormPage form = user_form(texts, *user ? &**user : nullptr);
    const auto users = read_users(desk.station.folder);
    if (users && users->empty()) form.fields.at(1).chosen = static_cast<std::size_t>(UserRole::administrator);
    desk.show(*user ? TextId::set_up_new_pin : TextId::set_up_add_user, std::move(form));
  }
  return {};
}

/// The open form in the language of now, with what stands in it.
Result<void> retell_form(StaffDesk& desk, SetUpWork& work) {
  const FormPage before = *desk.page<FormPage>();
  if (const auto opened = open_form(desk, work); !opened) return opened;
  FormPage& form = *desk.page<FormPage>();
  if (form.fields.size() != before.fields.size()) return {};
  for (std::size_t i = 0; i < form.fields.size(); ++i) {
    form.fields[i].text = before.fields[i].text;
    form.fields[i].on = before.fields[i].on;
    form.fields[i].chosen = before.fields[i].chosen;
  }
  form.active = before.active;
  form.keyboard = before.keyboard;
  form.typing = before.typing;
  form.removing = before.removing;
  form.working = before.working;
  form.scroll = before.scroll;
  return {};
}

/// The list that the open form belongs to.
SetUpPart part_above(SetUpPart part) {
  if (part == SetUpPart::session) return SetUpPart::sessions;
  if (part == SetUpPart::user) return SetUpPart::users;
  return SetUpPart::overview;
}

/// Leaves the form or list for what is above.
Result<void> go_up(StaffDesk& desk, SetUpWork& work) {
  work.part = part_above(work.part);
  work.item.reset();
  desk.screen.page = ListPage{};
  return show_set_up(desk, work);
}

Result<void> saved(StaffDesk& desk, SetUpWork& work) {
  desk.notice = desk.texts[TextId::edit_saved];
  return go_up(desk, work);
}

Result<void> save_project(StaffDesk& desk, SetUpWork& work, const FormPage& form) {
  const bool is_known = work.item && desk.project != nullptr;
  const auto told = told_project(form, is_known ? *desk.project : Project{});
  if (!told) return Failure(told.error());
  const auto all = projects(desk.store());
  if (!all) return Failure(all.error());
  for (const Project& each : *all)
    if (each.code == told->code && each.id != told->id) return fail(TextId::error_project_code, {{"code", told->code}});
  if (is_known && *told == *desk.project) return saved(desk, work);
  const auto put = add_project(desk.station, *told, desk.by());
  if (!put) return Failure(put.error());
  if (const auto chosen = desk.station.store->set_setting("project", put->text()); !chosen) return chosen;
  spdlog::info("set-up: a project was saved");
  return saved(desk, work);
}

Result<void> save_session(StaffDesk& desk, SetUpWork& work, const FormPage& form) {
  const auto known = open_session(desk, work);
  if (!known) return Failure(known.error());
  const auto of = organisation(desk.store());
  if (!of) return Failure(of.error());
  const auto told = told_session(form, *known, (*of).value_or(Organisation{}).time_zone);
  if (!told) return Failure(told.error());
  if (*told == *known) return saved(desk, work);
  const auto put = add_sessions(desk.station, desk.project->id, {*told}, desk.by());
  if (!put) return Failure(put.error());
  return saved(desk, work);
}

/// The PIN's hash takes most of a second: made on a thread, look_set_up takes it.
Result<void> save_user(StaffDesk& desk, SetUpWork& work, FormPage& form) {
  const auto known = open_user(desk, work);
  if (!known) return Failure(known.error());
  auto told = told_user(form, *known ? &**known : nullptr);
  if (!told) return Failure(told.error());
  for (FormPage::Field& field : form.fields)
    if (field.text.secret) wipe(field.text);
  form.working = true;
  work.hashing = std::async(std::launch::async, [pin = std::exchange(told->pin, {})]() mutable {
    auto hash = hash_pin(pin);
    sodium_memzero(pin.data(), pin.size());
    return hash;
  });
  work.saving = SetUpWork::Saving{work.item, std::move(*told)};
  return {};
}

Result<void> finish_user(StaffDesk& desk, SetUpWork& work, const Result<std::string>& hash) {
  const SetUpWork::Saving saving = *std::exchange(work.saving, {});
  auto* form = desk.page<FormPage>();
  const bool waits = form != nullptr && std::exchange(form->working, false);
  if (!hash) return Failure(hash.error());
  if (saving.known) {
    if (const auto set = set_pin(desk.station, *saving.known, *hash); !set) return set;
  } else if (const auto added = add_user(desk.station, saving.told.name, saving.told.role, *hash); !added) {
    return Failure(added.error());
  }
  if (waits) return saved(desk, work);
  desk.notice = desk.texts[TextId::edit_saved];
  return show_set_up(desk, work);
}

Result<void> save(StaffDesk& desk, SetUpWork& work) {
  auto* form = desk.page<FormPage>();
  if (form == nullptr || work.saving) return {};
  if (work.part == SetUpPart::project) return save_project(desk, work, *form);
  if (work.part == SetUpPart::session) return save_session(desk, work, *form);
  if (work.part == SetUpPart::user) return save_user(desk, work, *form);
  if (work.part == SetUpPart::organisation) {
    const auto known = organisation_now(desk);
    if (!known) return Failure(known.error());
    if (const auto put = put_organisation(desk.station, told_organisation(*form, *known), desk.by()); !put) return put;
  }
  if (work.part == SetUpPart::station) {
    const std::string name = clean(form->fields.front().text.text);
    if (name.empty()) return fail(TextId::error_form_missing, {{"field", form->fields.front().label}});
    if (const auto named = name_station(desk.station, name, desk.by()); !named) return named;
  }
  return saved(desk, work);
}

Result<void> open_row(StaffDesk& desk, SetUpWork& work, std::size_t row) {
  const bool is_overview = work.part == SetUpPart::overview;
  if (desk.page<ListPage>() == nullptr || row >= (is_overview ? parts.size() : work.shown.size())) return {};
  if (is_overview) {
    if (parts[row] == SetUpPart::sessions && desk.project == nullptr) return {};
    work.part = parts[row];
    work.item = work.part == SetUpPart::project && desk.project ? std::optional(desk.project->id) : std::nullopt;
    if (work.part == SetUpPart::checks) begin_checks(desk, work);
  } else if (work.part == SetUpPart::sessions || work.part == SetUpPart::users) {
    work.item = work.shown[row];
    work.part = work.part == SetUpPart::sessions ? SetUpPart::session : SetUpPart::user;
  }
  desk.screen.page = ListPage{};
  return show_set_up(desk, work);
}

Result<void> add(StaffDesk& desk, SetUpWork& work) {
  work.item.reset();
  if (work.part == SetUpPart::overview) work.part = SetUpPart::project;
  if (work.part == SetUpPart::sessions) work.part = SetUpPart::session;
  if (work.part == SetUpPart::users) work.part = SetUpPart::user;
  if (work.part == SetUpPart::checks) begin_checks(desk, work);
  return show_set_up(desk, work);
}

Result<void> remove(StaffDesk& desk, SetUpWork& work) {
  auto* form = desk.page<FormPage>();
  if (form == nullptr || work.part != SetUpPart::user || !work.item) return {};
  form->removing = false;
  if (const auto removed = remove_user(desk.station, *work.item); !removed) return removed;
  return saved(desk, work);
}

template <class T>
bool is_ready(const std::future<T>& future) {
  return future.valid() && future.wait_for(std::chrono::seconds(0)) == std::future_status::ready;
}

}  // namespace

void begin_set_up(SetUpWork& work) {
  work.part = SetUpPart::overview;
  work.item.reset();
}

Result<void> show_set_up(StaffDesk& desk, SetUpWork& work) {
  if (desk.page<FormPage>() != nullptr) return retell_form(desk, work);
  if (work.part == SetUpPart::overview) return show_overview(desk);
  if (work.part == SetUpPart::users) return show_users(desk, work);
  if (work.part == SetUpPart::sessions) return show_sessions(desk, work);
  if (work.part != SetUpPart::checks) return open_form(desk, work);
  show_checks(desk, work);
  return {};
}

Result<void> take_set_up(StaffDesk& desk, SetUpWork& work, const SetUpIntent& wanted) {
  if (!may(desk.user.role, StaffTask::set_up)) return {};
  if (const auto* open = std::get_if<su::OpenRow>(&wanted)) return open_row(desk, work, open->row);
  if (std::holds_alternative<su::Add>(wanted)) return add(desk, work);
  if (std::holds_alternative<su::Save>(wanted)) return save(desk, work);
  if (std::holds_alternative<su::Remove>(wanted)) return remove(desk, work);
  const bool asks_removal = std::holds_alternative<su::AskRemove>(wanted);
  if (asks_removal || std::holds_alternative<su::KeepIt>(wanted)) {
    if (auto* form = desk.page<FormPage>()) form->removing = asks_removal;
    return {};
  }
  return go_up(desk, work);
}

Result<bool> look_set_up(StaffDesk& desk, SetUpWork& work) {
  const bool hashed = is_ready(work.hashing), checked = is_ready(work.checking);
  if (checked) {
    work.checks = work.checking.get();
    if (work.part == SetUpPart::checks && desk.page<ListPage>() != nullptr) show_checks(desk, work);
  }
  if (hashed) {
    const auto hash = work.hashing.get();
    const auto done = work.saving ? finish_user(desk, work, hash) : Result<void>();  // or its owner went away
    if (!done) desk.screen.trouble = desk.texts.of(done.error());
  }
  return hashed || checked;
}

}  // namespace sala

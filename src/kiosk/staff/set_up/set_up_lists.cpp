#include "kiosk/staff/set_up/set_up_lists.h"

#include <algorithm>

#include "core/hour_words.h"
#include "kiosk/staff/entrance.h"
#include "security/organisation_key.h"
#include "security/user_file.h"
#include "storage/project_queries.h"
#include "storage/roster_queries.h"
#include "words/exchange.h"
#include "words/set_up.h"
#include "words/staff.h"

namespace sala {
namespace {

using ListRow = ListPage::Row;

/// Parts that are neither done nor to be done.
struct PlainPart {
  SetUpPart part;
  Icon icon;
  TextId title, words;
};
constexpr std::array<PlainPart, 6> plain_parts = {
    {{SetUpPart::logo, Icon::star, words::set_up_logo, words::set_up_logo_do},
     {SetUpPart::screen, Icon::gear, words::set_up_screen, words::set_up_screen_do},
     {SetUpPart::devices, Icon::camera, words::set_up_devices, words::set_up_devices_do},
     {SetUpPart::others, Icon::usb, words::set_up_others, words::set_up_others_do},
     {SetUpPart::backup, Icon::folder, words::set_up_backup, words::set_up_backup_do},
     {SetUpPart::checks, Icon::info, words::set_up_checks, words::set_up_checks_do}}};

ListRow done_or_not(bool done, Icon icon, std::string title, std::string words) {
  return {done ? Icon::check : icon, done ? Tone::success : Tone::accent, std::move(title), std::move(words), true};
}

/// Set, not set, or not to be set here: another machine holds the organisation's key.
Result<ListRow> passphrase_row(const StaffDesk& desk) {
  const auto key = organisation_key_state(desk.station.folder);
  if (!key) return Failure(key.error());
  const auto known = organisation(desk.store());
  if (!known) return Failure(known.error());
  const bool is_elsewhere = *key == OrganisationKeyState::none && known->has_value();
  const TextId words = is_elsewhere                           ? words::set_up_passphrase_elsewhere
                       : *key == OrganisationKeyState::sealed ? words::set_up_passphrase_is_set
                                                              : words::set_up_passphrase_none;
  return ListRow{Icon::lock, Tone::primary, desk.texts[words::set_up_passphrase], desk.texts[words], !is_elsewhere};
}

/// What only papers and certificates ask for: nothing before there is a project.
ListRow row_of_project(const StaffDesk& desk, SetUpPart part) {
  const bool is_sheet = part == SetUpPart::sheet;
  return {is_sheet ? Icon::bars : Icon::certificate, Tone::primary,
          desk.texts[is_sheet ? words::set_up_sheet : words::set_up_rule],
          desk.texts[desk.project == nullptr ? words::set_up_event_none
                     : is_sheet              ? words::set_up_sheet_do
                                             : words::set_up_rule_do],
          desk.project != nullptr};
}

Result<ListRow> overview_row(const StaffDesk& desk, SetUpPart part) {
  const Texts& texts = desk.texts;
  if (part == SetUpPart::users) {
    const auto users = read_users(desk.station.folder);
    if (!users) return Failure(users.error());
    const std::string count = std::to_string(users->size());
    return done_or_not(
        !users->empty(), Icon::lock, texts[words::set_up_users],
        users->empty() ? texts[words::set_up_users_none] : texts.with(words::set_up_users_count, {{"count", count}}));
  }
  if (part == SetUpPart::organisation) {
    const auto known = organisation(desk.store());
    if (!known) return Failure(known.error());
    const bool named = *known && !(*known)->names.th.empty();
    return done_or_not(named, Icon::door, texts[words::set_up_organisation],
                       named ? title_in((*known)->names, desk.thai()) : texts[words::set_up_organisation_none]);
  }
  if (part == SetUpPart::station) {
    const auto name = station_name(desk.store());
    if (!name) return Failure(name.error());
    return ListRow{Icon::pin_place, Tone::primary, texts[words::set_up_station], *name, true};
  }
  if (part == SetUpPart::passphrase) return passphrase_row(desk);
  if (part == SetUpPart::sheet || part == SetUpPart::rule) return row_of_project(desk, part);
  const auto plain = std::ranges::find(plain_parts, part, &PlainPart::part);
  if (plain != plain_parts.end())
    return ListRow{plain->icon, Tone::primary, texts[plain->title], texts[plain->words], true};
  const bool there = desk.project != nullptr;
  if (part == SetUpPart::project)
    return done_or_not(there, Icon::calendar, texts[words::set_up_event],
                       there ? title_in(desk.project->title, desk.thai()) : texts[words::set_up_event_none]);
  const auto agenda = there ? sessions(desk.store(), desk.project->id) : Result<std::vector<Session>>();
  if (!agenda) return Failure(agenda.error());
  const std::string count = std::to_string(agenda->size());
  ListRow row =
      done_or_not(!agenda->empty(), Icon::clock, texts[words::set_up_agenda],
                  there ? texts.with(words::set_up_agenda_count, {{"count", count}}) : texts[words::set_up_event_none]);
  row.opens = there;
  return row;
}

ListRow check_row(const Check& check, const Texts& texts) {
  ListRow row{Icon::check, Tone::success, words_of(check, texts), check.message, false};
  if (check.health == Health::warn) row.icon = Icon::warning, row.tone = Tone::warning;
  if (check.health == Health::fail) row.icon = Icon::cross, row.tone = Tone::danger;
  return row;
}

/// The first that is neither done nor was left as it is.
std::optional<std::size_t> next_step(const ListPage& overview, const SetUpWork& work) {
  for (std::size_t i = 0; i < first_steps; ++i)
    if (overview.rows[i].opens && overview.rows[i].tone != Tone::success && !work.seen.contains(overview_parts[i].part))
      return i;
  return std::nullopt;
}

/// Whether the event is there and its roster still empty.
Result<bool> has_nobody(const StaffDesk& desk) {
  if (desk.project == nullptr) return false;
  const auto counts = roster_counts(desk.store(), desk.project->id);
  if (!counts) return Failure(counts.error());
  return counts->roster == 0;
}

/// What a list says that holds nothing yet.
ListRow empty_row(Icon icon, const std::string& words) {
  return {icon, Tone::accent, words, "", false};
}

}  // namespace

std::string step_words(const Texts& texts, std::size_t step, const std::string& name) {
  return texts.with(words::set_up_step,
                    {{"number", std::to_string(step + 1)}, {"count", std::to_string(first_steps)}, {"name", name}});
}

void number_steps(ListPage& overview) {
  for (std::size_t i = 0; i < first_steps; ++i)
    if (overview.rows[i].tone != Tone::success) overview.rows[i].step = static_cast<int>(i + 1);
}

std::optional<SetUpPart> overview_part(std::string_view id) {
  const auto found = std::ranges::find(overview_parts, id, &OverviewPart::id);
  return found == overview_parts.end() ? std::nullopt : std::optional(found->part);
}

Result<void> show_overview(StaffDesk& desk, SetUpWork& work) {
  ListPage page;
  if (const auto* before = desk.page<ListPage>(); before && !before->has_above) page.scroll = before->scroll;
  for (const OverviewPart& part : overview_parts) {
    auto row = overview_row(desk, part.part);
    if (!row) return Failure(row.error());
    row->id = part.id;
    page.rows.push_back(std::move(*row));
  }
  work.is_first_start = work.is_first_start || desk.project == nullptr;
  const auto step = work.is_first_start ? next_step(page, work) : std::nullopt;
  work.next_step = step ? std::optional(page.rows[*step].id) : std::nullopt;
  if (step) {
    number_steps(page);
    page.lead = desk.texts.with(words::set_up_steps, {{"count", std::to_string(first_steps)}});
    page.next = step_words(desk.texts, *step, page.rows[*step].title);
  } else if (const auto nobody = work.is_first_start ? has_nobody(desk) : Result<bool>(false); !nobody) {
    return Failure(nobody.error());
  } else if (*nobody) {
    page.lead = desk.texts[words::set_up_then_import];
    page.next = desk.texts[words::set_up_go_import];
    page.next_area = StaffArea::import_people;
  } else {
    page.add = desk.texts[words::set_up_new_event];
  }
  desk.show(words::staff_area_set_up, std::move(page));
  return {};
}

/// On the list of a step that has something in it, the way on is the primary button.
Result<void> lead_on(const StaffDesk& desk, const SetUpWork& work, ListPage& page) {
  if (!work.is_first_start || page.rows.empty()) return {};
  for (std::size_t i = 0; i < first_steps; ++i) {
    const auto row = overview_row(desk, overview_parts[i].part);
    if (!row) return Failure(row.error());
    const bool is_done = row->tone == Tone::success || work.seen.contains(overview_parts[i].part);
    if (is_done || !row->opens) continue;
    page.next = step_words(desk.texts, i, row->title);
    return {};
  }
  const auto nobody = has_nobody(desk);
  if (!nobody) return Failure(nobody.error());
  if (!*nobody) return {};
  page.next = desk.texts[words::set_up_go_import];
  page.next_area = StaffArea::import_people;
  return {};
}

Result<void> show_users(StaffDesk& desk, const SetUpWork& work) {
  const auto users = read_users(desk.station.folder);
  if (!users) return Failure(users.error());
  ListPage page;
  page.has_above = true;
  page.lead = desk.texts[words::set_up_users_lead];
  page.add = desk.texts[words::set_up_add_user];
  for (const UserRecord& record : *users) {
    page.rows.push_back({Icon::person, Tone::primary, record.user.name, role_words(record.user.role, desk.texts)});
    page.rows.back().id = record.user.id.text();
  }
  if (const auto led = lead_on(desk, work, page); !led) return led;
  if (page.rows.empty()) page.rows.push_back(empty_row(Icon::lock, desk.texts[words::set_up_users_none]));
  desk.show(words::set_up_users, std::move(page));
  return {};
}

Result<void> show_sessions(StaffDesk& desk, const SetUpWork& work) {
  const auto agenda = sessions(desk.store(), desk.project->id);
  if (!agenda) return Failure(agenda.error());
  ListPage page;
  page.has_above = true;
  page.add = desk.texts[words::set_up_add_session];
  for (const Session& session : *agenda) {
    page.rows.push_back({session.takes_attendance ? Icon::people : Icon::opening, Tone::primary,
                         title_in(session.title, desk.thai()), day_and_hours(desk.texts, session)});
    page.rows.back().id = session.id.text();
  }
  if (const auto led = lead_on(desk, work, page); !led) return led;
  if (page.rows.empty()) page.rows.push_back(empty_row(Icon::clock, desk.texts[words::set_up_agenda_none]));
  desk.show(words::set_up_agenda, std::move(page));
  return {};
}

Result<void> show_stations(StaffDesk& desk, bool holds_key) {
  const auto all = stations(desk.store());
  if (!all) return Failure(all.error());
  const auto own = desk.store().own_station_id();
  ListPage page;
  page.has_above = true;
  page.lead = desk.texts[holds_key ? words::join_office_lead : words::join_member_lead];
  if (holds_key) page.add = desk.texts[words::join_let];
  for (const Station& station : *all) {
    const bool is_own = station.id == own;
    page.rows.push_back({is_own ? Icon::pin_place : Icon::usb, Tone::primary, station.name,
                         desk.texts[is_own ? (station.endorsement ? words::join_this : words::join_this_unknown)
                                    : station.endorsement ? words::join_endorsed
                                                          : words::join_unknown],
                         false});
  }
  desk.show(words::set_up_others, std::move(page));
  return {};
}

void show_checks(StaffDesk& desk, const SetUpWork& work) {
  ListPage page;
  page.has_above = true;
  if (const auto* before = desk.page<ListPage>(); before && before->has_above) page.scroll = before->scroll;
  page.add = desk.texts[words::set_up_check_again];
  page.add_icon = Icon::refresh;
  if (work.checking.works())
    page.rows.push_back({Icon::refresh, Tone::primary, desk.texts[words::set_up_checking], "", false});
  for (const Check& check : work.checks) page.rows.push_back(check_row(check, desk.texts));
  desk.show(words::set_up_checks, std::move(page));
}

}  // namespace sala

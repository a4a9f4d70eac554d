#include "kiosk/staff/set_up/set_up_saving.h"

#include <spdlog/spdlog.h>

#include <memory>

#include "kiosk/kiosk_settings.h"
#include "kiosk/staff/form_fields.h"
#include "kiosk/staff/place_words.h"
#include "kiosk/staff/store_out.h"
#include "security/organisation_key.h"
#include "security/pins.h"
#include "security/secret_text.h"
#include "station/exchange/stick.h"
#include "station/keeping/backups.h"
#include "station/project/project_changes.h"
#include "station/system_clock.h"
#include "station/users.h"
#include "storage/project_queries.h"
#include "words/commands.h"
#include "words/exchange.h"
#include "words/keeping.h"
#include "words/out.h"
#include "words/security.h"
#include "words/shell.h"

namespace sala {
namespace {

namespace fs = std::filesystem;

Finish give_up(const Error& error) {
  return [error](OpenStation&) { return Result<Saved>(Failure(error)); };
}

/// Nothing is left to do but to say so.
Finish saved_as(TextId words, std::vector<std::pair<std::string, std::string>> with = {}) {
  return [words, with](OpenStation&) -> Result<Saved> {
    return Saved{[words, with](const Texts& texts) { return texts.with(words, with); }, false, {}};
  };
}

void wipe_secrets(FormPage& form) {
  for (FormPage::Field& field : form.fields)
    if (field.text.secret) wipe(field.text);
}

Result<void> save_organisation(StaffDesk& desk, SetUpWork& work, const FormPage& form) {
  const auto known = organisation_to_change(desk.station);
  if (!known) return Failure(known.error());
  const auto told = told_organisation(form, *known);
  if (!told) return Failure(told.error());
  if (const auto put = put_organisation(desk.station, *told, desk.by()); !put) return put;
  return end_saving(desk, work);
}

Result<void> save_project(StaffDesk& desk, SetUpWork& work, const FormPage& form) {
  const bool is_known = work.item && desk.project != nullptr;
  const auto told = told_project(form, is_known ? *desk.project : Project{});
  if (!told) return Failure(told.error());
  const auto all = projects(desk.store());
  if (!all) return Failure(all.error());
  for (const Project& each : *all)
    if (each.code == told->code && each.id != told->id) return fail(words::error_project_code, {{"code", told->code}});
  if (is_known && *told == *desk.project) return end_saving(desk, work);
  const auto put = add_project(desk.station, *told, desk.by());
  if (!put) return Failure(put.error());
  if (const auto chosen = desk.station.store->set_setting("project", put->text()); !chosen) return chosen;
  spdlog::info("set-up: a project was saved");
  return end_saving(desk, work);
}

/// The sheet or the rule: the project with other members of its own.
Result<void> save_told(StaffDesk& desk, SetUpWork& work, const Result<Project>& told) {
  if (!told) return Failure(told.error());
  if (*told == *desk.project) return end_saving(desk, work);
  const auto put = add_project(desk.station, *told, desk.by());
  if (!put) return Failure(put.error());
  spdlog::info("set-up: the project's sheet was saved");
  return end_saving(desk, work);
}

Result<void> save_session(StaffDesk& desk, SetUpWork& work, const FormPage& form) {
  const auto known = open_session(desk, work);
  if (!known) return Failure(known.error());
  const auto of = organisation(desk.store());
  if (!of) return Failure(of.error());
  const auto told = told_session(form, *known, (*of).value_or(Organisation{}).time_zone);
  if (!told) return Failure(told.error());
  if (*told == *known) return end_saving(desk, work);
  const auto put = add_sessions(desk.station, desk.project->id, {*told}, desk.by());
  if (!put) return Failure(put.error());
  return end_saving(desk, work);
}

Result<void> save_station(StaffDesk& desk, SetUpWork& work, const FormPage& form) {
  const auto name = told_station(form);
  if (!name) return Failure(name.error());
  if (const auto named = name_station(desk.station, *name, desk.by()); !named) return named;
  return end_saving(desk, work);
}

Result<void> save_screen(StaffDesk& desk, SetUpWork& work, const FormPage& form) {
  if (const auto saved = save_kiosk_settings(*desk.station.store, told_screen(form)); !saved) return saved;
  return end_saving(desk, work);
}

Result<void> keep_user(const OpenStation& station, const std::optional<Uuid>& known, const NewUser& told,
                       const std::string& hash) {
  if (!known) {
    const auto added = add_user(station, told.name, told.role, hash);
    return added ? Result<void>() : Failure(added.error());
  }
  if (const auto set = set_role(station, *known, told.role); !set) return set;
  return hash.empty() ? Result<void>() : set_pin(station, *known, hash);
}

/// The PIN's hash takes most of a second. It is its owner's, whoever looks by then.
Result<void> save_user(StaffDesk& desk, SetUpWork& work, FormPage& form) {
  const auto known = open_user(desk, work);
  if (!known) return Failure(known.error());
  auto told = told_user(form, *known ? &**known : nullptr);
  if (!told) return Failure(told.error());
  wipe_secrets(form);
  if (told->pin.empty()) {
    if (const auto kept = keep_user(desk.station, work.item, *told, ""); !kept) return kept;
    desk.users_changed = true;
    return end_saving(desk, work);
  }
  const SecretText pin = take_secret(told->pin);
  save_apart(desk, work, [pin, of = work.item, told = *told] {
    const auto hash = hash_pin(*pin);
    if (!hash) return give_up(hash.error());
    return Finish([of, told, hash = *hash](OpenStation& station) -> Result<Saved> {
      if (const auto kept = keep_user(station, of, told, hash); !kept) return Failure(kept.error());
      return Saved{{}, true, {}};
    });
  });
  return {};
}

// ---- another kiosk joins --------------------------------------------------------------------------------------------
struct FoundRequest {
  JoinRequest request;
  ExportPlace stick;
};

/// The request whose digits people compared, on any stick.
Result<FoundRequest> find_request(const std::vector<ExportPlace>& places, const std::string& code) {
  for (const ExportPlace& place : places) {
    auto requests = join_requests(place.folder);
    if (!requests && requests.error().text == words::error_passphrase_memory) return Failure(requests.error());
    const auto is_it = [&](const JoinRequest& request) { return request.code == code; };
    if (requests && std::ranges::count_if(*requests, is_it) == 1)
      return FoundRequest{*std::ranges::find_if(*requests, is_it), place};
  }
  return fail(words::error_join_digits, {{"digits", code}});
}

/// Written apart again, with a store of its own: it holds every fact.
Finish answer_request(const fs::path& folder, const AskedToJoin& endorsed, const SecretKey& organisation_key,
                      const ExportPlace& stick) {
  const SystemClock clock;
  const auto reading = open_station(folder, OpenMode::read_only, clock);
  if (!reading) return give_up(reading.error());
  if (!is_still_there(stick)) return give_up({words::send_gone});
  const auto written = write_answer(*reading, endorsed, organisation_key, stick.folder);
  if (!written) return give_up(place_trouble(stick, written.error()));
  if (const auto stored = store_all(stick); !stored) return give_up(stored.error());
  return [name = endorsed.station.name, code = written->code](OpenStation&) -> Result<Saved> {
    Saved saved;
    saved.words = [name](const Texts& texts) { return texts.with(words::join_done, {{"name", name}}); };
    saved.answered = {name, code};
    return saved;
  };
}

Result<void> save_endorsing(StaffDesk& desk, SetUpWork& work, FormPage& form) {
  auto told = told_endorsing(form);
  if (!told) return Failure(told.error());
  wipe_secrets(form);
  const std::vector<ExportPlace> places = places_now(desk, work.find_places);
  const SecretText passphrase = take_secret(told->passphrase);
  const Grant grant{told->roles, desk.by()};
  save_apart(desk, work, [folder = desk.station.folder, places, code = told->code, grant, passphrase] {
    const auto found = find_request(places, code);
    if (!found) return give_up(found.error());
    auto opened = open_organisation_key(folder, *passphrase);
    if (!opened) return give_up(opened.error());
    const auto key = std::make_shared<const SecretKey>(std::move(*opened));
    return Finish([folder, found = *found, grant, key](OpenStation& station) -> Result<Saved> {
      const auto endorsed = put_endorsed(station, found.request, grant, *key);
      if (!endorsed) return Failure(endorsed.error());
      Saved saved;
      const AskedToJoin asked{*endorsed, found.request.asked.request};
      saved.next = [folder, asked, key, stick = found.stick] { return answer_request(folder, asked, *key, stick); };
      return saved;
    });
  });
  return {};
}

// ---- the organisation's passphrase ----------------------------------------------------------------------------------
Result<void> save_passphrase(StaffDesk& desk, SetUpWork& work, FormPage& form) {
  auto told = told_passphrase(form);
  if (!told) return Failure(told.error());
  if (const auto made = ensure_organisation(desk.station); !made) return made;
  wipe_secrets(form);
  const SecretText current = take_secret(told->current), next = take_secret(told->next);
  save_apart(desk, work, [folder = desk.station.folder, current, next] {
    if (const auto set = set_organisation_passphrase(folder, *current, *next); !set) return give_up(set.error());
    spdlog::info("set-up: the organisation's passphrase was set");
    return saved_as(words::passphrase_done);
  });
  return {};
}

// ---- a sealed backup ------------------------------------------------------------------------------------------------
Result<void> save_backup(StaffDesk& desk, SetUpWork& work, FormPage& form) {
  const auto sealed_key = needs_passphrase(desk);
  if (!sealed_key) return Failure(sealed_key.error());
  auto told = told_backup(form);
  if (!told) return Failure(told.error());
  if (told->place >= work.places.size()) return fail(words::send_gone);
  const auto place = place_to_write(desk, work.find_places, work.places[told->place]);
  if (!place) return Failure(place.error());
  wipe_secrets(form);
  const fs::path file = free_name(place->folder, "sala-backup", desk.now(), ".sala");
  const SecretText passphrase = take_secret(told->passphrase);
  save_apart(desk, work, [folder = desk.station.folder, place = *place, file, passphrase, must_open = *sealed_key] {
    if (must_open)
      if (const auto opened = open_organisation_key(folder, *passphrase); !opened) return give_up(opened.error());
    const SystemClock clock;
    const auto reading = open_station(folder, OpenMode::read_only, clock);
    if (!reading) return give_up(reading.error());
    if (!is_still_there(place)) return give_up({words::send_gone});
    const auto written = write_sealed_backup(*reading->store, file, *passphrase);
    if (!written) return give_up(place_trouble(place, written.error()));
    if (const auto stored = store_or_remove(place, file); !stored) return give_up(stored.error());
    return saved_as(words::backup_out_done, {{"file", file.filename().string()}});
  });
  return {};
}

}  // namespace

Result<Organisation> organisation_to_change(OpenStation& opened) {
  if (const auto made = ensure_organisation(opened); !made) return Failure(made.error());
  const auto own = opened.store->own_station_id();
  const auto station = own ? find_station(*opened.store, *own) : Result<std::optional<Station>>();
  if (!station) return Failure(station.error());
  if (*station && !(*station)->roles.office) return fail(words::error_not_office);
  const auto known = organisation(*opened.store);
  if (!known) return Failure(known.error());
  return **known;
}

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

Result<bool> needs_passphrase(const StaffDesk& desk) {
  const auto state = organisation_key_state(desk.station.folder);
  if (!state) return Failure(state.error());
  return *state == OrganisationKeyState::sealed;
}

Result<void> save_form(StaffDesk& desk, SetUpWork& work) {
  auto* form = desk.page<FormPage>();
  if (form == nullptr || form->working) return {};
  if (work.saving.works()) return fail(words::error_still_saving);
  if (!read_fields(*form, desk.texts, true)) {
    form->shows_fault = true;
    return {};
  }
  switch (work.part) {
    case SetUpPart::organisation:
      return save_organisation(desk, work, *form);
    case SetUpPart::project:
      return save_project(desk, work, *form);
    case SetUpPart::sheet:
      return save_told(desk, work, told_sheet(*form, *desk.project));
    case SetUpPart::rule:
      return save_told(desk, work, told_rule(*form, *desk.project));
    case SetUpPart::session:
      return save_session(desk, work, *form);
    case SetUpPart::station:
      return save_station(desk, work, *form);
    case SetUpPart::screen:
      return save_screen(desk, work, *form);
    case SetUpPart::user:
      return save_user(desk, work, *form);
    case SetUpPart::endorsing:
      return save_endorsing(desk, work, *form);
    case SetUpPart::passphrase:
      return save_passphrase(desk, work, *form);
    case SetUpPart::backup:
      return save_backup(desk, work, *form);
    default:
      return {};
  }
}

Result<void> remove_item(StaffDesk& desk, SetUpWork& work) {
  auto* form = desk.page<FormPage>();
  if (form == nullptr || !work.item) return {};
  form->removing = false;
  if (work.part == SetUpPart::user) {
    if (const auto removed = remove_user(desk.station, *work.item); !removed) return removed;
    desk.users_changed = true;
    return end_saving(desk, work);
  }
  if (work.part != SetUpPart::session) return {};
  auto known = open_session(desk, work);
  if (!known) return Failure(known.error());
  known->is_removed = true;
  const auto put = add_sessions(desk.station, desk.project->id, {*known}, desk.by());
  if (!put) return Failure(put.error());
  return end_saving(desk, work);
}

}  // namespace sala

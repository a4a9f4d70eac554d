// The forms of the set-up: which fields stand in them, and what they say once they are filled in. Reading a form writes
// nothing.
#pragma once
#include <optional>
#include <string>

#include "core/station.h"
#include "kiosk/kiosk_settings.h"
#include "kiosk/staff/staff_desk.h"

namespace sala {

FormPage organisation_form(const Texts& texts, const Organisation& organisation);
/// Error: error_time_zone.
Result<Organisation> told_organisation(const FormPage& form, Organisation known);

/// Dates stand in the era of the language.
FormPage project_form(const Texts& texts, const Project& project);
/// Errors: error_form_missing, error_form_days, error_form_eras.
Result<Project> told_project(const FormPage& form, Project known);

/// What the project promised: objectives, indicators, who it is for, who answers for it, what it may cost.
FormPage sheet_form(const Texts& texts, const Project& project);
/// Error: error_sheet_amount.
Result<Project> told_sheet(const FormPage& form, Project known);

/// Who earns a certificate; nothing asked for: whoever registered.
FormPage rule_form(const Texts& texts, const Project& project);
/// Errors: error_form_missing, error_form_number, rule_over_100.
Result<Project> told_rule(const FormPage& form, Project known);

FormPage session_form(const Texts& texts, const Session& session);
/// Times are the zone's; a session that ends days later still does. Errors: error_form_missing, error_form_number,
/// error_form_days, error_form_time, error_session_ends.
Result<Session> told_session(const FormPage& form, Session known, const std::string& time_zone);

FormPage station_form(const Texts& texts, const std::string& name);
/// Error: error_form_missing.
Result<std::string> told_station(const FormPage& form);

/// How this kiosk's screens behave.
FormPage screen_form(const Texts& texts, const KioskSettings& settings);
KioskSettings told_screen(const FormPage& form);

/// For somebody new, or somebody known, whose PIN stays when none is typed.
FormPage user_form(const Texts& texts, const User* known);
struct NewUser {
  std::string name;
  UserRole role = UserRole::staff;
  std::string pin;
};
/// Errors: error_form_missing, pin_fault's, error_pin_repeat.
Result<NewUser> told_user(const FormPage& form, const User* known);

/// Another kiosk is let join: the digits that it shows, and what it may do.
FormPage endorsing_form(const Texts& texts, bool needs_passphrase);
struct Endorsing {
  std::string code, passphrase;
  Roles roles;
};
/// Error: error_join_digits.
Result<Endorsing> told_endorsing(const FormPage& form);

/// The passphrase that seals the organisation's key.
FormPage passphrase_form(const Texts& texts, bool has_passphrase);
struct NewPassphrase {
  std::string current;  ///< empty where there was none
  std::string next;
};
/// Errors: error_passphrase_short, error_seal_repeat.
Result<NewPassphrase> told_passphrase(const FormPage& form);

/// A backup that a passphrase seals: the organisation's own, if it has one, else one that is typed twice.
FormPage backup_form(const Texts& texts, std::vector<std::string> places, bool has_passphrase);
struct BackupOut {
  std::size_t place = 0;
  std::string passphrase;
};
/// Errors: error_passphrase_short, error_seal_repeat.
Result<BackupOut> told_backup(const FormPage& form);

}  // namespace sala

// The forms of the set-up: which fields stand in them, and what they say once they are filled in. Reading a form writes
// nothing.
#pragma once
#include <optional>
#include <string>

#include "app/staff/staff_desk.h"
#include "core/station.h"

namespace sala {

FormPage organisation_form(const Texts& texts, const Organisation& organisation);
Organisation told_organisation(const FormPage& form, Organisation known);

/// Dates stand in the era of the language.
FormPage project_form(const Texts& texts, const Project& project);
/// Errors: error_form_missing, error_form_days, error_eras.
Result<Project> told_project(const FormPage& form, Project known);

FormPage session_form(const Texts& texts, const Session& session);
/// Times are the zone's; a session that ends days later still does. Errors: error_form_missing, error_form_days,
/// error_form_time, error_session_ends.
Result<Session> told_session(const FormPage& form, Session known, const std::string& time_zone);

FormPage station_form(const Texts& texts, const std::string& name);

/// For somebody new, or a new PIN for somebody known.
FormPage user_form(const Texts& texts, const User* known);
struct NewUser {
  std::string name;
  UserRole role = UserRole::staff;
  std::string pin;
};
/// Errors: pin_fault's, error_pin_repeat.
Result<NewUser> told_user(const FormPage& form, const User* known);

}  // namespace sala

// The words on a certificate as project, agenda and roster have them at this moment. Issuing keeps them from then on.
#pragma once
#include "core/certificate/certificate_fields.h"
#include "core/roster.h"
#include "station/open_station.h"

namespace sala {

/// What all certificates of a project have in common; without name, number, id and salt.
Result<CertificateFields> common_fields(const Store& store, const Project& project, std::optional<Day> given_on);
/// As it is printed: prefix, given name, family name.
std::string printed_name(const Participant& person);

}  // namespace sala

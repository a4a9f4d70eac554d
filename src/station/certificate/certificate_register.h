// The register of certificates (ทะเบียนคุมเกียรติบัตร) of a project: every number once, revoked and erased ones too, and the
// numbers that were passed over. As a workbook, as paper to sign on, as JSON.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "documents/certificate/register_paper.h"
#include "documents/data_sheet.h"
#include "station/open_station.h"

namespace sala {

enum class RegisterState { in_force, to_follow, revoked, erased };
/// "in_force", "to_follow", "revoked", "erased".
std::string_view name_of(RegisterState state);

struct RegisterEntry {
  std::string number = {};  ///< empty: to follow
  RegisterState state = RegisterState::in_force;
  CertificateKind kind = CertificateKind::participant;
  std::optional<Uuid> certificate = {};  ///< nothing of an erased one
  std::string name = {}, unit = {};      ///< the name as it was signed, the unit as it is now
  std::optional<Day> given_on = {};
  int issue = 1;
  std::optional<Day> revoked_on = {};
  std::string reason = {};  ///< of revoking
  bool handed_out = false;
};

struct CertificateRegister {
  std::vector<RegisterEntry> entries = {};    ///< by kind, year and number, those without one last
  std::vector<std::string> passed_over = {};  ///< numbers below the highest used of a block, which nobody used
};
/// `offset_min`: of the days on which certificates were revoked.
Result<CertificateRegister> certificate_register(const Store& store, const Project& project, int offset_min);

RegisterPaper register_paper(const CertificateRegister& all, const Project& project,
                             const std::optional<Organisation>& organisation, Moment printed_at, const Texts& texts);
DataSheet register_sheet(const CertificateRegister& all, const Texts& texts);
/// {"entries":[{"number","state","kind","certificate","given_on","issue","handed_out"}],"passed_over":[]}
Json register_json(const CertificateRegister& all);

}  // namespace sala

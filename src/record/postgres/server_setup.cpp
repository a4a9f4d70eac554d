#include "record/postgres/server_setup.h"

#include "record/record_errors.h"
#include "record/setup_texts.h"

namespace sala {
namespace {

/// In place of what stands after a mark such as /*pool*/, as far as `old` goes.
void put_after(std::string& script, const std::string& mark, const std::string& old, const std::string& value) {
  const std::size_t at = script.find(mark + old);
  if (at != std::string::npos) script.replace(at, mark.size() + old.size(), value);
}

/// Of a value that this program made: base64, digits and names of roles.
std::string literal(const std::string& value) {
  std::string text = "'";
  for (const char c : value) text += c == '\'' ? "''" : std::string(1, c);
  return text + "'";
}

std::string roles_literal(const Roles& roles) {
  return "{" + roles.text() + "}";
}

std::string office_statements(const ServerLogin& office) {
  const std::string login = pool_login(1);
  return fmt::format(
      "UPDATE sala.credential SET station = {}, roles = {} WHERE login = {};\n"
      "ALTER ROLE {} LOGIN PASSWORD {};\nGRANT sala_office TO {};",
      literal(office.station.text()), literal(roles_literal(office.roles)), literal(login), login,
      literal(office.verifier), login);
}

ServerValue roles_value(const Roles& roles) {
  return server_text(roles_literal(roles));
}

/// Functions that raise words of their own when somebody else calls them: that is a refusal, not damage.
Failure told_by_function(const ServerLink& link, const std::string& shown, const Error& error) {
  const bool was_raised = link.last_refusal().state == "P0001";
  return was_raised ? record_failure(SyncTrouble::access, shown, link.last_refusal().words) : Failure(error);
}

}  // namespace

std::string pool_login(int number) {
  return fmt::format("sala_s{:03}", number);
}

std::string setup_script(const ServerSetup& setup) {
  std::string script;
  for (const std::string_view text : setup_texts) script += text;
  put_after(script, "/*pool*/", "50", fmt::format("{}", setup.pool));
  if (setup.organisation) put_after(script, "/*organisation*/", "NULL", "'\\x" + hex(*setup.organisation) + "'");
  std::string logins = setup.office ? office_statements(*setup.office) : "";
  if (!setup.join_verifier.empty())
    logins += fmt::format("\nALTER ROLE sala_join PASSWORD {};", literal(setup.join_verifier));
  put_after(script, "/*office*/", "", logins);
  return script;
}

Result<SetupReport> set_up_server(ServerLink& link, const std::string& shown, const ServerSetup& setup) {
  if (const auto done = link.run(setup_script(setup)); !done) return Failure(done.error());
  const auto rows =
      link.ask({"SELECT record, schema, (SELECT count(*) FROM sala.credential), has_function_privilege('sala_station', "
                "'lo_create(oid)', 'EXECUTE') FROM sala.about"});
  if (!rows) return Failure(rows.error());
  if (rows->count() != 1) return record_failure(SyncTrouble::form, shown, "sala.about");
  SetupReport report{rows->id(0, 0), static_cast<int>(rows->number(0, 1)), static_cast<int>(rows->number(0, 2)), {}};
  if (rows->number(0, 3) != 0) report.warnings.push_back("large_objects");
  return report;
}

Result<std::string> admit_station(ServerLink& link, const std::string& shown, const ServerLogin& login) {
  // Offices see their own row alone: which of the pool is free is found by asking for each.
  for (int number = 1; number <= 999; ++number) {
    const auto done = link.ask({"SELECT sala.admit($1::name, $2, $3, $4::text[])",
                                {server_text(pool_login(number)), server_text(login.verifier),
                                 server_value(login.station), roles_value(login.roles)}});
    if (done) return pool_login(number);
    if (link.last_refusal().words != "taken") return told_by_function(link, shown, done.error());
  }
  return record_failure(SyncTrouble::access, shown, "no login is free");
}

Result<void> set_station_roles(ServerLink& link, const Uuid& station, const Roles& roles) {
  const auto done = link.ask({"SELECT sala.set_roles($1, $2::text[])", {server_value(station), roles_value(roles)}});
  return done ? Result<void>() : Failure(done.error());
}

Result<void> shut_out_station(ServerLink& link, const Uuid& station) {
  const auto done = link.ask({"SELECT sala.revoke($1)", {server_value(station)}});
  return done ? Result<void>() : Failure(done.error());
}

}  // namespace sala

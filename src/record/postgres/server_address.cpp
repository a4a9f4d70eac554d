#include "record/postgres/server_address.h"

#include <libpq-fe.h>

#include <algorithm>
#include <array>
#include <map>
#include <memory>

#include "words/record.h"

namespace sala {
namespace {

constexpr const char* socket_folder = "/var/run/postgresql";
constexpr const char* usual_port = "5432";
constexpr const char* usual_database = "sala";
constexpr const char* authorities_of_this_machine = "/etc/ssl/certs/ca-certificates.crt";
constexpr const char* no_such_file = "/dev/null/none";  // in place of files that libpq would look for in a home folder

using Settings = std::map<std::string, std::string>;
using ParsedUrl = std::unique_ptr<PQconninfoOption, decltype(&PQconninfoFree)>;

const Settings settings_of_ours = {
    {"application_name", "sala"},
    {"channel_binding", "prefer"},
    {"client_encoding", "UTF8"},
    {"connect_timeout", "5"},
    {"gssencmode", "disable"},
    {"keepalives", "1"},
    {"keepalives_count", "3"},
    {"keepalives_idle", "10"},
    {"keepalives_interval", "5"},
    {"passfile", no_such_file},
    {"sslcert", no_such_file},
    {"sslcompression", "0"},
    {"sslcrl", no_such_file},
    {"sslsni", "1"},
    {"ssl_min_protocol_version", "TLSv1.2"},
    {"tcp_user_timeout", "15000"},
    {"target_session_attrs", "read-write"},
};

bool is_of_the_url(std::string_view setting) {
  constexpr std::array taken = {"host", "port", "dbname", "user", "password", "sslrootcert"};
  return std::ranges::find(taken, setting) != taken.end();
}

std::vector<std::string> parted(const std::string& list) {
  std::vector<std::string> parts(1);
  for (const char c : list) c == ',' ? void(parts.emplace_back()) : parts.back().push_back(c);
  return parts;
}

std::string quoted(const std::string& value) {
  std::string text = "'";
  for (const char c : value) {
    if (c == '\'' || c == '\\') text += '\\';
    text += c;
  }
  return text + "'";
}

/// As one text; in an array libpq would take empty values for ones that are not set, and ask the environment.
std::string way_of(const Settings& settings) {
  std::string way;
  for (const auto& [name, value] : settings) way += name + "=" + quoted(value) + " ";
  return way;
}

/// How the line is protected.
void protect(Settings& settings, const std::string& host, const std::string& authority) {
  const bool is_plain = is_on_this_machine(host) && authority.empty();
  settings["sslmode"] = is_plain ? "disable" : "verify-full";
  settings["sslrootcert"] = is_plain ? "" : authority.empty() ? authorities_of_this_machine : authority;
}

}  // namespace

bool is_on_this_machine(std::string_view host) {
  return host.empty() || host.starts_with('/') || host.starts_with('@') || host == "localhost" || host == "::1" ||
         (host.starts_with("127.") && host.find_first_not_of("0123456789.") == std::string_view::npos);
}

Result<ServerAddress> server_address(const RecordUrl& url, const RecordSeams& seams) {
  const std::string shown = shown_url(url);
  const ParsedUrl parsed(PQconninfoParse(url.place.c_str(), nullptr), PQconninfoFree);
  if (!parsed) return fail(words::error_record_url, {{"url", shown}});
  Settings said, settings;
  for (const PQconninfoOption* option = parsed.get(); option->keyword != nullptr; ++option) {
    const std::string name = option->keyword;
    if (option->val != nullptr && !is_of_the_url(name))
      return fail(words::error_record_option, {{"option", name}, {"record", shown}});
    if (option->val != nullptr) said[name] = option->val;
    if (name != "service") settings[name] = "";
  }
  for (const auto& [name, value] : settings_of_ours) settings[name] = value;
  settings["user"] = said["user"];
  settings["password"] = seams.password.empty() ? said["password"] : seams.password;
  settings["dbname"] = said["dbname"].empty() ? usual_database : said["dbname"];
  ServerAddress address{shown, parted(said["host"]), {}};
  const auto ports = parted(said["port"]);
  if (said["user"].empty() || (ports.size() != 1 && ports.size() != address.hosts.size()))
    return fail(words::error_record_url, {{"url", shown}});
  for (std::size_t i = 0; i < address.hosts.size(); ++i) {
    std::string& host = address.hosts[i];
    if (host.empty()) host = socket_folder;
    const std::string& port = ports[ports.size() == 1 ? 0 : i];
    settings["host"] = host;
    settings["port"] = port.empty() ? usual_port : port;
    protect(settings, host, seams.ca_file.empty() ? said["sslrootcert"] : seams.ca_file);
    address.ways.push_back(way_of(settings));
  }
  return address;
}

}  // namespace sala

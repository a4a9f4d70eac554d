#include "security/user_file.h"

#include "core/json_read.h"
#include "security/key_file.h"
#include "words/security.h"

namespace sala {
namespace {

std::filesystem::path user_file_in(const std::filesystem::path& data_folder) {
  return data_folder / "keys" / "users";
}

Failure user_damaged(const std::filesystem::path& file) {
  return fail(words::error_users_damaged, {{"file", file.string()}});
}

Json json_of(const UserRecord& record) {
  return {{"boot", record.lockout.boot},    {"failures", record.lockout.failures},
          {"id", record.user.id.text()},    {"name", record.user.name},
          {"pin", record.pin_hash},         {"role", std::string(name_of(record.user.role))},
          {"since", record.lockout.since_s}};
}

std::optional<UserRecord> record_of(const Json& json) {
  if (!json.is_object()) return std::nullopt;
  const auto id = id_at(json, "id");
  const auto role = parse_role(text_at(json, "role"));
  if (!id || !role) return std::nullopt;
  return UserRecord{{*id, text_at(json, "name"), *role},
                    text_at(json, "pin"),
                    {int_at(json, "failures", 0), text_at(json, "boot"), int_at(json, "since", 0)}};
}

}  // namespace

Result<std::vector<UserRecord>> read_users(const std::filesystem::path& data_folder) {
  const auto file = user_file_in(data_folder);
  const auto read = read_key_file(file);
  if (!read) return read.error().text == words::error_key_damaged ? user_damaged(file) : Failure(read.error());
  std::vector<UserRecord> users;
  if (!*read) return users;
  const auto payload = (*read)->payload.span();
  const auto json = parse_canonical({reinterpret_cast<const char*>(payload.data()), payload.size()});
  if ((*read)->kind != KeyKind::users || !json || !json->is_array()) return user_damaged(file);
  for (const Json& entry : *json) {
    auto record = record_of(entry);
    if (!record) return user_damaged(file);
    users.push_back(std::move(*record));
  }
  return users;
}

Result<void> write_users(const std::filesystem::path& data_folder, std::span<const UserRecord> users) {
  Json list = Json::array();
  for (const UserRecord& record : users) list.push_back(json_of(record));
  const std::string text = canonical(list);
  return write_key_file(user_file_in(data_folder), KeyKind::users,
                        {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()}, KeyWrite::replace);
}

}  // namespace sala

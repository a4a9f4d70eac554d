#include "station/users.h"

#include "core/thai_text.h"
#include "words/station.h"

namespace sala {
namespace {

constexpr std::size_t most_users = 40;
constexpr std::size_t longest_name = 240;  // bytes: forty of them fit the file

using Users = std::vector<UserRecord>;

Users::iterator find_in(Users& users, const Uuid& id) {
  return std::ranges::find_if(users, [&](const UserRecord& record) { return record.user.id == id; });
}

bool has_administrator(const Users& users) {
  return std::ranges::any_of(users,
                             [](const UserRecord& record) { return record.user.role == UserRole::administrator; });
}

Failure no_user(const std::string& who) {
  return fail(words::error_no_user, {{"user", who}});
}

/// Reads the users, changes one of them and writes all.
template <class Change>
Result<void> change_user(const OpenStation& station, const Uuid& id, Change change) {
  auto users = read_users(station.folder);
  if (!users) return Failure(users.error());
  const auto record = find_in(*users, id);
  if (record == users->end()) return no_user(id.text());
  change(*record);
  return write_users(station.folder, *users);
}

}  // namespace

Result<User> add_user(const OpenStation& station, std::string_view name, UserRole role, const std::string& pin_hash) {
  auto users = read_users(station.folder);
  if (!users) return Failure(users.error());
  const User user{Uuid::v4(station.store->seams().random), clean(name), role};
  if (user.name.empty() || user.name.size() > longest_name) return fail(words::error_user_name);
  if (users->size() >= most_users) return fail(words::error_users_many, {{"most", std::to_string(most_users)}});
  if (role != UserRole::administrator && !has_administrator(*users)) return fail(words::error_user_first);
  const auto same = [&](const UserRecord& record) { return fold(record.user.name) == fold(user.name); };
  if (std::ranges::any_of(*users, same)) return fail(words::error_user_exists, {{"name", user.name}});
  users->push_back({user, pin_hash});
  if (const auto written = write_users(station.folder, *users); !written) return Failure(written.error());
  return user;
}

Result<void> set_pin(const OpenStation& station, const Uuid& user, const std::string& pin_hash) {
  return change_user(station, user, [&](UserRecord& record) {
    record.pin_hash = pin_hash;
    record.lockout = {};
  });
}

Result<void> set_role(const OpenStation& station, const Uuid& user, UserRole role) {
  auto users = read_users(station.folder);
  if (!users) return Failure(users.error());
  const auto record = find_in(*users, user);
  if (record == users->end()) return no_user(user.text());
  record->user.role = role;
  if (!has_administrator(*users)) return fail(words::error_user_last);
  return write_users(station.folder, *users);
}

Result<void> remove_user(const OpenStation& station, const Uuid& user) {
  auto users = read_users(station.folder);
  if (!users) return Failure(users.error());
  const auto record = find_in(*users, user);
  if (record == users->end()) return no_user(user.text());
  users->erase(record);
  if (!users->empty() && !has_administrator(*users)) return fail(words::error_user_last);
  return write_users(station.folder, *users);
}

Result<User> find_user(const OpenStation& station, const std::string& id_or_name) {
  const auto users = read_users(station.folder);
  if (!users) return Failure(users.error());
  for (const UserRecord& record : *users)
    if (record.user.id.text() == id_or_name || fold(record.user.name) == fold(id_or_name)) return record.user;
  return no_user(id_or_name);
}

Lockout UnwrittenTries::counted(const UserRecord& record) const {
  const auto found = kept_.find(record.user.id);
  return found != kept_.end() && found->second.pin_hash == record.pin_hash ? found->second.lockout : record.lockout;
}

void UnwrittenTries::keep(const UserRecord& record, const Lockout& counted) {
  kept_[record.user.id] = {record.pin_hash, counted};
}

Result<PinTry> begin_pin_try(const OpenStation& station, const Uuid& user, const Uptime& now, UnwrittenTries& tries) {
  PinTry tried;
  auto users = read_users(station.folder);
  if (!users) return Failure(users.error());
  const auto record = find_in(*users, user);
  if (record == users->end()) return no_user(user.text());
  record->lockout = tries.counted(*record);
  tried.wait_s = wait_left_s(record->lockout, now);
  if (tried.wait_s > 0) return tried;
  note_try(record->lockout, now);
  if (write_users(station.folder, *users))
    tries.forget(user);
  else
    tries.keep(*record, record->lockout);
  tried.hash = record->pin_hash;
  return tried;
}

Result<void> note_right_pin(const OpenStation& station, const Uuid& user, UnwrittenTries& tries) {
  auto users = read_users(station.folder);
  if (!users) return Failure(users.error());
  const auto record = find_in(*users, user);
  if (record == users->end()) return no_user(user.text());
  record->lockout = {};
  if (write_users(station.folder, *users))
    tries.forget(user);
  else
    tries.keep(*record, {});
  return {};
}

}  // namespace sala

// sala users: who may open the staff screens of this machine, and the owner's way back in when a PIN is forgotten.
#include <fmt/core.h>

#include "commands/command.h"
#include "commands/passphrase_input.h"
#include "security/pins.h"
#include "station/users.h"

namespace sala {
namespace {

struct UserLine {
  std::string name, role;
  PassphraseInput pin;
};

struct NamedUser {
  std::string user;
  PassphraseInput pin;
};

Result<std::string> new_hash(const PassphraseInput& input, const Texts& texts) {
  const auto pin = read_new_pin(input, texts);
  if (!pin) return pin;
  if (const auto fault = pin_fault(*pin)) return Failure(*fault);
  return hash_pin(*pin);
}

Answer user_answer_of(const User& user) {
  return {{{"user", user.id.text()}, {"name", user.name}, {"role", name_of(user.role)}}, user.id.text()};
}

Result<Answer> list_users(const CommandContext& context) {
  const auto station = context.open(OpenMode::read_only);
  if (!station) return Failure(station.error());
  const auto users = read_users(station->folder);
  if (!users) return Failure(users.error());
  Answer answer{Json::array(), ""};
  for (const UserRecord& record : *users) {
    answer.json.push_back({{"user", record.user.id.text()},
                           {"name", record.user.name},
                           {"role", name_of(record.user.role)},
                           {"waits_s", wait_left_s(record.lockout, uptime_now())}});
    answer.text += fmt::format("{}  {:13}  {}\n", record.user.id.text(), name_of(record.user.role), record.user.name);
  }
  return answer;
}

Result<Answer> add(const CommandContext& context, const UserLine& given) {
  const auto station = context.open_or_create();
  if (!station) return Failure(station.error());
  const auto hash = new_hash(given.pin, context.texts);
  if (!hash) return Failure(hash.error());
  const auto user = add_user(*station, given.name, *parse_role(given.role), *hash);
  if (!user) return Failure(user.error());
  return user_answer_of(*user);
}

Result<Answer> give_pin(const CommandContext& context, const NamedUser& given) {
  const auto station = context.open(OpenMode::read_write);
  if (!station) return Failure(station.error());
  const auto user = find_user(*station, given.user);
  if (!user) return Failure(user.error());
  const auto hash = new_hash(given.pin, context.texts);
  if (!hash) return Failure(hash.error());
  if (const auto set = set_pin(*station, user->id, *hash); !set) return Failure(set.error());
  return user_answer_of(*user);
}

Result<Answer> remove(const CommandContext& context, const NamedUser& given) {
  const auto station = context.open(OpenMode::read_write);
  if (!station) return Failure(station.error());
  const auto user = find_user(*station, given.user);
  if (!user) return Failure(user.error());
  if (const auto removed = remove_user(*station, user->id); !removed) return Failure(removed.error());
  return user_answer_of(*user);
}

}  // namespace

void add_user_commands(CommandSet& commands) {
  commands.add("users list", "who may open the staff screens here", list_users);

  const auto made = option_values<UserLine>();
  CLI::App* adding = commands.add("users add", "let somebody open the staff screens here",
                                  [made](const auto& context) { return add(context, *made); });
  adding->add_option("--name", made->name)->required();
  adding->add_option("--role", made->role)->required()->check(CLI::IsMember({"trainer", "staff", "administrator"}));
  add_pin_option(adding, made->pin);

  const auto named = option_values<NamedUser>();
  CLI::App* giving = commands.add("users set-pin", "a new PIN, also after too many wrong ones",
                                  [named](const auto& context) { return give_pin(context, *named); });
  giving->add_option("USER", named->user, "an id or a name")->required();
  add_pin_option(giving, named->pin);
  commands
      .add("users remove", "nobody opens the staff screens as this user any more",
           [named](const auto& context) { return remove(context, *named); })
      ->add_option("USER", named->user, "an id or a name")
      ->required();
}

}  // namespace sala

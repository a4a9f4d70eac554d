// What may keep this machine from serving at the door, looked at without changing anything.
#pragma once
#include <string>
#include <vector>

#include "app/command.h"

namespace sala {

enum class Health { ok, warn, fail };

struct Check {
  std::string name;  ///< store, fonts, camera, disk space, clock, printer, record, encryption, backups
  Health health = Health::ok;
  std::string message;
};

std::vector<Check> examine(const CommandContext& context);
/// What the check looked at, in the language of the texts.
std::string words_of(const Check& check, const Texts& texts);
Json to_json(const std::vector<Check>& checks);

}  // namespace sala

#include "app/command.h"

namespace sala {

void add_screen_commands(CommandSet&) {}

}  // namespace sala

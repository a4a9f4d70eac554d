// What comes when Sala ends.
#pragma once

namespace sala {

/// On a kiosk Sala is all there is, so the machine does something then.
enum class Leaving { close_program, restart_machine, shut_down, login_prompt };

}  // namespace sala

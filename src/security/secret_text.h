// A PIN or passphrase on its way to the thread that checks it or seals with it.
#pragma once
#include <memory>
#include <string>

namespace sala {

/// Wiped when the last who needs it lets go.
using SecretText = std::shared_ptr<const std::string>;

/// Takes the text away from where it was typed, which is wiped.
SecretText take_secret(std::string& typed);

}  // namespace sala

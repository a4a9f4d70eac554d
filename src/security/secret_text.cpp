#include "security/secret_text.h"

#include "core/wipe.h"

namespace sala {

SecretText take_secret(std::string& typed) {
  SecretText secret(new std::string(typed), [](std::string* held) {
    wipe(*held);
    delete held;
  });
  wipe(typed);
  return secret;
}

}  // namespace sala

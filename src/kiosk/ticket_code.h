// A ticket's text as the picture that a screen shows.
#pragma once
#include <string>

#include "core/result.h"
#include "ui/code_picture.h"

namespace sala {

/// `code` is what the QR says; fails only where it is too long for one.
Result<CodePicture> code_picture(const std::string& code);

}  // namespace sala

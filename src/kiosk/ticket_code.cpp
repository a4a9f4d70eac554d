#include "kiosk/ticket_code.h"

#include "documents/qr_code.h"

namespace sala {

Result<CodePicture> code_picture(const std::string& code) {
  const auto matrix = qr_code(code);
  if (!matrix) return Failure(matrix.error());
  return CodePicture{matrix->size, matrix->modules};
}

}  // namespace sala

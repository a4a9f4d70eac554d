#include "core/learning/written.h"

namespace sala {

Json stamped(Json body, const Written& written) {
  body["by"] = written.by;
  if (written.time) body["time"] = format_time(*written.time);
  if (written.entered_at) body["entered_at"] = format_time(*written.entered_at);
  if (!written.salt.empty()) body["salt"] = written.salt;
  if (written.after) body["after"] = written.after->text();
  return body;
}

}  // namespace sala

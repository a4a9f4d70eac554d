// The certificate in a person's day: what it still needs, in numbers, or that it was issued and can be seen.
#pragma once
#include "kiosk/word_context.h"
#include "ui/screens/door/my_day_screen.h"

namespace sala {

/// Nothing where the project has no rule and the person no certificate: registering sufficed.
Result<std::optional<CertificateProgress>> certificate_progress(const WordContext& context, const Uuid& participant);

}  // namespace sala

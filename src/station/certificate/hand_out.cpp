#include "station/certificate/hand_out.h"

#include "core/thai_text.h"
#include "station/certificate/certificate_making.h"
#include "words/station.h"

namespace sala {

Result<HandedOut> hand_out_certificate(OpenStation& station, const HandOutWish& wish) {
  const auto stored = stored_certificate(*station.store, wish.certificate);
  if (!stored) return Failure(stored.error());
  const std::string& number = stored->issued.fields.number;
  if (stored->revoked_ms) return fail(words::error_certificate_revoked, {{"number", number}});
  if (number.empty()) return fail(words::error_certificate_number);
  if (stored->handed_out) return HandedOut{*stored, true};
  Written written;
  written.by = wish.by;
  written.salt = random_salt(station.store->seams().random);
  const Json body = certificate_handed_out_body({wish.certificate, clean(wish.to)}, written);
  const auto facts = record(station, {{stored->project, "certificate_handed_out", body}});
  if (!facts) return Failure(facts.error());
  const auto now = stored_certificate(*station.store, wish.certificate);
  if (!now) return Failure(now.error());
  return HandedOut{*now, false};
}

}  // namespace sala

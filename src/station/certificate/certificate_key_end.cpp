#include "station/certificate/certificate_key_end.h"

#include "core/certificate/certificate_facts.h"
#include "core/fact_kinds.h"
#include "core/thai_text.h"
#include "security/certificate_key.h"
#include "security/organisation_key.h"
#include "station/certificate/certificate_office.h"
#include "storage/certificate/certificate_queries.h"
#include "words/station.h"

namespace sala {
namespace {

/// This machine's, where it has one that opens.
Result<PublicKey> own_certificate_key(const OpenStation& station, const KeyEnd& wish) {
  const auto key = open_certificate_key(station.folder, wish.own_passphrase);
  if (!key) return Failure(key.error());
  return key->public_key();
}

Result<void> check_known(const Store& store, const PublicKey& key) {
  const auto known = certificate_keys(store, key_id(key));
  if (!known) return Failure(known.error());
  if (std::ranges::find(*known, key, &KnownCertificateKey::key) != known->end()) return {};
  return fail(words::error_certificate_key_unknown, {{"key", hex(key)}});
}

/// Whether the file that is here is of this key: who cannot open it keeps it.
bool is_of_this_machine(const OpenStation& station, const KeyEnd& wish, const PublicKey& key) {
  const auto own = own_certificate_key(station, wish);
  return own && *own == key;
}

}  // namespace

Result<PublicKey> end_certificate_key(OpenStation& station, const KeyEnd& wish) {
  const std::string why = clean(wish.why);
  if (why.empty()) return fail(words::error_certificate_key_why);
  const auto office = is_office(*station.store);
  if (!office) return Failure(office.error());
  if (!*office) return fail(words::error_certificate_office);
  const auto key = wish.key ? Result<PublicKey>(*wish.key) : own_certificate_key(station, wish);
  if (!key) return key;
  if (const auto known = check_known(*station.store, *key); !known) return Failure(known.error());
  const auto organisation_key = open_organisation_key(station.folder, wish.organisation_passphrase);
  if (!organisation_key) return Failure(organisation_key.error());
  Json body = certificate_key_ended_body({*key, why}, wish.by);
  body["signature"] = hex(organisation_key->sign(organisation_message("certificate_key_ended", body)));
  const auto facts = record(station, {{std::nullopt, "certificate_key_ended", body}});
  if (!facts) return Failure(facts.error());
  if (!is_of_this_machine(station, wish, *key)) return key;
  if (const auto gone = remove_certificate_key(station.folder); !gone) return Failure(gone.error());
  return key;
}

}  // namespace sala

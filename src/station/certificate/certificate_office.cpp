#include "station/certificate/certificate_office.h"

#include "core/certificate/certificate_facts.h"
#include "security/certificate_key.h"
#include "security/organisation_key.h"
#include "station/station_rights.h"
#include "storage/certificate/certificate_queries.h"
#include "storage/project_queries.h"
#include "words/station.h"

namespace sala {
namespace {

Result<void> put_key(OpenStation& station, const PublicKey& key, const SecretKey& organisation_key,
                     const std::string& by) {
  const CertificateKeyPut put{key, endorse_certificate_key(key, organisation_key)};
  const auto facts = record(station, {{std::nullopt, "certificate_key_put", certificate_key_put_body(put, by)}});
  if (!facts) return Failure(facts.error());
  return {};
}

Result<bool> has_plain_organisation_key(const OpenStation& station) {
  const auto state = organisation_key_state(station.folder);
  if (!state) return Failure(state.error());
  return *state == SigningKeyState::plain;
}

/// A key whose fact is missing (the power went between the two) is put again where that needs nobody.
Result<void> make_known(OpenStation& station, const PublicKey& key, const std::string& by) {
  const auto known = certificate_keys(*station.store, key_id(key));
  if (!known) return Failure(known.error());
  for (const KnownCertificateKey& each : *known)
    if (each.key == key) return each.is_ended ? Result<void>(fail(words::error_certificate_key_ended)) : Result<void>();
  const auto plain = has_plain_organisation_key(station);
  if (!plain) return Failure(plain.error());
  if (!*plain) return fail(words::error_certificate_key_new);
  const auto organisation_key = open_organisation_key(station.folder);
  if (!organisation_key) return Failure(organisation_key.error());
  return put_key(station, key, *organisation_key, by);
}

bool overlap(const NumberBlock& a, const NumberBlock& b) {
  return a.series == b.series && a.year == b.year && (!a.to || b.from <= *a.to) && (!b.to || a.from <= *b.to);
}

/// A station that was an office once may have given numbers that are not here.
Result<bool> knows_another_office(const Store& store) {
  const auto known = stations(store);
  if (!known) return Failure(known.error());
  const auto own = store.own_station_id();
  return std::ranges::any_of(*known, [&](const Station& each) { return each.roles.office && each.id != own; });
}

Result<bool> may_number_alone(const Store& store, CertificateKind series, int year) {
  const auto blocks = number_blocks(store);
  if (!blocks) return Failure(blocks.error());
  const auto another = knows_another_office(store);
  if (!another) return Failure(another.error());
  const auto office = is_office(store);
  if (!office) return Failure(office.error());
  const bool given = std::ranges::any_of(
      *blocks, [&](const NumberBlock& block) { return block.series == series && block.year == year; });
  return *office && !*another && !given;
}

}  // namespace

Result<CertificateKeyStanding> certificate_key_standing(const OpenStation& station) {
  const auto state = certificate_key_state(station.folder);
  if (!state) return Failure(state.error());
  if (*state == SigningKeyState::sealed) return CertificateKeyStanding::sealed;
  if (*state == SigningKeyState::none) {
    const auto plain = has_plain_organisation_key(station);
    if (!plain) return Failure(plain.error());
    return *plain ? CertificateKeyStanding::ready : CertificateKeyStanding::missing;
  }
  const auto key = open_certificate_key(station.folder);
  if (!key) return Failure(key.error());
  const auto known = certificate_keys(*station.store, key_id(key->public_key()));
  if (!known) return Failure(known.error());
  const bool is_ended = std::ranges::any_of(
      *known, [&](const KnownCertificateKey& each) { return each.key == key->public_key() && each.is_ended; });
  return is_ended ? CertificateKeyStanding::ended : CertificateKeyStanding::ready;
}

Result<void> confirm_certificate_key(OpenStation& station, const PublicKey& key, const std::string& by) {
  return make_known(station, key, by);
}

Result<std::optional<std::int64_t>> numbers_left(const OpenStation& station, CertificateKind series, int year) {
  const Uuid own = station.store->own_station_id().value_or(Uuid{});
  const auto blocks = blocks_of(*station.store, own, series, year);
  if (!blocks) return Failure(blocks.error());
  if (blocks->empty()) {
    const auto alone = may_number_alone(*station.store, series, year);
    if (!alone) return Failure(alone.error());
    return *alone ? std::optional<std::int64_t>() : std::optional<std::int64_t>(0);
  }
  std::int64_t left = 0;
  for (const UsedBlock& used : *blocks) {
    if (!used.block.to) return std::optional<std::int64_t>();
    left += *used.block.to - used.highest.value_or(used.block.from - 1);
  }
  return std::optional(left);
}

Result<SecretKey> ensure_certificate_key(OpenStation& station, std::string_view passphrase, const std::string& by) {
  const auto state = certificate_key_state(station.folder);
  if (!state) return Failure(state.error());
  if (*state == SigningKeyState::none) {
    const auto plain = has_plain_organisation_key(station);
    if (!plain) return Failure(plain.error());
    if (!*plain) return fail(words::error_certificate_key_new);
    if (const auto made = make_certificate_key(station, {{}, {}, by}); !made) return Failure(made.error());
  }
  auto key = open_certificate_key(station.folder, passphrase);
  if (!key) return key;
  if (const auto known = make_known(station, key->public_key(), by); !known) return Failure(known.error());
  return key;
}

Result<PublicKey> make_certificate_key(OpenStation& station, const NewCertificateKey& wish) {
  if (const auto there = ensure_organisation(station); !there) return Failure(there.error());
  const auto organisation_key = open_organisation_key(station.folder, wish.organisation_passphrase);
  if (!organisation_key) return Failure(organisation_key.error());
  const SecretKey key = SecretKey::generate();
  if (const auto kept = create_certificate_key(station.folder, key, wish.own); !kept) return Failure(kept.error());
  if (const auto put = put_key(station, key.public_key(), *organisation_key, wish.by); !put)
    return Failure(put.error());
  return key.public_key();
}

Result<void> give_block(OpenStation& station, const NumberBlock& block, const std::string& by) {
  const auto receiver = find_station(*station.store, block.station);
  if (!receiver) return Failure(receiver.error());
  if (!*receiver && station.store->own_station_id() != block.station)
    return fail(words::error_no_station, {{"station", block.station.text()}});
  const auto blocks = number_blocks(*station.store);
  if (!blocks) return Failure(blocks.error());
  for (const NumberBlock& given : *blocks)
    if (overlap(given, block))
      return fail(words::error_block_overlaps, {{"from", std::to_string(given.from)},
                                                {"to", given.to ? std::to_string(*given.to) : "…"},
                                                {"station", given.station.text()}});
  const auto facts = record(station, {{std::nullopt, "number_block", number_block_body(block, by)}});
  if (!facts) return Failure(facts.error());
  return {};
}

Result<std::vector<UsedBlock>> own_blocks(OpenStation& station, CertificateKind series, int year,
                                          const std::string& by) {
  if (const auto made = ensure_own_station(station); !made) return Failure(made.error());
  const Uuid own = station.store->own_station_id().value_or(Uuid{});
  auto blocks = blocks_of(*station.store, own, series, year);
  if (!blocks || !blocks->empty()) return blocks;
  const auto alone = may_number_alone(*station.store, series, year);
  if (!alone) return Failure(alone.error());
  if (!*alone) return blocks;
  if (const auto given = give_block(station, {series, year, 1, {}, own}, by); !given) return Failure(given.error());
  return blocks_of(*station.store, own, series, year);
}

Result<bool> is_office(const Store& store) {
  return may_write(store, "number_block");
}

}  // namespace sala

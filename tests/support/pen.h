// Stations that write facts by hand, with keys of their own, so that tests can send a store what another Sala would,
// and what no honest Sala ever would.
#pragma once
#include <sodium.h>

#include <map>

#include "core/fact.h"
#include "core/station.h"
#include "core/time.h"

namespace sala {

/// An Ed25519 key pair made from a small number.
struct PenKey {
  explicit PenKey(std::uint8_t seed) {
    std::array<std::uint8_t, 32> bytes{};
    bytes.fill(seed);
    crypto_sign_seed_keypair(public_key.data(), secret.data(), bytes.data());
  }

  Signature sign(std::string_view message) const {
    Signature signature{};
    crypto_sign_detached(signature.data(), nullptr, reinterpret_cast<const unsigned char*>(message.data()),
                         message.size(), secret.data());
    return signature;
  }

  PublicKey public_key{};
  std::array<std::uint8_t, 64> secret{};
};

/// An id that is easy to tell apart in a failing test: the number repeated.
inline Uuid id_of(std::uint8_t number) {
  Uuid id;
  id.bytes.fill(number);
  return id;
}

inline constexpr std::int64_t pen_epoch_ms = 1'795'400'000'000;  // in November 2026

inline Station endorsed(Station station, const PenKey& organisation) {
  station.endorsement = organisation.sign(endorsement_message(station.id, station.key, station.roles.text()));
  return station;
}

class Pen {
 public:
  Pen(std::uint8_t number, Roles roles, const PenKey* organisation = nullptr)
      : key(number), station{id_of(number), "station " + std::to_string(number), key.public_key, roles, {}} {
    if (organisation) station = endorsed(station, *organisation);
  }

  /// The next fact of the pen's chain in a project; the introduction before it where the chain is new.
  Fact write(std::optional<Uuid> project, const std::string& kind, Json body, bool sign = true) {
    if (!chains_.contains(project)) add(project, "station_put", station_body(station, "system"), false);
    body["by"] = "system";
    return add(project, kind, body, sign);
  }

  /// A fact put after the chain by hand: any body text, without an introduction.
  Fact add(std::optional<Uuid> project, const std::string& kind, const Json& body, bool sign) {
    auto [chain, is_new] = chains_.try_emplace(project, std::pair<std::int64_t, std::string>{0, first_previous_hash});
    auto& [seq, hash] = chain->second;
    Fact fact{next_id(), project, station.id, seq + 1, format_at(at_ms), kind, canonical(body), "", "", {}};
    fact.body_hash = hash_body(fact.body);
    fact.hash = hash_fact(hash, fact);
    if (sign) fact.head_sig = hex(key.sign(head_message(fact)));
    seq = fact.seq;
    hash = fact.hash;
    at_ms += 1000;
    facts.push_back(fact);
    return fact;
  }

  std::vector<std::string> lines() const {
    std::vector<std::string> lines;
    for (const Fact& fact : facts) lines.push_back(to_line(fact));
    return lines;
  }

  PenKey key;
  Station station;
  std::int64_t at_ms = pen_epoch_ms;  ///< of the next fact
  std::vector<Fact> facts;

 private:
  Uuid next_id() {
    Uuid id = id_of(station.id.bytes[0]);
    const auto number = static_cast<std::uint32_t>(facts.size());
    for (std::size_t i = 0; i < 4; ++i) id.bytes[12 + i] = static_cast<std::uint8_t>(number >> (8 * (3 - i)));
    return id;
  }

  std::map<std::optional<Uuid>, std::pair<std::int64_t, std::string>> chains_;
};

inline std::vector<std::string> operator+(std::vector<std::string> a, const std::vector<std::string>& b) {
  a.insert(a.end(), b.begin(), b.end());
  return a;
}

/// The line again, with the body changed and its body_hash made right: only the chain can tell.
inline std::string forged(Fact fact, Json body) {
  fact.body = canonical(body);
  fact.body_hash = hash_body(fact.body);
  return to_line(fact);
}

}  // namespace sala

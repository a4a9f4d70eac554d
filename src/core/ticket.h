// What a ticket's QR code says, byte by byte, and how it is judged with public keys only. The code text is a credential:
// never logged. Private keys and signing: security/keys.h. Drawing the code: documents/ticket_picture.h.
#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "core/hash.h"
#include "core/uuid.h"

namespace sala {

/// "SALA1:" + canonical Base45 of: version 1 (1), project (16), ticket (16), key id (8), Ed25519 signature (64).
struct TicketPayload {
  Uuid project;
  Uuid ticket;
  KeyId key{};
  Signature signature{};
  bool operator==(const TicketPayload&) const = default;
};

/// What the signature is over: "sala-ticket-1\0" and the 41 bytes before the signature.
std::string ticket_message(const TicketPayload& payload);
std::string ticket_text(const TicketPayload& payload);
/// Nothing unless the whole text is one canonical ticket: no trimming, no change of case.
std::optional<TicketPayload> parse_ticket(std::string_view text);

/// RFC 9285. Decoding accepts only what encoding would have written.
std::string base45_encode(std::string_view bytes);
std::optional<std::string> base45_decode(std::string_view text);

}  // namespace sala

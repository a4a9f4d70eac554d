#include "core/ticket.h"

namespace sala {
namespace {

using namespace std::string_literals;

constexpr std::string_view prefix = "SALA1:";
constexpr std::size_t payload_bytes = 1 + 16 + 16 + 8 + 64;
constexpr char version = 1;

template <std::size_t N>
std::string ticket_raw(const std::array<std::uint8_t, N>& bytes) {
  return {bytes.begin(), bytes.end()};
}

template <std::size_t N>
std::array<std::uint8_t, N> ticket_take(std::string_view& bytes) {
  std::array<std::uint8_t, N> taken{};
  std::copy_n(bytes.begin(), N, taken.begin());
  bytes.remove_prefix(N);
  return taken;
}

std::string unsigned_bytes(const TicketPayload& payload) {
  return std::string(1, version) + ticket_raw(payload.project.bytes) + ticket_raw(payload.ticket.bytes) +
         ticket_raw(payload.key);
}

}  // namespace

std::string ticket_message(const TicketPayload& payload) {
  return "sala-ticket-1\0"s + unsigned_bytes(payload);
}

std::string ticket_text(const TicketPayload& payload) {
  return std::string(prefix) + base45_encode(unsigned_bytes(payload) + ticket_raw(payload.signature));
}

std::optional<TicketPayload> parse_ticket(std::string_view text) {
  if (!text.starts_with(prefix)) return std::nullopt;
  const auto bytes = base45_decode(text.substr(prefix.size()));
  if (!bytes || bytes->size() != payload_bytes || bytes->front() != version) return std::nullopt;
  std::string_view rest = std::string_view(*bytes).substr(1);
  TicketPayload payload;
  payload.project.bytes = ticket_take<16>(rest);
  payload.ticket.bytes = ticket_take<16>(rest);
  payload.key = ticket_take<8>(rest);
  payload.signature = ticket_take<64>(rest);
  return payload;
}

}  // namespace sala

#include "security/sealed.h"

#include <sodium.h>

#include <algorithm>

#include "security/passphrase.h"
#include "security/random.h"
#include "words/security.h"

namespace sala {
namespace {

// Head: magic (9), version (1), kind (1), then what the kind needs. Stream: secretstream's header (24), one empty chunk
// that binds the head and tells a wrong key at once, then chunks of 64 KB, the last one marked as the last.
constexpr std::string_view sealed_magic = "SALA-SEAL";
constexpr char sealed_version = 1;
constexpr std::size_t kind_at = sealed_magic.size() + 1;
constexpr std::size_t body_at = kind_at + 1;
constexpr std::size_t sealed_number_bytes = 8;
constexpr std::size_t passphrase_head = body_at + 2 * sealed_number_bytes + crypto_pwhash_SALTBYTES;
constexpr std::size_t station_head = body_at + crypto_secretstream_xchacha20poly1305_KEYBYTES + crypto_box_SEALBYTES;
constexpr std::size_t key_head = body_at + sizeof(KeyId);
constexpr std::size_t stream_head = crypto_secretstream_xchacha20poly1305_HEADERBYTES;
constexpr std::size_t chunk_bytes = 64 * 1024;
constexpr std::size_t mark_bytes = crypto_secretstream_xchacha20poly1305_ABYTES;
static_assert(shared_key_bytes == crypto_secretstream_xchacha20poly1305_KEYBYTES);

const unsigned char* raw(std::string_view bytes) {
  return reinterpret_cast<const unsigned char*>(bytes.data());
}
unsigned char* raw(std::string& bytes) {
  return reinterpret_cast<unsigned char*>(bytes.data());
}

Failure about(TextId text, const std::filesystem::path& name) {
  return fail(text, {{"file", name.string()}});
}

std::string big_endian(std::uint64_t number) {
  std::string bytes;
  for (int shift = 56; shift >= 0; shift -= 8) bytes += static_cast<char>(number >> shift);
  return bytes;
}

std::uint64_t number_in(std::string_view bytes) {
  std::uint64_t number = 0;
  for (const char byte : bytes.substr(0, sealed_number_bytes)) number = number << 8 | static_cast<unsigned char>(byte);
  return number;
}

std::string head_of(SealKind kind) {
  return std::string(sealed_magic) + sealed_version + static_cast<char>(kind);
}

/// Tells keys apart without telling anything of them. The key is never copied out of its locked memory.
std::string name_of(const SecretBytes& key) {
  constexpr std::string_view context("sala-bundle-key-1\0", 18);
  Hash hash{};
  crypto_generichash_state state;
  crypto_generichash_init(&state, nullptr, 0, hash.size());
  crypto_generichash_update(&state, raw(context), context.size());
  crypto_generichash_update(&state, key.span().data(), key.size());
  crypto_generichash_final(&state, hash.data(), hash.size());
  sodium_memzero(&state, sizeof state);
  return {hash.begin(), hash.begin() + sizeof(KeyId)};
}

/// Holds the stream's key while it lives.
struct StreamState {
  crypto_secretstream_xchacha20poly1305_state value;
  ~StreamState() { sodium_memzero(&value, sizeof value); }
};

std::string stream_of(std::string_view plain, std::string_view head, const SecretBytes& key) {
  start_sodium();
  StreamState state;
  std::string out(head);
  std::string begins(stream_head, '\0');
  crypto_secretstream_xchacha20poly1305_init_push(&state.value, raw(begins), key.span().data());
  out += begins;
  const auto push = [&](std::string_view part, std::string_view bound, unsigned char tag) {
    std::string chunk(part.size() + mark_bytes, '\0');
    crypto_secretstream_xchacha20poly1305_push(&state.value, raw(chunk), nullptr, raw(part), part.size(), raw(bound),
                                               bound.size(), tag);
    out += chunk;
  };
  push({}, head, crypto_secretstream_xchacha20poly1305_TAG_MESSAGE);
  for (std::string_view rest = plain;;) {
    const std::string_view part = rest.substr(0, chunk_bytes);
    rest.remove_prefix(part.size());
    push(part, {},
         rest.empty() ? crypto_secretstream_xchacha20poly1305_TAG_FINAL
                      : crypto_secretstream_xchacha20poly1305_TAG_MESSAGE);
    if (rest.empty()) break;
  }
  return out;
}

/// The stream after the head; `wrong_key` says what it means when not even the first chunk opens.
Result<std::string> read_stream(std::string_view bytes, std::size_t head_size, const SecretBytes& key, Error wrong_key,
                                const std::filesystem::path& name) {
  if (bytes.size() < head_size + stream_head + mark_bytes) return about(words::error_sealed_cut, name);
  StreamState state;
  const std::string_view head = bytes.substr(0, head_size);
  bytes.remove_prefix(head_size);
  if (crypto_secretstream_xchacha20poly1305_init_pull(&state.value, raw(bytes), key.span().data()) != 0)
    return Failure(wrong_key);
  bytes.remove_prefix(stream_head);
  std::string plain(chunk_bytes, '\0'), out;
  unsigned char tag = 0;
  const auto pull = [&](std::string_view chunk, std::string_view bound) {
    unsigned long long size = 0;
    const int opened = crypto_secretstream_xchacha20poly1305_pull(&state.value, raw(plain), &size, &tag, raw(chunk),
                                                                  chunk.size(), raw(bound), bound.size());
    if (opened == 0) out.append(plain, 0, size);
    return opened == 0;
  };
  if (!pull(bytes.substr(0, mark_bytes), head)) return Failure(wrong_key);
  bytes.remove_prefix(mark_bytes);
  while (tag != crypto_secretstream_xchacha20poly1305_TAG_FINAL) {
    const std::string_view chunk = bytes.substr(0, chunk_bytes + mark_bytes);
    const bool is_last = chunk.size() == bytes.size();
    if (chunk.size() < mark_bytes) return about(words::error_sealed_cut, name);
    if (!pull(chunk, {})) return about(is_last ? words::error_sealed_cut : words::error_sealed_altered, name);
    bytes.remove_prefix(chunk.size());
  }
  return bytes.empty() ? Result<std::string>(std::move(out)) : about(words::error_sealed_altered, name);
}

/// Whether the bytes begin as a file of this kind does, with the whole of its head.
Result<void> check_head(std::string_view bytes, SealKind kind, std::size_t head_size,
                        const std::filesystem::path& name) {
  if (sealed_magic.starts_with(bytes.substr(0, sealed_magic.size())) && bytes.size() < body_at)
    return about(words::error_sealed_cut, name);
  if (!bytes.starts_with(sealed_magic)) return about(words::error_sealed_altered, name);
  if (bytes[sealed_magic.size()] != sealed_version) return about(words::error_sealed_newer, name);
  if (seal_of(bytes) != kind) return about(words::error_sealed_other, name);
  if (bytes.size() < head_size) return about(words::error_sealed_cut, name);
  return {};
}

}  // namespace

std::optional<SealKind> seal_of(std::string_view bytes) {
  if (!bytes.starts_with(sealed_magic) || bytes.size() < body_at) return std::nullopt;
  return static_cast<SealKind>(bytes[kind_at]);
}

Result<std::string> seal_with_passphrase(std::string_view plain, std::string_view passphrase, SealCost cost) {
  if (!is_strong_enough(passphrase)) return fail(words::error_passphrase_short);
  std::string salt(crypto_pwhash_SALTBYTES, '\0');
  system_random({raw(salt), salt.size()});
  const std::string head =
      head_of(SealKind::passphrase) + big_endian(cost.operations) + big_endian(cost.memory_bytes) + salt;
  const auto key = key_of_passphrase(passphrase, {raw(salt), salt.size()}, cost);
  if (!key) return Failure(key.error());
  return stream_of(plain, head, *key);
}

Result<std::string> seal_for_station(std::string_view plain, const PublicKey& station) {
  start_sodium();
  std::array<unsigned char, crypto_scalarmult_curve25519_BYTES> theirs{};
  if (crypto_sign_ed25519_pk_to_curve25519(theirs.data(), station.data()) != 0)
    return about(words::error_sealed_other, hex(key_id(station)));
  SecretBytes key(shared_key_bytes);
  system_random(key.span());
  std::string box(shared_key_bytes + crypto_box_SEALBYTES, '\0');
  crypto_box_seal(raw(box), key.span().data(), key.size(), theirs.data());
  return stream_of(plain, head_of(SealKind::station) + box, key);
}

std::string seal_with_key(std::string_view plain, const SecretBytes& shared_key) {
  return stream_of(plain, head_of(SealKind::shared_key) + name_of(shared_key), shared_key);
}

Result<std::string> open_with_passphrase(std::string_view bytes, std::string_view passphrase,
                                         const std::filesystem::path& name) {
  if (const auto head = check_head(bytes, SealKind::passphrase, passphrase_head, name); !head)
    return Failure(head.error());
  const SealCost cost{number_in(bytes.substr(body_at)), number_in(bytes.substr(body_at + sealed_number_bytes))};
  if (!is_bearable(cost)) return about(words::error_sealed_altered, name);
  if (passphrase.empty()) return fail(words::error_seal_passphrase);
  const std::string_view salt = bytes.substr(body_at + 2 * sealed_number_bytes, crypto_pwhash_SALTBYTES);
  const auto key = key_of_passphrase(passphrase, {raw(salt), salt.size()}, cost);
  if (!key) return Failure(key.error());
  return read_stream(bytes, passphrase_head, *key, {words::error_passphrase_wrong}, name);
}

Result<std::string> open_for_station(std::string_view bytes, const SecretKey& station,
                                     const std::filesystem::path& name) {
  if (const auto head = check_head(bytes, SealKind::station, station_head, name); !head) return Failure(head.error());
  SecretBytes ours(crypto_scalarmult_curve25519_BYTES), secret(crypto_sign_SECRETKEYBYTES), key(shared_key_bytes);
  std::array<unsigned char, crypto_scalarmult_curve25519_BYTES> our_public{};
  std::array<unsigned char, crypto_sign_PUBLICKEYBYTES> signing_public{};
  crypto_sign_seed_keypair(signing_public.data(), secret.span().data(), station.seed().data());
  const Error other = about(words::error_sealed_other, name).value();
  if (crypto_sign_ed25519_sk_to_curve25519(ours.span().data(), secret.span().data()) != 0 ||
      crypto_sign_ed25519_pk_to_curve25519(our_public.data(), signing_public.data()) != 0)
    return Failure(other);
  if (crypto_box_seal_open(key.span().data(), raw(bytes.substr(body_at)), shared_key_bytes + crypto_box_SEALBYTES,
                           our_public.data(), ours.span().data()) != 0)
    return Failure(other);
  return read_stream(bytes, station_head, key, about(words::error_sealed_altered, name).value(), name);
}

Result<std::string> open_with_key(std::string_view bytes, const SecretBytes& shared_key,
                                  const std::filesystem::path& name) {
  if (const auto head = check_head(bytes, SealKind::shared_key, key_head, name); !head) return Failure(head.error());
  if (bytes.substr(body_at, sizeof(KeyId)) != name_of(shared_key)) return about(words::error_sealed_other, name);
  return read_stream(bytes, key_head, shared_key, about(words::error_sealed_altered, name).value(), name);
}

}  // namespace sala

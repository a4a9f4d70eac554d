#include "core/certificate/certificate_code.h"

#include "core/certificate/cbor.h"
#include "core/certificate/deflated.h"
#include "core/ticket.h"

namespace sala {
namespace {

using namespace std::string_literals;

constexpr std::uint64_t sign1_tag = 18;
constexpr std::int64_t algorithm_label = 1, eddsa = -8, key_id_label = 4;
constexpr std::size_t most_members = 15;

/// The members of the payload, by number.
enum Member : std::int64_t {
  certificate_id = 1,
  salt_bytes,
  number_text,
  name_text,
  sentence_text,
  title_text,
  from_day,
  to_day,
  planned_minutes,
  place_text,
  organiser_text,
  given_day,
  issue_number,
  signatory_list,
  valid_until_day
};

template <std::size_t N>
std::string as_bytes(const std::array<std::uint8_t, N>& bytes) {
  return {bytes.begin(), bytes.end()};
}

template <std::size_t N>
std::array<std::uint8_t, N> array_of(CborReader& in, const std::string& bytes) {
  std::array<std::uint8_t, N> array{};
  if (bytes.size() == N)
    std::ranges::copy(bytes, array.begin());
  else
    in.refuse();
  return array;
}

std::string payload_of(const CertificateFields& fields) {
  CborWriter out;
  out.map(std::size_t{12} + fields.minutes.has_value() + fields.place.has_value() + fields.valid_until.has_value());
  out.whole(certificate_id).bytes(as_bytes(fields.certificate.bytes)).whole(salt_bytes).bytes(as_bytes(fields.salt));
  out.whole(number_text).text(fields.number).whole(name_text).text(fields.name);
  out.whole(sentence_text).text(fields.sentence).whole(title_text).text(fields.title);
  out.whole(from_day).whole(number_of_day(fields.from)).whole(to_day).whole(number_of_day(fields.to));
  if (fields.minutes) out.whole(planned_minutes).whole(*fields.minutes);
  if (fields.place) out.whole(place_text).text(*fields.place);
  out.whole(organiser_text).text(fields.organiser).whole(given_day).whole(number_of_day(fields.given_on));
  out.whole(issue_number).whole(fields.issue).whole(signatory_list).array(fields.signatories.size());
  for (const Signatory& signatory : fields.signatories) out.array(2).text(signatory.name).text(signatory.position);
  if (fields.valid_until) out.whole(valid_until_day).whole(number_of_day(*fields.valid_until));
  return out.written();
}

Day read_day(CborReader& in) {
  const auto day = day_of_number(in.whole());
  if (!day) in.refuse();
  return day.value_or(Day{});
}

int read_count(CborReader& in, int least) {
  const std::int64_t number = in.whole();
  const bool fits = number >= least && number <= 1'000'000'000;
  if (!fits) in.refuse();
  return fits ? static_cast<int>(number) : 0;
}

std::vector<Signatory> read_signatories(CborReader& in) {
  const std::uint64_t count = in.array();
  if (count > most_signatories) in.refuse();
  std::vector<Signatory> signatories;
  for (std::uint64_t i = 0; i < count && in.is_sound(); ++i) {
    if (in.array() != 2) in.refuse();
    std::string name = in.text();
    signatories.push_back({std::move(name), in.text()});
  }
  return signatories;
}

void read_member(CborReader& in, CertificateFields& fields) {
  switch (in.whole()) {
    case certificate_id:
      fields.certificate.bytes = array_of<16>(in, in.bytes());
      break;
    case salt_bytes:
      fields.salt = array_of<8>(in, in.bytes());
      break;
    case number_text:
      fields.number = in.text();
      break;
    case name_text:
      fields.name = in.text();
      break;
    case sentence_text:
      fields.sentence = in.text();
      break;
    case title_text:
      fields.title = in.text();
      break;
    case from_day:
      fields.from = read_day(in);
      break;
    case to_day:
      fields.to = read_day(in);
      break;
    case planned_minutes:
      fields.minutes = read_count(in, 0);
      break;
    case place_text:
      fields.place = in.text();
      break;
    case organiser_text:
      fields.organiser = in.text();
      break;
    case given_day:
      fields.given_on = read_day(in);
      break;
    case issue_number:
      fields.issue = read_count(in, 1);
      break;
    case signatory_list:
      fields.signatories = read_signatories(in);
      break;
    case valid_until_day:
      fields.valid_until = read_day(in);
      break;
    default:
      in.refuse();
  }
}

std::optional<CertificateFields> fields_of_payload(std::string_view payload) {
  CborReader in(payload);
  const std::uint64_t members = in.map();
  if (members > most_members) in.refuse();
  CertificateFields fields;
  for (std::uint64_t i = 0; i < members && in.is_sound(); ++i) read_member(in, fields);
  if (!in.is_whole() || payload_of(fields) != payload) return std::nullopt;
  return fields;
}

std::string head_of(const KeyId& key) {
  return CborWriter().map(2).whole(algorithm_label).whole(eddsa).whole(key_id_label).bytes(as_bytes(key)).written();
}

std::optional<KeyId> key_of_head(std::string_view head) {
  CborReader in(head);
  if (in.map() != 2 || in.whole() != algorithm_label || in.whole() != eddsa || in.whole() != key_id_label) in.refuse();
  const KeyId key = array_of<8>(in, in.bytes());
  if (!in.is_whole() || head_of(key) != head) return std::nullopt;
  return key;
}

std::string sign1_of(const SignedCertificate& certificate) {
  CborWriter out;
  out.tag(sign1_tag).array(4).bytes(head_of(certificate.key)).map(0);
  return out.bytes(payload_of(certificate.fields)).bytes(as_bytes(certificate.signature)).written();
}

std::optional<SignedCertificate> certificate_of_sign1(std::string_view bytes) {
  CborReader in(bytes);
  if (in.tag() != sign1_tag || in.array() != 4) in.refuse();
  const auto key = key_of_head(in.bytes());
  if (in.map() != 0) in.refuse();
  auto fields = fields_of_payload(in.bytes());
  const Signature signature = array_of<64>(in, in.bytes());
  if (!in.is_whole() || !key || !fields) return std::nullopt;
  SignedCertificate certificate{std::move(*fields), *key, signature};
  return sign1_of(certificate) == bytes ? std::optional(std::move(certificate)) : std::nullopt;
}

}  // namespace

std::string certificate_message(const CertificateFields& fields, const KeyId& key) {
  CborWriter out;
  out.array(4).text("Signature1").bytes(head_of(key)).bytes("sala-certificate-1\0"s);
  return out.bytes(payload_of(fields)).written();
}

bool is_signed_with(const SignedCertificate& certificate, const PublicKey& key) {
  return certificate.key == key_id(key) &&
         verifies(certificate.signature, certificate_message(certificate.fields, certificate.key), key);
}

std::string certificate_text(const SignedCertificate& certificate) {
  return std::string(certificate_prefix) + base45_encode(deflated(sign1_of(certificate)));
}

std::optional<SignedCertificate> parse_certificate(std::string_view text) {
  if (!text.starts_with(certificate_prefix)) return std::nullopt;
  const auto packed = base45_decode(text.substr(certificate_prefix.size()));
  const auto bytes = packed ? inflated(*packed) : std::nullopt;
  return bytes ? certificate_of_sign1(*bytes) : std::nullopt;
}

}  // namespace sala

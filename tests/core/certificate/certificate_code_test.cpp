#include "core/certificate/certificate_code.h"

#include <fmt/format.h>

#include <catch2/catch.hpp>
#include <fstream>
#include <iterator>

#include "core/certificate/cbor.h"
#include "core/certificate/deflated.h"
#include "core/certificate_dictionary.h"
#include "core/ticket.h"

using namespace sala;

namespace {

const std::string vector_folder = std::string(SALA_SOURCE_DIR) + "/data/vectors/";

struct CodeVector {
  std::string text;
  PublicKey key{};
  Json members;
};

std::vector<CodeVector> code_vectors() {
  std::ifstream file(vector_folder + "certificates.jsonl");
  std::vector<CodeVector> vectors;
  for (std::string line; std::getline(file, line);) {
    const Json json = Json::parse(line);
    vectors.push_back({json["text"], from_hex<32>(json["public_key"].get<std::string>()).value(), json["fields"]});
  }
  REQUIRE(vectors.size() >= 2);
  return vectors;
}

std::string hex_of(const auto& bytes) {
  return hex(bytes);
}

/// The fields as the vectors write them: by the numbers of the payload.
Json numbered(const CertificateFields& fields) {
  Json json = {{"1", hex_of(fields.certificate.bytes)},
               {"2", hex_of(fields.salt)},
               {"3", fields.number},
               {"4", fields.name},
               {"5", fields.sentence},
               {"6", fields.title},
               {"7", number_of_day(fields.from)},
               {"8", number_of_day(fields.to)},
               {"11", fields.organiser},
               {"12", number_of_day(fields.given_on)},
               {"13", fields.issue},
               {"14", Json::array()}};
  if (fields.minutes) json["9"] = *fields.minutes;
  if (fields.place) json["10"] = *fields.place;
  if (fields.valid_until) json["15"] = number_of_day(*fields.valid_until);
  for (const Signatory& signatory : fields.signatories) json["14"].push_back({signatory.name, signatory.position});
  return json;
}

/// What stands inflated in the first vector's code.
std::string first_inside() {
  const auto packed = base45_decode(code_vectors().front().text.substr(certificate_prefix.size()));
  return inflated(packed.value()).value();
}

std::string text_of_inside(const std::string& inside) {
  return std::string(certificate_prefix) + base45_encode(deflated(inside));
}

/// The first vector with bytes of its inside replaced once.
std::string altered_vector(std::string_view from_digits, std::string_view to_digits) {
  std::string digits;
  for (const char byte : first_inside()) digits += fmt::format("{:02x}", static_cast<unsigned char>(byte));
  const std::size_t at = digits.find(from_digits);
  REQUIRE(at != std::string::npos);
  digits.replace(at, from_digits.size(), to_digits);
  std::string bytes;
  for (std::size_t i = 0; i < digits.size(); i += 2)
    bytes += static_cast<char>(std::stoi(digits.substr(i, 2), nullptr, 16));
  return text_of_inside(bytes);
}

bool is_read(const std::string& text) {
  return parse_certificate(text).has_value();
}

}  // namespace

TEST_CASE("the dictionary in the program is the published file, byte for byte") {
  std::ifstream file(vector_folder + "certificate-dictionary.txt", std::ios::binary);
  const std::string published{std::istreambuf_iterator<char>(file), {}};
  CHECK(published.size() == 3407);
  CHECK(std::string(certificate_dictionary.begin(), certificate_dictionary.end()) == published);
}

TEST_CASE("the vectors' certificates are read, genuine, and written with the same text") {
  for (const CodeVector& vector : code_vectors()) {
    const auto certificate = parse_certificate(vector.text);
    REQUIRE(certificate);
    CHECK(is_signed_with(*certificate, vector.key));
    CHECK(numbered(certificate->fields) == vector.members);
    CHECK(certificate_text(*certificate) == vector.text);
    CHECK(certificate_fields_from(certificate_fields_json(certificate->fields)) == certificate->fields);
  }
}

TEST_CASE("another name, another key and another signature are not what was signed") {
  const CodeVector vector = code_vectors().front();
  const SignedCertificate genuine = parse_certificate(vector.text).value();
  SignedCertificate changed = genuine;
  changed.fields.name = "นางสาวสุดา ใจดี";
  CHECK_FALSE(is_signed_with(changed, vector.key));
  changed = genuine;
  changed.signature[0] ^= 1;
  CHECK_FALSE(is_signed_with(changed, vector.key));
  changed = genuine;
  changed.key[0] ^= 1;
  CHECK_FALSE(is_signed_with(changed, vector.key));
}

TEST_CASE("a certificate is read from its one form alone") {
  const std::string text = code_vectors().front().text, inside = first_inside();
  REQUIRE(is_read(text));
  REQUIRE(is_read(text_of_inside(inside)));
  CHECK_FALSE(is_read(""));
  CHECK_FALSE(is_read("SALAC1:"));
  CHECK_FALSE(is_read("SALA1:" + text.substr(7)));
  CHECK_FALSE(is_read(text + "0"));
  CHECK_FALSE(is_read(" " + text));
  CHECK_FALSE(is_read(text.substr(0, text.size() - 1)));
  CHECK_FALSE(is_read(text_of_inside(inside + '\0')));
  CHECK_FALSE(is_read(text_of_inside(inside.substr(0, inside.size() - 1))));
  CHECK_FALSE(is_read(std::string(certificate_prefix) + base45_encode(deflated(inside) + '\0')));
}

TEST_CASE("other bytes for the same values are no certificate") {
  REQUIRE(is_read(altered_vector("0d010e", "0d010e")));
  CHECK_FALSE(is_read(altered_vector("0d010e", "0d18010e")));    // a longer number
  CHECK_FALSE(is_read(altered_vector("a2012704", "bf012704")));  // a head without a length
  CHECK_FALSE(is_read(altered_vector("a20127", "a20126")));      // another algorithm
}

TEST_CASE("members in another order, twice, unknown, or out of their bounds are no certificate") {
  CHECK_FALSE(
      is_read(altered_vector("07"
                             "19512c"
                             "08"
                             "19512d",
                             "08"
                             "19512d"
                             "07"
                             "19512c")));
  CHECK_FALSE(
      is_read(altered_vector("07"
                             "19512c"
                             "08"
                             "19512d",
                             "07"
                             "19512c"
                             "07"
                             "19512d")));
  CHECK_FALSE(
      is_read(altered_vector("08"
                             "19512d"
                             "09",
                             "08"
                             "19512d"
                             "18")));
  CHECK_FALSE(is_read(altered_vector("0d010e", "0d000e")));  // no issue 0
  CHECK_FALSE(
      is_read(altered_vector("07"
                             "19512c",
                             "07"
                             "39512c")));                                            // before 1970
  CHECK_FALSE(is_read(altered_vector("0e81", "0e85")));                              // five signatories
  CHECK_FALSE(is_read(altered_vector("e0b899e0b8b2e0b887", "ffb899e0b8b2e0b887")));  // not UTF-8
}

TEST_CASE("what inflates beyond 4 KB, or is cut, is refused") {
  CHECK(inflated(deflated(std::string(most_inflated_bytes, 'x'))) == std::string(most_inflated_bytes, 'x'));
  CHECK_FALSE(inflated(deflated(std::string(most_inflated_bytes + 1, 'x'))));
  const std::string whole = deflated("กองบริหารงานบุคคล");
  CHECK_FALSE(inflated(whole.substr(0, whole.size() - 1)));
  CHECK_FALSE(inflated(""));
}

TEST_CASE("CBOR is written in its shortest form") {
  const auto digits = [](const CborWriter& out) {
    return hex({reinterpret_cast<const std::uint8_t*>(out.written().data()), out.written().size()});
  };
  CHECK(digits(CborWriter().whole(0)) == "00");
  CHECK(digits(CborWriter().whole(23)) == "17");
  CHECK(digits(CborWriter().whole(24)) == "1818");
  CHECK(digits(CborWriter().whole(256)) == "190100");
  CHECK(digits(CborWriter().whole(65536)) == "1a00010000");
  CHECK(digits(CborWriter().whole(4294967296)) == "1b0000000100000000");
  CHECK(digits(CborWriter().whole(-8)) == "27");
  CHECK(digits(CborWriter().whole(-500)) == "3901f3");
}

// What a certificate says, as it is signed, printed, kept in its fact and told when it is verified: one struct for all of
// them. The bytes that are signed: certificate_code.h. Whoever looks at the code sees these fields and nothing else.
#pragma once
#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/canonical.h"
#include "core/time.h"
#include "core/uuid.h"

namespace sala {

struct Signatory {
  std::string name, position;
  bool operator==(const Signatory&) const = default;
};

inline constexpr std::size_t most_signatories = 4;

struct CertificateFields {
  Uuid certificate = {};
  std::array<std::uint8_t, 8> salt = {};
  std::string number = {};  ///< empty: it will follow; nothing is printed before
  std::string name = {};
  std::string sentence = {};  ///< before the title: "ได้ผ่านการฝึกอบรม"
  std::string title = {};
  Day from = {}, to = {};
  std::optional<int> minutes = {};
  std::optional<std::string> place = {};
  std::string organiser = {};
  Day given_on = {};
  int issue = 1;
  std::vector<Signatory> signatories = {};  ///< at most `most_signatories`
  std::optional<Day> valid_until = {};
  bool operator==(const CertificateFields&) const = default;
};

/// The members of `fields` in certificate_issued; what is not there is left out.
Json certificate_fields_json(const CertificateFields& fields);
/// Nothing unless the same JSON would be written again.
std::optional<CertificateFields> certificate_fields_from(const Json& json);

/// Each with its own series of numbers.
enum class CertificateKind { participant, speaker, committee };
/// "participant", "speaker", "committee", as facts and the command line write it.
std::string_view name_of(CertificateKind kind);
std::optional<CertificateKind> parse_certificate_kind(std::string_view text);

/// Days since 1970 as signed; days that can be written have four digits of the year.
std::int64_t number_of_day(Day day);
std::optional<Day> day_of_number(std::int64_t days);

}  // namespace sala

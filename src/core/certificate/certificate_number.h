// Numbers of certificates: blocks of them that an office gives to stations, the next free one, and how a number is written.
// Which are used is the store's to say; a number once used is never given again.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/canonical.h"
#include "core/certificate/certificate_fields.h"

namespace sala {

/// Numbers from `from` to `to` of one series and year, for one station alone.
struct NumberBlock {
  CertificateKind series = CertificateKind::participant;
  int year = 0;
  std::int64_t from = 1;
  std::optional<std::int64_t> to = {};  ///< nothing: without end
  Uuid station = {};
  bool operator==(const NumberBlock&) const = default;
};
bool holds_number(const NumberBlock& block, std::int64_t n);

/// A block with the highest number of it that was used, if any.
struct UsedBlock {
  NumberBlock block = {};
  std::optional<std::int64_t> highest = {};
};
/// The next of the first block that has one left; nothing: it will follow.
std::optional<std::int64_t> next_number(const std::vector<UsedBlock>& blocks);

/// Which year stands in a number: of the calendar in the Buddhist or the common era, or the fiscal one (from October).
enum class NumberYear { buddhist, common, fiscal };

/// How the organisation writes numbers: member `numbering` of organisation_put, {"form", "year"}.
struct Numbering {
  std::string form = "{n:04}/{year}";
  NumberYear year = NumberYear::buddhist;
};
Numbering numbering_from(const Json& organisation_rest);

int year_of_number(const Numbering& numbering, Day given_on);
/// "{n}" or "{n:04}" (so many digits at least) and "{year}" are filled in, everything else stands as it is.
std::string number_text(const Numbering& numbering, std::int64_t n, int year);

}  // namespace sala

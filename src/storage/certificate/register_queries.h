// What the register of certificates needs besides those that stand there: numbers whose people were erased, and numbers that
// were passed over. Reading only.
#pragma once
#include <set>
#include <string>
#include <vector>

#include "core/certificate/certificate_number.h"
#include "storage/store.h"

namespace sala {

/// A number that stays used though nothing else of its certificate is kept.
struct ErasedNumber {
  CertificateKind kind = CertificateKind::participant;
  std::int64_t n = 0;
  int year = 0;
  std::string number = {};
  bool operator==(const ErasedNumber&) const = default;
};
/// Of a project, each once, by kind, year and number.
Result<std::vector<ErasedNumber>> erased_numbers(const Store& store, const Uuid& project);

/// Every number of a series and year that was ever used, erased ones and ones that do not count included.
Result<std::set<std::int64_t>> used_numbers(const Store& store, CertificateKind series, int year);

}  // namespace sala

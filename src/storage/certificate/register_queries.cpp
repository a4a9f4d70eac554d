#include "storage/certificate/register_queries.h"

#include "storage/database.h"

namespace sala {

Result<std::vector<ErasedNumber>> erased_numbers(const Store& store, const Uuid& project) {
  static constexpr const char* question = R"(
    SELECT DISTINCT kind, n, year, number_text FROM certificate_erased WHERE project = :project AND n > 0
    ORDER BY kind, year, n)";
  return guarded([&] {
    std::vector<ErasedNumber> numbers;
    Query ask(store.connection(), question, {{":project", project}});
    while (ask.next())
      numbers.push_back({parse_certificate_kind(ask.text(0)).value_or(CertificateKind::participant), ask.number(1),
                         static_cast<int>(ask.number(2)), ask.text(3)});
    return numbers;
  });
}

Result<std::set<std::int64_t>> used_numbers(const Store& store, CertificateKind series, int year) {
  static constexpr const char* question = R"(
    SELECT n FROM certificate WHERE kind = :kind AND year = :year AND n IS NOT NULL AND is_signed
    UNION SELECT n FROM certificate_erased WHERE kind = :kind AND year = :year)";
  return guarded([&] {
    std::set<std::int64_t> numbers;
    Query ask(store.connection(), question, {{":kind", std::string(name_of(series))}, {":year", year}});
    while (ask.next()) numbers.insert(ask.number(0));
    return numbers;
  });
}

}  // namespace sala

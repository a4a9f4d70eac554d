// Years as people write them: of the Buddhist era (2569) or of the common era (2026). A year as late as 2400 is B.E.; both
// eras in one sheet may be a slip, so they are noticed and asked about.
#pragma once
#include <optional>
#include <string>
#include <utility>

#include "core/time.h"

namespace sala {

inline constexpr int years_of_buddhist_era = 543;

class Eras {
 public:
  /// `said`: "be", "ce" or "mixed" where somebody said which is meant; else empty.
  explicit Eras(std::string said = "") : said_(std::move(said)) {}

  bool understood() const { return said_.empty() || said_ == "be" || said_ == "ce" || said_ == "mixed"; }
  /// The year in the common era; `as_written` is kept as an example of its era.
  int common_year(int year, const std::string& as_written);
  /// "24/11/2569", "24.11.2026" or "2569-11-24", in Thai digits too.
  std::optional<Day> day(const std::string& written);
  /// "2569-02-29T09:00" with its year in the common era, before it can be checked: 2569 may lack a leap day.
  std::string with_common_year(const std::string& written);
  /// An example of each era where both were met and nobody said so: B.E. first.
  std::optional<std::pair<std::string, std::string>> mixed() const;

 private:
  std::string said_, be_, ce_;
};

}  // namespace sala

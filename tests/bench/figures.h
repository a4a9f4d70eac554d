// The table of figures: what was measured, beside what it should be. Rows name benchmarks of this program.
#pragma once
#include <map>
#include <string>

namespace sala {

/// What a benchmark told, by name: "real_ms", "cpu_ms" and its counters.
using Measured = std::map<std::string, std::map<std::string, double>>;

/// The table as Markdown; a row whose benchmark did not run says so.
std::string figures_table(const Measured& measured);

}  // namespace sala

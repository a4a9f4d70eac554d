#include "figures.h"

#include <optional>
#include <vector>

namespace sala {
namespace {

/// Where a number stands: benchmark and what it told.
struct Source {
  const char* benchmark;
  const char* told;
};

struct Figure {
  const char* what;
  Source source;
  std::string unit;
  std::optional<double> at_most = {}, at_least = {};
  std::optional<Source> divided_by = {};
};

const std::vector<Figure>& figures() {
  static const std::vector<Figure> all = {
      {"harsh frames read: plain ZXing, of 300", {"qr_recall/plain_zxing", "read"}, ""},
      {"harsh frames read: ZBar, of 300", {"qr_recall/zbar", "read"}, ""},
      {"harsh frames read: a second of our stream, of 300", {"qr_recall/stream", "read"}, ""},
      {"… beside plain ZXing", {"qr_recall/stream", "read"}, "×", {}, 1.12, Source{"qr_recall/plain_zxing", "read"}},
      {"harsh frames read: our stills, of 300", {"qr_recall/still", "read"}, ""},
      {"… beside plain ZXing", {"qr_recall/still", "read"}, "×", {}, 1.12, Source{"qr_recall/plain_zxing", "read"}},
      {"texts read that were not there: harsh stills", {"qr_recall/still", "wrong"}, "", 0},
      {"texts read that were not there: harsh stream", {"qr_recall/stream", "wrong"}, "", 0},
      {"texts read that were not there: rooms and noise", {"qr_nothing_there/still", "wrong"}, "", 0},
      {"somebody walks up: frame read first, plain ZXing", {"qr_approach/plain_zxing", "frames"}, ""},
      {"somebody walks up: frame read first, ZBar", {"qr_approach/zbar", "frames"}, ""},
      {"somebody walks up: frame read first, our stream", {"qr_approach/stream", "frames"}, ""},
      {"a 720p frame of a queue, our stream", {"qr_queue/stream", "cpu_ms"}, "ms", 2.5},
      {"a 720p frame of a queue, plain ZXing", {"qr_queue/plain_zxing", "cpu_ms"}, "ms"},
      {"a 720p frame of a queue, ZBar", {"qr_queue/zbar", "cpu_ms"}, "ms"},
      {"a still with a ticket", {"qr_frame/still_with_code", "cpu_ms"}, "ms", 10},
      {"check-in committed, p50", {"store_commit_beside_disk", "p50_ms"}, "ms"},
      {"check-in committed, p99", {"store_commit_beside_disk", "p99_ms"}, "ms"},
      {"… beside fdatasync of 4 KB, p50", {"store_commit_beside_disk", "p50_times"}, "×", 2},
      {"… beside fdatasync of 4 KB, p99", {"store_commit_beside_disk", "p99_times"}, "×", 2},
      {"a name searched by 1 letter of 10,000, p99", {"name_search/10000/1", "p99_ms"}, "ms", 2},
      {"a name searched by 2 letters of 10,000, p99", {"name_search/10000/2", "p99_ms"}, "ms", 2},
      {"a name searched by 3 letters of 10,000, p99", {"name_search/10000/3", "p99_ms"}, "ms", 2},
      {"a name searched by 8 letters of 10,000, p99", {"name_search/10000/8", "p99_ms"}, "ms", 2},
      {"a name searched by 1 letter of 100,000, p99", {"name_search/100000/1", "p99_ms"}, "ms", 10},
      {"a name searched by 2 letters of 100,000, p99", {"name_search/100000/2", "p99_ms"}, "ms", 10},
      {"a name searched by 3 letters of 100,000, p99", {"name_search/100000/3", "p99_ms"}, "ms", 10},
      {"a name searched by 8 letters of 100,000, p99", {"name_search/100000/8", "p99_ms"}, "ms", 10},
      {"10,000 people imported from XLSX", {"roster_import_xlsx", "real_ms"}, "ms", 2000},
      {"figures of 10,000 people, 50 questions, twice", {"test_figures_of_people/10000", "cpu_ms"}, "ms", 500},
      {"1,000 certificates: signed facts, a PDF each and one of all",
       {"certificates_of_a_thousand", "real_ms"},
       "ms",
       6000},
      {"… the drawing alone", {"certificates_drawn", "cpu_ms"}, "ms", 4000},
      {"… the file of all", {"certificates_of_a_thousand", "MB_merged"}, "MB", 3.5},
      {"a Thai line shaped for the first time", {"text_new_line", "cpu_ms"}, "ms"},
      {"a Thai line from the cache", {"text_cached_line", "cpu_ms"}, "ms"},
      {"capture and decoding of 720p30, of a core", {"camera_720p30", "core_percent"}, "%", 20},
      {"the kit's work for the slowest screen of the tour", {"journey_screen_work", "slowest_ms"}, "ms", 1},
      {"from the store of 10,000 people to the first picture", {"journey_to_first_frame", "real_ms"}, "ms", 250},
      {"frame arrived, ticket read, stored, answer drawn: p50", {"journey_of_a_ticket", "p50_ms"}, "ms"},
      {"frame arrived, ticket read, stored, answer drawn: p99", {"journey_of_a_ticket", "p99_ms"}, "ms", 50},
  };
  return all;
}

std::optional<double> value_of(const Measured& measured, const Source& source) {
  const auto benchmark = measured.find(source.benchmark);
  if (benchmark == measured.end()) return std::nullopt;
  const auto told = benchmark->second.find(source.told);
  return told == benchmark->second.end() ? std::nullopt : std::optional(told->second);
}

std::optional<double> value_of(const Measured& measured, const Figure& figure) {
  const auto value = value_of(measured, figure.source);
  if (!value || !figure.divided_by) return value;
  const auto beside = value_of(measured, *figure.divided_by);
  return beside && *beside > 0 ? std::optional(*value / *beside) : std::nullopt;
}

/// Three digits that matter, no trailing zeros: 0.0007, 1.18, 271.
std::string number(double value) {
  return value >= 1000 ? fmt::format("{:.0f}", value) : fmt::format("{:.3g}", value);
}

std::string aim(const Figure& figure) {
  if (figure.at_most) return "≤ " + number(*figure.at_most);
  if (figure.at_least) return "≥ " + number(*figure.at_least);
  return "";
}

const char* verdict(const Figure& figure, double value) {
  if (!figure.at_most && !figure.at_least) return "";
  const bool kept = (!figure.at_most || value <= *figure.at_most) && (!figure.at_least || value >= *figure.at_least);
  return kept ? "yes" : "NO";
}

}  // namespace

std::string figures_table(const Measured& measured) {
  std::string table = "| figure | measured | aim | kept |\n| --- | ---: | ---: | --- |\n";
  for (const Figure& figure : figures()) {
    const auto value = value_of(measured, figure);
    table += value ? fmt::format("| {} | {} {} | {} | {} |\n", figure.what, number(*value), figure.unit, aim(figure),
                                 verdict(figure, *value))
                   : fmt::format("| {} | not run | {} | |\n", figure.what, aim(figure));
  }
  return table;
}

}  // namespace sala

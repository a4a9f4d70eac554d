#include "station/learning/attempt_clock.h"

#include <charconv>

#include "station/learning/attempt_desk.h"

namespace sala {
namespace {

std::string clock_name(const Uuid& attempt) {
  return "attempt:" + attempt.text();
}

/// Seconds used when the clock showed running_ms, in one boot of the machine.
struct ClockStart {
  std::string boot;
  std::int64_t running_ms = 0, used_s = 0;
};

std::optional<std::int64_t> whole_number(std::string_view text) {
  std::int64_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  return error == std::errc() && end == text.data() + text.size() ? std::optional(number) : std::nullopt;
}

/// "boot running_ms used_s"; a setting that cannot be read is none.
std::optional<ClockStart> clock_start(const Store& store, const Uuid& attempt) {
  const auto setting = store.setting(clock_name(attempt));
  if (!setting || !*setting) return std::nullopt;
  const std::string_view text = **setting;
  const std::size_t first = text.find(' '), second = text.rfind(' ');
  if (first == std::string_view::npos || first == second) return std::nullopt;
  const auto running_ms = whole_number(text.substr(first + 1, second - first - 1));
  const auto used_s = whole_number(text.substr(second + 1));
  if (!running_ms || !used_s) return std::nullopt;
  return ClockStart{std::string(text.substr(0, first)), *running_ms, *used_s};
}

}  // namespace

Result<void> run_attempt_clock(OpenStation& station, const Attempt& attempt, const RunningClock& running) {
  const auto start = clock_start(*station.store, attempt.begun.attempt);
  if (start && start->boot == running.boot()) return {};
  return station.store->set_setting(
      clock_name(attempt.begun.attempt),
      running.boot() + " " + std::to_string(running.running_ms()) + " " + std::to_string(attempt.used_s));
}

Result<void> forget_attempt_clock(OpenStation& station, const Uuid& attempt) {
  return station.store->set_setting(clock_name(attempt), std::nullopt);
}

std::int64_t used_now_s(const Store& store, const Attempt& attempt, const RunningClock& running) {
  const auto start = clock_start(store, attempt.begun.attempt);
  if (!start || start->boot != running.boot()) return attempt.used_s;
  const std::int64_t run_s = std::max<std::int64_t>(running.running_ms() - start->running_ms, 0) / 1000;
  return std::max(attempt.used_s, start->used_s + run_s);
}

std::optional<std::int64_t> left_s(const Attempt& attempt, std::int64_t used_s) {
  if (!attempt.limit_s) return std::nullopt;
  return std::max<std::int64_t>(*attempt.limit_s - used_s, 0);
}

}  // namespace sala

#include "station/log.h"

#include <spdlog/sinks/rotating_file_sink.h>
#include <spdlog/spdlog.h>

namespace sala {

void open_log(const std::filesystem::path& folder) {
  constexpr std::size_t file_bytes = 2 * 1024 * 1024;
  constexpr std::size_t files = 3;
  try {
    const auto file = (folder / "log" / "sala.log").string();
    auto sink = std::make_shared<spdlog::sinks::rotating_file_sink_mt>(file, file_bytes, files);
    auto logger = std::make_shared<spdlog::logger>("sala", std::move(sink));
    logger->flush_on(spdlog::level::info);
    spdlog::set_default_logger(std::move(logger));
  } catch (const spdlog::spdlog_ex&) {
    spdlog::set_level(spdlog::level::off);
  }
}

}  // namespace sala

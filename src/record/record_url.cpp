#include "record/record_url.h"

#include <array>
#include <filesystem>

#include "words/record.h"

namespace sala {
namespace {

struct RecordScheme {
  std::string_view beginning;
  RecordKind kind;
};

constexpr std::array<RecordScheme, 5> record_schemes = {{{"sqlite:", RecordKind::sqlite},
                                                         {"folder:", RecordKind::folder},
                                                         {"file:", RecordKind::bundle},
                                                         {"postgresql://", RecordKind::postgresql},
                                                         {"postgres://", RecordKind::postgresql}}};

/// The host, port and database of postgresql://user:password@host:port/database?options.
std::string server_of(const std::string& url) {
  std::string rest = url.substr(url.find("//") + 2);
  rest = rest.substr(0, rest.find('?'));
  const std::size_t slash = rest.find('/'), at = rest.rfind('@', slash);
  return "postgresql://" + (at == std::string::npos ? rest : rest.substr(at + 1));
}

}  // namespace

Result<RecordUrl> parse_record_url(const std::string& text) {
  for (const auto& [beginning, kind] : record_schemes) {
    if (!text.starts_with(beginning) || text.size() == beginning.size()) continue;
    if (kind == RecordKind::postgresql) return RecordUrl{kind, text};
    std::error_code failed;
    const auto path = std::filesystem::absolute(text.substr(beginning.size()), failed).lexically_normal();
    if (!failed) return RecordUrl{kind, path.string()};
  }
  const bool may_hold_password = text.find('@') != std::string::npos;
  return fail(words::error_record_url, {{"url", may_hold_password ? text.substr(0, text.find(':')) : text}});
}

std::string shown_url(const RecordUrl& url) {
  if (url.kind == RecordKind::postgresql) return server_of(url.place);
  for (const auto& [beginning, kind] : record_schemes)
    if (kind == url.kind) return std::string(beginning) + url.place;
  return url.place;
}

}  // namespace sala

#include "kiosk/demo/day_script.h"

#include "words/shell.h"

namespace sala {
namespace {

/// Every verb and how many words it needs after it.
struct Verb {
  std::string_view name;
  std::size_t words;
};
constexpr Verb verbs[] = {{"clock", 1},  {"wait", 1},    {"show", 1},   {"type-scan", 2}, {"reissue", 1},
                          {"names", 1},  {"camera", 1},  {"type", 1},   {"choose", 1},    {"tap", 1},
                          {"hold", 2},   {"answer", 1},  {"turn", 0},   {"tests", 2},     {"language", 1},
                          {"expect", 2}, {"shot", 1},    {"export", 1}, {"survey", 2},    {"observe", 2},
                          {"photo", 1},  {"let-work", 0}};

Failure bad_line(int line, std::string why) {
  return fail(words::error_script, {{"line", std::to_string(line)}, {"why", std::move(why)}});
}

/// The words of a line; nothing when a quotation mark is not closed.
std::optional<std::vector<std::string>> split(std::string_view line) {
  std::vector<std::string> words;
  for (std::size_t at = 0; at < line.size();) {
    if (line[at] == ' ' || line[at] == '\t' || line[at] == '\r') {
      ++at;
    } else if (line[at] == '#') {
      break;
    } else if (line[at] == '"') {
      const std::size_t end = line.find('"', at + 1);
      if (end == std::string_view::npos) return std::nullopt;
      words.emplace_back(line.substr(at + 1, end - at - 1));
      at = end + 1;
    } else {
      const std::size_t end = std::min(line.find_first_of(" \t\r", at), line.size());
      words.emplace_back(line.substr(at, end - at));
      at = end;
    }
  }
  return words;
}

}  // namespace

Result<std::vector<ScriptStep>> parse_script(std::string_view text) {
  std::vector<ScriptStep> steps;
  int number = 0;
  for (std::size_t at = 0; at <= text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    ++number;
    auto words = split(text.substr(at, end - at));
    at = end + 1;
    if (!words) return bad_line(number, "\" …");
    if (words->empty()) continue;
    const auto verb = std::ranges::find(verbs, words->front(), &Verb::name);
    if (verb == std::end(verbs) || words->size() < verb->words + 1) return bad_line(number, words->front());
    steps.push_back({number, std::move(*words)});
  }
  return steps;
}

}  // namespace sala

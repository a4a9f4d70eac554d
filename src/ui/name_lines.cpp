// Where a person's name is broken into lines.
#include "core/person_name.h"
#include "ui/text.h"

namespace sala {

namespace {

RichText stretch_of(const RichText& whole, std::size_t begin, std::size_t end) {
  while (end > begin && whole.text[end - 1] == ' ') --end;
  RichText stretch(whole.text.substr(begin, end - begin));
  for (TextSpan span : whole.spans) {
    span.begin = std::clamp(span.begin, begin, end) - begin;
    span.end = std::clamp(span.end, begin, end) - begin;
    if (span.begin < span.end) stretch.spans.push_back(span);
  }
  return stretch;
}

/// Where lines begin, but for the first; each takes as many parts as it holds.
std::optional<std::vector<std::size_t>> line_starts(const RichText& name,
                                                    const std::function<bool(const RichText& line)>& fits) {
  std::vector<std::size_t> ends = line_starts_of_name(name.text);
  ends.push_back(name.text.size());
  std::vector<std::size_t> starts;
  std::size_t line = 0, held = 0;
  for (const std::size_t end : ends) {
    if (!fits(stretch_of(name, line, end))) {
      if (held > line) starts.push_back(line = held);
      if (!fits(stretch_of(name, line, end))) return std::nullopt;
    }
    held = end;
  }
  return starts;
}

/// A line feed takes the place of a space; where there is none, what follows moves on.
void break_at(RichText& text, std::size_t at) {
  if (text.text[at - 1] == ' ') {
    text.text[at - 1] = '\n';
    return;
  }
  text.text.insert(at, 1, '\n');
  for (TextSpan& span : text.spans) {
    if (span.begin >= at) ++span.begin;
    if (span.end > at) ++span.end;
  }
}

}  // namespace

std::optional<RichText> broken_between_parts(const RichText& name, int most_lines,
                                             const std::function<bool(const RichText& line)>& fits) {
  const auto starts = line_starts(name, fits);
  if (!starts || starts->size() >= static_cast<std::size_t>(most_lines)) return std::nullopt;
  RichText broken = name;
  for (auto start = starts->rbegin(); start != starts->rend(); ++start) break_at(broken, *start);
  return broken;
}

}  // namespace sala

#include "core/learning/files/html_text.h"

#include <algorithm>

#include "core/learning/files/html_entities.h"
#include "core/learning/files/html_tag.h"
#include "core/learning/files/raised_text.h"

namespace sala {
namespace {

constexpr std::size_t longest_entity = 12;

/// The value of a hexadecimal digit; -1 for anything else.
int digit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  const char small = static_cast<char>(c | 0x20);
  return small >= 'a' && small <= 'f' ? small - 'a' + 10 : -1;
}

/// "%20" as the byte it stands for.
std::string percent_decoded(std::string_view text) {
  std::string decoded;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const bool coded = text[at] == '%' && at + 2 < text.size() && digit(text[at + 1]) >= 0 && digit(text[at + 2]) >= 0;
    decoded += coded ? static_cast<char>(digit(text[at + 1]) * 16 + digit(text[at + 2])) : text[at];
    if (coded) at += 2;
  }
  return decoded;
}

/// The file's name alone; what else people call it where it has none.
std::string picture_name(const HtmlTag& tag) {
  std::string source = html_attribute(tag, tag.name == "object" ? "data" : "src");
  if (source.starts_with("data:")) source.clear();
  source = source.substr(0, source.find_first_of("?#"));
  const std::string name = percent_decoded(source.substr(source.rfind('/') + 1));
  if (!name.empty()) return name;
  const std::string alternative = html_attribute(tag, "alt");
  if (!alternative.empty()) return alternative;
  return tag.name == "audio" || tag.name == "video" ? "" : tag.name;  // their <source> names it
}

class HtmlReader {
 public:
  HtmlReader(std::string_view html, HtmlReading reading) : rest_(html), whole_(reading == HtmlReading::whole) {}

  HtmlText read() {
    while (!rest_.empty()) {
      if (rest_[0] == '<' && (take_comment() || take_tag())) continue;
      if (rest_[0] == '&' && take_entity()) continue;
      const char c = rest_[0];
      out_.text += whole_ && (c == '\n' || c == '\r' || c == '\t') ? ' ' : c;
      rest_.remove_prefix(1);
    }
    end_small();
    return std::move(out_);
  }

 private:
  bool take_comment() {
    const bool comment = rest_.starts_with("<!--");
    if (!comment && !(whole_ && (rest_.starts_with("<!") || rest_.starts_with("<?")))) return false;
    const auto end = can_end_ ? rest_.find(comment ? "-->" : ">") : std::string_view::npos;
    can_end_ = end != std::string_view::npos;
    if (!can_end_) return false;
    rest_.remove_prefix(end + (comment ? 3 : 1));
    return out_.had_tags = true;
  }

  bool take_tag() {
    if (!tags_end_) return false;
    const HtmlTag tag = html_tag(rest_);
    if (tag.name.empty()) return false;
    if (tag.length == 0) return tags_end_ = false;  // nor does any tag after it
    if (!whole_ && !is_surely_a_tag(tag)) return false;
    rest_.remove_prefix(tag.length);
    out_.had_tags = true;
    apply(tag);
    return true;
  }

  void apply(const HtmlTag& tag) {
    switch (html_element(tag.name)) {
      case HtmlElement::breaks_line:
        if (tag.name == "br" || !at_line_start()) out_.text += '\n';
        break;
      case HtmlElement::cell:
        out_.text += ' ';
        break;
      case HtmlElement::raised:
      case HtmlElement::lowered:
        end_small();
        if (!tag.closes) small_ = {html_element(tag.name), out_.text.size()};
        break;
      case HtmlElement::picture:
        if (const std::string name = tag.closes ? "" : picture_name(tag); !name.empty()) out_.pictures.push_back(name);
        break;
      case HtmlElement::dropped:
        if (tag.closes) break;
        if (tag.name == "svg") out_.pictures.push_back(tag.name);
        drop_content(tag);
        break;
      case HtmlElement::inline_text:
      case HtmlElement::unknown:
        break;
    }
  }

  bool at_line_start() const {
    const auto last = out_.text.find_last_not_of(" \t");
    return last == std::string::npos || out_.text[last] == '\n';
  }

  /// Up to the closing tag; all that follows where it is missing, as browsers do.
  void drop_content(const HtmlTag& tag) {
    if (tag.attributes.ends_with('/')) return;
    const std::string closing = "</" + tag.name;
    const auto same = [](char a, char b) { return a == b || (a >= 'A' && a <= 'Z' && a - 'A' + 'a' == b); };
    const auto found = std::search(rest_.begin(), rest_.end(), closing.begin(), closing.end(), same);
    const auto end = std::find(found, rest_.end(), '>');
    rest_ = end == rest_.end() ? std::string_view() : std::string_view(end + 1, rest_.end());
  }

  bool take_entity() {
    const auto end = rest_.substr(0, longest_entity).find(';');
    if (end == std::string_view::npos) return false;
    const auto text = entity_text(rest_.substr(1, end - 1));
    if (!text) return false;
    out_.text += *text == "\n" ? " " : *text;
    rest_.remove_prefix(end + 1);
    return true;
  }

  void end_small() {
    if (small_.element == HtmlElement::unknown) return;
    const std::string text = out_.text.substr(small_.from);
    out_.text.resize(small_.from);
    out_.text += small_.element == HtmlElement::raised ? raised_text(text) : lowered_text(text);
    small_ = {};
  }

  struct Small {
    HtmlElement element = HtmlElement::unknown;
    std::size_t from = 0;
  };

  std::string_view rest_;
  bool whole_;
  bool can_end_ = true, tags_end_ = true;
  Small small_;
  HtmlText out_;
};

}  // namespace

HtmlText html_text(std::string_view html, HtmlReading reading) {
  return HtmlReader(html, reading).read();
}

}  // namespace sala

#include "core/learning/files/question_form.h"

#include <algorithm>
#include <array>
#include <string>

#include "core/learning/files/list_marks.h"
#include "core/learning/files/numbered_lines.h"
#include "core/thai_text.h"

namespace sala {
namespace {

constexpr std::array<std::string_view, 4> file_form_names = {"gift", "aiken", "list", "xlsx"};

struct FormSigns {
  int gift = 0, answers = 0, latin = 0, thai = 0;
};

bool has_brace(std::string_view line) {
  for (auto at = line.find_first_of("{}"); at != std::string_view::npos; at = line.find_first_of("{}", at + 1))
    if (at == 0 || line[at - 1] != '\\') return true;
  return false;
}

bool is_gift_line(std::string_view line) {
  line.remove_prefix(std::min(line.find_first_not_of(" \t"), line.size()));
  const bool named = line.starts_with("::") && line.find("::", 2) != std::string_view::npos;
  return named || line.starts_with("$CATEGORY:") || (has_brace(line) && !line.starts_with("//"));
}

void count_signs(std::string_view raw, FormSigns& signs) {
  constexpr std::size_t enough_bytes = 2000;
  const std::string line = clean(raw.substr(0, enough_bytes));
  signs.gift += is_gift_line(raw);
  if (const auto answer = list_answer(line)) {
    ++signs.answers;
    (has_thai(line) ? signs.thai : signs.latin) += 2;
  }
  std::string_view rest = line;
  if (const auto mark = take_choice_mark(rest); mark && !mark->bare) ++(mark->letter.thai ? signs.thai : signs.latin);
}

}  // namespace

std::string_view name_of(QuestionForm form) {
  return file_form_names[static_cast<std::size_t>(form)];
}

std::optional<QuestionForm> question_form(std::string_view text) {
  FormSigns signs;
  for (const NumberedLine& line : numbered_lines(text)) count_signs(line.text, signs);
  if (signs.gift > 0 && signs.gift >= signs.answers) return QuestionForm::gift;
  if (signs.answers == 0 && signs.thai + signs.latin < 2) return std::nullopt;
  return signs.latin > signs.thai ? QuestionForm::aiken : QuestionForm::list;
}

}  // namespace sala

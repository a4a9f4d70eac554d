#include "kiosk/visits/survey/survey_words.h"

#include "words/survey.h"

namespace sala {
namespace {

constexpr int seconds_a_rating = 6, seconds_a_text = 30;

constexpr std::array<TextId, level_words> usual_levels = {
    words::survey_level_1, words::survey_level_2, words::survey_level_3, words::survey_level_4, words::survey_level_5};

std::string told(const SurveyItem& item, bool thai) {
  return title_in(item.text, thai) + (item.required ? " *" : "");
}

std::string page_title(const SurveySection& section, const SurveyItem& item, bool thai) {
  const std::string row = title_in(item.row, thai), title = title_in(section.title, thai);
  return row.empty() ? title : title.empty() ? row : title + " · " + row;
}

FaceRow face_row(const SurveyItem& item, const Texts& texts) {
  const bool thai = texts.language() == Language::th;
  FaceRow row{item.id, told(item, thai), {}, {}};
  for (std::size_t level = 0; level < level_words; ++level)
    row.scale[level] = item.scale.empty() ? texts[usual_levels[level]] : title_in(item.scale[level], thai);
  return row;
}

const ItemReply& said_to(const SurveyReply& reply, const std::string& item) {
  static const ItemReply nothing;
  const auto found = reply.find(item);
  return found == reply.end() ? nothing : found->second;
}

SurveyQuestion question_of(const SurveyItem& item, const SurveyReply& reply, const Texts& texts) {
  const bool thai = texts.language() == Language::th;
  SurveyQuestion question{item.id, told(item, thai), item.kind};
  question.is_writing = item.kind == SurveyItemKind::text || item.kind == SurveyItemKind::number;
  for (const SurveyChoice& choice : item.choices) question.tiles.push_back({choice.id, title_in(choice.text, thai)});
  if (item.other) question.tiles.push_back({std::string(other_choice), texts[words::survey_something_else]});
  question.field = edit_text(said_to(reply, item.id).words);
  return question;
}

}  // namespace

SurveyStartScreen survey_start_words(const Survey& survey, const Texts& texts) {
  SurveyStartScreen screen{title_in(survey.title, texts.language() == Language::th)};
  int seconds = 0;
  for (const NumberedItem& numbered : numbered_items(survey)) {
    if (numbered.item->kind == SurveyItemKind::note) continue;
    ++screen.items;
    seconds += numbered.item->kind == SurveyItemKind::text ? seconds_a_text : seconds_a_rating;
  }
  screen.minutes = std::max(1, (seconds + 30) / 60);
  return screen;
}

SurveyScreen survey_page_words(const SurveyPageShown& shown, const Texts& texts) {
  const SurveyPage& page = shown.pages[shown.page];
  const SurveyItem& first = *page.items.front();
  SurveyScreen screen;
  screen.page = shown.page;
  screen.pages = shown.pages.size();
  screen.title = page_title(shown.survey.sections[page.section], first, texts.language() == Language::th);
  if (first.kind == SurveyItemKind::level5)
    for (const SurveyItem* item : page.items) screen.faces.push_back(face_row(*item, texts));
  else
    screen.question = question_of(first, shown.reply, texts);
  screen.keyboard =
      first.kind == SurveyItemKind::number ? digit_keyboard(texts.language()) : keyboard_for(texts.language());
  show_reply(screen, shown, texts);
  return screen;
}

void show_reply(SurveyScreen& screen, const SurveyPageShown& shown, const Texts& texts) {
  for (FaceRow& row : screen.faces) row.level = said_to(shown.reply, row.item).level;
  if (!screen.question) return;
  SurveyQuestion& question = *screen.question;
  const ItemReply& said = said_to(shown.reply, question.item);
  question.level = said.level;
  for (SurveyTile& tile : question.tiles) {
    tile.is_chosen = std::ranges::find(said.choices, tile.id) != said.choices.end();
    if (tile.id != other_choice) continue;
    tile.is_chosen = said.other;
    const bool has_words = said.other && !said.words.empty();
    tile.text = texts[words::survey_something_else] + (has_words ? ": " + said.words : "");
  }
}

}  // namespace sala

#include "ui/screens/staff/learning/question_files_page.h"

#include "ui/screens/staff/learning/learning_parts.h"
#include "words/import_list.h"
#include "words/set_up.h"
#include "words/trainer.h"

namespace sala {

namespace {

std::optional<StaffIntent> draw_ways(Ui& ui, Rect band, const QuestionFilesPage& page, const Texts& texts) {
  std::optional<StaffIntent> wanted;
  const bool reads = page.told.state == WorkTold::State::running;
  if (button(ui, {.id = "questions.back",
                  .label = texts[page.adds_to ? words::trainer_back_to_questions : words::screens_back],
                  .rect = take_left(band, std::min(400.0F, band.width / 2), learning_gap),
                  .icon = Icon::back,
                  .type = Type::card_title}))
    wanted = LearningIntent{learning_intent::GoBack{}};
  const Rect right = take_right(band, std::min(460.0F, band.width));
  if (reads && button(ui, {.id = "questions.cancel",
                           .label = texts[words::import_cancel],
                           .rect = right,
                           .icon = Icon::close,
                           .type = Type::card_title}))
    wanted = LearningIntent{learning_intent::CancelReading{}};
  if (!reads && button(ui, {.id = "questions.template",
                            .label = texts[words::trainer_write_template],
                            .rect = right,
                            .icon = Icon::file,
                            .enabled = !page.places.empty(),
                            .type = Type::card_title}))
    wanted = LearningIntent{learning_intent::WriteTemplate{}};
  return wanted;
}

}  // namespace

std::optional<StaffIntent> draw(Ui& ui, Rect room, QuestionFilesPage& page, const Texts& texts) {
  const bool enabled = page.told.state != WorkTold::State::running;
  auto wanted = draw_ways(ui, take_bottom(room, learning_button, learning_gap), page, texts);
  if (const auto place = draw_places(ui, room,
                                     {.id = "questions.place_",
                                      .heading = texts[words::import_where],
                                      .places = page.places,
                                      .chosen = page.chosen,
                                      .hint = page.hint,
                                      .enabled = enabled}))
    wanted = LearningIntent{learning_intent::ChoosePlace{*place}};
  draw_told(ui, room, page.told);
  const auto tap = draw_file_list(ui, room,
                                  {.id = "questions",
                                   .heading = texts[words::trainer_files],
                                   .folder = page.folder,
                                   .entries = page.entries,
                                   .nothing = texts[words::trainer_no_files],
                                   .nothing_do = texts[words::trainer_no_files_do],
                                   .again = texts[words::import_again],
                                   .up = texts[words::import_up],
                                   .enabled = enabled},
                                  page.scroll);
  if (!tap) return wanted;
  if (tap->goes_up) return LearningIntent{learning_intent::GoUp{}};
  if (tap->entry) return LearningIntent{learning_intent::OpenEntry{*tap->entry}};
  return LearningIntent{learning_intent::LookAgain{}};
}

}  // namespace sala

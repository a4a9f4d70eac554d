#include "kiosk/demo/samples_survey.h"

#include <random>

#include "core/survey/files/survey_toml.h"
#include "files/whole_file.h"
#include "kiosk/demo/samples_staff.h"
#include "kiosk/staff/survey/survey_results_words.h"
#include "kiosk/visits/survey/survey_words.h"
#include "station/program_files.h"
#include "words/survey.h"

namespace sala {
namespace {

/// The survey that is shipped, with ids that repeat.
Survey shipped_survey() {
  const auto text = read_file(program_folder("data") / "survey" / "sop.toml");
  const auto draft = text ? survey_draft_from_toml(*text) : Result<SurveyDraft>(Failure(text.error()));
  if (!draft) return {};
  std::mt19937 engine(1);
  const Random random = [&engine](std::span<std::uint8_t> bytes) {
    for (std::uint8_t& byte : bytes) byte = static_cast<std::uint8_t>(engine());
  };
  return read_survey(*draft, random).survey;
}

struct SurveySample {
  const Samples& s;
  Survey survey;
  SurveyReply reply = {};

  SurveyScreen page(std::size_t number) const {
    const auto pages = survey_pages(survey, reply, most_face_rows);
    return survey_page_words({survey, reply, pages, std::min(number, pages.size() - 1)}, s.texts);
  }
};

/// As many rows as a page may have, with words that take two lines.
SurveyScreen six_rows(const SurveySample& sample) {
  SurveyScreen screen = sample.page(2);
  const FaceRow first = screen.faces.front();
  const Samples& s = sample.s;
  const std::array<std::string, 6> rows = {
      s.in("วิทยากรมีความรอบรู้ในเนื้อหา", "The trainers know the subject"),
      s.in("การถ่ายทอดชัดเจน เข้าใจง่าย", "They explain clearly"),
      s.in("เปิดโอกาสให้ซักถามและแลกเปลี่ยนความคิดเห็นตลอดการอบรม",
           "There was room for questions and for other views all the time"),
      s.in("ตอบคำถามตรงประเด็น", "They answer to the point"),
      s.in("ใช้สื่อประกอบการบรรยายได้เหมาะสมกับเนื้อหา", "Their slides and films suit the content"),
      s.in("รักษาเวลา", "They keep to the time")};
  screen.faces.assign(rows.size(), first);
  for (std::size_t i = 0; i < rows.size(); ++i) {
    screen.faces[i].item = "r" + std::to_string(i);
    screen.faces[i].text = rows[i];
    screen.faces[i].level = i < 5 ? std::optional(static_cast<int>(5 - i)) : std::nullopt;
  }
  return screen;
}

void add_answering(const Samples& s) {
  SurveySample sample{s, shipped_survey()};
  const auto items = numbered_items(sample.survey);
  s.add("survey-start", survey_start_words(sample.survey, s.texts));
  s.add("survey-choices", sample.page(0));
  SurveyScreen writing = sample.page(0);
  writing.question->is_writing = true;
  writing.question->field = edit_text(s.in("อาจารย์พิเศษ", "Guest lecturer"));
  s.add("survey-other-words", writing);
  s.add("survey-faces-untouched", sample.page(2));
  sample.reply[items[4].item->id].level = 5;
  sample.reply[items[5].item->id].level = 4;
  s.add("survey-faces", sample.page(2));
  s.add("survey-faces-larger-text", sample.page(2)).shell.accessibility.larger_text = true;
  s.add("survey-faces-high-contrast", sample.page(2)).shell.accessibility.high_contrast = true;
  s.add("survey-faces-dark", sample.page(2)).shell.accessibility.dark = true;
  s.add("survey-six-rows", six_rows(sample));
  SurveyScreen required = sample.page(2);
  required.is_incomplete = true;
  required.faces.back().text += " *";
  s.add("survey-required", required);
  SurveyScreen recommend = sample.page(7);
  recommend.question->level = 9;
  s.add("survey-recommend", recommend);
  SurveyScreen text = sample.page(9);
  text.question->field = edit_text(s.in("อยากได้ตัวอย่างหนังสือจริงเพิ่ม", "More real letters, please"));
  s.add("survey-text", text);
  s.add_passing("survey-done", SurveyDoneScreen{});
}

/// Figures as a day of 25 released answers leaves them.
SurveyResultsPage sample_results(const Samples& s) {
  SurveyAnswers answers;
  answers.invited = 37;
  answers.answered = 34;
  answers.responses = 25;
  answers.held = 9;
  SurveyResult result;
  result.stored.survey = shipped_survey();
  for (const SurveySection& section : result.stored.survey.sections) answers.sections.push_back(section.title);
  int salt = 0;
  for (const NumberedItem& numbered : numbered_items(result.stored.survey)) {
    if (numbered.item->kind != SurveyItemKind::level5) continue;
    LevelItem item{numbered.n, numbered.section};
    item.use = numbered.item->moment == PairMoment::none     ? LevelUse::rating
               : numbered.item->moment == PairMoment::before ? LevelUse::before
                                                             : LevelUse::after;
    item.pair = numbered.item->pair;
    const int low = numbered.section == 3 ? 4 : 2;  // the place is liked least
    for (int i = 0; i < 25; ++i)
      item.levels.push_back(static_cast<std::int8_t>(5 - (i * 7 + salt * 3) % low * ((i + salt) % 3) / 2));
    ++salt;
    answers.items.push_back(std::move(item));
  }
  result.figures = survey_figures(answers);
  result.recommend_counts = {0, 0, 0, 0, 0, 1, 1, 2, 6, 8, 7};
  result.recommend_mean = ratio(215, 25);
  result.texts = {
      {19, {s.in("การเขียนหนังสือภาษาอังกฤษ", "Letters in English"), s.in("งานพัสดุ", "Procurement")}},
      {20,
       {s.in("อยากได้ตัวอย่างหนังสือจริงเพิ่ม", "More real letters, please"),
        s.in("วิทยากรอธิบายชัดเจน เข้าใจง่ายมาก", "Very clear"),
        s.in("ห้องเย็นเกินไป อาหารว่างมาช้า", "The room was too cold, the snacks came late"),
        s.in("ขอบคุณผู้จัดที่เตรียมเอกสารมาอย่างดี อยากให้จัดอบรมเช่นนี้ทุกปี และเชิญหน่วยงานอื่นมาแลกเปลี่ยนด้วย",
             "Thank you for the good handouts. Please hold this every year and invite other units, too.")}}};
  SurveyResultsPage page = survey_results_words(result, s.texts);
  page.is_open = true;
  return page;
}

void add_survey_results(const Texts& texts, std::vector<SampleScreen>& all) {
  const StaffSamples s{{texts, all}};
  const auto add = [&](const char* name, SurveyResultsPage page) -> SampleScreen& {
    return s.add(name, StaffArea::survey, words::survey_results_title, std::move(page));
  };
  add("survey-results", sample_results(s));
  add("survey-results-dark", sample_results(s)).shell.accessibility.dark = true;
  SurveyResultsPage written = sample_results(s);
  written.shows_all_texts = true;
  add("survey-results-texts", written);
  SurveyResultsPage closing = sample_results(s);
  closing.asks_close = true;
  add("survey-results-close", closing);
  SurveyResult waiting;
  waiting.stored.survey = shipped_survey();
  waiting.figures.invited = 37;
  waiting.figures.answered = waiting.figures.held = 9;
  SurveyResultsPage held = survey_results_words(waiting, texts);
  held.is_open = true;
  add("survey-results-held", held);
  SurveyResultsPage none;
  none.has_survey = false;
  add("survey-results-none", none);
}

}  // namespace

void add_survey_samples(const Texts& texts, std::vector<SampleScreen>& all) {
  add_answering(Samples{texts, all});
  add_survey_results(texts, all);
}

}  // namespace sala

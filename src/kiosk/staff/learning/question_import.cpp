#include "kiosk/staff/learning/question_import.h"

#include <spdlog/spdlog.h>

#include <algorithm>

#include "core/format_date.h"
#include "core/thai_text.h"
#include "documents/question_template.h"
#include "kiosk/staff/learning/question_words.h"
#include "kiosk/staff/place_words.h"
#include "kiosk/staff/store_out.h"
#include "words/import_list.h"
#include "words/out.h"
#include "words/trainer.h"

namespace sala {
namespace {

namespace fs = std::filesystem;
namespace li = learning_intent;

constexpr int most_minutes = 240;
constexpr int most_points = 100'000;  // thousandths

fs::path open_folder(const QuestionImport& work) {
  fs::path folder = work.place;
  for (const std::string& name : work.folders) folder /= name;
  return folder;
}

void tell_of(QuestionImport& work, const Texts& texts, WorkTold::State state, TextId title, std::string words) {
  work.told = {state, texts.with(title, {{"file", work.file}}), std::move(words)};
}

// ---- files ----------------------------------------------------------------------------------------------------------
void open_question_file(StaffDesk& desk, QuestionImport& work, std::size_t index) {
  if (index >= work.entries.size()) return;
  const ListedFile& entry = work.entries[index];
  work.told = {};
  if (entry.is_folder) return work.folders.push_back(entry.name);
  work.file = entry.name;
  const fs::path file = open_folder(work) / entry.name;
  tell_of(work, desk.texts, WorkTold::State::running, words::import_reading, desk.texts[words::import_reading_do]);
  work.reading.begin(desk.this_part(), [file, reader = work.reader]() -> Result<ReadQuestionFile> {
    std::error_code failed;
    if (!fs::is_regular_file(fs::symlink_status(file, failed))) return fail(words::import_gone);
    return read_question_file(file, reader);
  });
}

void write_template(StaffDesk& desk, QuestionImport& work) {
  if (work.writing.works() || work.reading.works()) return;
  work.file = desk.texts[words::trainer_template_name];
  const auto place = place_to_write(desk, work.find_places, work.place);
  if (!place)
    return tell_of(work, desk.texts, WorkTold::State::trouble, words::trainer_template_trouble,
                   desk.texts.of(place.error()));
  const fs::path file = free_name(place->folder, "sala-questions", desk.now(), ".xlsx");
  tell_of(work, desk.texts, WorkTold::State::running, words::trainer_template_running,
          desk.texts[words::import_reading_do]);
  work.writing.begin(desk.this_part(), [file, place = *place, texts = desk.texts]() -> Result<fs::path> {
    if (const auto written = write_question_template(file, texts); !written)
      return Failure(place_trouble(place, written.error()));
    if (const auto stored = store_or_remove(place, file); !stored) return Failure(stored.error());
    return file;
  });
}

void tell_template(QuestionImport& work, const Texts& texts, const Result<fs::path>& written) {
  if (!written)
    return tell_of(work, texts, WorkTold::State::trouble, words::trainer_template_trouble, texts.of(written.error()));
  work.file = written->filename().string();
  tell_of(work, texts, WorkTold::State::done, words::trainer_template_done, texts[words::trainer_template_done_do]);
}

/// A file's questions after those that were read before.
void add_questions(ReadTest& test, const std::string& file, ReadQuestionFile read) {
  const int before = test.read.questions.empty() ? 0 : test.read.questions.back().n;
  for (ReadQuestion& question : read.questions) {
    question.n += before;
    test.read.questions.push_back(std::move(question));
  }
  std::ranges::move(read.skipped, std::back_inserter(test.read.skipped));
  if (test.files.empty()) test.read.format = read.format;
  test.files.push_back(file);
}

void take_read_file(QuestionImport& work, const Texts& texts, const TestsRead* read, Result<ReadQuestionFile> file) {
  if (!file) {
    spdlog::info("questions: the file could not be taken");
    return tell_of(work, texts, WorkTold::State::trouble, words::import_trouble, texts.of(file.error()));
  }
  if (!work.test) {
    work.test.emplace();
    const TestOverview* before = replaced_by(read);
    work.test->is_new = before == nullptr && read != nullptr && !read->tests.empty();
    if (before != nullptr) {
      const Test& test = before->stored.test;
      work.test->minutes = test.minutes;
      work.test->is_for_pre = test.phases.contains(Phase::pre);
      work.test->is_for_post = test.phases.contains(Phase::post);
    }
  }
  add_questions(*work.test, work.file, std::move(*file));
  work.test->chosen = 1;  // the first below its heading
  work.told = {};
  work.is_choosing = false;
}

Result<void> show_files(StaffDesk& desk, QuestionImport& work) {
  QuestionFilesPage page;
  if (const auto* before = desk.page<QuestionFilesPage>()) page.scroll = before->scroll;
  PlacesTold places = tell_places(desk, work.find_places, work.place, name_words);
  page.places = std::move(places.words);
  page.chosen = places.chosen;
  page.hint = std::move(places.hint);
  work.shown = std::move(places.folders);
  if (!work.shown.empty() && work.place != work.shown[page.chosen]) {
    work.place = work.shown[page.chosen];
    work.folders.clear();
  }
  if (!work.folders.empty()) page.folder = work.folders.back();
  work.entries = question_files(open_folder(work));
  for (const ListedFile& entry : work.entries) {
    const Moment changed{entry.changed_ms, desk.now().offset_min};
    const std::string note =
        entry.is_folder ? "" : size_words(entry.bytes) + " · " + date_and_time(changed, desk.texts.language());
    page.entries.push_back({entry.name, note, entry.is_folder});
  }
  page.told = work.told;
  page.adds_to = work.test.has_value();
  desk.show(words::trainer_import_title, std::move(page));
  return {};
}

// ---- questions ------------------------------------------------------------------------------------------------------
/// The row of a question, after it went into another group.
void choose_again(ReadTest& test, int n, const Texts& texts) {
  const QuestionRows rows = question_rows(test, texts);
  for (std::size_t i = 0; i < rows.rows.size(); ++i)
    if (rows.rows[i].number == std::to_string(n)) test.chosen = i;
}

Result<void> show_read_test(StaffDesk& desk, const QuestionImport& work, const TestsRead* read) {
  QuestionsPage page = questions_page(*work.test, read, desk.texts);
  page.writing = work.confirmed.has_value();
  if (const auto* before = desk.page<QuestionsPage>()) {
    page.scroll = before->scroll;
    if (before->chosen == page.chosen) page.preview_scroll = before->preview_scroll;
  }
  desk.show(words::trainer_check_title, std::move(page));
  return {};
}

void change_question(ReadTest& test, const LearningIntent& wanted, const Texts& texts) {
  const ReadQuestion* shown = chosen_question(test, texts);
  if (shown == nullptr) return;
  ReadQuestion* question = &*std::ranges::find(test.read.questions, shown->n, &ReadQuestion::n);
  if (const auto* right = std::get_if<li::ChooseRight>(&wanted)) choose_right(*question, right->choice);
  if (const auto* points = std::get_if<li::ChangePoints>(&wanted))
    question->points =
        std::clamp(question->points + points->by * static_cast<int>(whole), static_cast<int>(whole), most_points);
  if (!std::holds_alternative<li::LeaveOut>(wanted)) return;
  if (test.left_out.erase(question->n) == 0) test.left_out.insert(question->n);
  choose_again(test, question->n, texts);
}

void change_test(ReadTest& test, const LearningIntent& wanted, const TestsRead* read) {
  if (const auto* minutes = std::get_if<li::ChangeMinutes>(&wanted)) {
    const int now = std::clamp(test.minutes.value_or(0) + minutes->by, 0, most_minutes);
    test.minutes = now > 0 ? std::optional(now) : std::nullopt;
  }
  if (const auto* phase = std::get_if<li::SwitchPhase>(&wanted)) {
    bool& is_for = phase->phase == Phase::pre ? test.is_for_pre : test.is_for_post;
    is_for = !is_for;
  }
  if (std::holds_alternative<li::SwitchTarget>(wanted) && replaced_by(read) != nullptr) test.is_new = !test.is_new;
}

TestImport import_of_test(const ReadTest& test, const std::string& by) {
  TestImport wish;
  for (const ReadQuestion& question : test.read.questions)
    if (!test.left_out.contains(question.n)) wish.questions.push_back(question);
  wish.fallback_title = clean(fs::path(test.files.front()).stem().string());
  wish.minutes = test.minutes;
  if (test.is_for_pre) wish.phases.push_back(Phase::pre);
  if (test.is_for_post) wish.phases.push_back(Phase::post);
  wish.is_new = test.is_new;
  wish.by = by;
  return wish;
}

}  // namespace

Result<void> show_questions(StaffDesk& desk, QuestionImport& work, const TestsRead* read) {
  return work.test && !work.is_choosing ? show_read_test(desk, work, read) : show_files(desk, work);
}

Result<void> take_questions(StaffDesk& desk, QuestionImport& work, const LearningIntent& wanted,
                            const TestsRead* read) {
  if (work.confirmed) return {};
  if (const auto* place = std::get_if<li::ChoosePlace>(&wanted); place && place->place < work.shown.size()) {
    work.place = work.shown[place->place];
    work.folders.clear();
  }
  if (const auto* entry = std::get_if<li::OpenEntry>(&wanted)) open_question_file(desk, work, entry->entry);
  if (std::holds_alternative<li::GoUp>(wanted) && !work.folders.empty()) work.folders.pop_back();
  if (std::holds_alternative<li::WriteTemplate>(wanted)) write_template(desk, work);
  if (std::holds_alternative<li::CancelReading>(wanted)) {
    work.reading.drop();
    work.told = {};
  }
  if (std::holds_alternative<li::ChooseOtherFile>(wanted)) work.test.reset();
  if (std::holds_alternative<li::ChooseOtherFile>(wanted) || std::holds_alternative<li::AddFile>(wanted))
    work.is_choosing = true;
  if (!work.test) return show_questions(desk, work, read);
  if (const auto* row = std::get_if<li::ChooseQuestion>(&wanted)) work.test->chosen = row->row;
  change_question(*work.test, wanted, desk.texts);
  change_test(*work.test, wanted, read);
  return show_questions(desk, work, read);
}

void confirm_questions(StaffDesk& desk, QuestionImport& work) {
  if (!work.test || work.confirmed || work.is_choosing) return;
  TestImport wish = import_of_test(*work.test, desk.by());
  if (wish.questions.empty() || wish.phases.empty()) return;
  work.confirmed = ConfirmedTest{desk.project->id, std::move(wish), desk.this_part()};
}

bool look_at_files(StaffDesk& desk, QuestionImport& work, const TestsRead* read) {
  auto file = work.reading.ready();
  const auto written = work.writing.ready();
  if (file) take_read_file(work, desk.texts, read, std::move(*file));
  if (written) tell_template(work, desk.texts, *written);
  return file || written;
}

Result<ImportedTest> save_questions(OpenStation& station, QuestionImport& work) {
  const ConfirmedTest all = *std::exchange(work.confirmed, std::nullopt);
  return import_test(station, all.project, all.import);
}

void forget_questions(QuestionImport& work) {
  work.reading.drop();
  work.writing.forget();
  work.test.reset();
  work.is_choosing = true;
  if (work.confirmed) work.confirmed->owner = {};
  work.folders.clear();
  work.told = {};
}

}  // namespace sala

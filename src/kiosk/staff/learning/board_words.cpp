// The board of a test: its people in groups, and how often each question was right.
#include <fmt/format.h>

#include <algorithm>

#include "core/thai_text.h"
#include "kiosk/staff/learning/test_pages.h"
#include "words/trainer.h"

namespace sala {
namespace {

constexpr std::int64_t short_ms = 60'000;

enum class Standing { handed_in, at_work, not_begun };
Standing standing_of(const PersonAtTest& person) {
  if (!person.attempt) return Standing::not_begun;
  return person.is_ended ? Standing::handed_in : Standing::at_work;
}

/// By the filters of the page: still to hand in, not begun, at work, handed in.
bool is_in(std::size_t filter, Standing standing) {
  switch (filter) {
    case 0:
      return standing != Standing::handed_in;
    case 1:
      return standing == Standing::not_begun;
    case 2:
      return standing == Standing::at_work;
    default:
      return standing == Standing::handed_in;
  }
}

TestBoardPage::Person person_row(const PersonAtTest& person, const Texts& texts) {
  TestBoardPage::Person row;
  row.name = person.name;
  row.unit = person.unit;
  switch (standing_of(person)) {
    case Standing::not_begun:
      row.state = texts[words::trainer_not_begun];
      row.tone = Tone::warning;
      break;
    case Standing::at_work:
      row.attempt = person.attempt;
      row.state = texts.with(words::trainer_answered_of, {{"answered", std::to_string(person.answered)},
                                                          {"count", std::to_string(person.questions)}});
      row.tone = Tone::accent;
      row.icon = Icon::pencil;
      break;
    case Standing::handed_in:
      row.state = texts[words::trainer_handed_in];
      row.tone = Tone::success;
      row.icon = Icon::check;
      break;
  }
  return row;
}

void add_people(const PhaseBoard& board, const BoardWish& wish, const Texts& texts, TestBoardPage& page) {
  const std::string wanted = fold(clean(wish.search));
  page.people = static_cast<int>(board.people.size());
  page.filter = wish.filter;
  for (const PersonAtTest& person : board.people) {
    const Standing standing = standing_of(person);
    ++page.counts[static_cast<std::size_t>(standing)];
    for (std::size_t filter = 0; filter < board_filters; ++filter)
      page.of_filter[filter] += is_in(filter, standing) ? 1 : 0;
    const bool is_found = wanted.empty() || fold(person.name).find(wanted) != std::string::npos || person.no == wanted;
    if (is_found && (is_in(wish.filter, standing) || !wanted.empty())) page.shown.push_back(person_row(person, texts));
  }
}

std::string question_label(const RightCount& count, const Texts& texts) {
  const std::string n = std::to_string(count.number) + (count.form.empty() ? "" : " " + count.form);
  return texts.with(words::trainer_question, {{"n", n}});
}

void add_right_answers(const PhaseBoard& board, const Texts& texts, TestBoardPage& page) {
  const auto share = [](const RightCount& count) {
    return count.people > 0 ? static_cast<double>(count.right) / static_cast<double>(count.people) : 0;
  };
  if (board.right.empty()) return;
  const RightCount& hardest = *std::ranges::min_element(board.right, {}, share);
  std::int64_t people = 0;
  for (const RightCount& count : board.right) people = std::max(people, count.people);
  page.questions_title = texts.with(words::trainer_hardest, {{"question", question_label(hardest, texts)}});
  page.questions_caption = texts.with(words::trainer_right_caption, {{"count", std::to_string(people)}});
  for (const RightCount& count : board.right)
    page.questions.push_back(
        {question_label(count, texts),
         texts.with(words::trainer_of, {{"part", std::to_string(count.right)}, {"all", std::to_string(count.people)}}),
         share(count), &count == &hardest && share(hardest) < 1});
  if (board.doubted.empty()) return;
  std::string numbers;
  for (const int n : board.doubted) numbers += (numbers.empty() ? "" : ", ") + std::to_string(n);
  page.note = texts.with(words::trainer_key_doubted, {{"numbers", numbers}});
}

void tell_time(const PhaseOverview& phase, const TestWords& words, TestBoardPage& page) {
  const Texts& texts = words.texts;
  page.is_open = phase.status.is_open;
  page.has_end = phase.status.is_open && phase.status.closes;
  page.time_title = texts[page.has_end ? words::trainer_time_left : words::trainer_answers];
  page.time = page.has_end   ? time_left_words(phase.status, words.now)
              : page.is_open ? texts[words::trainer_open_by_hand]
                             : texts[words::trainer_closed];
  page.time_is_short = page.has_end && phase.status.closes->utc_ms - words.now.utc_ms < short_ms;
}

}  // namespace

TestBoardPage board_page(const TestOverview& test, const OpenTest& open, const BoardWish& wish,
                         const TestWords& words) {
  TestBoardPage page;
  page.test = test.stored.test.id;
  page.title = title_in(test.stored.test.title, words.thai());
  page.phase = wish.phase;
  page.may_run = words.rights.may_run && may(words.role, StaffTask::run_tests);
  for (const PhaseOverview& phase : test.phases) {
    const TextId state = phase.status.is_open ? words::trainer_tab_open : words::trainer_tab_closed;
    page.tabs.push_back({phase.phase, words.texts.with(state, {{"phase", short_phase(phase.phase, words.texts)}}),
                         phase.status.is_open});
    if (phase.phase == wish.phase) tell_time(phase, words, page);
  }
  const PhaseBoard& board = wish.phase == Phase::pre ? open.pre : open.post;
  add_people(board, wish, words.texts, page);
  add_right_answers(board, words.texts, page);
  if (!test.key_is_here) page.note = words.texts[words::trainer_no_key_here];
  return page;
}

}  // namespace sala

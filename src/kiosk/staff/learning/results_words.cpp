// What a test came to, as the page about it says it; figures and sentences are core/figures'.
#include <algorithm>
#include <map>

#include "core/figures/band_words.h"
#include "core/figures/figure_text.h"
#include "core/figures/item_bands.h"
#include "core/figures/test_words.h"
#include "core/hour_words.h"
#include "kiosk/staff/learning/question_words.h"
#include "kiosk/staff/learning/test_pages.h"
#include "words/findings.h"
#include "words/trainer.h"

namespace sala {
namespace {

constexpr std::int64_t least_group = 5;  ///< of fewer people nothing is told without scores by person

std::string count_text(std::int64_t count) {
  return std::to_string(count);
}

std::string joined_with(const std::vector<std::string>& all, const char* between) {
  std::string joined;
  for (const std::string& each : all) joined += (joined.empty() ? "" : between) + each;
  return joined;
}

/// "n = 34 pairs · t(33) = 8.91, p < .001 · d_z = 1.53 · Hake g = 0.46 (medium)"
std::string figures_line(const TestFigures& figures, const Texts& texts) {
  std::vector<std::string> parts = {texts.with(words::trainer_pairs, {{"n", count_text(figures.pairs)}})};
  const OneSampleT& test = figures.paired.test;
  if (test.t && test.df && test.p)
    parts.push_back("t(" + count_text(*test.df) + ") = " + decimals(test.t, 2) + ", " + p_text(*test.p));
  if (figures.paired.d_z) parts.push_back("d_z = " + decimals(figures.paired.d_z, 2));
  if (const auto& gain = figures.gain.normalized_gain)
    parts.push_back("Hake g = " + decimals(*gain, 2) + " (" + texts[words_of(gain_word(*gain))] + ")");
  return joined_with(parts, " · ");
}

std::string phase_mean(Phase phase, const PhaseFigures& figures, const Texts& texts) {
  if (figures.n == 0) return "";
  return texts.with(phase == Phase::pre ? words::trainer_mean_before : words::trainer_mean_after,
                    {{"percent", decimals(figures.mean_percent, 1)}, {"n", count_text(figures.n)}});
}

void tell_finding(const OpenTest& open, const Texts& texts, TestResultsPage& page) {
  const TestFigures& figures = open.figures;
  page.before = phase_mean(Phase::pre, figures.pre, texts);
  page.after = phase_mean(Phase::post, figures.post, texts);
  page.scores = open.scores;
  if (figures.pairs == 0) {
    page.finding = page.before.empty()  ? page.after
                   : page.after.empty() ? page.before
                                        : page.before + " · " + page.after;
    if (!page.finding.empty()) page.figures = texts[words::findings_compared_nobody];
    page.scores_title = texts[words::trainer_scores_spread];
    return;
  }
  std::vector<std::string> sentences = comparison_sentences(figures, texts);
  page.finding = sentences.front();
  sentences.erase(sentences.begin());
  page.note = joined_with(sentences, " · ");
  page.figures = figures_line(figures, texts);
  const auto& difference = figures.paired.mean_difference;
  const TextId title = !difference || difference->over == 0 ? words::trainer_scores_alike
                       : difference->over > 0               ? words::trainer_scores_up
                                                            : words::trainer_scores_down;
  page.scores_title = texts[title];
}

// ---- questions ------------------------------------------------------------------------------------------------------
struct MovedItem {
  int number = 0;
  std::string form;
  ShareMoved moved = {};
  bool is_doubted = false;
  double now() const { return moved.after ? *moved.after : moved.before.value_or(0); }
};

/// The hardest first: that is what the trainer speaks about next.
std::vector<std::pair<std::string, MovedItem>> moved_items(const TestFigures& figures) {
  std::map<std::string, MovedItem> by_question;
  for (const PhaseFigures* phase : {&figures.pre, &figures.post})
    for (const ItemFigures& item : phase->items) {
      MovedItem& moved = by_question[item.question];
      moved.number = item.number;
      moved.form = item.form;
      moved.is_doubted = moved.is_doubted || key_may_be_wrong(item);
      if (item.difficulty) (phase == &figures.pre ? moved.moved.before : moved.moved.after) = *item.difficulty;
    }
  std::vector<std::pair<std::string, MovedItem>> all(by_question.begin(), by_question.end());
  std::ranges::sort(all, [](const auto& a, const auto& b) {
    return std::pair(a.second.now(), a.second.number) < std::pair(b.second.now(), b.second.number);
  });
  return all;
}

std::string share_text(const std::optional<double>& share) {
  return share ? decimals(*share * 100, 0) : "–";
}

const std::string& text_of_question(const Test& test, const std::string& id, const TestWords& words) {
  static const std::string unknown;
  const Question* question = question_in(test, id);
  return question ? title_in(question->text, words.thai()) : unknown;
}

void tell_questions(const TestOverview& test, const OpenTest& open, const TestWords& words, TestResultsPage& page) {
  const auto all = moved_items(open.figures);
  for (const auto& [id, item] : all)
    page.questions.push_back({std::to_string(item.number) + item.form, text_of_question(test.stored.test, id, words),
                              item.moved, share_text(item.moved.before), share_text(item.moved.after) + "%",
                              item.is_doubted});
  if (all.empty()) return;
  const MovedItem& hardest = all.front().second;
  page.questions_title = hardest.now() < 0.5
                             ? words.texts.with(words::trainer_below_half, {{"n", std::to_string(hardest.number)}})
                             : words.texts[words::trainer_above_half];
}

// ---- item analysis --------------------------------------------------------------------------------------------------
struct Sitting {
  Phase phase = Phase::pre;
  std::string form;
};

std::vector<Sitting> sittings_in(const TestFigures& figures) {
  std::vector<Sitting> all;
  for (const Phase phase : {Phase::pre, Phase::post})
    for (const FormReliability& form : (phase == Phase::pre ? figures.pre : figures.post).by_form)
      all.push_back({phase, form.form});
  return all;
}

std::string choices_text(const ItemFigures& item, const Texts& texts) {
  std::vector<std::string> parts;
  for (std::size_t i = 0; i < item.choices.size(); ++i) {
    const ChoiceFigures& choice = item.choices[i];
    const std::string letter = letter_words(i, texts.language());
    const std::string named = choice.is_right ? texts.with(words::trainer_right_choice, {{"letter", letter}}) : letter;
    parts.push_back(named + " " + count_text(choice.taken));
  }
  parts.push_back(texts.with(words::trainer_not_answered, {{"count", count_text(item.none)}}));
  return joined_with(parts, " · ");
}

std::string item_note(const ItemFigures& item, const Texts& texts) {
  std::vector<std::string> notes;
  if (key_may_be_wrong(item))
    notes.push_back(texts.with(words::findings_key_may_be_wrong, {{"number", std::to_string(item.number)}}));
  for (const ChoiceNote note : {ChoiceNote::does_not_distract, ChoiceNote::taken_by_the_better}) {
    std::vector<std::string> letters;
    for (std::size_t i = 0; i < item.choices.size(); ++i) {
      const auto of_choice = notes_of(item, item.choices[i]);
      if (std::ranges::find(of_choice, note) != of_choice.end()) letters.push_back(letter_words(i, texts.language()));
    }
    if (!letters.empty()) notes.push_back(joined_with(letters, ", ") + ": " + texts[words_of(note)]);
  }
  return joined_with(notes, " · ");
}

TestResultsPage::Item item_row(const Test& test, const ItemFigures& item, const TestWords& words) {
  TestResultsPage::Item row;
  row.number = std::to_string(item.number);
  row.text = text_of_question(test, item.question, words);
  row.difficulty = "p = " + decimals(item.difficulty, 2);
  if (item.difficulty) row.difficulty_word = words.texts[words_of(difficulty_word(*item.difficulty))];
  row.discrimination = "D = " + decimals(item.discrimination, 2);
  row.discrimination_word = item.discrimination ? words.texts[words_of(discrimination_word(*item.discrimination))]
                                                : words.texts[words::trainer_from_ten];
  row.correlation = "r = " + decimals(item.point_biserial_corrected, 2);
  row.choices = choices_text(item, words.texts);
  row.note = item_note(item, words.texts);
  return row;
}

std::string reliability_text(const ReliabilityFigures& figures, const Texts& texts) {
  return texts.with(words::trainer_reliability, {{"n", count_text(figures.n)},
                                                 {"alpha", decimals(figures.alpha, 2)},
                                                 {"kr", decimals(figures.kr20, 2)},
                                                 {"sem", decimals(figures.sem, 2)}});
}

void tell_items(const TestOverview& test, const OpenTest& open, std::size_t sitting, const TestWords& words,
                TestResultsPage& page) {
  const std::vector<Sitting> all = sittings_in(open.figures);
  page.sitting = std::min(sitting, all.empty() ? 0 : all.size() - 1);
  for (const Sitting& each : all)
    page.sittings.push_back(short_phase(each.phase, words.texts) + (each.form.empty() ? "" : " " + each.form));
  if (all.empty()) return;
  const Sitting& shown = all[page.sitting];
  const PhaseFigures& figures = shown.phase == Phase::pre ? open.figures.pre : open.figures.post;
  for (const ItemFigures& item : figures.items)
    if (item.form == shown.form) page.items.push_back(item_row(test.stored.test, item, words));
  for (const FormReliability& form : figures.by_form)
    if (form.form == shown.form) page.items_told = reliability_text(form.figures, words.texts);
  page.criteria = joined_with(item_criteria(words.texts), "\n");
}

/// What is said, and how each figure in it is worked out.
void tell_formulas(const OpenTest& open, const Texts& texts, TestResultsPage& page) {
  const auto add = [&](TextId what, const std::vector<std::string>& said, TextId how) {
    if (!said.empty()) page.formulas.push_back({texts[what], joined_with(said, "\n"), texts[how]});
  };
  const TestFigures& figures = open.figures;
  add(words::trainer_formula_compared, comparison_sentences(figures, texts), words::trainer_formula_compared_how);
  add(words::trainer_formula_gain, gain_sentences(figures, texts), words::trainer_formula_gain_how);
  add(words::trainer_formula_people, people_sentences(figures, texts), words::trainer_formula_people_how);
  add(words::trainer_formula_questions, question_sentences(figures, texts), words::trainer_formula_questions_how);
  std::vector<std::string> reliability;
  for (const Phase phase : {Phase::pre, Phase::post})
    for (const FormReliability& form : (phase == Phase::pre ? figures.pre : figures.post).by_form)
      reliability.push_back(short_phase(phase, texts) + (form.form.empty() ? "" : " " + form.form) + ": " +
                            reliability_text(form.figures, texts));
  add(words::trainer_formula_reliability, reliability, words::trainer_formula_reliability_how);
}

void tell_chip(const TestOverview& test, const OpenTest& open, const Texts& texts, TestResultsPage& page) {
  for (const PhaseOverview& phase : test.phases) {
    const auto people = static_cast<int>((phase.phase == Phase::pre ? open.pre : open.post).people.size());
    if (!phase.status.is_open) continue;
    page.chip = texts.with(words::trainer_chip_open, {{"phase", short_phase(phase.phase, texts)},
                                                      {"finished", std::to_string(phase.counts.finished)},
                                                      {"people", std::to_string(people)}});
    page.chip_tone = Tone::success;
  }
}

}  // namespace

ReasonQuestion open_key_question(const OpenTest& open, const TestWords& words) {
  ReasonQuestion question;
  question.takes_away = false;
  question.title = words.texts[words::trainer_open_key_ask];
  question.body = words.texts[words::trainer_open_key_body];
  std::string heard;
  for (const StationHeard& station : open.stations)
    heard += (heard.empty() ? "" : ", ") +
             words.texts.with(words::trainer_station_heard,
                              {{"name", station.name},
                               {"time", clock_or_day(words.texts, {station.at_ms, words.now.offset_min}, words.now)}});
  if (!heard.empty()) question.body += " " + words.texts.with(words::trainer_open_key_heard, {{"stations", heard}});
  question.confirm = words.texts[words::trainer_open_key_do];
  return question;
}

TestResultsPage results_page(const TestOverview& test, const OpenTest& open, const ResultsWish& wish,
                             const TestWords& words) {
  TestResultsPage page;
  page.view = wish.view;
  page.test = test.stored.test.id;
  tell_chip(test, open, words.texts, page);
  const bool is_open = std::ranges::any_of(test.phases, [](const PhaseOverview& each) { return each.status.is_open; });
  page.may_open_key = wish.may_open_key && words.rights.may_run && test.key_is_here && test.is_answered && !is_open &&
                      !open.is_key_opened;
  if (wish.may_open_key && open.is_key_opened && page.chip.empty()) page.chip = words.texts[words::trainer_key_is_open];
  if (!test.key_is_here) {
    page.note = words.texts[words::trainer_no_key_here];
    return page;
  }
  const std::int64_t most = std::max(open.figures.pre.n, open.figures.post.n);
  if (most < least_group && !may(words.role, StaffTask::see_scores)) {
    page.note = words.texts[words::trainer_from_five];
    return page;
  }
  page.may_show = most >= least_group;
  tell_finding(open, words.texts, page);
  tell_questions(test, open, words, page);
  tell_items(test, open, wish.sitting, words, page);
  tell_formulas(open, words.texts, page);
  return page;
}

}  // namespace sala

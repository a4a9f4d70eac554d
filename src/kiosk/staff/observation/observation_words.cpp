#include "kiosk/staff/observation/observation_words.h"

#include "core/figures/band_words.h"
#include "core/figures/figure_text.h"
#include "core/figures/observation_words.h"
#include "core/hour_words.h"
#include "station/results/day_findings.h"
#include "words/observation.h"

namespace sala {
namespace {

constexpr std::array<TextId, 5> usual_level_words = {words::observation_level_1, words::observation_level_2,
                                                     words::observation_level_3, words::observation_level_4,
                                                     words::observation_level_5};

ObservationPage::Item item_of_sheet(const RubricItem& item, const ObservedSheet& sheet, const Texts& texts) {
  const bool thai = texts.language() == Language::th;
  ObservationPage::Item shown{item.id, title_in(item.name, thai), title_in(item.hint, thai), {}, {}};
  for (std::size_t level = 0; level < shown.levels.size(); ++level)
    shown.levels[level] = item.levels.size() == shown.levels.size() ? title_in(item.levels[level], thai)
                                                                    : texts[usual_level_words[level]];
  if (const auto rating = sheet.ratings.find(item.id); rating != sheet.ratings.end()) shown.rating = rating->second;
  return shown;
}

const std::string& name_of_group(const std::string& group, const Texts& texts) {
  return group.empty() ? texts[words::observation_whole_room] : group;
}

Tone tone_of_mean(int level) {
  return level == 5 ? Tone::success : level == 4 ? Tone::primary : level == 3 ? Tone::accent : Tone::warning;
}

ObservationResultsPage::Bar bar_of_item(const ObservedItem& item, const Texts& texts) {
  ObservationResultsPage::Bar bar;
  bar.name = title_in(item.name, texts.language() == Language::th);
  bar.counts = texts.with(words::observation_item_counts, {{"people", std::to_string(item.figures.people)},
                                                           {"ratings", std::to_string(item.figures.ratings)}});
  bar.mean = decimals(item.figures.mean, 2);
  if (!item.figures.mean) return bar;
  bar.level = texts[words_of_level(*item.figures.level)];
  bar.tone = tone_of_mean(*item.figures.level);
  bar.share = *item.figures.mean / highest_rating;
  return bar;
}

}  // namespace

std::vector<ObservationPage::Row> rows_of_people(const std::vector<Participant>& people, const ObserverSheets& sheets,
                                                 const Texts& texts) {
  std::vector<ObservationPage::Row> rows;
  for (const Participant& person : people) {
    const ObservedSubject whom{person.id, ""};
    rows.push_back({whom, name_in(person, texts.language()), person.unit, sheets.of(whom).ratings.size()});
  }
  return rows;
}

std::vector<ObservationPage::Row> rows_of_groups(const std::vector<Participant>& people, const ObserverSheets& sheets,
                                                 const Texts& texts) {
  std::vector<ObservationPage::Row> rows;
  for (const ObservedGroup& group : groups_of_roster(people)) {
    const ObservedSubject whom{std::nullopt, group.name};
    const std::string count = texts.with(words::observation_people_in_group, {{"count", std::to_string(group.people)}});
    rows.push_back({whom, name_of_group(group.name, texts), count, sheets.of(whom).ratings.size()});
  }
  return rows;
}

void tell_observed(ObservationPage& page, const std::vector<ObservationPage::Row>& all, const Texts& texts) {
  const auto count = std::ranges::count_if(all, [](const ObservationPage::Row& row) { return row.rated > 0; });
  page.progress =
      texts.with(words::observation_progress, {{"count", std::to_string(count)}, {"all", std::to_string(all.size())}});
  page.share = all.empty() ? 0 : static_cast<float>(count) / static_cast<float>(all.size());
}

void tell_sheet(ObservationPage& page, const OpenSheet& open, const ObserverSheets& sheets, const Texts& texts) {
  const ObservedSheet& sheet = sheets.of(open.row.whom);
  page.open = open.row.whom;
  page.name = open.row.name;
  page.about = open.row.about;
  if (!open.group.empty()) page.about += (page.about.empty() ? "" : " · ") + open.group;
  if (sheet.saved)
    page.saved = texts.with(words::observation_saved_at, {{"time", clock_or_day(texts, *sheet.saved, open.now)}});
  for (const RubricItem& item : sheets.rubric.items) page.items.push_back(item_of_sheet(item, sheet, texts));
  page.kept_note = sheet.note;
  page.note = edit_text(sheet.note, page.note.limit);
  page.note.may_paste = true;
}

ObservationResultsPage observation_results_words(const ObservationResults& results,
                                                 const std::map<Uuid, std::string>& names, const Texts& texts) {
  ObservationResultsPage page;
  const RubricResult* told = rubric_to_tell(results.rubrics);
  std::vector<std::string> sentences = observation_sentences(told ? told->figures : ObservationFigures{}, texts);
  page.finding = sentences.front();
  for (std::size_t i = 1; i < sentences.size(); ++i) page.details += (i > 1 ? " · " : "") + sentences[i];
  if (told)
    for (const ObservedItem& item : told->figures.items) page.bars.push_back(bar_of_item(item, texts));
  for (const ObservedNote& note : results.notes) {
    const auto name = note.whom.participant ? names.find(*note.whom.participant) : names.end();
    page.notes.push_back({name != names.end() ? name->second : name_of_group(note.whom.group, texts), note.note});
  }
  page.notes_title = texts.with(words::observation_notes, {{"n", std::to_string(page.notes.size())}});
  return page;
}

}  // namespace sala

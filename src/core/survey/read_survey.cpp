#include "core/survey/read_survey.h"

#include <algorithm>

#include "core/learning/test_ids.h"
#include "core/survey/draft_rules.h"
#include "core/thai_text.h"
#include "words/survey.h"

namespace sala {
namespace {

/// An item of the file as it came: understood, or not.
struct PlacedItem {
  const DraftItem* draft = nullptr;
  Bilingual row = {};
  std::optional<SurveyItem> item = {};
};

class SurveyReading {
 public:
  explicit SurveyReading(const Random& random) : ids_(random) {}

  ReadSurvey read(const SurveyDraft& draft) {
    read_.survey.title = draft.title;
    for (const DraftSection& section : draft.sections) add_section(section);
    drop_half_pairs();
    drop_beyond_bounds();
    std::erase_if(read_.survey.sections, [](const SurveySection& section) { return section.items.empty(); });
    std::ranges::stable_sort(read_.skipped, {}, &SurveyFileNote::line);
    return std::move(read_);
  }

 private:
  void add_section(const DraftSection& draft) {
    SurveySection& section = read_.survey.sections.emplace_back(SurveySection{draft.title});
    const std::vector<Bilingual> once = {Bilingual{}};
    for (const Bilingual& row : draft.rows.empty() ? once : draft.rows)
      for (const DraftItem& item : draft.items) {
        placed_.push_back({&item, row});
        auto made = make(item);
        if (!made) continue;
        made->row = row;
        if (!row.th.empty() || !row.en.empty()) made->pair += made->pair.empty() ? "" : " · " + row.th;
        placed_.back().item = *made;
        lines_.push_back(item.line);
        section.items.push_back(std::move(*made));
      }
    if (draft.items.empty())
      read_.notes.push_back({draft.line, draft.title.th, {words::survey_note_empty_section, {}}});
  }

  std::optional<SurveyItem> make(const DraftItem& draft) {
    auto item = item_from_draft(draft, ids_);
    if (!item) return skip(draft, item.error());
    if (item->group_by && has_group_) return skip(draft, {words::survey_skip_second_group, {}});
    if (draft.show_if) {
      auto condition = condition_of(draft, *item);
      if (!condition) return skip(draft, condition.error());
      item->show_if = std::move(*condition);
    }
    has_group_ |= item->group_by;
    for (const std::string& name : draft.unknown) note(draft, {words::survey_note_unknown, {{"name", name}}});
    return std::move(*item);
  }

  /// Backwards only, and on nothing that tells who a person is: being asked would tell it.
  Result<ShowIf> condition_of(const DraftItem& draft, const SurveyItem& own) {
    const std::string called = clean(draft.show_if->item);
    const SurveyItem* named = nullptr;
    for (std::size_t place = 0; place + 1 < placed_.size(); ++place) {
      const PlacedItem& before = placed_[place];
      const bool is_called = std::to_string(place + 1) == called || (!called.empty() && before.draft->name == called);
      if (is_called && before.item) named = &*before.item;
    }
    if (!named) return fail(words::survey_skip_condition, {{"item", called}});
    if (named->about || named->group_by || own.group_by)
      return fail(words::survey_skip_condition_about, {{"item", called}});
    return condition_on(*named, draft.show_if->any_of);
  }

  std::nullopt_t skip(const DraftItem& draft, const Error& why) {
    const SurveyFileNote skipped{draft.line, draft.text.th, why};
    if (std::ranges::find(read_.skipped, skipped) == read_.skipped.end()) read_.skipped.push_back(skipped);
    return std::nullopt;
  }

  void note(const DraftItem& draft, const Error& why) {
    const SurveyFileNote noted{draft.line, draft.text.th, why};
    if (std::ranges::find(read_.notes, noted) == read_.notes.end()) read_.notes.push_back(noted);
  }

  /// Takes out the items that `is_wrong`, and whatever hangs on one of them.
  template <class Judge>
  void drop(Judge is_wrong, const Error& why) {
    std::size_t place = 0;
    std::vector<int> lines;
    for (SurveySection& section : read_.survey.sections)
      std::erase_if(section.items, [&](const SurveyItem& item) {
        const int line = lines_[place++];
        const bool is_dropped = is_wrong(item);
        if (is_dropped)
          read_.skipped.push_back({line, item.text.th, why});
        else
          lines.push_back(line);
        return is_dropped;
      });
    lines_ = std::move(lines);
    for (SurveySection& section : read_.survey.sections)
      for (SurveyItem& item : section.items)
        if (item.show_if && !item_in(read_.survey, item.show_if->item)) item.show_if.reset();
  }

  /// Before without after compares nothing.
  void drop_half_pairs() {
    std::map<std::string, std::array<int, 3>> counts;
    for (const NumberedItem& each : numbered_items(read_.survey))
      if (each.item->moment != PairMoment::none) ++counts[each.item->pair][static_cast<std::size_t>(each.item->moment)];
    drop(
        [&](const SurveyItem& item) {
          const auto& count = counts[item.pair];
          return item.moment != PairMoment::none && (count[1] != 1 || count[2] != 1);
        },
        {words::survey_skip_pair, {}});
  }

  void drop_beyond_bounds() {
    std::size_t count = 0;
    drop([&](const SurveyItem&) { return ++count > max_survey_items; },
         {words::survey_skip_many, {{"limit", std::to_string(max_survey_items)}}});
  }

  TestIds ids_;
  ReadSurvey read_;
  std::vector<PlacedItem> placed_;
  std::vector<int> lines_;  ///< of the items taken, in their order
  bool has_group_ = false;
};

/// All but words and ids.
bool asks_alike(const SurveyItem& a, const SurveyItem& b) {
  const bool has_condition = a.show_if.has_value();
  return a.kind == b.kind && a.choices.size() == b.choices.size() && a.other == b.other && a.about == b.about &&
         a.group_by == b.group_by && a.moment == b.moment && has_condition == b.show_if.has_value();
}

}  // namespace

ReadSurvey read_survey(const SurveyDraft& draft, const Random& random) {
  return SurveyReading(random).read(draft);
}

std::optional<Survey> with_words_of(const Survey& known, const Survey& wanted) {
  if (known.sections.size() != wanted.sections.size()) return std::nullopt;
  Survey worded = wanted;
  worded.id = known.id;
  worded.window = known.window;
  for (std::size_t s = 0; s < known.sections.size(); ++s) {
    const auto& before = known.sections[s].items;
    auto& after = worded.sections[s].items;
    if (before.size() != after.size()) return std::nullopt;
    for (std::size_t i = 0; i < before.size(); ++i) {
      if (!asks_alike(before[i], after[i])) return std::nullopt;
      after[i].id = before[i].id;
      after[i].show_if = before[i].show_if;
      after[i].pair = before[i].pair;
      for (std::size_t c = 0; c < before[i].choices.size(); ++c) after[i].choices[c].id = before[i].choices[c].id;
    }
  }
  return worded;
}

}  // namespace sala

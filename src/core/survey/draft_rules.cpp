#include "core/survey/draft_rules.h"

#include <algorithm>
#include <array>

#include "core/thai_text.h"
#include "words/survey.h"

namespace sala {
namespace {

struct FileKind {
  std::string_view name;
  SurveyItemKind kind;
};

constexpr auto file_kinds = std::to_array<FileKind>({{"level5", SurveyItemKind::level5},
                                                     {"likert", SurveyItemKind::level5},
                                                     {"single", SurveyItemKind::single},
                                                     {"select_one", SurveyItemKind::single},
                                                     {"multiple", SurveyItemKind::multiple},
                                                     {"select_multiple", SurveyItemKind::multiple},
                                                     {"text", SurveyItemKind::text},
                                                     {"recommend", SurveyItemKind::recommend},
                                                     {"number", SurveyItemKind::number},
                                                     {"integer", SurveyItemKind::number},
                                                     {"decimal", SurveyItemKind::number},
                                                     {"note", SurveyItemKind::note}});

bool is_blank_text(const Bilingual& text) {
  return text.th.empty() && text.en.empty();
}

/// A text in one language alone stands for both.
Bilingual in_both(const Bilingual& text) {
  return {text.th.empty() ? text.en : text.th, text.en};
}

Result<void> take_choices(const DraftItem& draft, SurveyItem& item, TestIds& ids) {
  if (!has_choices(item.kind)) return {};
  for (const Bilingual& text : draft.choices) {
    if (is_blank_text(text)) return fail(words::survey_skip_empty_choice);
    const Bilingual choice = in_both(text);
    const auto is_same = [&](const SurveyChoice& other) { return fold(other.text.th) == fold(choice.th); };
    if (std::ranges::any_of(item.choices, is_same))
      return fail(words::survey_skip_same_choice, {{"choice", choice.th}});
    item.choices.push_back({ids.next(), choice});
  }
  const std::size_t least = item.other ? 1 : 2;
  if (item.choices.size() < least) return fail(words::survey_skip_few_choices);
  if (item.choices.size() > max_survey_choices)
    return fail(words::survey_skip_many_choices, {{"limit", std::to_string(max_survey_choices)}});
  return {};
}

Result<void> take_scale(const DraftItem& draft, SurveyItem& item) {
  if (draft.scale.empty()) return {};
  const bool fits = item.kind == SurveyItemKind::level5 && draft.scale.size() == level_words &&
                    std::ranges::none_of(draft.scale, is_blank_text);
  if (!fits) return fail(words::survey_skip_scale);
  for (const Bilingual& word : draft.scale) item.scale.push_back(in_both(word));
  return {};
}

Result<void> take_pair(const DraftItem& draft, SurveyItem& item) {
  if (draft.pair.empty() && draft.moment.empty()) return {};
  const auto moment = pair_moment_of(draft.moment);
  if (draft.pair.empty() || !moment || *moment == PairMoment::none || item.kind != SurveyItemKind::level5)
    return fail(words::survey_skip_pair);
  item.pair = draft.pair;
  item.moment = *moment;
  return {};
}

Result<void> take_groups(const DraftItem& draft, SurveyItem& item) {
  const bool is_rating = item.kind == SurveyItemKind::level5 || item.kind == SurveyItemKind::recommend;
  if (draft.about && is_rating) return fail(words::survey_skip_about);
  item.about = draft.about && !draft.group_by;
  item.group_by = draft.group_by;
  const bool fits = item.kind == SurveyItemKind::single && item.choices.size() + item.other <= max_group_choices;
  if (draft.group_by && !fits) return fail(words::survey_skip_group, {{"limit", std::to_string(max_group_choices)}});
  return {};
}

/// Where a word stands among choices: by its letter, or as it is written.
std::optional<std::string> choice_meant(const SurveyItem& named, const std::string& word) {
  const std::string folded = fold(word);
  if (named.other && folded == other_choice) return std::string(other_choice);
  if (folded.size() == 1 && folded[0] >= 'a' && folded[0] <= 'z') {
    const auto place = static_cast<std::size_t>(folded[0] - 'a');
    if (place < named.choices.size()) return named.choices[place].id;
  }
  for (const SurveyChoice& choice : named.choices)
    if (fold(choice.text.th) == folded || (!choice.text.en.empty() && fold(choice.text.en) == folded)) return choice.id;
  return std::nullopt;
}

std::optional<std::string> level_meant(const SurveyItem& named, const std::string& word) {
  const std::string digits = fold(word);
  const int most = named.kind == SurveyItemKind::recommend ? 10 : 5, least = named.kind == SurveyItemKind::level5;
  for (int level = least; level <= most; ++level)
    if (digits == std::to_string(level)) return digits;
  return std::nullopt;
}

}  // namespace

std::optional<SurveyItemKind> file_kind_of(std::string_view name) {
  const auto found = std::ranges::find(file_kinds, name, &FileKind::name);
  return found == file_kinds.end() ? std::nullopt : std::optional(found->kind);
}

Result<SurveyItem> item_from_draft(const DraftItem& draft, TestIds& ids) {
  const auto kind = file_kind_of(draft.kind);
  if (!kind) return fail(words::survey_skip_kind, {{"kind", draft.kind}});
  if (is_blank_text(draft.text)) return fail(words::survey_skip_no_text);
  SurveyItem item{ids.next(), *kind, in_both(draft.text)};
  item.required = draft.required && *kind != SurveyItemKind::note;
  item.other = draft.other;
  if (draft.other && !has_choices(*kind)) return fail(words::survey_skip_own_words);
  if (const auto taken = take_choices(draft, item, ids); !taken) return Failure(taken.error());
  if (const auto taken = take_scale(draft, item); !taken) return Failure(taken.error());
  if (const auto taken = take_pair(draft, item); !taken) return Failure(taken.error());
  if (const auto taken = take_groups(draft, item); !taken) return Failure(taken.error());
  return item;
}

Result<ShowIf> condition_on(const SurveyItem& named, const std::vector<std::string>& any_of) {
  const bool by_level = named.kind == SurveyItemKind::level5 || named.kind == SurveyItemKind::recommend;
  if (any_of.empty() || (!by_level && !has_choices(named.kind)))
    return fail(words::survey_skip_any_of, {{"value", ""}});
  ShowIf condition{named.id, {}};
  for (const std::string& word : any_of) {
    const auto meant = by_level ? level_meant(named, word) : choice_meant(named, word);
    if (!meant) return fail(words::survey_skip_any_of, {{"value", word}});
    condition.any_of.push_back(*meant);
  }
  return condition;
}

}  // namespace sala

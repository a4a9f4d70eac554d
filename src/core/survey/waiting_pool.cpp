#include "core/survey/waiting_pool.h"

#include <algorithm>

#include "core/learning/test_ids.h"
#include "core/survey/survey_facts.h"

namespace sala {
namespace {

Json choices_value(const SurveyItem& item, const ItemReply& said) {
  std::vector<std::string> ids = said.choices;
  if (said.other) ids.emplace_back(other_choice);
  std::ranges::sort(ids);
  return item.kind == SurveyItemKind::single ? Json(ids.front()) : Json(ids);
}

/// What is not the person's own words.
std::optional<Json> value_of(const SurveyItem& item, const ItemReply& said) {
  if (said.level) return *said.level;
  if (has_choices(item.kind)) return choices_value(item, said);
  if (item.kind == SurveyItemKind::number) return said.words;
  return std::nullopt;
}

using GroupSizes = std::map<std::string, std::size_t>;

std::string group_of(const WaitingAnswer& answer, const std::string& item) {
  const auto said = answer.ratings.find(item);
  return said != answer.ratings.end() && said->second.is_string() ? said->second.get<std::string>() : "";
}

GroupSizes group_sizes(const std::vector<WaitingAnswer>& answers, const std::string& item) {
  GroupSizes sizes;
  for (const WaitingAnswer& answer : answers) ++sizes[group_of(answer, item)];
  return sizes;
}

/// The group to go into the others next: one that is too small or leaves too few; and the smallest while the others
/// themselves are too few. Nothing when all may be told.
std::optional<std::string> group_to_merge(const GroupSizes& sizes, std::size_t all) {
  const std::string others(other_choice);
  const auto is_telling = [&](std::size_t size) {
    return size < released_at_least || (size < all && all - size < released_at_least);
  };
  std::optional<std::string> smallest;
  for (const auto& [group, size] : sizes) {
    if (group == others) continue;
    if (is_telling(size)) return group;
    if (!smallest || size < sizes.at(*smallest)) smallest = group;
  }
  const auto merged = sizes.find(others);
  return merged != sizes.end() && is_telling(merged->second) ? smallest : std::nullopt;
}

}  // namespace

WaitingAnswer waiting_answer(const Survey& survey, const SurveyReply& reply, const Random& random) {
  WaitingAnswer answer;
  answer.response = Uuid::v4(random);
  for (const auto& [id, said] : reply) {
    const SurveyItem* item = item_in(survey, id);
    if (!item) continue;
    const bool has_own_words = item->kind == SurveyItemKind::text || said.other;
    if (has_own_words && !said.words.empty()) answer.texts.push_back({id, said.words, random_salt(random)});
    const auto value = value_of(*item, said);
    if (value && item->about)
      answer.abouts.push_back({id, *value, random_salt(random)});
    else if (value)
      answer.ratings[id] = *value;
  }
  return answer;
}

WaitingPool with_answer(WaitingPool pool, const Uuid& participant, WaitingAnswer answer, const Random& random) {
  pool.who.insert(std::ranges::lower_bound(pool.who, participant), participant);
  pool.answers.push_back(std::move(answer));
  shuffle_items(pool.answers, random);
  ++pool.generation;
  return pool;
}

Release plan_release(const Survey& survey, WaitingPool pool, bool is_closed, const Random& random) {
  const SurveyItem* group = group_item(survey);
  const std::size_t waiting = pool.answers.size();
  const std::size_t count = is_closed                              ? (waiting >= released_at_least ? waiting : 0)
                            : !group && waiting >= waiting_at_most ? released_when_full
                                                                   : 0;
  Release release{{}, std::move(pool)};
  if (count == 0) return release;
  std::vector<WaitingAnswer>& answers = release.rest.answers;
  shuffle_items(answers, random);
  const auto end = answers.begin() + static_cast<std::ptrdiff_t>(count);
  std::move(answers.begin(), end, std::back_inserter(release.released));
  answers.erase(answers.begin(), end);
  if (answers.empty()) release.rest.who.clear();
  if (group) merge_small_groups(release.released, group->id);
  ++release.rest.generation;
  return release;
}

std::vector<Draft> release_drafts(const Uuid& project, const Survey& survey, const std::vector<WaitingAnswer>& released,
                                  const Random& random) {
  std::vector<Draft> drafts, texts, abouts;
  for (const WaitingAnswer& answer : released) {
    drafts.push_back({project, "survey_response", survey_response_body({survey.id, answer.response, answer.ratings})});
    for (const WaitingPart& part : answer.texts)
      texts.push_back(
          {project, "survey_text", survey_text_body({survey.id, part.item, part.value.get<std::string>(), part.salt})});
    for (const WaitingPart& part : answer.abouts)
      abouts.push_back({project, "survey_about", survey_about_body({survey.id, part.item, part.value, part.salt})});
  }
  shuffle_items(texts, random);
  shuffle_items(abouts, random);
  std::ranges::move(texts, std::back_inserter(drafts));
  std::ranges::move(abouts, std::back_inserter(drafts));
  return drafts;
}

void merge_small_groups(std::vector<WaitingAnswer>& answers, const std::string& item) {
  for (;;) {
    const auto merged = group_to_merge(group_sizes(answers, item), answers.size());
    if (!merged) return;
    for (WaitingAnswer& answer : answers)
      if (group_of(answer, item) == *merged) answer.ratings[item] = std::string(other_choice);
  }
}

}  // namespace sala

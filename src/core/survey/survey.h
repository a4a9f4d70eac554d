// A survey as survey_put carries it: sections of items that people answer without anybody knowing who said what. Its body is
// survey_body.h's, what people say to it survey_reply.h's.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/learning/phase.h"
#include "core/project.h"

namespace sala {

enum class SurveyItemKind { level5, single, multiple, text, recommend, number, note };
std::string_view name_of(SurveyItemKind kind);
std::optional<SurveyItemKind> survey_item_kind_of(std::string_view name);

/// Before and after of one thing, both told in the same form.
enum class PairMoment { none, before, after };
std::string_view name_of(PairMoment moment);  ///< "", "before", "after"
std::optional<PairMoment> pair_moment_of(std::string_view name);

struct SurveyChoice {
  std::string id = {};
  Bilingual text = {};
  bool operator==(const SurveyChoice&) const = default;
};

/// An item that is asked only where an earlier one was answered so.
struct ShowIf {
  std::string item = {};                 ///< its id
  std::vector<std::string> any_of = {};  ///< ids of choices, or levels as text
  bool operator==(const ShowIf&) const = default;
};

struct SurveyItem {
  std::string id = {};
  SurveyItemKind kind = SurveyItemKind::level5;
  Bilingual text = {};
  Bilingual row = {};  ///< of a section that asks the same of several: of whom; else empty
  bool required = false;
  bool other = false;     ///< own words beside the choices
  bool about = false;     ///< tells of the person: kept and shown apart from what the person thinks
  bool group_by = false;  ///< stays with the ratings, so that groups can be compared
  std::vector<SurveyChoice> choices = {};
  std::vector<Bilingual> scale = {};  ///< words of the five levels, the lowest first; empty: the usual ones
  std::optional<ShowIf> show_if = {};
  std::string pair = {};  ///< the name that before and after share
  PairMoment moment = PairMoment::none;
  bool operator==(const SurveyItem&) const = default;
};

struct SurveySection {
  Bilingual title = {};
  std::vector<SurveyItem> items = {};
  bool operator==(const SurveySection&) const = default;
};

struct Survey {
  Uuid id = {};
  Bilingual title = {};
  PhaseWindow window = {};
  std::vector<SurveySection> sections = {};
  bool operator==(const Survey&) const = default;
};

inline constexpr std::size_t max_survey_items = 200;
inline constexpr std::size_t max_survey_choices = 32;
/// More groups than this leave few in each.
inline constexpr std::size_t max_group_choices = 8;
inline constexpr std::size_t level_words = 5;

/// What an own word, and a group that was too small to be told, are kept as.
inline constexpr std::string_view other_choice = "other";

struct NumberedItem {
  int n = 0;  ///< through all sections, from 1
  std::size_t section = 0;
  const SurveyItem* item = nullptr;
};
/// All of them; the survey must live on.
std::vector<NumberedItem> numbered_items(const Survey& survey);
std::vector<NumberedItem> numbered_items(Survey&&) = delete;

/// nullptr where there is none.
const SurveyItem* item_in(const Survey& survey, std::string_view id);
const SurveyItem* group_item(const Survey& survey);

bool has_choices(SurveyItemKind kind);
/// Whether people write into it: its own text, or other words beside the choices.
bool takes_words(const SurveyItem& item);

}  // namespace sala

// A survey's released answers as figures see them, item by item: a place in each list is a response. Who answered stands
// nowhere in it.
#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "core/project.h"
#include "core/uuid.h"

namespace sala {

/// What an item of five levels is for: a rating, or one moment of a pair that stands before and after in the same form.
enum class LevelUse { rating, before, after };

struct LevelItem {
  int number = 0;           ///< through all sections, from 1
  std::size_t section = 0;  ///< its place in the survey's sections
  LevelUse use = LevelUse::rating;
  std::string pair = {};                 ///< the name that before and after share
  std::vector<std::int8_t> levels = {};  ///< 1–5 for each response; 0: not answered
};

/// What one answer to an item of choices takes.
struct TakenChoices {
  std::uint32_t choices = 0;  ///< bit i: the i-th choice
  bool other = false;         ///< own words
};

/// An item of choices, one or several of which are taken. Answers to an item about people lie apart from the responses:
/// there may be more or fewer of them.
struct ChoiceItem {
  int number = 0;
  std::size_t choices = 0;                 ///< how many there are, at most 32
  std::vector<TakenChoices> answers = {};  ///< taking nothing is no answer
};

struct SurveyAnswers {
  Uuid survey = {};
  std::int64_t invited = 0;    ///< people who could answer
  std::int64_t answered = 0;   ///< people who did
  std::int64_t responses = 0;  ///< released
  std::int64_t held = 0, lost = 0;
  std::vector<Bilingual> sections = {};  ///< their titles
  std::vector<LevelItem> items = {};
  std::vector<ChoiceItem> choices = {};
  bool has_recommend = false;
  std::vector<std::int8_t> recommend = {};  ///< 0–10; −1: not answered
};

}  // namespace sala

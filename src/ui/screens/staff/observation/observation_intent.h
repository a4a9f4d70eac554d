// What trainers can ask for while they observe. Part of staff_intent.h.
#pragma once
#include <optional>
#include <string>
#include <variant>

#include "core/observation/observation_facts.h"

namespace sala {

namespace observation_intent {
struct ChooseSubject {
  ObservedSubject whom;
};
struct ShowGroups {
  bool groups = true;
};
struct SearchSubjects {};  ///< what stands in the field
/// A level tapped again is cleared.
struct Rate {
  std::string item;
  int level = 0;
};
struct SaveNote {};  ///< what stands in the field
struct TurnSubject {
  bool forward = true;
};
struct AskSession {};
struct ChooseSession {
  std::optional<Uuid> session;  ///< nothing: the whole day
};
struct ShowResults {
  bool results = true;
};
}  // namespace observation_intent

using ObservationIntent =
    std::variant<observation_intent::ChooseSubject, observation_intent::ShowGroups, observation_intent::SearchSubjects,
                 observation_intent::Rate, observation_intent::SaveNote, observation_intent::TurnSubject,
                 observation_intent::AskSession, observation_intent::ChooseSession, observation_intent::ShowResults>;

}  // namespace sala

// What staff can ask for on the pages that set things up. Part of staff_intent.h.
#pragma once
#include <cstddef>
#include <string>
#include <variant>

namespace sala {

namespace set_up_intent {
struct OpenRow {
  std::string id;  ///< the row's
};
struct ChoosePlace {
  std::size_t place;  ///< as the page lists them
};
struct Add {};         ///< to what the open list holds
struct Back {};        ///< to what is above; nothing is saved
struct Save {};        ///< what stands in the fields
struct ReadFields {};  ///< something was filled in: says it back, or what is wrong with it
struct Discard {};     ///< goes back though it was not saved
struct Next {};        ///< to the next step of a first start
struct AskRemove {};
struct KeepIt {};
struct Remove {};
}  // namespace set_up_intent

using SetUpIntent =
    std::variant<set_up_intent::OpenRow, set_up_intent::ChoosePlace, set_up_intent::Add, set_up_intent::Back,
                 set_up_intent::Save, set_up_intent::ReadFields, set_up_intent::Discard, set_up_intent::Next,
                 set_up_intent::AskRemove, set_up_intent::KeepIt, set_up_intent::Remove>;

}  // namespace sala

// What staff can ask for on the roster and on a person's pages. Part of staff_intent.h.
#pragma once
#include <optional>
#include <string>
#include <variant>

#include "core/uuid.h"

namespace sala {

enum class PeopleFilter { all, checked_in, not_yet, walk_ins, withdrawn, same_number, likely_double };
enum class PeopleOrder { number, name, time };

namespace people_intent {
// ---- the roster
struct Search {};  ///< what stands in the field
struct Filter {
  PeopleFilter filter;
};
struct Sort {
  PeopleOrder order;
};
struct OpenPerson {
  Uuid person;
};
struct AddPerson {};
struct BackToRoster {};

// ---- one person
struct BackToPerson {};
struct MarkIn {
  std::optional<Uuid> session;  ///< nothing: the registration
};
struct AskTakeBack {
  Uuid fact;
};
struct Withdraw {};
struct TakeBackWithdrawal {};
struct AddSubstitute {};  ///< for the one who has withdrawn
struct ShowTicket {};
struct AskNewTicket {};
/// The reason chosen for the question that stands over the page.
struct Answer {
  std::string reason;
};
struct CloseQuestion {};
struct Edit {};
struct Save {};  ///< what stands in the fields

// ---- two persons who are one
struct BeginMerge {};
struct SearchOther {};  ///< what stands in the field
struct ChooseOther {
  Uuid person;
};
struct SwapMerge {};  ///< the other one stays
struct AskMerge {};
/// About the likely double that the open page names.
struct SettleDouble {
  Uuid other;
  bool is_one;
};
}  // namespace people_intent

using PeopleIntent =
    std::variant<people_intent::Search, people_intent::Filter, people_intent::Sort, people_intent::OpenPerson,
                 people_intent::AddPerson, people_intent::BackToRoster, people_intent::BackToPerson,
                 people_intent::MarkIn, people_intent::AskTakeBack, people_intent::Withdraw,
                 people_intent::TakeBackWithdrawal, people_intent::AddSubstitute, people_intent::ShowTicket,
                 people_intent::AskNewTicket, people_intent::Answer, people_intent::CloseQuestion, people_intent::Edit,
                 people_intent::Save, people_intent::BeginMerge, people_intent::SearchOther, people_intent::ChooseOther,
                 people_intent::SwapMerge, people_intent::AskMerge, people_intent::SettleDouble>;

}  // namespace sala

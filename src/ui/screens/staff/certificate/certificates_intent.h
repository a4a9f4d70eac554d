// What staff can ask for on the certificates' pages. Part of staff_intent.h.
#pragma once
#include <cstddef>
#include <optional>
#include <variant>

#include "core/uuid.h"

namespace sala {

enum class CertificatesFilter { all, due, held, missing };
/// What is done about the chosen person, each with a question before it.
enum class CertificateDeed { issue, reissue, revoke, grant, withhold, by_rule };

namespace certificates_intent {
// ---- the list
struct Search {};  ///< what stands in the field
struct Filter {
  CertificatesFilter filter;
};
struct Choose {
  std::optional<Uuid> person;  ///< nothing: nobody any more
};

// ---- what is done
struct AskIssueAll {};
struct AskDeed {
  CertificateDeed deed;
};
struct ConfirmAsked {};  ///< with what stands in the question's fields
struct CancelAsked {};
struct StopWork {};  ///< what was issued stays

// ---- on paper
struct ChoosePlace {
  std::size_t place;
};
struct SavePdf {
  bool all = true;  ///< else the chosen person's
};

// ---- whether one is genuine
struct OpenVerify {};
struct CloseVerify {};
}  // namespace certificates_intent

using CertificatesIntent =
    std::variant<certificates_intent::Search, certificates_intent::Filter, certificates_intent::Choose,
                 certificates_intent::AskIssueAll, certificates_intent::AskDeed, certificates_intent::ConfirmAsked,
                 certificates_intent::CancelAsked, certificates_intent::StopWork, certificates_intent::ChoosePlace,
                 certificates_intent::SavePdf, certificates_intent::OpenVerify, certificates_intent::CloseVerify>;

}  // namespace sala

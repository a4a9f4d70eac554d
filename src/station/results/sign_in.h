// Fills the sign-in sheet from the store: who is expected, and who is in already unless the sheet shall be blank (made
// before the event, or for a power cut).
#pragma once
#include "documents/sign_in_sheet.h"
#include "station/results/attendance.h"

namespace sala {

struct SignInOptions {
  std::optional<Uuid> session = {};  ///< nothing: the registration
  bool blank = false;                ///< nobody's check-in is shown
  bool by_name = false;              ///< in the order of a Thai dictionary, by given name; otherwise by no
  int empty_rows = 5;
  Moment now = {};  ///< when the sheet is made
};

/// Withdrawn people are left out. Errors: error_no_session.
Result<SignInSheet> sign_in_sheet(const Store& store, const Project& project, const SignInOptions& options,
                                  const Texts& texts);

}  // namespace sala

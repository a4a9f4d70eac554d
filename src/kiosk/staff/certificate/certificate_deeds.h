// What staff do about certificates: issuing, issuing anew, ending, granting. Each is asked about first; what was confirmed is
// carried out, whoever looks by then.
#pragma once
#include "kiosk/staff/certificate/certificate_work.h"

namespace sala {

/// Puts the question over the page. `person` empty: everybody who is due.
Result<void> ask_about(StaffDesk& desk, CertificateWork& work, const ConfirmedDeed& deed);
/// What stands in the question's fields counts; what is missing is told in it.
Result<void> confirm_asked(StaffDesk& desk, CertificateWork& work);
/// The next certificates of a run, or what the key was waited for. Answers whether something changed.
bool go_on_with_deeds(StaffDesk& desk, CertificateWork& work);
/// What was issued stays.
void stop_run(const StaffDesk& desk, CertificateWork& work);
/// The program ends: a run is carried to its end.
void end_deeds(OpenStation& station, CertificateWork& work);

void tell_certificate_trouble(const StaffDesk& desk, CertificateWork& work, const Error& error);

}  // namespace sala

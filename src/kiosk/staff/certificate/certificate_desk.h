// The certificates' pages filled in: what is being done or stands in the way, the list, the chosen person's certificate.
#pragma once
#include "kiosk/staff/certificate/certificate_work.h"

namespace sala {

/// The open one of the two pages.
Result<void> show_certificates(StaffDesk& desk, CertificateWork& work);
/// Only what is being done: the list is not read anew.
void show_band(const StaffDesk& desk, const CertificateWork& work, CertificatesPage& page);
/// A code that was read on the page that verifies, or on the list, which it then leaves.
Result<void> show_verdict(StaffDesk& desk, CertificateWork& work, const std::string& code);

}  // namespace sala

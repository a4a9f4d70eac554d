// The card beside the list: the chosen person's certificate with what can be done about it, or printing them all.
#pragma once
#include "kiosk/staff/certificate/certificate_work.h"

namespace sala {

/// `may_issue`: nothing stands in the way of signing here.
Result<void> fill_panel(StaffDesk& desk, CertificateWork& work, bool may_issue, CertificatePanel& panel);

}  // namespace sala

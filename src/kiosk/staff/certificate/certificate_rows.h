// The list of certificates: one row a person with the numbers of the rule and how they stand, searched and filtered.
#pragma once
#include "kiosk/staff/certificate/certificate_work.h"

namespace sala {

/// Reads it anew where the store holds something new.
Result<void> keep_list(const StaffDesk& desk, CertificateList& list);
CertificateRow certificate_row(const EligibleLine& line, const Texts& texts);
/// Who is shown, and how many there are of each kind.
void fill_rows(const CertificateList& list, CertificatesPage& page);
bool belongs_to(const EligibleLine& line, CertificatesFilter filter);

/// "เกณฑ์: เข้าอย่างน้อย 2 จาก 2 ช่วง · หลังอบรมร้อยละ 60 · ทำแบบประเมิน".
std::string rule_words(const Project& project, const CertificateList& list, const Texts& texts);
/// What one person's answer is made of.
std::vector<CertificatePanel::Need> needs_words(const CertificateAnswer& answer, const Texts& texts);

}  // namespace sala

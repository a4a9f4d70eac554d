// Certificates on paper from the staff's page: the preview of one, and PDFs written out, each drawn on a thread of its own.
#pragma once
#include "kiosk/staff/certificate/certificate_work.h"

namespace sala {

/// The chosen person's, as it will be printed; drawn anew where it is another one.
Result<void> keep_preview(StaffDesk& desk, CertificateWork& work);

/// Of all that can be printed, or the chosen person's alone.
Result<void> save_pdf(StaffDesk& desk, CertificateWork& work, bool all);
/// What was drawn or written meanwhile. Answers whether something changed.
bool look_at_paper(StaffDesk& desk, CertificateWork& work);
/// Whether the file's drawing is further than it was told to be.
bool has_drawn_more(CertificateWork& work);
/// No file is made.
void stop_writing(CertificateWork& work);

/// How many can be printed now.
std::size_t printable_count(const CertificateWork& work);

}  // namespace sala

// The printers of this machine by way of CUPS: which there are and how they stand, a PDF sent to one, and what becomes of it.
// A question that is not answered in `print_limit_ms` is given up; still these are for any thread but the window's. Keeps nothing,
// and hands over no word about people: a job's title is "sala", its number is the service's.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "core/printing/printing.h"
#include "core/result.h"

namespace sala {

inline constexpr int print_limit_ms = 4000;

struct PrintWish {
  std::string printer;  ///< a queue's name
  int copies = 1;
  bool both_sides = false;
};

/// Of the service that CUPS_SERVER or the machine names; none where no service runs. Error: error_print_service, when it
/// does not answer.
Result<std::vector<Printer>> list_printers();
/// Hands the PDF to the queue. Errors: error_print_service, error_print_unknown (no such queue), error_print_refused.
Result<PrintJob> send_print(const PrintWish& wish, std::string_view pdf);
/// The job as it stands now. Error: error_print_service, which says nothing about the job.
Result<PrintJob> look_at_print(const PrintJob& job);
/// What was sent already may still come out. Errors: as above.
Result<void> cancel_print(const PrintJob& job);

}  // namespace sala

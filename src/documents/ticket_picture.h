// Draws tickets: one as a PNG to send with an invitation, many as a PDF to print and cut. Brings no words of its own.
#pragma once
#include <string>
#include <vector>

#include "core/result.h"

namespace sala {

/// Everything that stands on a ticket, in the words to be read.
struct TicketCard {
  std::string code_text;  ///< what the QR code says
  std::string name;       ///< the person's full name
  std::string unit;
  std::string no;  ///< with its word: "ลำดับที่ 7"
  std::string organiser;
  std::string project_title;
  std::string date;  ///< and the hour it begins
  std::string place;
  std::string hint;  ///< what to do with the ticket
};

/// The bytes of a PNG in the proportions of A6, 254 dots an inch; each module of the code 14 pixels, 4 modules of
/// quiet.
Result<std::string> ticket_png(const TicketCard& card);

/// The bytes of a PDF: four tickets on each page of A4, with lines to cut along.
Result<std::string> tickets_pdf(const std::vector<TicketCard>& cards);

}  // namespace sala

// Tickets as files to send or print: pictures, one a person, or one sheet for the printer.
#pragma once
#include <filesystem>

#include "core/texts.h"
#include "documents/ticket_picture.h"
#include "station/people/ticket_issue.h"

namespace sala {

/// What stands on each ticket, in the language of the texts.
Result<std::vector<TicketCard>> ticket_cards(const Store& store, const Project& project,
                                             const std::vector<IssuedTicket>& issued, const Texts& texts);

/// Writes <no>.png for each; names that people's numbers would make unsafe or equal are changed. Answers the files, in order.
Result<std::vector<std::filesystem::path>> write_ticket_pictures(const std::filesystem::path& folder,
                                                                 const std::vector<IssuedTicket>& issued,
                                                                 const std::vector<TicketCard>& cards);
/// Writes tickets.pdf.
Result<std::filesystem::path> write_ticket_sheet(const std::filesystem::path& folder,
                                                 const std::vector<TicketCard>& cards);

}  // namespace sala

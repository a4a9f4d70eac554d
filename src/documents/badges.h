// Badges to wear, on A4 to print and cut. The given name is as large as there is room; there is nothing of a person's on it
// but name, unit and position, and never the ticket: its code is the badge's own. Brings no words of its own.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/result.h"

namespace sala {

/// Colours the band; the word for it stands there, too.
enum class BadgeTone { participant, speaker, committee };

struct BadgeCard {
  std::string given_name, family_name, unit;
  std::string position = {};  ///< where it is wanted
  std::string kind = {};      ///< "วิทยากร"
  std::string no = {};        ///< "ลำดับที่ ๑๒"
  BadgeTone tone = BadgeTone::participant;
  std::string organiser = {}, project_title = {}, date = {};
  std::string logo = {};  ///< a PNG that stands on white and on the band
  std::string code = {};  ///< the text of the badge's own code; empty for none
  std::string code_below = {};
};

enum class BadgeSize {
  a6,     ///< four on a page, upright
  a7,     ///< eight, lying
  card,   ///< ten of 86 × 54 mm, lying
  folded  ///< two of A5 to be folded to A6, the same on both sides
};
/// "a6", "a7", "86x54", "fold", as the command line writes it.
std::string_view name_of(BadgeSize size);
std::optional<BadgeSize> parse_badge_size(std::string_view text);
std::size_t badges_on_page(BadgeSize size);

/// Codes are printed of modules of 0.72 mm and more: 18 mm for the 25 of a badge. Errors: error_fonts, error_qr_text,
/// error_document_write.
Result<std::string> badges_pdf(const std::vector<BadgeCard>& cards, BadgeSize size);

}  // namespace sala

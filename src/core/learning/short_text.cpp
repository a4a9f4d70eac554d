#include "core/learning/short_text.h"

#include <vector>

#include "core/thai_text.h"

namespace sala {
namespace {

/// What stands between the stars, each piece in its compared form; one piece where there is no star.
std::vector<std::string> pieces_between_stars(std::string_view accepted) {
  std::vector<std::string> pieces(1);
  for (std::size_t i = 0; i < accepted.size(); ++i) {
    if (accepted[i] == '\\' && i + 1 < accepted.size() && accepted[i + 1] == '*') {
      pieces.back() += accepted[++i];
    } else if (accepted[i] == '*') {
      pieces.emplace_back();
    } else {
      pieces.back() += accepted[i];
    }
  }
  for (std::string& piece : pieces) piece = compared_form(piece);
  return pieces;
}

}  // namespace

std::string compared_form(std::string_view text) {
  std::string form = fold(text);
  std::erase(form, ' ');
  return form;
}

bool fits_pattern(std::string_view compared, std::string_view accepted) {
  const std::vector<std::string> pieces = pieces_between_stars(accepted);
  if (pieces.size() == 1) return compared == pieces.front();
  if (compared.size() < pieces.front().size() + pieces.back().size()) return false;
  if (!compared.starts_with(pieces.front()) || !compared.ends_with(pieces.back())) return false;
  compared.remove_prefix(pieces.front().size());
  compared.remove_suffix(pieces.back().size());
  for (std::size_t i = 1; i + 1 < pieces.size(); ++i) {
    const std::size_t found = compared.find(pieces[i]);  // the first place leaves most for those that follow
    if (found == std::string_view::npos) return false;
    compared.remove_prefix(found + pieces[i].size());
  }
  return true;
}

}  // namespace sala

// One line that a person types: text, caret and selection. Carets stand between graphemes; a Thai letter is taken back
// one sign at a time. Pure: knows no keys' places and no screen (ui/keyboard.h, ui/edit_field.h).
#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace sala {

struct EditText {
  static constexpr std::size_t usual_limit = 80;

  std::string text = {};
  std::size_t caret = 0;            ///< bytes, as all places here
  std::size_t anchor = 0;           ///< where the selection began; the caret's own place when nothing is selected
  std::size_t limit = usual_limit;  ///< characters that may stand there by typing
  bool secret = false;              ///< shown as dots
  bool may_paste = false;           ///< staff's fields only

  bool operator==(const EditText&) const = default;
};

enum class EditKey { text, left, right, home, end, backspace, erase, select_all, paste, enter, escape };

/// One thing that a key asks for. `text` belongs to text and paste; `select` moves the caret and leaves the anchor.
struct EditStroke {
  EditKey key = EditKey::text;
  std::string text = {};
  bool select = false;
};

/// A field that holds `text`, its caret at the end. What stood there before is never cut: the limit rises with it.
EditText edit_text(std::string_view text, std::size_t limit = EditText::usual_limit);

/// Does what the key asks for; answers whether the text changed. Control characters are left out, and what goes beyond
/// the limit.
bool apply(EditText& field, const EditStroke& stroke);
bool type_text(EditText& field, std::string_view words);
/// Puts the caret at the grapheme border at or before `byte`.
void put_caret(EditText& field, std::size_t byte, bool select = false);
/// The selection's first byte and the one after its last.
std::pair<std::size_t, std::size_t> selection(const EditText& field);

/// Where a caret may stand: 0, between graphemes, the end.
std::vector<std::size_t> caret_places(std::string_view text);

/// What is drawn: the text itself, or a dot for each grapheme of a secret one; and a place of one in the other.
std::string shown_text(const EditText& field);
std::size_t shown_place(const EditText& field, std::size_t byte);
std::size_t place_of_shown(const EditText& field, std::size_t shown_byte);

/// Overwrites what was typed, then empties the field.
void wipe(EditText& field);

}  // namespace sala

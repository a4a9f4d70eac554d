#include "core/edit_text.h"

#include <unicode/brkiter.h>
#include <unicode/uchar.h>
#include <unicode/utext.h>

#include <algorithm>
#include <memory>

#include "core/wipe.h"

namespace sala {
namespace {

constexpr std::string_view dot = "•";

icu::BreakIterator* graphemes() {
  thread_local const std::unique_ptr<icu::BreakIterator> iterator = [] {
    UErrorCode status = U_ZERO_ERROR;
    return std::unique_ptr<icu::BreakIterator>(
        icu::BreakIterator::createCharacterInstance(icu::Locale::getRoot(), status));
  }();
  return iterator.get();
}

/// The characters of UTF-8 with the bytes each begins at; what is not UTF-8 is left out.
struct Letter {
  UChar32 code;
  std::size_t begin, end;
};
std::vector<Letter> edit_letters_of(std::string_view text) {
  std::vector<Letter> letters;
  UErrorCode status = U_ZERO_ERROR;
  UText opened = UTEXT_INITIALIZER;
  utext_openUTF8(&opened, text.data(), static_cast<int64_t>(text.size()), &status);
  std::size_t begin = 0;
  for (UChar32 code = utext_next32From(&opened, 0); code != U_SENTINEL; code = utext_next32(&opened)) {
    const auto end = static_cast<std::size_t>(utext_getNativeIndex(&opened));
    if (code != 0xfffd) letters.push_back({code, begin, end});
    begin = end;
  }
  utext_close(&opened);
  return letters;
}

bool may_be_typed(UChar32 code) {
  return !u_iscntrl(code) && u_charType(code) != U_FORMAT_CHAR && u_charType(code) != U_LINE_SEPARATOR &&
         u_charType(code) != U_PARAGRAPH_SEPARATOR && u_charType(code) != U_PRIVATE_USE_CHAR;
}

bool is_edit_thai(UChar32 code) {
  return code >= 0x0e01 && code <= 0x0e5b;
}

std::size_t place_at_or_before(const std::vector<std::size_t>& places, std::size_t byte) {
  const auto after = std::upper_bound(places.begin(), places.end(), byte);
  return after == places.begin() ? 0 : *(after - 1);
}

std::size_t place_after(const std::vector<std::size_t>& places, std::size_t byte) {
  const auto after = std::upper_bound(places.begin(), places.end(), byte);
  return after == places.end() ? places.back() : *after;
}

/// What was changed may have joined letters: a caret never stands within one.
void settle(EditText& field) {
  const auto places = caret_places(field.text);
  const auto at_or_after = std::lower_bound(places.begin(), places.end(), field.caret);
  field.caret = field.anchor = at_or_after == places.end() ? field.text.size() : *at_or_after;
}

bool remove(EditText& field, std::size_t begin, std::size_t end) {
  if (begin == end) return false;
  field.text.erase(begin, end - begin);
  field.caret = field.anchor = begin;
  settle(field);
  return true;
}

bool backspace(EditText& field) {
  const auto [begin, end] = selection(field);
  if (begin != end) return remove(field, begin, end);
  const auto letters = edit_letters_of(std::string_view(field.text).substr(0, field.caret));
  if (letters.empty()) return false;
  if (is_edit_thai(letters.back().code)) return remove(field, letters.back().begin, field.caret);
  return remove(field, place_at_or_before(caret_places(field.text), field.caret - 1), field.caret);
}

bool erase(EditText& field) {
  const auto [begin, end] = selection(field);
  if (begin != end) return remove(field, begin, end);
  return remove(field, field.caret, place_after(caret_places(field.text), field.caret));
}

void move(EditText& field, EditKey key, bool select) {
  const auto [begin, end] = selection(field);
  const bool leaves_selection = begin != end && !select;
  if (key == EditKey::home) return put_caret(field, 0, select);
  if (key == EditKey::end) return put_caret(field, field.text.size(), select);
  if (leaves_selection) return put_caret(field, key == EditKey::left ? begin : end);
  const auto places = caret_places(field.text);
  if (key == EditKey::right) return put_caret(field, place_after(places, field.caret), select);
  put_caret(field, field.caret == 0 ? 0 : place_at_or_before(places, field.caret - 1), select);
}

}  // namespace

EditText edit_text(std::string_view text, std::size_t limit) {
  EditText field;
  field.limit = std::max(limit, edit_letters_of(text).size());
  type_text(field, text);
  return field;
}

std::vector<std::size_t> caret_places(std::string_view text) {
  std::vector<std::size_t> places = {0};
  UErrorCode status = U_ZERO_ERROR;
  UText opened = UTEXT_INITIALIZER;
  utext_openUTF8(&opened, text.data(), static_cast<int64_t>(text.size()), &status);
  icu::BreakIterator* iterator = graphemes();
  iterator->setText(&opened, status);
  if (U_SUCCESS(status))
    for (int32_t at = iterator->next(); at != icu::BreakIterator::DONE; at = iterator->next())
      places.push_back(static_cast<std::size_t>(at));
  utext_close(&opened);
  return places;
}

std::pair<std::size_t, std::size_t> selection(const EditText& field) {
  return std::minmax(field.caret, field.anchor);
}

void put_caret(EditText& field, std::size_t byte, bool select) {
  field.caret = place_at_or_before(caret_places(field.text), std::min(byte, field.text.size()));
  if (!select) field.anchor = field.caret;
}

bool type_text(EditText& field, std::string_view words) {
  const auto [begin, end] = selection(field);
  const std::size_t kept = edit_letters_of(field.text).size() -
                           edit_letters_of(std::string_view(field.text).substr(begin, end - begin)).size();
  std::string typed;
  std::size_t room = field.limit > kept ? field.limit - kept : 0;
  for (const Letter& letter : edit_letters_of(words)) {
    if (room == 0 || !may_be_typed(letter.code)) continue;
    typed += words.substr(letter.begin, letter.end - letter.begin);
    --room;
  }
  if (typed.empty()) return false;
  if (field.secret) field.text.reserve(field.limit * 4);  // no copy of a secret is left behind by growing
  field.text.replace(begin, end - begin, typed);
  field.caret = begin + typed.size();
  settle(field);
  return true;
}

bool apply(EditText& field, const EditStroke& stroke) {
  switch (stroke.key) {
    case EditKey::text:
      return type_text(field, stroke.text);
    case EditKey::paste:
      return field.may_paste && type_text(field, stroke.text);
    case EditKey::backspace:
      return backspace(field);
    case EditKey::erase:
      return erase(field);
    case EditKey::left:
    case EditKey::right:
    case EditKey::home:
    case EditKey::end:
      move(field, stroke.key, stroke.select);
      return false;
    case EditKey::select_all:
      field.anchor = 0;
      field.caret = field.text.size();
      return false;
    case EditKey::enter:
    case EditKey::escape:
      return false;
  }
  return false;
}

std::string shown_text(const EditText& field) {
  if (!field.secret) return field.text;
  std::string dots;
  for (std::size_t i = 1; i < caret_places(field.text).size(); ++i) dots += dot;
  return dots;
}

std::size_t shown_place(const EditText& field, std::size_t byte) {
  if (!field.secret) return byte;
  const auto places = caret_places(field.text);
  const auto before = std::upper_bound(places.begin(), places.end(), byte) - places.begin() - 1;
  return static_cast<std::size_t>(before) * dot.size();
}

std::size_t place_of_shown(const EditText& field, std::size_t shown_byte) {
  if (!field.secret) return shown_byte;
  const auto places = caret_places(field.text);
  return places[std::min(shown_byte / dot.size(), places.size() - 1)];
}

void wipe(EditText& field) {
  wipe(field.text);
  field.caret = field.anchor = 0;
}

}  // namespace sala

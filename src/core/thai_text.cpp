#include "core/thai_text.h"

#include <unicode/coll.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <memory>

namespace sala {
namespace {

using icu::UnicodeString;

constexpr char16_t sara_a = 0x0e30, sara_aa = 0x0e32, sara_am = 0x0e33, sara_e = 0x0e40, sara_ae = 0x0e41;
constexpr char16_t nikhahit = 0x0e4d, thai_zero = 0x0e50;

bool is_thai(UChar32 c) {
  return c >= 0x0e01 && c <= 0x0e5b;
}
bool is_tone(char16_t c) {
  return c >= 0x0e48 && c <= 0x0e4c;
}
bool is_vowel_mark(char16_t c) {
  return c == 0x0e31 || (c >= 0x0e34 && c <= 0x0e3a) || c == 0x0e47 || c == nikhahit || c == 0x0e4e;
}

/// Characters that show nothing and only make equal texts differ.
bool is_invisible(UChar32 c) {
  return c == 0x00ad || (c >= 0x200b && c <= 0x200f) || (c >= 0x202a && c <= 0x202e) || (c >= 0x2060 && c <= 0x2069) ||
         c == 0xfeff || (c >= 0xfe00 && c <= 0xfe0f);
}

/// Invisible characters out; every run of spaces and control characters to one space; ends trimmed.
UnicodeString tidy_spaces(const UnicodeString& text) {
  UnicodeString tidy;
  bool space_waits = false;
  for (int32_t i = 0; i < text.length(); i = text.moveIndex32(i, 1)) {
    const UChar32 c = text.char32At(i);
    if (is_invisible(c)) continue;
    if (u_isUWhiteSpace(c) || u_iscntrl(c)) {
      space_waits = !tidy.isEmpty();
      continue;
    }
    if (space_waits) tidy.append(UChar32{' '});
    space_waits = false;
    tidy.append(c);
  }
  return tidy;
}

/// The marks that stand on one consonant: vowels first, then tones, each once; ํ followed by า becomes ำ after them.
struct Marks {
  UnicodeString vowels, tones;
  void add(char16_t mark) {
    UnicodeString& kind = is_tone(mark) ? tones : vowels;
    if (kind.indexOf(mark) < 0) kind.append(mark);
  }
};

/// Reads the marks from `at` on, and appends them in order.
int32_t append_marks(const UnicodeString& text, int32_t at, UnicodeString& ordered) {
  Marks marks;
  bool am = false;
  for (; at < text.length(); ++at) {
    const char16_t c = text.charAt(at);
    if (is_tone(c) || is_vowel_mark(c)) {
      marks.add(c);
    } else if (c == sara_am && !am) {
      am = true;
    } else if (c == sara_aa && marks.vowels.indexOf(nikhahit) >= 0) {
      marks.vowels.findAndReplace(UnicodeString(nikhahit), UnicodeString());
      am = true;
    } else {
      break;
    }
  }
  ordered.append(marks.vowels).append(marks.tones);
  if (am) ordered.append(sara_am);
  return at;
}

UnicodeString order_marks(const UnicodeString& text) {
  UnicodeString ordered;
  for (int32_t i = 0; i < text.length();) {
    const char16_t c = text.charAt(i);
    if (c == sara_e && i + 1 < text.length() && text.charAt(i + 1) == sara_e) {
      ordered.append(sara_ae);
      i += 2;
    } else {
      ordered.append(c);
      ++i;
    }
    if (is_thai(c) && c != sara_a && c < sara_e) i = append_marks(text, i, ordered);
  }
  return ordered;
}

UnicodeString cleaned(std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  const UnicodeString given = UnicodeString::fromUTF8({text.data(), static_cast<int32_t>(text.size())});
  const icu::Normalizer2* nfc = icu::Normalizer2::getNFCInstance(status);
  const UnicodeString composed = U_SUCCESS(status) ? nfc->normalize(given, status) : given;
  return order_marks(tidy_spaces(composed));
}

UnicodeString with_western_digits(UnicodeString text) {
  for (int32_t i = 0; i < text.length(); ++i) {
    const char16_t c = text.charAt(i);
    if (c >= thai_zero && c < thai_zero + 10) text.setCharAt(i, static_cast<char16_t>(u'0' + (c - thai_zero)));
  }
  return text;
}

std::string utf8(const UnicodeString& text) {
  std::string bytes;
  text.toUTF8String(bytes);
  return bytes;
}

}  // namespace

std::string clean(std::string_view text) {
  return utf8(cleaned(text));
}

std::string fold(std::string_view text) {
  return utf8(with_western_digits(cleaned(text)).foldCase());
}

std::string western_digits(std::string_view text) {
  return utf8(with_western_digits(UnicodeString::fromUTF8({text.data(), static_cast<int32_t>(text.size())})));
}

std::string thai_sort_key(std::string_view text) {
  thread_local const std::unique_ptr<icu::Collator> thai = [] {
    UErrorCode status = U_ZERO_ERROR;
    return std::unique_ptr<icu::Collator>(icu::Collator::createInstance(icu::Locale("th"), status));
  }();
  if (!thai) return std::string(text);
  const UnicodeString wide = UnicodeString::fromUTF8({text.data(), static_cast<int32_t>(text.size())});
  std::string key(static_cast<std::size_t>(thai->getSortKey(wide, nullptr, 0)), '\0');
  thai->getSortKey(wide, reinterpret_cast<std::uint8_t*>(key.data()), static_cast<int32_t>(key.size()));
  return key;
}

bool has_thai(std::string_view text) {
  const UnicodeString wide = UnicodeString::fromUTF8({text.data(), static_cast<int32_t>(text.size())});
  for (int32_t i = 0; i < wide.length(); ++i)
    if (is_thai(wide.charAt(i))) return true;
  return false;
}

}  // namespace sala

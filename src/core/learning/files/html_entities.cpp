#include "core/learning/files/html_entities.h"

#include <unicode/utf8.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>

namespace sala {
namespace {

struct NamedCharacters {
  char32_t first;          ///< the names stand for this one and those after it
  std::string_view names;  ///< with a space between; "-" for a character without a name
};

/// HTML 4's names, as its recommendation lists them.
constexpr auto named_characters = std::to_array<NamedCharacters>(
    {{U'"', "quot"},
     {U'&', "amp apos"},
     {U'<', "lt - gt"},
     {U'\u00a0',
      "nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute "
      "micro "
      "para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig "
      "Ccedil "
      "Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash "
      "Ugrave "
      "Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc "
      "euml "
      "igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml "
      "yacute "
      "thorn yuml"},
     {U'\u0152', "OElig oelig"},
     {U'\u0160', "Scaron scaron"},
     {U'\u0178', "Yuml"},
     {U'\u0192', "fnof"},
     {U'\u02c6', "circ"},
     {U'\u02dc', "tilde"},
     {U'\u0391',
      "Alpha Beta Gamma Delta Epsilon Zeta Eta Theta Iota Kappa Lambda Mu Nu Xi Omicron Pi Rho - Sigma Tau Upsilon Phi "
      "Chi "
      "Psi Omega"},
     {U'\u03b1',
      "alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigmaf sigma tau "
      "upsilon "
      "phi chi psi omega"},
     {U'\u03d1', "thetasym upsih - - - piv"},
     {U'\u2002', "ensp emsp - - - - - thinsp - - zwnj zwj lrm rlm"},
     {U'\u2013', "ndash mdash - - - lsquo rsquo sbquo - ldquo rdquo bdquo - dagger Dagger bull - - - hellip"},
     {U'\u2030', "permil - prime Prime"},
     {U'\u2039', "lsaquo rsaquo"},
     {U'\u203e', "oline"},
     {U'\u2044', "frasl"},
     {U'\u20ac', "euro"},
     {U'\u2111', "image"},
     {U'\u2118', "weierp"},
     {U'\u211c', "real"},
     {U'\u2122', "trade"},
     {U'\u2135', "alefsym"},
     {U'\u2190', "larr uarr rarr darr harr"},
     {U'\u21b5', "crarr"},
     {U'\u21d0', "lArr uArr rArr dArr hArr"},
     {U'\u2200', "forall - part exist - empty - nabla isin notin - ni - - - prod - sum minus"},
     {U'\u2217', "lowast"},
     {U'\u221a', "radic - - prop infin - ang"},
     {U'\u2227', "and or cap cup int"},
     {U'\u2234', "there4"},
     {U'\u223c', "sim"},
     {U'\u2245', "cong - - asymp"},
     {U'\u2260', "ne equiv - - le ge"},
     {U'\u2282', "sub sup nsub - sube supe"},
     {U'\u2295', "oplus - otimes"},
     {U'\u22a5', "perp"},
     {U'\u22c5', "sdot"},
     {U'\u2308', "lceil rceil lfloor rfloor"},
     {U'\u2329', "lang rang"},
     {U'\u25ca', "loz"},
     {U'\u2660', "spades - - clubs - hearts diams"}});

/// What old programs meant by the numbers 128 to 159: windows-1252, as HTML's standard reads them.
constexpr std::array<char16_t, 32> windows_1252 = {
    u'\u20ac', 0xfffd,    u'\u201a', u'\u0192', u'\u201e', u'\u2026', u'\u2020', u'\u2021',
    u'\u02c6', u'\u2030', u'\u0160', u'\u2039', u'\u0152', 0xfffd,    u'\u017d', 0xfffd,
    0xfffd,    u'\u2018', u'\u2019', u'\u201c', u'\u201d', u'\u2022', u'\u2013', u'\u2014',
    u'\u02dc', u'\u2122', u'\u0161', u'\u203a', u'\u0153', 0xfffd,    u'\u017e', u'\u0178'};

constexpr char32_t replacement = 0xfffd;

std::string character_text(char32_t c) {
  std::array<char, 4> bytes;
  int32_t length = 0;
  U8_APPEND_UNSAFE(bytes.data(), length, static_cast<UChar32>(c));
  return {bytes.data(), static_cast<std::size_t>(length)};
}

char32_t numbered(std::string_view digits) {
  const bool hexadecimal = digits.starts_with('x') || digits.starts_with('X');
  if (hexadecimal) digits.remove_prefix(1);
  std::uint32_t number = 0;
  const auto [end, failed] =
      std::from_chars(digits.data(), digits.data() + digits.size(), number, hexadecimal ? 16 : 10);
  if (failed != std::errc() || end != digits.data() + digits.size()) return replacement;
  if (number >= 0x80 && number < 0xa0) return windows_1252[number - 0x80];
  const bool is_character = number >= 0x20 && number <= 0x10ffff && (number < 0xd800 || number > 0xdfff);
  return is_character || number == '\n' || number == '\t' ? number : replacement;
}

/// The place of the name in the row, if it stands there.
std::optional<char32_t> place_in(std::string_view names, std::string_view name) {
  char32_t place = 0;
  while (!names.empty()) {
    const std::string_view one = names.substr(0, names.find(' '));
    if (one == name) return place;
    names.remove_prefix(std::min(one.size() + 1, names.size()));
    ++place;
  }
  return std::nullopt;
}

}  // namespace

std::optional<std::string> entity_text(std::string_view name) {
  if (name.size() > 1 && name.starts_with('#')) return character_text(numbered(name.substr(1)));
  if (name.empty() || name == "-") return std::nullopt;
  for (const NamedCharacters& row : named_characters)
    if (const auto place = place_in(row.names, name)) return character_text(row.first + *place);
  return std::nullopt;
}

}  // namespace sala

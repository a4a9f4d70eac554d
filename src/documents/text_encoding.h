// Finds out how the text of a file from elsewhere is written in bytes. Knows nothing of tables.
#pragma once
#include <string>
#include <string_view>

namespace sala {

struct DecodedText {
  std::string text;      ///< UTF-8, without a byte order mark; what could not be decoded is U+FFFD or private use
  std::string encoding;  ///< "utf-8", "utf-16le", "utf-16be", "windows-874", "windows-1252"
};

/// In this order: byte order mark; UTF-16 by its high bytes, which are 00 or 0E in Thai and English (such text is often
/// valid UTF-8 too); UTF-8, also with a few wrong bytes among many right characters; windows-1252 where single high bytes
/// stand among Latin letters; else windows-874, which TIS-620 is a part of.
DecodedText decode_text(std::string_view bytes);

}  // namespace sala

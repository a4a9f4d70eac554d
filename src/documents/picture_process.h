// Pictures made anew in the confined child: whatever breaks a decoder breaks only that process.
#pragma once
#include "documents/picture_anew.h"
#include "documents/reader_process.h"

namespace sala {

/// What a picture may have before it is made anew.
inline constexpr std::size_t most_picture_bytes = 64u << 20;

/// picture_anew, apart. Too slow or too large for the child's memory is error_image_too_large; a child that ends otherwise
/// says nothing: error_image_damaged.
Result<std::string> make_picture_apart(std::string_view bytes, const std::string& name, const TableReader& reader = {});

/// The child's side: its wish, and its answer to these bytes.
inline constexpr const char* picture_wish = "picture";
std::string picture_answer(std::string_view bytes);

}  // namespace sala

// Pictures made anew in the confined child: whatever breaks a decoder breaks only that process.
#pragma once
#include "documents/photo/photo_anew.h"
#include "documents/picture_anew.h"
#include "documents/reader_process.h"

namespace sala {

/// What a picture may have before it is made anew.
inline constexpr std::size_t most_picture_bytes = 64u << 20;

/// picture_anew, apart. Too slow or too large for the child's memory is error_image_too_large; a child that ends otherwise
/// says nothing: error_image_damaged.
Result<std::string> make_picture_apart(std::string_view bytes, const std::string& name, const TableReader& reader = {});
/// The same for photo_anew.
Result<std::string> make_photo_apart(std::string_view bytes, const std::string& name, const TableReader& reader = {});

/// The child's side: its wishes, and its answers to these bytes.
inline constexpr const char* picture_wish = "picture";
inline constexpr const char* photo_wish = "photo";
std::string picture_answer(std::string_view bytes);
std::string photo_answer(std::string_view bytes);

}  // namespace sala

// Numbers as people read them. By ICU.
#pragma once
#include <cstdint>
#include <string>

namespace sala {

/// "1,430": the same in Thai and in English.
std::string grouped(std::int64_t number);

}  // namespace sala

// Amounts of money in Thai words, as receipts have them beside the digits: "สองพันห้าร้อยบาทถ้วน". Thai alone; how numbers are
// said there is a rule, not a matter of words.
#pragma once
#include <cstdint>
#include <string>

namespace sala {

/// 2,500.00 baht is "สองพันห้าร้อยบาทถ้วน", 0.25 is "ยี่สิบห้าสตางค์". From 0 on.
std::string baht_words(std::int64_t satang);

}  // namespace sala

// A survey with an item of every kind, and chance that repeats, for tests.
#pragma once
#include <memory>
#include <random>
#include <span>
#include <string>

#include "core/uuid.h"

namespace sala {

/// Random numbers that repeat with the seed.
inline Random seeded_random(unsigned seed) {
  return [engine = std::make_shared<std::mt19937>(seed)](std::span<std::uint8_t> bytes) {
    for (std::uint8_t& byte : bytes) byte = static_cast<std::uint8_t>((*engine)());
  };
}

/// 13 items: 1 about, 2–4 ratings, 5–6 a pair, 7 asked only after a low 2, 8 several, 9 recommend, 10 number, 11–12 text,
/// 13 to read.
inline const std::string survey_of_every_kind = R"(
title = "แบบประเมิน"
title_en = "Survey"
[[sections]]
title = "ข้อมูลทั่วไป"
[[sections.items]]
kind = "single"
text = "ประเภทบุคลากร"
choices = ["ข้าราชการ", "พนักงาน", "ลูกจ้าง"]
other = true
about = true
[[sections]]
title = "ด้านวิทยากร"
title_en = "Trainers"
[[sections.items]]
kind = "level5"
text = "ความรอบรู้"
required = true
[[sections.items]]
kind = "level5"
text = "การถ่ายทอด"
scale = ["แย่มาก", "แย่", "พอใช้", "ดี", "ดีมาก"]
[[sections.items]]
kind = "level5"
text = "การตอบคำถาม"
[[sections]]
title = "ความรู้"
[[sections.items]]
kind = "level5"
text = "ก่อน"
pair = "ความรู้"
moment = "before"
[[sections.items]]
kind = "level5"
text = "หลัง"
pair = "ความรู้"
moment = "after"
[[sections]]
title = "ข้อเสนอแนะ"
[[sections.items]]
kind = "text"
text = "ควรปรับปรุงอะไร"
show_if = { item = 2, any_of = [1, 2] }
[[sections.items]]
kind = "multiple"
text = "หัวข้อที่ต้องการ"
choices = ["พัสดุ", "การเงิน", "สารบรรณ"]
other = true
[[sections.items]]
kind = "recommend"
text = "แนะนำต่อ"
[[sections.items]]
kind = "number"
text = "เดินทางกี่กิโลเมตร"
[[sections.items]]
kind = "text"
text = "ข้อเสนอแนะ"
[[sections.items]]
kind = "text"
text = "ฝากถึงวิทยากร"
[[sections.items]]
kind = "note"
text = "ขอบคุณ"
)";

}  // namespace sala

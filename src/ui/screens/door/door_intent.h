// What a visitor can ask for once their ticket or name was taken.
#pragma once
#include <variant>

namespace sala {

namespace intent {
struct OpenMyDay {};
struct NotMe {};
}  // namespace intent

using DoorIntent = std::variant<intent::OpenMyDay, intent::NotMe>;

}  // namespace sala

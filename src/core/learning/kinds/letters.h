// Letters and numbers by which staff name what stands on a question in file order: "a" is the first choice, "1" the first
// right side. For files of answers and for figures; facts hold ids alone.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "core/canonical.h"

namespace sala {

/// "a", "b"…; places beyond "z" are numbers from 27 on.
std::string letter_of(std::size_t place);

/// The id that a letter (small or capital) means; nothing where it means none.
std::optional<std::string> id_by_letter(const std::vector<std::string>& order, const Json& said);
/// The ids of an array of letters, each at most once.
std::optional<std::vector<std::string>> ids_by_letters(const std::vector<std::string>& order, const Json& said);
/// The id that a number from 1 on means, written as text or as a number.
std::optional<std::string> id_by_number(const std::vector<std::string>& order, const Json& said);

/// An id as its letter; "?" where the order does not know it.
std::string letter_of_id(const std::vector<std::string>& order, const std::string& id);
std::string number_of_id(const std::vector<std::string>& order, const std::string& id);
Json letters_of_ids(const std::vector<std::string>& order, const Json& ids);

}  // namespace sala

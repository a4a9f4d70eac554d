// The bundles of a stick: one that every station of the organisation reads, and one for each scope, so that a station opens
// no more than its roles read. What is in a bundle, and how it is called; sealing and files are security/ and station/.
#pragma once
#include <array>
#include <string_view>

#include "core/scope.h"

namespace sala {

/// Named by their family of chains; the first is every station's and holds the organisation's chains, too.
inline constexpr std::array<Family, 3> bundle_families = {Family::project, Family::trainer, Family::staff};

/// "door", "trainer", "staff": as a welcome and the heads of bundles write it.
std::string_view bundle_name(Family bundle);

/// The chains that stand in it.
Families held_by_bundle(Family bundle);

}  // namespace sala

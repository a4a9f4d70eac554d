#include "core/bundle.h"

namespace sala {

std::string_view bundle_name(Family bundle) {
  return bundle == Family::project ? "door" : family_name(bundle);
}

Families held_by_bundle(Family bundle) {
  const bool is_everybodys = bundle == Family::project;
  return {is_everybodys, is_everybodys, bundle == Family::trainer, bundle == Family::staff};
}

}  // namespace sala

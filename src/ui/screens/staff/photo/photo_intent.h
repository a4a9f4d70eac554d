// What trainers can ask for about photos. Part of staff_intent.h.
#pragma once
#include <cstddef>
#include <optional>
#include <variant>

#include "core/uuid.h"

namespace sala {

namespace photo_intent {
// ---- the gallery
struct TurnGallery {
  bool forward = true;
};
struct OpenPhoto {
  Uuid fact;
};
struct OpenCamera {};
struct OpenFiles {};
struct BackToGallery {};
// ---- one photo
struct TurnPhoto {
  bool forward = true;
};
struct EditPhoto {};
struct AskDelete {};
struct DeletePhoto {};
// ---- a new one, or its words
struct Shoot {};
struct ShootAgain {};
struct AskSession {};
struct ChooseSession {
  std::optional<Uuid> session;  ///< nothing: the whole day
};
struct Save {};
// ---- files of a stick
struct ChoosePlace {
  std::size_t place = 0;
};
struct OpenEntry {
  std::size_t entry = 0;
};
struct LookAgain {};
}  // namespace photo_intent

using PhotoIntent =
    std::variant<photo_intent::TurnGallery, photo_intent::OpenPhoto, photo_intent::OpenCamera, photo_intent::OpenFiles,
                 photo_intent::BackToGallery, photo_intent::TurnPhoto, photo_intent::EditPhoto, photo_intent::AskDelete,
                 photo_intent::DeletePhoto, photo_intent::Shoot, photo_intent::ShootAgain, photo_intent::AskSession,
                 photo_intent::ChooseSession, photo_intent::Save, photo_intent::ChoosePlace, photo_intent::OpenEntry,
                 photo_intent::LookAgain>;

}  // namespace sala

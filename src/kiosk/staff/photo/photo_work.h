// What lasts on the pages about photos while staff go from page to page: which is open, the one that is being made, the small
// pictures of what is seen and of nothing else. Written by the files of this folder alone.
#pragma once
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "kiosk/staff/photo/photo_part.h"
#include "kiosk/staff/staff_desk.h"
#include "station/exchange/listed_files.h"
#include "storage/photo/photo_queries.h"

namespace sala {

enum class PhotoPlace { gallery, one, new_photo, files };

/// A photo that was made anew, and how it looks.
struct MadePhoto {
  std::string jpeg = {};
  ShownPicture picture = {};
};

/// Pictures for the screen, by hash and the longest side they were made for.
using PhotoViews = std::map<std::string, ShownPicture>;

struct PhotoWork {
  PhotoPartSeams seams = {};
  PhotoPlace at = PhotoPlace::gallery;
  std::size_t first = 0;          ///< of the gallery's page
  std::optional<Uuid> open = {};  ///< the one that is shown large
  // ---- small pictures
  PhotoViews views = {};
  Job<PhotoViews> viewing = {};
  // ---- a new photo, or the words of one that is stored
  std::optional<MadePhoto> made = {};
  std::optional<StoredPhoto> edits = {};
  bool from_camera = true, asks_session = false;
  std::optional<std::optional<Uuid>> session =
      {};  ///< as staff chose it, nothing being the whole day; else by the clock
  Job<Result<MadePhoto>> making = {};
  // ---- files
  std::filesystem::path place = {};
  std::vector<std::filesystem::path> places = {};  ///< as the page lists them
  std::vector<ListedFile> entries = {};
  std::string file = {};
  WorkTold told = {};
};

/// "12 of 40 people present have not agreed …"; empty where all did.
Result<std::string> photo_consent_words(const StaffDesk& desk);
/// "Part 2: Practice · 13:42"
std::string photo_about_words(const StaffDesk& desk, const std::vector<Session>& agenda, const StoredPhoto& photo);

// photo_pages.cpp
Result<void> show_gallery(StaffDesk& desk, PhotoWork& work);
Result<void> show_one_photo(StaffDesk& desk, PhotoWork& work);
// new_photo.cpp
Result<void> show_new_photo(StaffDesk& desk, PhotoWork& work);
Result<void> shoot_photo(StaffDesk& desk, PhotoWork& work);
Result<void> save_photo(StaffDesk& desk, PhotoWork& work);
/// Takes what another thread made. Answers whether something changed.
Result<bool> look_at_making(StaffDesk& desk, PhotoWork& work);
void forget_new_photo(PhotoWork& work);
// photo_files.cpp
Result<void> show_photo_files(StaffDesk& desk, PhotoWork& work);
Result<void> open_photo_file(StaffDesk& desk, PhotoWork& work, std::size_t entry);

/// The page where this work is.
Result<void> show_photos(StaffDesk& desk, PhotoWork& work);

}  // namespace sala

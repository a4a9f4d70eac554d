#include "documents/question_pictures.h"

#include <map>

#include "core/learning/files/read_notes.h"
#include "core/learning/picture_name.h"
#include "documents/picture_process.h"
#include "files/whole_file.h"
#include "words/core.h"
#include "words/questions.h"

namespace sala {
namespace {

namespace fs = std::filesystem;

using PictureFound = Result<std::shared_ptr<const ReadPicture>>;

constexpr std::size_t most_pictures_bytes = 100u << 20;  // of one file of questions, made anew
constexpr int most_names = 20'000;                       // that are looked through for other capitals

std::string in_small_letters(std::string name) {
  for (char& c : name)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return name;
}

/// Files from Windows are called as they were typed there, in any capitals.
fs::path picture_path(const fs::path& folder, const std::string& name) {
  const fs::path exact = folder / name;
  std::error_code failed;
  if (fs::exists(fs::symlink_status(exact, failed))) return exact;
  const std::string wanted = in_small_letters(name);
  int seen = 0;
  for (fs::directory_iterator entry(folder, failed), none; !failed && entry != none && seen < most_names;
       entry.increment(failed), ++seen)
    if (in_small_letters(entry->path().filename().string()) == wanted) return entry->path();
  return exact;
}

class PictureReader {
 public:
  PictureReader(const fs::path& folder, const MakePicture& make) : folder_(folder), make_(make) {}

  /// Each name is looked for once.
  PictureFound read(const std::string& name) {
    const auto known = read_.find(name);
    return known != read_.end() ? known->second : read_.emplace(name, find(name)).first->second;
  }

 private:
  PictureFound find(const std::string& name) {
    const auto bytes = read_file(picture_path(folder_, name), most_picture_bytes, OpenFile::Links::refuse);
    if (!bytes && bytes.error().text == words::error_file_missing)
      return fail(words::question_note_picture_beside, {{"picture", name}});
    if (!bytes) return fail(bytes.error().text, {{"file", name}});
    auto made = make_(*bytes, name);
    if (!made) return Failure(made.error());
    taken_ += made->size();
    if (taken_ > most_pictures_bytes) return fail(words::question_note_pictures_many, {{"picture", name}});
    const FileHash hash = FileHash::of(*made);
    return std::make_shared<const ReadPicture>(ReadPicture{hash, std::move(*made)});
  }

  const fs::path& folder_;
  const MakePicture& make_;
  std::map<std::string, PictureFound> read_;
  std::size_t taken_ = 0;
};

}  // namespace

void take_pictures(std::vector<ReadQuestion>& questions, const fs::path& folder, const MakePicture& make) {
  PictureReader reader(folder, make);
  for (ReadQuestion& question : questions) {
    if (question.picture.empty()) continue;
    question.picture = picture_name_in(question.picture);
    const auto found = is_picture_name(question.picture)
                           ? reader.read(question.picture)
                           : fail(words::error_image_unknown, {{"file", question.picture}});
    if (found)
      question.picture_read = *found;
    else
      note(question, question.line, found.error().text, found.error().values);
  }
}

}  // namespace sala

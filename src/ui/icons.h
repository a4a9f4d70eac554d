// The pictures of assets/icons and the logo, drawn from SVG into the atlas at the very size they are shown at.
#pragma once
#include <filesystem>
#include <memory>
#include <optional>

#include "core/result.h"
#include "ui/atlas.h"

namespace sala {

/// assets/icons/<name>.svg: strokes on a 24-unit square, tinted when drawn.
enum class Icon {
  accessibility,
  back,
  backspace,
  bars,
  calendar,
  camera,
  camera_off,
  certificate,
  check,
  check_bold,
  clock,
  close,
  cross,
  door,
  down,
  expand,
  eye,
  file,
  flag,
  folder,
  forward,
  gear,
  info,
  language,
  lock,
  minus,
  opening,
  pencil,
  people,
  person,
  pin_place,
  plus_circle,
  power,
  qr,
  refresh,
  restart,
  screen,
  search,
  shift,
  star,
  ticket,
  undo,
  up,
  usb,
  warning,
};
constexpr int icon_count = static_cast<int>(Icon::warning) + 1;

/// The file's name without ".svg".
const char* icon_name(Icon icon);

/// Of strokes, in the icon's 24 units; large icons are drawn thinner.
constexpr float usual_stroke = 2.2F;
constexpr float thin_stroke = 1.7F;

class IconShelf {
 public:
  /// Reads every icon and the logo; refuses with the name of the first that is missing or broken.
  static Result<IconShelf> open(const std::filesystem::path& assets);
  IconShelf(IconShelf&&) noexcept;
  IconShelf& operator=(IconShelf&&) noexcept;
  ~IconShelf();

  /// The organisation's own logo, a PNG; nothing, or one that cannot be read, means Sala's. Cheap while it stays the same.
  void set_logo(std::shared_ptr<const std::string> png);

  /// Coverage of an icon of that size; nothing when the atlas is full.
  std::optional<Sprite> icon(Atlas& atlas, Icon icon, int size_px, float stroke = usual_stroke);
  /// The organisation's logo in its own colours, fitted into a square; on dark grounds it stands on white.
  std::optional<Sprite> logo(Atlas& atlas, int size_px, bool on_dark);
  /// Sala's own mark, whatever the organisation's logo is.
  std::optional<Sprite> mark(Atlas& atlas, int size_px, bool on_dark);

  struct Parts;

 private:
  explicit IconShelf(std::unique_ptr<Parts> parts);
  std::unique_ptr<Parts> parts_;
};

}  // namespace sala

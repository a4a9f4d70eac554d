// Office paper: its sizes, margins and letters, and the one PDF file that every maker of pages fills. What
// stands on a page is its maker's; text is print_text.h. Millimetres everywhere; points are TH Sarabun's where it says so.
#pragma once
#include <cairo.h>

#include <memory>
#include <string>
#include <string_view>

#include "core/result.h"
#include "core/thai_digits.h"
#include "documents/print_text.h"

namespace sala {

inline constexpr double points_per_mm = 72 / 25.4;

/// Points of Laksaman that look as so many of TH Sarabun New, which fontconfig takes for Laksaman at 0.66 of its size:
/// office rules say TH Sarabun 16, printed is Laksaman 10.56.
constexpr double sarabun(double points) {
  return points * 0.66;
}
/// The same as a PrintStyle's size on a page that is drawn in millimetres.
constexpr double sarabun_mm(double points) {
  return sarabun(points) / points_per_mm;
}
inline constexpr double smallest_letters = 12;               ///< TH Sarabun, anywhere on paper
inline constexpr double line_pitch_mm = 18 / points_per_mm;  ///< of letters of TH Sarabun 16

struct PaperSize {
  double width = 0, height = 0;
  bool operator==(const PaperSize&) const = default;
};
inline constexpr PaperSize a4_upright{210, 297}, a4_lying{297, 210};

struct PaperMargins {
  double left = 0, right = 0, top = 0, bottom = 0;
};
/// Of letters, memos and reports.
inline constexpr PaperMargins office_margins{30, 20, 25, 20};
/// Nothing is printed nearer to the edge: printers leave it white.
inline constexpr double unprintable_mm = 5;

struct SurfaceDestroy {
  void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
};
struct PenDestroy {
  void operator()(cairo_t* pen) const { cairo_destroy(pen); }
};
using PaperSurface = std::unique_ptr<cairo_surface_t, SurfaceDestroy>;
using PaperPen = std::unique_ptr<cairo_t, PenDestroy>;

void set_ink(cairo_t* pen, const Ink& ink);
void fill_box(cairo_t* pen, const PrintBox& box, const Ink& ink);
/// Adds the outline of the box with round corners to the path.
void round_box(cairo_t* pen, const PrintBox& box, double radius);

/// The bytes of a PNG. Error: error_document_write.
Result<std::string> png_bytes(cairo_surface_t* picture);

/// A PDF in the making: draw a page with `pen()`, in millimetres from its top left corner, then `end_page()`.
class PdfFile {
 public:
  PdfFile(PaperSize page, const std::string& title);
  PdfFile& operator=(PdfFile&&) = delete;

  cairo_t* pen() const { return pen_.get(); }
  void end_page();
  std::size_t pages() const { return pages_; }
  /// A line of the outline that leads to the page that is being drawn; answers what lines below it have as `parent`.
  int add_to_outline(const std::string& words, int parent = 0);
  /// What readers call the page that is being drawn, in place of its number: "ก".
  void set_page_label(const std::string& label);
  void set_author(const std::string& author);

  /// The whole file, to be written by files/whole_file.h; the last that is asked of it. Error: error_document_write.
  Result<std::string> finish();

 private:
  std::unique_ptr<std::string> bytes_;  // cairo writes to where it stands, so it stays there
  PaperSurface surface_;
  PaperPen pen_;
  std::size_t pages_ = 0;
};

}  // namespace sala

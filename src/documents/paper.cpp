#include "documents/paper.h"

#include <cairo-pdf.h>

#include <numbers>

#include "documents/paper_text.h"
#include "words/documents.h"

namespace sala {
namespace {

cairo_status_t append_bytes(void* bytes, const unsigned char* data, unsigned length) {
  static_cast<std::string*>(bytes)->append(reinterpret_cast<const char*>(data), length);
  return CAIRO_STATUS_SUCCESS;
}

Failure not_written(const char* file, cairo_status_t status) {
  return fail(words::error_document_write, {{"file", file}, {"why", cairo_status_to_string(status)}});
}

}  // namespace

void set_ink(cairo_t* pen, const Ink& ink) {
  cairo_set_source_rgb(pen, ink.red, ink.green, ink.blue);
}

void fill_box(cairo_t* pen, const PrintBox& box, const Ink& ink) {
  set_ink(pen, ink);
  cairo_rectangle(pen, box.x, box.y, box.width, box.height);
  cairo_fill(pen);
}

void round_box(cairo_t* pen, const PrintBox& box, double radius) {
  constexpr double quarter = std::numbers::pi / 2;
  const double right = box.x + box.width - radius, bottom = box.y + box.height - radius;
  cairo_new_sub_path(pen);
  cairo_arc(pen, right, box.y + radius, radius, -quarter, 0);
  cairo_arc(pen, right, bottom, radius, 0, quarter);
  cairo_arc(pen, box.x + radius, bottom, radius, quarter, 2 * quarter);
  cairo_arc(pen, box.x + radius, box.y + radius, radius, 2 * quarter, 3 * quarter);
  cairo_close_path(pen);
}

Result<std::string> png_bytes(cairo_surface_t* picture) {
  std::string bytes;
  const cairo_status_t status = cairo_surface_write_to_png_stream(picture, append_bytes, &bytes);
  if (status != CAIRO_STATUS_SUCCESS) return not_written("PNG", status);
  return bytes;
}

PdfFile::PdfFile(PaperSize page, const std::string& title)
    : bytes_(std::make_unique<std::string>()),
      surface_(cairo_pdf_surface_create_for_stream(append_bytes, bytes_.get(), page.width * points_per_mm,
                                                   page.height * points_per_mm)),
      pen_(cairo_create(surface_.get())) {
  if (!title.empty())
    cairo_pdf_surface_set_metadata(surface_.get(), CAIRO_PDF_METADATA_TITLE, for_paper(title).c_str());
  cairo_scale(pen_.get(), points_per_mm, points_per_mm);
}

void PdfFile::end_page() {
  cairo_show_page(pen_.get());
  ++pages_;
}

int PdfFile::add_to_outline(const std::string& words, int parent) {
  const std::string here = "page=" + std::to_string(pages_ + 1) + " pos=[0 0]";
  return cairo_pdf_surface_add_outline(surface_.get(), parent, for_paper(words).c_str(), here.c_str(),
                                       static_cast<cairo_pdf_outline_flags_t>(0));
}

void PdfFile::set_page_label(const std::string& label) {
  cairo_pdf_surface_set_page_label(surface_.get(), label.c_str());
}

void PdfFile::set_author(const std::string& author) {
  cairo_pdf_surface_set_metadata(surface_.get(), CAIRO_PDF_METADATA_AUTHOR, for_paper(author).c_str());
}

Result<std::string> PdfFile::finish() {
  const cairo_status_t drawn = cairo_status(pen_.get());
  pen_.reset();
  cairo_surface_finish(surface_.get());
  const cairo_status_t stored = cairo_surface_status(surface_.get());
  if (drawn != CAIRO_STATUS_SUCCESS) return not_written("PDF", drawn);
  if (stored != CAIRO_STATUS_SUCCESS) return not_written("PDF", stored);
  return std::move(*bytes_);
}

}  // namespace sala

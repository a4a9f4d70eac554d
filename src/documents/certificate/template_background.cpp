#include "documents/certificate/template_background.h"

#include <librsvg/rsvg.h>

#include <algorithm>
#include <array>
#include <pugixml.hpp>

#include "documents/pixbuf_picture.h"
#include "documents/print_picture.h"
#include "words/certificate_paper.h"

namespace sala {
namespace {

constexpr std::array svg_parts = {"svg",  "g",       "defs",     "title", "desc",           "path",
                                  "rect", "circle",  "ellipse",  "line",  "polyline",       "polygon",
                                  "use",  "symbol",  "clipPath", "mask",  "linearGradient", "radialGradient",
                                  "stop", "pattern", "metadata", "style"};
constexpr int longest_picture_px = 3508;  // A4 at 300 dots an inch
constexpr int most_depth = 64;

/// A reference may lead to a part of the same file only.
bool leads_away(const pugi::xml_attribute& attribute) {
  const std::string_view name = attribute.name(), value = attribute.value();
  if (name == "href" || name == "xlink:href") return !value.starts_with('#');
  const std::size_t url = value.find("url(");
  return url != std::string_view::npos && value.find('#') != url + 4;
}

/// What of an SVG is not taken: a part that is no line or shape, or a reference to elsewhere. Empty where all is well.
std::string part_not_taken(const pugi::xml_node& node, int depth = 0) {
  if (depth > most_depth) return "<g>";
  for (const pugi::xml_node& child : node.children()) {
    if (child.type() == pugi::node_doctype) return "<!DOCTYPE>";
    if (child.type() != pugi::node_element) continue;
    const std::string name = child.name();
    if (name == "metadata" || name.find(':') != std::string::npos) continue;  // editors' notes, which nobody draws
    if (std::ranges::find(svg_parts, name) == svg_parts.end()) return "<" + name + ">";
    const std::string_view style = child.child_value();
    if (name == "style" && style.find("@import") != std::string_view::npos) return "@import";
    if (name == "style" && style.find("url(") != std::string_view::npos) return "url(…)";
    for (const pugi::xml_attribute& attribute : child.attributes())
      if (leads_away(attribute)) return attribute.name();
    if (std::string part = part_not_taken(child, depth + 1); !part.empty()) return part;
  }
  return {};
}

Result<void> draw_svg(cairo_t* pen, std::string_view svg, PaperSize page, const std::string& file) {
  pugi::xml_document document;
  if (!document.load_buffer(svg.data(), svg.size(), pugi::parse_default | pugi::parse_doctype))
    return fail(words::error_template_picture, {{"file", file}});
  if (const std::string part = part_not_taken(document); !part.empty())
    return fail(words::error_template_svg_part, {{"part", part}});
  const std::unique_ptr<RsvgHandle, ObjectUnref> handle(
      rsvg_handle_new_from_data(reinterpret_cast<const guint8*>(svg.data()), svg.size(), nullptr));
  const RsvgRectangle whole{0, 0, page.width, page.height};
  if (!handle || rsvg_handle_render_document(handle.get(), pen, &whole, nullptr) == FALSE)
    return fail(words::error_template_picture, {{"file", file}});
  return {};
}

/// Its pixels alone: what a camera wrote beside them is left out.
Result<void> draw_pixels(cairo_t* pen, std::string_view picture, PaperSize page, const std::string& file) {
  const auto read = read_pixbuf(picture, longest_picture_px, file);
  if (!read) return Failure(read.error());
  draw_png(pen, png_of(read->get(), "1"), {0, 0, page.width, page.height});
  return {};
}

bool is_svg(std::string_view picture) {
  return picture.substr(0, 1024).find("<svg") != std::string_view::npos || picture.starts_with("<?xml");
}

}  // namespace

Result<PaperSurface> record_background(std::string_view picture, PaperSize page, const std::string& file) {
  if (picture.size() > most_background_bytes) return fail(words::error_template_picture, {{"file", file}});
  const cairo_rectangle_t whole{0, 0, page.width, page.height};
  PaperSurface recording(cairo_recording_surface_create(CAIRO_CONTENT_COLOR_ALPHA, &whole));
  const PaperPen pen(cairo_create(recording.get()));
  const auto drawn =
      is_svg(picture) ? draw_svg(pen.get(), picture, page, file) : draw_pixels(pen.get(), picture, page, file);
  if (!drawn) return Failure(drawn.error());
  return recording;
}

}  // namespace sala

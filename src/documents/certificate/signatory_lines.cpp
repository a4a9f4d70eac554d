#include "documents/certificate/signatory_lines.h"

#include <algorithm>
#include <span>

#include "core/thai_text.h"

namespace sala {
namespace {

constexpr double widest_cell = 95, cell_gap = 5;
constexpr int name_lines = 1, position_lines = 2;
constexpr int crowded = 3;  // so many stand so near that names take two lines
constexpr double dot_gap = 1.1, dot = 0.3, widest_line = 62;

using Signers = std::span<const PrintedSignatory>;

Signers printed_ones(const std::vector<PrintedSignatory>& signatories) {
  return Signers(signatories).first(std::min(signatories.size(), most_printed_signatories));
}

int lines_of_names(Signers signers) {
  return signers.size() >= crowded ? 2 : name_lines;
}

/// Room for so many lines, marks above and below too.
double lines_height(int lines, double size) {
  return size * (0.4 + 1.2 * lines);
}

struct SignerCell {
  PrintBox sign, name, position;
};

SignerCell signer_cell(const TemplateField& field, Signers signers, std::size_t index, double size) {
  const double count = static_cast<double>(signers.size());
  const double step = std::min(field.box.width / count, widest_cell + cell_gap);
  const double spare = field.align == PrintAlign::left ? 0 : (field.box.width - step * count) / 2;
  const double left = field.box.x + spare + step * static_cast<double>(index);
  const double name = lines_height(lines_of_names(signers), size), position = lines_height(position_lines, size);
  const double sign = field.box.height - name - position;
  const double x = left + cell_gap / 2, width = step - cell_gap;
  return {{x, field.box.y, width, sign},
          {x, field.box.y + sign, width, name},
          {x, field.box.y + sign + name, width, position}};
}

PrintStyle signer_style(const TemplateField& field, double size, int lines) {
  return {.size = size,
          .ink = field.ink,
          .align = PrintAlign::center,
          .vertical = PrintVertical::top,
          .lines = lines,
          .balanced = true};
}

std::string bracketed(const std::string& name) {
  return "(" + clean(name) + ")";
}

/// Where somebody signs: a line of dots.
void draw_sign_line(cairo_t* pen, const PrintBox& box, const Ink& ink) {
  const double dashes[] = {0, dot_gap};
  const double width = std::min(box.width - 4, widest_line), x = box.x + (box.width - width) / 2;
  cairo_save(pen);
  set_ink(pen, ink);
  cairo_set_line_width(pen, dot);
  cairo_set_line_cap(pen, CAIRO_LINE_CAP_ROUND);
  cairo_set_dash(pen, dashes, 2, 0);
  cairo_move_to(pen, x, box.y + box.height - 1.5);
  cairo_line_to(pen, x + width, box.y + box.height - 1.5);
  cairo_stroke(pen);
  cairo_restore(pen);
}

}  // namespace

double signatory_size(const PrintFonts& fonts, const TemplateField& field,
                      const std::vector<PrintedSignatory>& signatories) {
  const Signers signers = printed_ones(signatories);
  const double wanted = sarabun_mm(field.size);
  double size = wanted;
  for (std::size_t i = 0; i < signers.size(); ++i) {
    const SignerCell cell = signer_cell(field, signers, i, wanted);
    size = std::min(
        {size,
         fonts.measure(bracketed(signers[i].name), signer_style(field, wanted, lines_of_names(signers)), cell.name)
             .size,
         fonts.measure(clean(signers[i].position), signer_style(field, wanted, position_lines), cell.position).size});
  }
  return size;
}

void draw_signatories(cairo_t* pen, const PrintFonts& fonts, PrintPictures& pictures, const TemplateField& field,
                      const std::vector<PrintedSignatory>& signatories) {
  const Signers signers = printed_ones(signatories);
  const double size = signatory_size(fonts, field, signatories);
  for (std::size_t i = 0; i < signers.size(); ++i) {
    const SignerCell cell = signer_cell(field, signers, i, size);
    if (signers[i].picture.empty())
      draw_sign_line(pen, cell.sign, field.ink);
    else
      pictures.draw(pen, signers[i].picture, cell.sign);
    fonts.draw(pen, bracketed(signers[i].name), signer_style(field, size, lines_of_names(signers)), cell.name);
    fonts.draw(pen, clean(signers[i].position), signer_style(field, size, position_lines), cell.position);
  }
}

}  // namespace sala

// Charts on paper: marks of core/paper_chart.h in the colours of print.
#pragma once
#include "core/paper_chart.h"
#include "documents/paper.h"

namespace sala {

inline constexpr double chart_line_mm = 5.6;  ///< of the words in charts: TH Sarabun 14

/// With its top left corner at x, y; as high as height_of(chart, chart_line_mm).
void draw_paper_chart(cairo_t* pen, const PrintFonts& fonts, const PaperChart& chart, double x, double y, double width);

/// The same as a picture for a DOCX: 220 dots an inch.
Result<std::string> chart_png(const PrintFonts& fonts, const PaperChart& chart, double width_mm);

}  // namespace sala

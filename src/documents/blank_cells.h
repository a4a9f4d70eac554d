// A sheet's XML without the cells that have only a border or a colour: two million of them make a list of forty people
// as large as a book. Knows no XML beyond where an element begins and ends.
#pragma once
#include <string>

namespace sala {

/// Cells without a value are taken out, unless some cell does not say where it stands: then they count as places.
std::string without_blank_cells(std::string sheet);

}  // namespace sala

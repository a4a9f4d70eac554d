#include "documents/workbook_package.h"

#include <algorithm>
#include <filesystem>
#include <new>

#include "words/documents.h"

namespace sala {
namespace {

constexpr zip_int64_t max_parts = 4'096;
constexpr std::size_t max_unpacked_mb = 64;
constexpr std::size_t max_unpacked = max_unpacked_mb << 20;
constexpr unsigned xml_flags = pugi::parse_cdata | pugi::parse_escapes | pugi::parse_ws_pcdata |
                               pugi::parse_wconv_attribute | pugi::parse_eol | pugi::parse_embed_pcdata;

std::string_view without_namespace(std::string_view name) {
  const auto colon = name.find(':');
  return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

Failure bomb(const std::string& file) {
  return fail(words::error_table_bomb, {{"file", file}, {"limit", std::to_string(max_unpacked_mb)}});
}

using Entry = std::unique_ptr<zip_file_t, decltype(&zip_fclose)>;

}  // namespace

Result<WorkbookPackage> WorkbookPackage::open(std::string_view bytes, const std::string& file) {
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
  zip_t* archive = source ? zip_open_from_source(source, ZIP_RDONLY, &error) : nullptr;
  zip_error_fini(&error);
  if (!archive) {
    if (source) zip_source_free(source);
    return fail(words::error_table_damaged, {{"file", file}});
  }
  WorkbookPackage package(archive, file);
  const zip_int64_t parts = zip_get_num_entries(archive, 0);
  if (parts > max_parts) return fail(words::error_table_entries, {{"file", file}, {"count", std::to_string(parts)}});
  for (zip_uint64_t part = 0; part < static_cast<zip_uint64_t>(parts); ++part)
    if (const char* name = zip_get_name(archive, part, 0)) package.parts_.emplace(part_name(name), part);
  return package;
}

Failure WorkbookPackage::damaged() const {
  return fail(words::error_table_damaged, {{"file", file_}});
}

bool WorkbookPackage::has(const std::string& part) const {
  return parts_.contains(part_name(part));
}

Result<std::string> WorkbookPackage::text(const std::string& part) {
  const auto known = parts_.find(part_name(part));
  if (known == parts_.end()) return damaged();
  const Entry entry(zip_fopen_index(archive_.get(), known->second, 0), zip_fclose);
  if (!entry) return damaged();
  std::string text;
  zip_stat_t told;
  if (zip_stat_index(archive_.get(), known->second, 0, &told) == 0 && (told.valid & ZIP_STAT_SIZE)) {
    if (told.size > max_unpacked) return bomb(file_);
    text.reserve(told.size);
  }
  std::array<char, 1 << 16> piece;
  while (true) {
    const zip_int64_t got = zip_fread(entry.get(), piece.data(), piece.size());
    if (got < 0) return damaged();
    if (got == 0) return text;
    unpacked_ += static_cast<std::size_t>(got);
    if (unpacked_ > max_unpacked) return bomb(file_);
    text.append(piece.data(), static_cast<std::size_t>(got));
  }
}

Result<XmlPart> WorkbookPackage::xml(const std::string& part) {
  auto read = text(part);
  if (!read) return Failure(read.error());
  return parsed(std::move(*read));
}

Result<XmlPart> WorkbookPackage::parsed(std::string text) const {
  XmlPart xml{std::make_unique<std::string>(std::move(text)), std::make_unique<pugi::xml_document>()};
  const auto parsed = xml.document->load_buffer_inplace(xml.text->data(), xml.text->size(), xml_flags);
  if (parsed.status == pugi::status_out_of_memory) throw std::bad_alloc();
  if (!parsed) return damaged();
  return xml;
}

std::string_view local_name(const pugi::xml_node& node) {
  return without_namespace(node.name());
}

std::string_view local_name(const pugi::xml_attribute& attribute) {
  return without_namespace(attribute.name());
}

std::string_view attribute_of(const pugi::xml_node& node, std::string_view name) {
  for (const pugi::xml_attribute& attribute : node.attributes())
    if (local_name(attribute) == name) return attribute.value();
  return {};
}

std::vector<pugi::xml_node> children_of(const pugi::xml_node& node, std::string_view name) {
  std::vector<pugi::xml_node> found;
  for (const pugi::xml_node& child : node.children())
    if (local_name(child) == name) found.push_back(child);
  return found;
}

std::string text_in(const pugi::xml_node& node) {
  std::string text = node.value();  // what stands first is kept in the node itself
  for (const pugi::xml_node& child : node.children())
    if (child.type() == pugi::node_pcdata || child.type() == pugi::node_cdata) text += child.value();
  return text;
}

std::string part_name(std::string_view written) {
  std::string name(written);
  std::ranges::replace(name, '\\', '/');
  std::ranges::transform(name, name.begin(),
                         [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  name = std::filesystem::path(name).lexically_normal().generic_string();
  return name.substr(std::min(name.find_first_not_of('/'), name.size()));
}

pugi::xml_node child_of(const pugi::xml_node& node, std::string_view name) {
  for (const pugi::xml_node& child : node.children())
    if (local_name(child) == name) return child;
  return {};
}

}  // namespace sala

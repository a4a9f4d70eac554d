#include "documents/book/docx_package.h"

#include <fmt/format.h>
#include <zip.h>

#include "words/documents.h"

namespace sala {
namespace {

constexpr std::string_view xml_head = R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?>)";
constexpr std::string_view office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

Failure docx_not_written(std::string why) {
  return fail(words::error_document_write, {{"file", "DOCX"}, {"why", std::move(why)}});
}

std::string type_of(const std::string& name) {
  const std::string base = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
  if (name == "word/document.xml") return base + "document.main+xml";
  if (name == "word/styles.xml") return base + "styles+xml";
  if (name == "word/settings.xml") return base + "settings+xml";
  if (name == "word/fontTable.xml") return base + "fontTable+xml";
  if (name.starts_with("word/header")) return base + "header+xml";
  if (name == "docProps/core.xml") return "application/vnd.openxmlformats-package.core-properties+xml";
  return {};
}

DocxPart content_types(const std::vector<DocxPart>& parts) {
  std::string xml = fmt::format(
      R"({}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/>)",
      xml_head);
  for (const DocxPart& part : parts)
    if (const std::string type = type_of(part.name); !type.empty())
      xml += fmt::format(R"(<Override PartName="/{}" ContentType="{}"/>)", part.name, type);
  return {"[Content_Types].xml", xml + "</Types>"};
}

DocxPart relations_part(std::string name, const std::string& relations) {
  return {
      std::move(name),
      fmt::format(
          R"({}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{}</Relationships>)",
          xml_head, relations)};
}

DocxPart package_relations() {
  return relations_part(
      "_rels/.rels",
      fmt::format(
          R"(<Relationship Id="rId1" Type="{}/officeDocument" Target="word/document.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/>)",
          office));
}

std::string_view relation_type(std::string_view target) {
  if (target.starts_with("media/")) return "image";
  if (target.starts_with("header")) return "header";
  return target == "styles.xml" ? "styles" : target == "settings.xml" ? "settings" : "fontTable";
}

DocxPart document_relations(const std::vector<std::string>& targets) {
  std::string relations;
  for (std::size_t i = 0; i < targets.size(); ++i)
    relations += fmt::format(R"(<Relationship Id="rId{}" Type="{}/{}" Target="{}"/>)", i + 1, office,
                             relation_type(targets[i]), targets[i]);
  return relations_part("word/_rels/document.xml.rels", relations);
}

/// The archive in memory; the source outlives it for its bytes.
class ZipInMemory {
 public:
  ZipInMemory() {
    zip_error_init(&error_);
    source_ = zip_source_buffer_create(nullptr, 0, 0, &error_);
    if (source_ == nullptr) return;
    archive_ = zip_open_from_source(source_, ZIP_TRUNCATE, &error_);
    if (archive_ != nullptr) zip_source_keep(source_);
  }
  ZipInMemory(const ZipInMemory&) = delete;
  ZipInMemory& operator=(const ZipInMemory&) = delete;
  ~ZipInMemory() {
    if (archive_) zip_discard(archive_);
    if (source_) zip_source_free(source_);
    zip_error_fini(&error_);
  }

  /// `part` must live until `finish`.
  bool add(const DocxPart& part) {
    if (!archive_) return false;
    zip_source_t* bytes = zip_source_buffer(archive_, part.bytes.data(), part.bytes.size(), 0);
    if (!bytes) return false;
    const zip_int64_t place = zip_file_add(archive_, part.name.c_str(), bytes, ZIP_FL_ENC_UTF_8);
    if (place < 0) {
      zip_source_free(bytes);
      return false;
    }
    zip_file_set_mtime(archive_, static_cast<zip_uint64_t>(place), 315'532'800,
                       0);  // 1980: the same book is the same file
    return true;
  }

  Result<std::string> finish() {
    if (!archive_ || zip_close(archive_) != 0) return docx_not_written(why());
    archive_ = nullptr;
    if (zip_source_open(source_) != 0) return docx_not_written(why());
    zip_source_seek(source_, 0, SEEK_END);
    std::string bytes(static_cast<std::size_t>(zip_source_tell(source_)), '\0');
    zip_source_seek(source_, 0, SEEK_SET);
    const zip_int64_t read = zip_source_read(source_, bytes.data(), bytes.size());
    zip_source_close(source_);
    if (read != static_cast<zip_int64_t>(bytes.size())) return docx_not_written(why());
    return bytes;
  }

  std::string why() { return archive_ ? zip_strerror(archive_) : zip_error_strerror(&error_); }

 private:
  zip_error_t error_ = {};
  zip_source_t* source_ = nullptr;
  zip_t* archive_ = nullptr;
};

}  // namespace

Result<std::string> docx_package(std::vector<DocxPart> parts, const std::vector<std::string>& relations) {
  std::vector<DocxPart> all = {content_types(parts), package_relations(), document_relations(relations)};
  std::ranges::move(parts, std::back_inserter(all));
  ZipInMemory zip;
  for (const DocxPart& part : all)
    if (!zip.add(part)) return docx_not_written(zip.why());
  return zip.finish();
}

}  // namespace sala

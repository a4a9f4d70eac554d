#include "core/name_index.h"

#include <catch2/catch.hpp>

namespace sala {
namespace {

using FoundNames = std::vector<std::string>;

/// A roster of "prefix given family"; what is found comes back as given names.
struct People {
  explicit People(std::vector<std::array<std::string, 3>> rows) {
    std::vector<IndexedName> names;
    for (auto& [prefix, given, family] : rows) {
      Uuid id;
      id.bytes[0] = static_cast<std::uint8_t>(names.size() + 1);
      given_names.push_back(given);
      names.push_back({id, prefix, given, family});
    }
    index = NameIndex(std::move(names));
  }
  FoundNames find(std::string_view typed, bool masked = false) const {
    FoundNames found;
    for (const Uuid& id : index.find(typed, 6, masked).people) found.push_back(given_names[id.bytes[0] - 1U]);
    return found;
  }
  NameIndex index;
  FoundNames given_names;
};

const People roster({{"นาย", "เกียรติศักดิ์", "ปั้นทองคำ"},
                     {"นาย", "ก้องเกียรติ", "ซื่อสัตย์"},
                     {"นางสาว", "เอี่ยมศรี", "เกียรติกำจร"},
                     {"นางสาว", "ญาณิศา", "ณ อยุธยา"},
                     {"Mr.", "John", "Smith"}});

}  // namespace

TEST_CASE("any part of a name finds it, in the order of a Thai dictionary") {
  CHECK(roster.find("เกียรติ") == FoundNames{"ก้องเกียรติ", "เกียรติศักดิ์", "เอี่ยมศรี"});
  CHECK(roster.find("ศรี") == FoundNames{"เอี่ยมศรี"});
  CHECK(roster.find("ญ") == FoundNames{"ญาณิศา"});
}

TEST_CASE("words come in any order, and all must stand in the name") {
  CHECK(roster.find("ซื่อ ก้อง") == FoundNames{"ก้องเกียรติ"});
  CHECK(roster.find("ซื่อ เอี่ยม").empty());
}

TEST_CASE("prefixes before a name are ignored, alone too") {
  CHECK(roster.find("นางสาวญาณ") == FoundNames{"ญาณิศา"});
  CHECK(roster.find("นาย ก้อง") == FoundNames{"ก้องเกียรติ"});
  CHECK(roster.find("อาจารย์ญาณ") == FoundNames{"ญาณิศา"});
  CHECK(roster.find("ว่าที่ ร.ต.หญิง ญาณิศา") == FoundNames{"ญาณิศา"});
  CHECK(roster.find("ร้อยตรีก้อง ซื่อ") == FoundNames{"ก้องเกียรติ"});
  CHECK(roster.find("Mr. john") == FoundNames{"John"});
  CHECK(roster.find("นางสาว").empty());
  CHECK(name_words("ผศ.ดร.ญาณิศา") == FoundNames{"ญาณิศา"});
  CHECK(name_words("นายิกา") == FoundNames{"นายิกา"});
}

TEST_CASE("names are found without tone marks, การันต์ and spaces, after those that are spelled so") {
  CHECK(roster.find("กองเกียรติ") == FoundNames{"ก้องเกียรติ"});
  CHECK(roster.find("เกียรติศักดิ") == FoundNames{"เกียรติศักดิ์"});
  CHECK(roster.find("เกียรติศัก") == FoundNames{"เกียรติศักดิ์"});
  CHECK(roster.find("ซือสัต") == FoundNames{"ก้องเกียรติ"});
  CHECK(roster.find("เกียรติศักดิ์ปั้นทองคำ") == FoundNames{"เกียรติศักดิ์"});
  CHECK(roster.find("ปันทอง เกียรติศัก") == FoundNames{"เกียรติศักดิ์"});
  CHECK(roster.find("่").empty());
  const People marked({{"", "กิ่ง", "ใจดี"}, {"", "กิง", "ใจดี"}});
  CHECK(marked.find("กิง") == FoundNames{"กิง", "กิ่ง"});
  CHECK(marked.index.find("กิง", 6).exact == 1);
  CHECK(marked.index.find("กิง", 1).more);
}

TEST_CASE("what is typed is folded as names are") {
  CHECK(roster.find("JOHN") == FoundNames{"John"});
  CHECK(roster.find("  ทองคํา ") == FoundNames{"เกียรติศักดิ์"});
}

TEST_CASE("a word never reaches from one person's name into another's") {
  CHECK(roster.find("จรก").empty());
  CHECK(roster.find("\t").empty());
}

TEST_CASE("names in other scripts are found by their own letters alone") {
  const People abroad({{"", "丁", "一"}, {"นาย", "กมล", "丁ดี"}, {"", "José", "Ñúñez"}});
  CHECK(abroad.find("ก") == FoundNames{"กมล"});
  CHECK(abroad.find("丁") == FoundNames{"กมล", "丁"});
  CHECK(abroad.find("ñúñ") == FoundNames{"José"});
  CHECK(abroad.find("อ").empty());
}

TEST_CASE("at most as many as asked for, and only that there are more") {
  const NameMatches some = roster.index.find("ก", 2);
  CHECK(some.people.size() == 2);
  CHECK(some.more);
  CHECK_FALSE(roster.index.find("ก", 3).more);
  CHECK(NameIndex().find("ก", 6).people.empty());
}

TEST_CASE("what was typed is seen in the name behind the prefix, whatever the case of its letters") {
  const auto seen = [](const std::string& name, const std::string& typed) {
    std::string parts;
    for (const auto& [begin, end] : places_of_words(name, name_words(typed)))
      parts += "[" + std::to_string(begin) + " " + name.substr(begin, end - begin) + "]";
    return parts;
  };
  CHECK(seen("นายยศ ใจดี", "ย") == "[9 ย]");
  CHECK(seen("Mr. John Smith", "smi joh") == "[4 Joh][9 Smi]");
  CHECK(seen("นายก ข", "นาย") == "");
}

TEST_CASE("where names are masked a family name is found only whole") {
  CHECK(roster.find("ซื่อ", true).empty());
  CHECK(roster.find("ซื่อสัตย์", true) == FoundNames{"ก้องเกียรติ"});
  CHECK(roster.find("อยุธยา", true) == FoundNames{"ญาณิศา"});
  CHECK(roster.find("ณ", true) == FoundNames{"ญาณิศา"});  // of the given name
  CHECK(roster.find("ก้อง", true) == FoundNames{"ก้องเกียรติ"});
  CHECK(roster.find("ซือสัต", true) == FoundNames{"ก้องเกียรติ"});
  CHECK(roster.find("ซือสั", true).empty());
  CHECK(roster.find("ก้องเกียรติซือ", true).empty());
}

}  // namespace sala

// SPDX-License-Identifier: Apache-2.0
#include "unit/document/package/packages.hpp"

#include <doctest/doctest.h>
#include <zip.h>

namespace kith {
namespace {

const std::string relationship_type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

std::string relationship(const std::string& type, const std::string& target) {
    return "<Relationship Id=\"r" + std::to_string(target.size()) + type + "\" Type=\"" + relationship_type + type +
           "\" Target=\"" + target + "\"/>";
}

std::string relationships(const std::string& inside) {
    return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + inside +
           "</Relationships>";
}

}  // namespace

std::string make_zip(const Parts& parts) {
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* target = zip_source_buffer_create(nullptr, 0, 0, &error);
    REQUIRE(target != nullptr);
    zip_source_keep(target);
    zip_t* archive = zip_open_from_source(target, ZIP_TRUNCATE, &error);
    REQUIRE(archive != nullptr);
    for (const auto& [name, content] : parts) {
        zip_source_t* source = zip_source_buffer(archive, content.data(), content.size(), 0);
        const zip_int64_t index = zip_file_add(archive, name.c_str(), source, ZIP_FL_ENC_UTF_8);
        REQUIRE(index >= 0);
        if (name == "mimetype") zip_set_file_compression(archive, static_cast<zip_uint64_t>(index), ZIP_CM_STORE, 0);
    }
    REQUIRE(zip_close(archive) == 0);
    REQUIRE(zip_source_open(target) == 0);
    REQUIRE(zip_source_seek(target, 0, SEEK_END) == 0);
    std::string bytes(static_cast<std::size_t>(zip_source_tell(target)), '\0');
    REQUIRE(zip_source_seek(target, 0, SEEK_SET) == 0);
    REQUIRE(zip_source_read(target, bytes.data(), bytes.size()) == static_cast<zip_int64_t>(bytes.size()));
    zip_source_close(target);
    zip_source_free(target);
    return bytes;
}

std::string root(const std::string& name, const std::string& inside) {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<" + name +
           " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
           " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""
           " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\""
           " xmlns:v=\"urn:schemas-microsoft-com:vml\""
           " xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\""
           " xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\""
           " xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\""
           " xmlns:c=\"http://schemas.openxmlformats.org/drawingml/2006/chart\""
           " xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\""
           " xmlns:w16se=\"http://schemas.microsoft.com/office/word/2015/wordml/symex\">" +
           inside + "</" + name + ">";
}

std::string make_word(const std::string& body, const Parts& others) {
    Parts parts;
    std::string links;
    for (const auto& [type_and_name, content] : others) {
        const std::size_t space = type_and_name.find(' ');
        const std::string name = type_and_name.substr(space + 1);
        links += relationship(type_and_name.substr(0, space), name);
        parts.emplace_back("word/" + name, content);
    }
    parts.emplace_back("_rels/.rels", relationships(relationship("officeDocument", "word/document.xml")));
    parts.emplace_back("word/_rels/document.xml.rels", relationships(links));
    parts.emplace_back("word/document.xml", root("w:document", "<w:body>" + body + "</w:body>"));
    return make_zip(parts);
}

std::string odt_root(const std::string& name, const std::string& inside) {
    std::string spaces;
    for (const char* space : {"office", "style", "text", "table"}) {
        spaces += std::string(" xmlns:") + space + "=\"urn:oasis:names:tc:opendocument:xmlns:" + space + ":1.0\"";
    }
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<" + name + spaces +
           " xmlns:svg=\"urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0\""
           " xmlns:draw=\"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0\""
           " xmlns:fo=\"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0\""
           " xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\""
           " xmlns:xlink=\"http://www.w3.org/1999/xlink\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\">" +
           inside + "</" + name + ">";
}

std::string odt_content(const std::string& body, const std::string& styles) {
    return odt_root("office:document-content", "<office:automatic-styles>" + styles +
                                                   "</office:automatic-styles><office:body><office:text>" + body +
                                                   "</office:text></office:body>");
}

std::string make_odt(const std::string& body, const std::string& styles, const Parts& others) {
    Parts parts = {{"mimetype", "application/vnd.oasis.opendocument.text"}, {"content.xml", odt_content(body, styles)}};
    parts.insert(parts.end(), others.begin(), others.end());
    return make_zip(parts);
}

}  // namespace kith

// SPDX-License-Identifier: Apache-2.0
#include "report/html_page.hpp"

#include "report/markup.hpp"
#include "report/page_style.hpp"

namespace kith {

std::string page_head(std::string_view title, std::string_view language, std::string_view styles,
                      std::string_view opening) {
    std::string html = "<!DOCTYPE html>\n<html lang=\"" + escaped(language) + "\">\n<head>\n";
    html +=
        "<meta charset=\"utf-8\">\n"
        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
        "<meta name=\"robots\" content=\"noindex\">\n<title>";
    html += title;
    html += "</title>\n<style>" + std::string(page_style) + std::string(styles) + "</style>\n</head>\n<body>\n<header>\n<h1>";
    html += title;
    html += "</h1>\n";
    html += opening;
    return html + "</header>\n<main>\n";
}

std::string page_foot(std::string_view notes) {
    return "</main>\n<footer>\n" + std::string(notes) +
           "<p>Made by kith on the machine the documents are on. Nothing was sent anywhere.</p>\n"
           "</footer>\n</body>\n</html>\n";
}

}  // namespace kith

// SPDX-License-Identifier: Apache-2.0
#include "unit/app/sample_pdf.hpp"

namespace kith::test {

namespace {

std::string drawn(const PdfPage& page) {
    std::string out = "BT /F1 11 Tf 14 TL 60 780 Td\n";
    for (const std::string& line : page) out += (line.empty() ? "() Tj T* T*\n" : "(" + line + ") Tj T*\n");
    return out + "ET\n";
}

}  // namespace

std::string sample_pdf(const std::vector<PdfPage>& pages) {
    std::vector<std::string> objects = {"<< /Type /Catalog /Pages 2 0 R >>", "", "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"};
    std::string kids;
    for (const PdfPage& page : pages) {
        const std::string words = drawn(page);
        const std::string number = std::to_string(objects.size() + 1);
        kids += number + " 0 R ";
        objects.push_back("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents " +
                          std::to_string(objects.size() + 2) + " 0 R >>");
        objects.push_back("<< /Length " + std::to_string(words.size()) + " >>\nstream\n" + words + "endstream");
    }
    objects[1] = "<< /Type /Pages /Count " + std::to_string(pages.size()) + " /Kids [" + kids + "] >>";
    std::string pdf = "%PDF-1.4\n";
    std::string table = "xref\n0 " + std::to_string(objects.size() + 1) + "\n0000000000 65535 f \n";
    for (std::size_t i = 0; i < objects.size(); ++i) {
        const std::string place = std::to_string(pdf.size());
        table += std::string(10 - place.size(), '0') + place + " 00000 n \n";
        pdf += std::to_string(i + 1) + " 0 obj\n" + objects[i] + "\nendobj\n";
    }
    const std::string begin = std::to_string(pdf.size());
    return pdf + table + "trailer\n<< /Size " + std::to_string(objects.size() + 1) + " /Root 1 0 R >>\nstartxref\n" + begin + "\n%%EOF\n";
}

}  // namespace kith::test

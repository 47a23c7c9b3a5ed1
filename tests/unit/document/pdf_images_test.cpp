// SPDX-License-Identifier: Apache-2.0
// Pictures in a PDF, as its objects and the list of pdfimages tell them.
#include "document/pdf_images.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace kith;

TEST_CASE("a picture among the objects of a PDF is seen however it is written") {
    for (const char* const pdf : {"<</Subtype/Image>>", "<< /Subtype /Image /Width 3 >>", "/Subtype\r\n\t/Image\n", "/ImageB /Subtype/Image"}) {
        CAPTURE(pdf);
        CHECK(has_images(pdf));
    }
    for (const char* const pdf : {"", "/Image", "/ProcSet [/PDF /Text /ImageB]", "/Subtype /ImageMask", "/Subtype /Form /Name /Image1", "/Type /Image"}) {
        CAPTURE(pdf);
        CHECK_FALSE(has_images(pdf));
    }
}

TEST_CASE("a picture is told once, on its first page, and not where it is too small for words") {
    const std::string heading = "page   num  type   width height color comp bpc  enc interp  object ID x-ppi y-ppi size ratio\n"
                                "--------------------------------------------------------------------------------------------\n";
    CHECK(pages_of_images(heading).empty());
    CHECK(pages_of_images("").empty());
    CHECK(pages_of_images("nothing of the kind").empty());
    const std::vector<int> pages = pages_of_images(heading + "   1     0 image     640   480  rgb     3   8  jpeg   no         4  0    72    72 11B 367%\n"
                                                             "   1     1 smask     640   480  gray    1   8  image  no         4  0    72    72  9B 900%\n"
                                                             "   2     2 image     640   480  rgb     3   8  jpeg   no         4  0    72    72 11B 367%\n"
                                                             "   3     3 image     640     2  rgb     3   8  jpeg   no         5  0    72    72 11B 367%\n"
                                                             "   4     4 stencil  1600  2000  -       1   1  jbig2  no         6  0    72    72 11B 367%\n"
                                                             "   5     5 image      64    64  rgb     3   8  image  no  [inline]     72    72 11B 367%\n"
                                                             "   6     6 image      64    64  rgb     3   8  image  no  [inline]     72    72 11B 367%");
    CHECK(pages == std::vector<int>{1, 4, 5, 6});
}

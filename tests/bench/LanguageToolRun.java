// SPDX-License-Identifier: Apache-2.0
// Runs LanguageTool over one text file in British English and prints how many matches there are.
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.languagetool.JLanguageTool;
import org.languagetool.Languages;

public final class LanguageToolRun {
    private LanguageToolRun() {}

    public static void main(String[] words) throws Exception {
        String text = new String(Files.readAllBytes(Path.of(words[0])), StandardCharsets.UTF_8);
        JLanguageTool tool = new JLanguageTool(Languages.getLanguageForShortCode("en-GB"));
        System.out.println(tool.check(text).size());
    }
}

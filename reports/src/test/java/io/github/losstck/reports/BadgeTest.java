package io.github.losstck.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.file.Path;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class BadgeTest {

    @TempDir
    private Path folder;

    /** Its colour, then its words; a badge that is no XML fails here. */
    private static String read(String svg) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        Element root = factory.newDocumentBuilder()
                .parse(new InputSource(new StringReader(svg)))
                .getDocumentElement();
        assertThat(root.getElementsByTagName("*").getLength()).as("elements").isEqualTo(6);
        Element fill = (Element) root.getElementsByTagName("rect").item(1);
        return fill.getAttribute("fill") + " "
                + root.getElementsByTagName("title").item(0).getTextContent();
    }

    @Test
    void saysTargetsCountsAndVerdict() throws Exception {
        assertThat(read(Badge.of(TextSummaryTest.mixed().in(folder))))
                .isEqualTo("#b83a00 Loss TCK: PyTorch 2.7, 4 of 13, gate failed");
        assertThat(read(Badge.of(new SampleRun()
                        .add(SampleLines.pass("torch/a", "bit-exact", 0))
                        .in(folder))))
                .isEqualTo("#00755a Loss TCK: PyTorch 2.7, 1 of 1, gate passed");
        assertThat(read(Badge.of(TextSummaryTest.mixed().unfinishedIn(folder))))
                .isEqualTo("#5a6168 Loss TCK: PyTorch 2.7, 4 of 13, unfinished");
    }

    @Test
    void lendsNoMeaningToTextOfTheRecord() throws Exception {
        String badge = Badge.of(new SampleRun()
                .target("</text><script>\"&\u0001" + "x".repeat(1000))
                .add(SampleLines.pass("torch/a", "bit-exact", 0))
                .in(folder));

        assertThat(badge.length()).isLessThan(2_000);
        assertThat(read(badge)).contains("</text><script>\"&?xx").endsWith("x…, 1 of 1, gate passed");
    }
}

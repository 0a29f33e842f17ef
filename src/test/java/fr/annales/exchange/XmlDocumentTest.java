package fr.annales.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;

/** Whatever text feeds and harvests are made of, they are well-formed, and say it as far as XML can. */
class XmlDocumentTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 0x8, 0xB, 0x1B, 0x1F, 0xD800, 0xDFFF, 0xFFFE, 0xFFFF})
    void in_the_place_of_what_xml_cannot_write_is_u_fffd(int codePoint) throws Exception {
        assertSays("a\uFFFDb", "a" + (char) codePoint + "b");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<", ">", "&", "&lt;", "\"", "'", "]]>", "<!--", "é", "\u0085", "\uD7FF", "\uE000", "\uFFFD", "😀"
            })
    void all_else_is_what_it_was(String text) throws Exception {
        assertSays("a" + text + "b", "a" + text + "b");
    }

    private static void assertSays(String said, String text) throws Exception {
        byte[] xml = new XmlDocument()
                .begin("element")
                .attribute("attribute", text)
                .text(text)
                .finish();
        var parser = DocumentBuilderFactory.newInstance().newDocumentBuilder();
        parser.setErrorHandler(null);
        Element element = parser.parse(new ByteArrayInputStream(xml)).getDocumentElement();
        assertThat(element.getTextContent()).isEqualTo(said);
        assertThat(element.getAttribute("attribute")).isEqualTo(said);
    }
}

package fr.annales.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.Random;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;

/** Whatever a text holds, what is made of it is well-formed. */
class XmlTest {
    private static final String MARKUP = "<>&\"'\u0000\u0008\u000b\u001f\ufffe\uffff\ud800]]>";

    @Test
    void any_text_is_well_formed_in_an_element_and_in_an_attribute() throws Exception {
        Random random = new Random(47);
        for (int i = 0; i < 500; i++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(20); length >= 0; length--)
                if (random.nextBoolean()) text.append(MARKUP.charAt(random.nextInt(MARKUP.length())));
                else text.appendCodePoint(random.nextInt(Character.MAX_CODE_POINT));
            String xml = "<a b=\"" + Xml.text(text.toString()) + "\">" + Xml.text(text.toString()) + "</a>";
            var parser = DocumentBuilderFactory.newInstance().newDocumentBuilder();
            parser.setErrorHandler(null);
            assertThat(parser.parse(new ByteArrayInputStream(xml.getBytes(UTF_8)))
                            .getDocumentElement()
                            .getTagName())
                    .isEqualTo("a");
        }
    }
}

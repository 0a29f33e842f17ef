package fr.annales.exchange;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/** An XML document that is being written, in UTF-8: what it is given is text, and is escaped. */
public final class XmlDocument {
    private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();
    private static final Pattern NOT_XML =
            Pattern.compile("[^\\x09\\x0A\\x0D\\x20-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");
    private static final String REPLACEMENT = "\uFFFD";

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final XMLStreamWriter writer;

    /** What may go wrong on the way to a file, and not in memory. */
    private interface Writing {
        void write() throws XMLStreamException;
    }

    public XmlDocument() {
        try {
            writer = FACTORY.createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
        write(() -> writer.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0"));
    }

    private XmlDocument write(Writing writing) {
        try {
            writing.write();
            return this;
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** A processing instruction before the first element. */
    XmlDocument instruction(String target, String data) {
        return write(() -> writer.writeProcessingInstruction(target, data));
    }

    /** Begins an element, by its name as it is written, with its prefix. */
    public XmlDocument begin(String name) {
        return write(() -> writer.writeStartElement(name));
    }

    /** Gives the element that was begun last an attribute, unless it has no value. */
    public XmlDocument attribute(String name, @Nullable String value) {
        return value == null ? this : write(() -> writer.writeAttribute(name, clean(value)));
    }

    XmlDocument text(String text) {
        return write(() -> writer.writeCharacters(clean(text)));
    }

    /** Ends the element that was begun last. */
    public XmlDocument end() {
        return write(writer::writeEndElement);
    }

    /** An element of a text, unless there is none. */
    public XmlDocument element(String name, @Nullable String text) {
        return text == null ? this : begin(name).text(text).end();
    }

    /** Ends all that was begun. */
    byte[] finish() {
        write(writer::writeEndDocument).write(writer::close);
        return bytes.toByteArray();
    }

    /** The same as text. */
    public String finishAsText() {
        return new String(finish(), StandardCharsets.UTF_8);
    }

    /** In the place of what XML has no way to write is U+FFFD. */
    private static String clean(String text) {
        return NOT_XML.matcher(text).replaceAll(REPLACEMENT);
    }
}

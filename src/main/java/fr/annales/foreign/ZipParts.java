package fr.annales.foreign;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.util.StreamReaderDelegate;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a compressed document, read as XML without any DTD. Only so many bytes come out of each, of all, and for
 * each event of the parser, which holds a tag, a comment or a section of text as a whole.
 */
final class ZipParts implements Closeable {
    private static final XMLInputFactory XML = factory();
    private static final int START = 256;
    private static final String MOST_NESTED = "1000";

    /** Of the order of bytes; it is no text. */
    private static final char MARK = '\ufeff';

    /** Reads what an open part holds. */
    interface Reading {
        void read(XMLStreamReader xml) throws XMLStreamException, UnreadableFileException;
    }

    private final ZipFile zip;
    private long inflated;
    private long sinceEvent;
    private @Nullable UnreadableFileException exceeded;

    private ZipParts(ZipFile zip) {
        this.zip = zip;
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        // Without a DTD an entity is a character, of which a large sheet has more than the JDK expects of entities.
        factory.setProperty("jdk.xml.maxGeneralEntitySizeLimit", "0");
        factory.setProperty("jdk.xml.totalEntitySizeLimit", "0");
        factory.setProperty("jdk.xml.maxElementDepth", MOST_NESTED);
        return factory;
    }

    static ZipParts open(Path file) throws IOException, UnreadableFileException {
        try {
            return new ZipParts(new ZipFile(file.toFile()));
        } catch (ZipException | EOFException _) {
            throw UnreadableReasons.damaged();
        }
    }

    boolean has(String part) {
        return zip.getEntry(part) != null;
    }

    boolean hasBelow(String folder) {
        return zip.stream().anyMatch(entry -> entry.getName().startsWith(folder));
    }

    /** The first characters of a part of ASCII. */
    String start(String part) throws IOException, UnreadableFileException {
        try (InputStream input = input(part, ImportLimits.PART)) {
            return new String(input.readNBytes(START), StandardCharsets.US_ASCII);
        } catch (ZipException | EOFException _) {
            throw UnreadableReasons.damaged();
        }
    }

    /** What a part refers to; nothing where it has no list of that. */
    Relations relations(String part) throws IOException, UnreadableFileException {
        return Relations.of(this, part);
    }

    void read(String part, Reading reading) throws IOException, UnreadableFileException {
        read(part, ImportLimits.PART, reading);
    }

    /** Reads a part that is neither a sheet nor a text, and hence small. */
    void readSmall(String part, Reading reading) throws IOException, UnreadableFileException {
        read(part, ImportLimits.SMALL_PART, reading);
    }

    private void read(String part, long most, Reading reading) throws IOException, UnreadableFileException {
        sinceEvent = 0;
        try (InputStream input = input(part, most)) {
            XMLStreamReader xml = new Events(parser(new BufferedInputStream(input)));
            while (xml.getEventType() != XMLStreamConstants.START_ELEMENT) {
                if (xml.next() == XMLStreamConstants.DTD) throw UnreadableReasons.damaged();
            }
            reading.read(xml);
        } catch (XMLStreamException
                | CharacterCodingException
                | ZipException
                | EOFException
                | PartTooLargeException _) {
            throw exceeded == null ? UnreadableReasons.damaged() : exceeded;
        }
    }

    /**
     * A parser of a part. It gets characters rather than bytes: of bytes that are no characters, the JDK's parser
     * writes to the standard error, whoever listens to it.
     */
    private static XMLStreamReader parser(InputStream part) throws IOException, XMLStreamException {
        part.mark(START);
        Charset charset = charset(part.readNBytes(START));
        part.reset();
        PushbackReader characters = new PushbackReader(new InputStreamReader(part, charset.newDecoder()));
        int first = characters.read();
        if (first >= 0 && first != MARK) characters.unread(first);
        return XML.createXMLStreamReader(characters);
    }

    /** UTF-16 by its mark or its zeros, else what a part says of itself, else UTF-8. */
    private static Charset charset(byte[] start) {
        Optional<Charset> utf16 = TextEncoding.utf16(start);
        if (utf16.isPresent()) return utf16.get();
        String text = new String(start, StandardCharsets.US_ASCII);
        String declaration = text.startsWith("<?xml") ? text.substring(0, Math.max(0, text.indexOf("?>"))) : "";
        String[] encoding = declaration
                .substring(Math.max(0, declaration.indexOf("encoding")))
                .split("[\"']", 3);
        try {
            return encoding.length > 1 && encoding[0].startsWith("encoding")
                    ? Charset.forName(encoding[1])
                    : StandardCharsets.UTF_8;
        } catch (IllegalArgumentException _) {
            return StandardCharsets.UTF_8;
        }
    }

    private InputStream input(String part, long most) throws IOException, UnreadableFileException {
        ZipEntry entry = zip.getEntry(part);
        if (entry == null) throw UnreadableReasons.damaged();
        return new Counted(zip.getInputStream(entry), most);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private static final class PartTooLargeException extends IOException {
        private static final long serialVersionUID = 1L;
    }

    /** Begins to count anew with each event. */
    private final class Events extends StreamReaderDelegate {
        Events(XMLStreamReader xml) {
            super(xml);
        }

        @Override
        public int next() throws XMLStreamException {
            sinceEvent = 0;
            return super.next();
        }
    }

    private final class Counted extends FilterInputStream {
        private final long most;
        private long ofPart;

        Counted(InputStream input, long most) {
            super(input);
            this.most = most;
        }

        @Override
        public int read() throws IOException {
            int next = super.read();
            count(next < 0 ? 0 : 1);
            return next;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            count(Math.max(0, read));
            return read;
        }

        private void count(int bytes) throws PartTooLargeException {
            ofPart += bytes;
            inflated += bytes;
            sinceEvent += bytes;
            if (sinceEvent > ImportLimits.TOKEN) exceeded = UnreadableReasons.tooLarge(ImportLimits.TOKEN);
            if (ofPart > most)
                exceeded = most == ImportLimits.PART ? UnreadableReasons.inflated() : UnreadableReasons.tooLarge(most);
            if (inflated > ImportLimits.INFLATED) exceeded = UnreadableReasons.inflated();
            if (exceeded != null) throw new PartTooLargeException();
        }
    }
}

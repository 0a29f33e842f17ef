package fr.annales.foreign;

import java.io.Closeable;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The parts of a compressed document, read as XML without any DTD, of which only so many bytes come out. */
final class ZipParts implements Closeable {
    private static final XMLInputFactory XML = factory();
    private static final int START = 256;

    /** Reads what an open part holds. */
    interface Reading {
        void read(XMLStreamReader xml) throws XMLStreamException, UnreadableFile;
    }

    private final ZipFile zip;
    private long inflated;
    private boolean exceeded;

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
        return factory;
    }

    static ZipParts open(Path file) throws IOException, UnreadableFile {
        try {
            return new ZipParts(new ZipFile(file.toFile()));
        } catch (ZipException | EOFException _) {
            throw Refusals.damaged();
        }
    }

    boolean has(String part) {
        return zip.getEntry(part) != null;
    }

    boolean hasBelow(String folder) {
        return zip.stream().anyMatch(entry -> entry.getName().startsWith(folder));
    }

    /** The first characters of a part of ASCII. */
    String start(String part) throws IOException, UnreadableFile {
        try (InputStream input = input(part)) {
            return new String(input.readNBytes(START), StandardCharsets.US_ASCII);
        } catch (ZipException | EOFException _) {
            throw Refusals.damaged();
        }
    }

    /** What a part refers to; nothing where it has no list of that. */
    Relations relations(String part) throws IOException, UnreadableFile {
        return Relations.of(this, part);
    }

    void read(String part, Reading reading) throws IOException, UnreadableFile {
        try (InputStream input = input(part)) {
            XMLStreamReader xml = XML.createXMLStreamReader(input);
            while (xml.getEventType() != XMLStreamConstants.START_ELEMENT) {
                if (xml.next() == XMLStreamConstants.DTD) throw Refusals.damaged();
            }
            reading.read(xml);
        } catch (XMLStreamException | ZipException | EOFException _) {
            throw exceeded ? Refusals.inflated() : Refusals.damaged();
        } catch (TooMuch _) {
            throw Refusals.inflated();
        }
    }

    private InputStream input(String part) throws IOException, UnreadableFile {
        ZipEntry entry = zip.getEntry(part);
        if (entry == null) throw Refusals.damaged();
        return new Counted(zip.getInputStream(entry));
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private static final class TooMuch extends IOException {
        private static final long serialVersionUID = 1L;
    }

    private final class Counted extends FilterInputStream {
        private long ofPart;

        Counted(InputStream input) {
            super(input);
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

        private void count(int bytes) throws TooMuch {
            ofPart += bytes;
            inflated += bytes;
            exceeded |= ofPart > Limits.PART || inflated > Limits.INFLATED;
            if (exceeded) throw new TooMuch();
        }
    }
}

package fr.annales.lucene;

import org.apache.lucene.codecs.FilterCodec;
import org.apache.lucene.codecs.StoredFieldsFormat;
import org.apache.lucene.codecs.compressing.CompressionMode;
import org.apache.lucene.codecs.lucene104.Lucene104Codec;
import org.apache.lucene.codecs.lucene90.compressing.Lucene90CompressingStoredFieldsFormat;

/**
 * Lucene's codec with stored fields compressed in small blocks, of {@link #BLOCK_BYTES}. The events of a page are
 * stored far apart, and to read one takes decompressing its block: small blocks make an index a tenth larger, and spare
 * each search a tenth of a millisecond.
 *
 * <p>Lucene finds it as a service, by its name, which stands in the index.
 */
public final class AnnalesCodec extends FilterCodec {
    /** The name holds the version of Lucene's codec, so that an index of another version is recognized. */
    private static final String NAME = "Lucene104Annales";

    private static final int BLOCK_BYTES = 1 << 12;

    private static final int DOCUMENTS_PER_BLOCK = 128;

    /** The number of blocks, as a power of two, of which the index of blocks keeps one address in full. */
    private static final int BLOCK_SHIFT = 10;

    private static final StoredFieldsFormat STORED = new Lucene90CompressingStoredFieldsFormat(
            NAME, CompressionMode.FAST, BLOCK_BYTES, DOCUMENTS_PER_BLOCK, BLOCK_SHIFT);

    /** Called by Lucene alone. */
    public AnnalesCodec() {
        super(NAME, new Lucene104Codec());
    }

    @Override
    public StoredFieldsFormat storedFieldsFormat() {
        return STORED;
    }
}

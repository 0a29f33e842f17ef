package fr.annales.lucene;

import org.apache.lucene.codecs.FilterCodec;
import org.apache.lucene.codecs.StoredFieldsFormat;
import org.apache.lucene.codecs.compressing.CompressionMode;
import org.apache.lucene.codecs.lucene104.Lucene104Codec;
import org.apache.lucene.codecs.lucene90.compressing.Lucene90CompressingStoredFieldsFormat;

/**
 * Lucene's codec with stored texts compressed in small blocks, of {@link #BLOCK_BYTES}. The texts that a page shows lie
 * far apart, and whoever reads one has to decompress its block: small ones make an index a tenth larger, and spare each
 * search a tenth of a millisecond.
 *
 * <p>Lucene finds it as a service, by its name, which stands in the index.
 */
public final class AnnalesCodec extends FilterCodec {
    /** Of which Lucene it is, so that an index of another is told as such. */
    private static final String NAME = "Lucene104Annales";

    private static final int BLOCK_BYTES = 1 << 12;

    private static final int DOCUMENTS_PER_BLOCK = 128;

    /** Of how many addresses of blocks, as a power of two, their index keeps one whole. */
    private static final int BLOCK_SHIFT = 10;

    private static final StoredFieldsFormat STORED = new Lucene90CompressingStoredFieldsFormat(
            NAME, CompressionMode.FAST, BLOCK_BYTES, DOCUMENTS_PER_BLOCK, BLOCK_SHIFT);

    /** For Lucene alone. */
    public AnnalesCodec() {
        super(NAME, new Lucene104Codec());
    }

    @Override
    public StoredFieldsFormat storedFieldsFormat() {
        return STORED;
    }
}

package fr.annales.archive;

/** Hashes of 64 bits, by which texts are known again that are not kept: FNV-1a, its bits mixed as MurmurHash does. */
public final class Hash {
    private static final long OFFSET = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;
    private static final long FIRST_MIX = 0xff51afd7ed558ccdL;
    private static final long SECOND_MIX = 0xc4ceb9fe1a85ec53L;
    private static final int SHIFT = 33;
    private static final char END = '\u001f';

    private Hash() {}

    /** Of several texts in their order; never 0. */
    public static long of(String... texts) {
        long hash = OFFSET;
        for (String text : texts) {
            for (int i = 0; i < text.length(); i++) hash = (hash ^ text.charAt(i)) * PRIME;
            hash = (hash ^ END) * PRIME;
        }
        hash = (hash ^ (hash >>> SHIFT)) * FIRST_MIX;
        hash = (hash ^ (hash >>> SHIFT)) * SECOND_MIX;
        hash ^= hash >>> SHIFT;
        return hash == 0 ? 1 : hash;
    }

    /** The same in eight hexadecimal figures, for where people see it or there are many. */
    public static String small(String... texts) {
        return "%08x".formatted((int) of(texts));
    }
}

package fr.annales.foreign;

/** What the bytes of a file beyond ASCII are: how many of each, how many characters of UTF-8, and how many are none. */
final class ByteCounts {
    private static final int FIRST_HIGH = 0x80;
    private static final int FIRST_LEAD = 0xC2;
    private static final int LEAD_OF_THREE = 0xE0;
    private static final int LEAD_OF_FOUR = 0xF0;
    private static final int LAST_LEAD = 0xF4;

    private final long[] counts = new long[0x100];
    private long characters;
    private long faults;

    /** How many bytes that follow would be of the character begun, and how many it has. */
    private int missing;

    private int begun;

    void add(byte[] bytes, int length) {
        for (int at = 0; at < length; at++) add(bytes[at] & 0xFF);
    }

    private void add(int value) {
        counts[value]++;
        boolean follows = value >= FIRST_HIGH && value < 0xC0;
        if (missing > 0 && follows) {
            begun++;
            if (--missing == 0) characters++;
            return;
        }
        if (missing > 0) faults += begun;
        begun = 1;
        missing = following(value);
        if (missing == 0 && value >= FIRST_HIGH) faults++;
    }

    private static int following(int lead) {
        if (lead < FIRST_LEAD || lead > LAST_LEAD) return 0;
        if (lead < LEAD_OF_THREE) return 1;
        return lead < LEAD_OF_FOUR ? 2 : 3;
    }

    long get(int value) {
        return counts[value];
    }

    long faults() {
        return faults + (missing > 0 ? begun : 0);
    }

    /** Whether most of what is beyond ASCII is UTF-8. */
    boolean isUtf8() {
        return faults() <= characters;
    }
}

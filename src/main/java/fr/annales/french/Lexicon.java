package fr.annales.french;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.DataOutput;
import org.apache.lucene.store.InputStreamDataInput;
import org.apache.lucene.store.OutputStreamDataOutput;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.IntsRefBuilder;
import org.apache.lucene.util.fst.FST;
import org.apache.lucene.util.fst.FSTCompiler;
import org.apache.lucene.util.fst.PositiveIntOutputs;
import org.apache.lucene.util.fst.Util;
import org.jspecify.annotations.Nullable;

/**
 * The forms of French with their stems: a finite-state map, in which forms share beginnings and endings, and all that
 * are inflected alike share their way to the stems. Safe for use by several threads.
 */
final class Lexicon {
    /** Where {@link LexiconBuild} writes it, beside the classes. */
    static final String RESOURCE = "lexicon.fst";

    private static final PositiveIntOutputs NUMBERS = PositiveIntOutputs.getSingleton();

    /** By the number that the map has for a form. */
    private final List<Way> ways;

    private final FST<Long> map;

    /** The first letters of forms by the stems that begin with another one: {@code vais} is of {@code aller}. */
    private final Map<String, String> otherInitials;

    private Lexicon(List<Way> ways, Map<String, String> otherInitials, FST<Long> map) {
        this.ways = ways;
        this.otherInitials = otherInitials;
        this.map = map;
    }

    /**
     * A way from a form to its stems.
     *
     * @param cut for each stem, how many of the form's last letters are not of it
     * @param added for each stem, what stands in their place
     */
    private record Way(List<Integer> cut, List<String> added) {
        static Way of(String form, List<String> stems) {
            List<Integer> cut = new ArrayList<>();
            List<String> added = new ArrayList<>();
            for (String stem : stems) {
                int same = 0;
                while (same < Math.min(form.length(), stem.length()) && form.charAt(same) == stem.charAt(same)) same++;
                cut.add(form.length() - same);
                added.add(stem.substring(same));
            }
            return new Way(List.copyOf(cut), List.copyOf(added));
        }

        List<String> from(String form) {
            String[] stems = new String[cut.size()];
            for (int i = 0; i < stems.length; i++)
                stems[i] = form.substring(0, form.length() - cut.get(i)).concat(added.get(i));
            return List.of(stems);
        }

        void write(DataOutput file) throws IOException {
            file.writeVInt(cut.size());
            for (int i = 0; i < cut.size(); i++) {
                file.writeVInt(cut.get(i));
                file.writeString(added.get(i));
            }
        }

        static Way read(DataInput file) throws IOException {
            List<Integer> cut = new ArrayList<>();
            List<String> added = new ArrayList<>();
            for (int left = file.readVInt(); left > 0; left--) {
                cut.add(file.readVInt());
                added.add(file.readString());
            }
            return new Way(List.copyOf(cut), List.copyOf(added));
        }
    }

    /** That of the build. */
    static Lexicon read() {
        try (InputStream file = Lexicon.class.getResourceAsStream(RESOURCE)) {
            if (file == null) throw new IllegalStateException("the build has not made " + RESOURCE);
            DataInput data = new InputStreamDataInput(new BufferedInputStream(file));
            List<Way> ways = new ArrayList<>();
            for (int left = data.readVInt(); left > 0; left--) ways.add(Way.read(data));
            Map<String, String> initials = data.readMapOfStrings();
            return new Lexicon(List.copyOf(ways), initials, new FST<>(FST.readMetadata(data, NUMBERS), data));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Writes forms of letters from a to z, each with its stems. */
    static void write(SortedMap<String, List<String>> stems, OutputStream stream) throws IOException {
        Map<Way, Integer> ways = new LinkedHashMap<>();
        FSTCompiler<Long> compiler = new FSTCompiler.Builder<>(FST.INPUT_TYPE.BYTE1, NUMBERS).build();
        IntsRefBuilder letters = new IntsRefBuilder();
        for (Map.Entry<String, List<String>> form : stems.entrySet()) {
            int way = ways.computeIfAbsent(Way.of(form.getKey(), form.getValue()), _ -> ways.size());
            compiler.add(Util.toIntsRef(new BytesRef(form.getKey()), letters), (long) way);
        }
        FST.FSTMetadata<Long> metadata = compiler.compile();
        if (metadata == null) throw new IllegalArgumentException("a dictionary without a word");
        try (OutputStreamDataOutput file = new OutputStreamDataOutput(stream)) {
            file.writeVInt(ways.size());
            for (Way way : ways.keySet()) way.write(file);
            file.writeMapOfStrings(otherInitials(stems));
            FST.fromFSTReader(metadata, compiler.getFSTReader()).save(file, file);
        }
    }

    private static Map<String, String> otherInitials(SortedMap<String, List<String>> stems) {
        Map<String, String> initials = new TreeMap<>();
        stems.forEach((form, all) -> {
            String initial = form.substring(0, 1);
            for (String stem : all)
                if (!stem.startsWith(initial))
                    initials.merge(stem, initial, (known, more) -> known.contains(more) ? known : known + more);
        });
        return initials;
    }

    /** The first letters of the forms of a stem, without its own. */
    String otherInitials(String stem) {
        return otherInitials.getOrDefault(stem, "");
    }

    /** Whether the language has a form. */
    boolean has(String form) {
        return way(form) != null;
    }

    /** The stems of a form, or none where the language does not have it. */
    List<String> stems(String form) {
        Way way = way(form);
        return way == null ? List.of() : way.from(form);
    }

    private @Nullable Way way(String form) {
        try {
            Long number = Util.get(map, new BytesRef(form));
            return number == null ? null : ways.get(number.intValue());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}

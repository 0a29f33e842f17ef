package fr.annales.opensearch;

import fr.annales.french.SurfaceForms;
import fr.annales.french.Token;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Counts the forms of the words of an archive by an external merge sort, since they may be more than memory holds: when
 * there are too many they are written to a sorted file, and in the end all files are merged.
 */
final class FormCounter implements Closeable {
    private static final int MOST_IN_MEMORY = 500_000;

    private final int most;
    private final List<Path> runs = new ArrayList<>();
    private final Map<String, CountedForm> forms = new HashMap<>();

    /** Takes one form after the other. */
    @FunctionalInterface
    interface Sink {
        void accept(CountedForm form) throws IOException;
    }

    FormCounter() {
        this(MOST_IN_MEMORY);
    }

    FormCounter(int most) {
        this.most = most;
    }

    /** Counts the words of one more event. */
    void add(List<List<Token>> words) throws IOException {
        SurfaceForms written = new SurfaceForms();
        Map<String, Set<String>> stems = new HashMap<>();
        for (List<Token> some : words) {
            written.add(some);
            for (Token word : some)
                stems.computeIfAbsent(word.form(), _ -> new HashSet<>()).addAll(word.stems());
        }
        Map<String, Map<String, Integer>> spellings = new HashMap<>();
        written.forEach((form, spelling) ->
                spellings.computeIfAbsent(form, _ -> new TreeMap<>()).put(spelling, 1));
        stems.forEach((form, ofForm) -> forms.merge(
                form, new CountedForm(form, ofForm, 1, spellings.getOrDefault(form, Map.of())), CountedForm::plus));
        if (forms.size() >= most) spill();
    }

    private void spill() throws IOException {
        Path run = Files.createTempFile("annales-forms-", ".jsonl");
        runs.add(run);
        try (BufferedWriter lines = Files.newBufferedWriter(run)) {
            for (CountedForm form : new TreeMap<>(forms).values()) {
                lines.write(ClusterJson.text(form.toJson()));
                lines.write('\n');
            }
        }
        forms.clear();
    }

    /** Hands each form to a sink once, in ascending order. */
    void forEach(Sink sink) throws IOException {
        if (runs.isEmpty()) {
            for (CountedForm form : new TreeMap<>(forms).values()) sink.accept(form);
            return;
        }
        spill();
        List<Run> open = new ArrayList<>();
        try {
            for (Path run : runs) open.add(new Run(Files.newBufferedReader(run)));
            merge(open, sink);
        } finally {
            for (Run run : open) run.close();
        }
    }

    private static void merge(List<Run> runs, Sink sink) throws IOException {
        PriorityQueue<Run> next = new PriorityQueue<>(Comparator.comparing(Run::form));
        for (Run run : runs) if (run.advance()) next.add(run);
        while (!next.isEmpty()) {
            CountedForm form = CountedForm.empty(next.element().form());
            while (!next.isEmpty() && next.element().form().equals(form.form())) {
                Run run = next.remove();
                form = form.plus(run.current());
                if (run.advance()) next.add(run);
            }
            sink.accept(form);
        }
    }

    /** A sorted file that is being read, with the current form. */
    private static final class Run implements Closeable {
        private final BufferedReader lines;
        private CountedForm current = CountedForm.empty("");

        Run(BufferedReader lines) {
            this.lines = lines;
        }

        boolean advance() throws IOException {
            @Nullable String line = lines.readLine();
            if (line == null) return false;
            current = CountedForm.of(ClusterJson.read(line));
            return true;
        }

        CountedForm current() {
            return current;
        }

        String form() {
            return current.form();
        }

        @Override
        public void close() throws IOException {
            lines.close();
        }
    }

    @Override
    public void close() throws IOException {
        for (Path run : runs) Files.deleteIfExists(run);
    }
}

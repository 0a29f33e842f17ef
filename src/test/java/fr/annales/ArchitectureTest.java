package fr.annales;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameStartingWith;
import static com.tngtech.archunit.core.domain.JavaModifier.PROTECTED;
import static com.tngtech.archunit.core.domain.JavaModifier.PUBLIC;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import fr.annales.event.Facet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Collator;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.opentest4j.TestAbortedException;

/** The plan of the house: who may know whom, and which library lives where. */
@AnalyzeClasses(packages = "fr.annales", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String ROOT = "fr.annales";

    /** Each package, and what of the house it may import; the root package may import all. */
    static final Map<String, Set<String>> MAY_IMPORT = Map.ofEntries(
            Map.entry("disk", Set.of()),
            Map.entry("dates", Set.of()),
            Map.entry("event", Set.of("dates")),
            Map.entry("codec", Set.of("dates", "event")),
            Map.entry("archive", Set.of("disk", "dates", "event", "codec")),
            Map.entry("foreign", Set.of("dates", "codec")),
            Map.entry("repair", Set.of("codec", "foreign")),
            Map.entry("intake", Set.of("disk", "dates", "event", "codec", "archive", "foreign", "repair")),
            Map.entry("french", Set.of()),
            Map.entry("engine", Set.of("dates", "event", "french")),
            Map.entry("ledger", Set.of("disk", "dates", "event", "engine")),
            Map.entry("lucene", Set.of("disk", "dates", "event", "codec", "french", "engine")),
            Map.entry("opensearch", Set.of("dates", "event", "codec", "french", "engine")),
            Map.entry("search", Set.of("dates", "event", "french", "engine")),
            Map.entry("suggest", Set.of("dates", "event", "french", "engine", "search")),
            Map.entry("address", Set.of("dates", "event", "engine", "search")),
            Map.entry("exchange", Set.of("dates", "event", "codec", "engine", "search", "address")),
            Map.entry("web", Set.of("dates", "event", "french", "engine", "search", "address", "exchange")),
            Map.entry(
                    "http",
                    Set.of("dates", "event", "french", "engine", "search", "suggest", "address", "exchange", "web")),
            Map.entry("metrics", Set.of("event", "engine", "search", "http")),
            Map.entry("questions", Set.of("disk")));

    /** The libraries that a package may use, beside the JDK; all others may not, and a package not named here none. */
    private static final Map<String, List<String>> LIBRARIES = Map.ofEntries(
            Map.entry(
                    "archive",
                    List.of("tools.jackson..", "com.fasterxml.jackson.annotation..", "de.siegmar.fastcsv..")),
            Map.entry("intake", List.of("de.siegmar.fastcsv..")),
            Map.entry("repair", List.of("org.jsoup..")),
            Map.entry("exchange", List.of("de.siegmar.fastcsv..")),
            Map.entry("codec", List.of("tools.jackson..", "com.fasterxml.jackson.annotation..")),
            Map.entry("foreign", List.of("tools.jackson..", "de.siegmar.fastcsv..", "org.jsoup..")),
            // Beside its analysis, the finite-state maps that Lucene keeps its own terms in, for the forms of the
            // language.
            Map.entry(
                    "french",
                    List.of(
                            "org.apache.lucene.analysis..",
                            "org.apache.lucene.store..",
                            "org.apache.lucene.util",
                            "org.apache.lucene.util.fst")),
            Map.entry("lucene", List.of("org.apache.lucene..", "org.slf4j..")),
            Map.entry(
                    "opensearch",
                    List.of("org.opensearch.client..", "org.apache.hc..", "tools.jackson..", "org.slf4j..")),
            Map.entry(
                    "http",
                    List.of(
                            "io.javalin..",
                            "org.eclipse.jetty..",
                            "jakarta.servlet..",
                            "kotlin..",
                            "tools.jackson..",
                            "com.fasterxml.jackson.annotation..",
                            "org.slf4j..")),
            Map.entry("web", List.of("gg.jte..", "tools.jackson..")),
            // The JDK's own small server, which is no part of Java's.
            Map.entry("metrics", List.of("io.prometheus..", "com.sun.net.httpserver..")));

    /** More files than these hide what a package is for. */
    private static final int MOST_FILES = 60;

    @ArchTest
    static final ArchRule no_two_packages_import_each_other =
            slices().matching("fr.annales.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule an_exception_is_named_as_one =
            classes().that().areAssignableTo(Exception.class).should().haveSimpleNameEndingWith("Exception");

    @ArchTest
    static final ArchRule nobody_imports_the_root =
            noClasses().that().resideOutsideOfPackage(ROOT).should().dependOnClassesThat(resideInAPackage(ROOT));

    @ArchTest
    static final ArchRule a_package_imports_only_what_the_plan_allows = classes()
            .that(not(resideInAPackage(ROOT)))
            .should(new ArchCondition<>("import what the plan allows") {
                @Override
                public void check(JavaClass room, ConditionEvents events) {
                    room.getDirectDependenciesFromSelf().stream()
                            .filter(dependency -> !isAllowed(
                                    room.getPackageName(),
                                    dependency.getTargetClass().getBaseComponentType()))
                            .forEach(dependency ->
                                    events.add(SimpleConditionEvent.violated(room, dependency.getDescription())));
                }
            });

    /**
     * No public field, constructor or method of a class, and so no component of a record, names a type of a library.
     */
    private static final ArchCondition<JavaClass> SHOW_NO_LIBRARY =
            new ArchCondition<>("show no library in a public signature") {
                @Override
                public void check(JavaClass room, ConditionEvents events) {
                    for (JavaMember member : room.getMembers())
                        if (!Collections.disjoint(member.getModifiers(), EnumSet.of(PUBLIC, PROTECTED)))
                            typesIn(member)
                                    .filter(type -> !isOfTheHouseOrTheJdk(type))
                                    .forEach(type -> events.add(SimpleConditionEvent.violated(
                                            member, member.getDescription() + " shows " + type.getName())));
                }
            };

    @ArchTest
    static final ArchRule no_library_shows_in_a_public_signature = classes()
            .that()
            .arePublic()
            .and(not(resideInAPackage(ROOT)))
            // What is made of the templates: nobody but the template engine calls it.
            .and(not(simpleNameStartingWith("Jte")))
            // Nobody but Lucene calls it, which has it made as a service.
            .and(not(simpleName("AnnalesCodec")))
            .should(SHOW_NO_LIBRARY);

    /** Names a library in each part that a signature has. */
    public record Showing(ArchRule component) {
        public static final List<ArchRule> FIELD = List.of();

        public Showing(List<? extends ArchRule> argument) {
            this(argument.getFirst());
        }

        public <T extends ArchRule> List<T> bound() {
            return List.of();
        }

        public void exception() throws TestAbortedException {}
    }

    @Test
    void a_library_is_seen_in_every_part_of_a_signature() {
        ConditionEvents events = ConditionEvents.Factory.create();
        SHOW_NO_LIBRARY.check(new ClassFileImporter().importClass(Showing.class), events);
        String violations = events.getViolating().stream()
                .flatMap(event -> event.getDescriptionLines().stream())
                .collect(Collectors.joining("\n"));
        assertThat(violations)
                .contains("Showing.component()", "Showing.FIELD", "Showing.<init>(com.tngtech")
                .contains("Showing.<init>(java.util.List)", "Showing.bound()", "Showing.exception()");
    }

    @ArchTest
    static final ArchRule nobody_names_a_facet_but_who_reads_files = noClasses()
            .that(not(resideInAnyPackage(
                    "fr.annales.event..", "fr.annales.codec..", "fr.annales.archive..", "fr.annales.intake..")))
            .should()
            .accessField(Facet.class, "TYPE")
            .orShould()
            .accessField(Facet.class, "THEME");

    /** A method that the JDK has with a language and without is that of the machine where it is called without. */
    private static final ArchCondition<JavaClass> NAME_THE_LANGUAGE =
            new ArchCondition<>("name the language that they read or write in") {
                @Override
                public void check(JavaClass room, ConditionEvents events) {
                    room.getCodeUnitCallsFromSelf().stream()
                            .filter(call -> isOfTheMachinesLanguage(call.getTarget()))
                            .forEach(call -> events.add(SimpleConditionEvent.violated(room, call.getDescription())));
                }
            };

    private static boolean isOfTheMachinesLanguage(CodeUnitCallTarget called) {
        JavaClass owner = called.getOwner();
        return owner.getPackageName().startsWith("java.")
                && called.getRawParameterTypes().stream().noneMatch(type -> type.isEquivalentTo(Locale.class))
                && Stream.of(owner.reflect().getMethods())
                        .filter(method -> method.getName().equals(called.getName()))
                        .anyMatch(method -> List.of(method.getParameterTypes()).contains(Locale.class));
    }

    @ArchTest
    static final ArchRule nothing_depends_on_the_language_of_the_machine =
            classes().should(NAME_THE_LANGUAGE);

    /** Calls a method without its language, and one with it. */
    public static final class Speaking {
        public List<Collator> orders() {
            return List.of(Collator.getInstance(), Collator.getInstance(Locale.FRENCH));
        }
    }

    @Test
    void a_call_in_the_language_of_the_machine_is_seen() {
        ConditionEvents events = ConditionEvents.Factory.create();
        NAME_THE_LANGUAGE.check(new ClassFileImporter().importClass(Speaking.class), events);
        assertThat(events.getViolating()).hasSize(1);
    }

    /** Numbers by the language of the machine, which may write other figures. */
    private static final Pattern LOCAL_NUMBER =
            Pattern.compile("(?<!%)(?:%%)*+%[-#+0,(]*\\d*(?:\\.\\d+)?[deEfgGaAtT](?![a-z]{3})");

    /** {@code "%s".formatted(1)} writes 1 everywhere; {@code %d} has the figures of the machine's language. */
    @Test
    void no_number_is_written_in_figures_of_the_machine() throws IOException {
        for (Path file : sources())
            assertThat(Files.readString(file).split(";\\R", -1))
                    .as(file.toString())
                    .filteredOn(statement -> LOCAL_NUMBER.matcher(statement).find())
                    .allMatch(statement -> statement.contains("Locale.ROOT"));
    }

    /** Why a text is no date is found out at two hundred times what a date costs, and not to be thrown away. */
    @Test
    void no_reason_is_made_that_nobody_reads() throws IOException {
        for (Path file : sources())
            if (!file.endsWith("EdtfParser.java"))
                assertThat(Files.readString(file)).as(file.toString()).doesNotContain("catch (InvalidDateException _)");
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main"))) {
            return files.filter(file -> file.toString().matches(".*\\.(?:java|jte)"))
                    .toList();
        }
    }

    @Test
    void the_plan_names_every_package() {
        Set<String> packages = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages(ROOT).stream()
                        .map(JavaClass::getPackageName)
                        .filter(name -> !name.equals(ROOT))
                        .map(name -> name.substring(ROOT.length() + 1))
                        .collect(Collectors.toCollection(TreeSet::new));
        assertThat(packages).containsExactlyInAnyOrderElementsOf(MAY_IMPORT.keySet());
    }

    @Test
    void no_package_is_a_warehouse() throws IOException {
        for (String room : MAY_IMPORT.keySet())
            try (var files = Files.list(Path.of("src/main/java/fr/annales", room))) {
                assertThat(files.count()).as(room).isLessThanOrEqualTo(MOST_FILES);
            }
    }

    private static boolean isAllowed(String from, JavaClass target) {
        String room = from.substring(ROOT.length() + 1);
        String to = target.getPackageName();
        if (to.equals(from) || isOfTheJdk(to)) return true;
        if (to.startsWith(ROOT + "."))
            return MAY_IMPORT.getOrDefault(room, Set.of()).contains(to.substring(ROOT.length() + 1));
        return resideInAnyPackage(LIBRARIES.getOrDefault(room, List.of()).toArray(String[]::new))
                .test(target);
    }

    /** Every type that the signature of a member names, those of type arguments, bounds and exceptions too. */
    private static Stream<JavaClass> typesIn(JavaMember member) {
        Stream<JavaClass> thrown =
                member instanceof JavaCodeUnit code ? code.getExceptionTypes().stream() : Stream.of();
        return Stream.concat(member.getAllInvolvedRawTypes().stream(), thrown);
    }

    private static boolean isOfTheHouseOrTheJdk(JavaClass type) {
        String name = type.getBaseComponentType().getPackageName();
        return name.startsWith(ROOT) || isOfTheJdk(name);
    }

    /** Primitives have an empty package; nullness annotations are the compiler's. */
    private static boolean isOfTheJdk(String name) {
        return Stream.of("java.", "javax.", "org.jspecify.").anyMatch(prefix -> (name + ".").startsWith(prefix))
                || name.isEmpty();
    }
}

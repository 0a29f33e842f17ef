package fr.annales.intake;

import fr.annales.dates.DateNotation;
import fr.annales.event.Facet;
import fr.annales.foreign.ForeignTable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The columns of a table, and what each holds.
 *
 * @param headerRow the number of the row that names them, 0 where none does
 * @param names as they are written, empty where there is none
 * @param keys their names as they are compared
 * @param targets empty where nobody knows
 * @param orders of the parts of their dates
 * @param notations how each writes dates: those of its cells, or those that open its texts
 * @param hasDays whether the file itself says of cells that they are days
 */
record Columns(
        ForeignTable table,
        int headerRow,
        List<String> names,
        List<String> keys,
        List<Optional<Target>> targets,
        List<DateOrder> orders,
        List<DateNotation> notations,
        boolean hasDays) {
    static final Columns NONE = new Columns(
            new ForeignTable("", "", List.of()), 0, List.of(), List.of(), List.of(), List.of(), List.of(), false);

    Columns {
        names = List.copyOf(names);
        keys = List.copyOf(keys);
        targets = List.copyOf(targets);
        orders = List.copyOf(orders);
        notations = List.copyOf(notations);
    }

    /**
     * Of a table that was surveyed.
     *
     * @param told what people have said that columns are, by their folded names
     * @param answers to what was asked of their dates
     */
    static Columns of(TableSurvey survey, Targets known, Map<String, Target> told, Answers answers) {
        List<String> names = survey.names();
        List<Optional<Target>> targets = new ArrayList<>();
        List<DateOrder> orders = new ArrayList<>();
        List<Boolean> areTold = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            Optional<Target> said = said(told, key(names.get(i), i), Names.column(place(i)));
            areTold.add(said.isPresent());
            String name = names.get(i);
            targets.add(said.or(() -> known.known(name)));
            String ref = Answers.refOfOrder(survey.table().file(), key(name, i));
            orders.add(DateOrder.of(survey.stats(i).order(), answers.to(ref)));
        }
        settle(names, targets, areTold);
        leaveOut(survey, targets, areTold);
        return new Columns(
                survey.table(),
                survey.headerRow(),
                names,
                names.stream().map(Names::column).toList(),
                targets,
                orders,
                IntStream.range(0, names.size())
                        .mapToObj(i -> survey.stats(i).notation(isDate(targets.get(i))))
                        .toList(),
                IntStream.range(0, names.size()).anyMatch(i -> survey.stats(i).hasDays()));
    }

    private static Optional<Target> said(Map<String, Target> told, String name, String place) {
        return Optional.ofNullable(told.get(name)).or(() -> Optional.ofNullable(told.get(place)));
    }

    /** How a column is named where people say what it is: folded, by its place where it has no name. */
    static String key(String name, int index) {
        return Names.column(name.isBlank() ? place(index) : name);
    }

    private static String place(int index) {
        return "colonne " + (index + 1);
    }

    /** What a column is called in a message. */
    String shown(int index) {
        return names.get(index).isBlank() ? place(index) : names.get(index);
    }

    private static void settle(List<String> names, List<Optional<Target>> targets, List<Boolean> areTold) {
        settleEpoch(targets);
        Comparator<Integer> bestFirst = Comparator.comparing((Integer i) -> !areTold.get(i))
                .thenComparingInt(i -> Targets.rank(names.get(i)))
                .thenComparingInt(i -> i);
        for (Target.Field field : Target.Field.values())
            if (field.isSingle())
                indexes(targets, field)
                        .boxed()
                        .sorted(bestFirst)
                        .skip(1)
                        .toList()
                        .forEach(i -> targets.set(i, instead(field)));
        Target type = new Target.OfFacet(Facet.TYPE);
        indexes(targets, type).skip(1).boxed().toList().forEach(i -> targets.set(i, Optional.empty()));
        if (indexes(targets, Target.Field.END).findAny().isPresent()
                && indexes(targets, Target.Field.START).findAny().isEmpty())
            indexes(targets, Target.Field.DATE)
                    .boxed()
                    .toList()
                    .forEach(i -> targets.set(i, Optional.of(Target.Field.START)));
    }

    /**
     * Dates that are all empty say nothing, so that what opens the titles may; and what is the same in many rows is no
     * key.
     */
    private static void leaveOut(TableSurvey survey, List<Optional<Target>> targets, List<Boolean> areTold) {
        List<Integer> dates = IntStream.range(0, targets.size())
                .filter(i -> isDate(targets.get(i)))
                .boxed()
                .toList();
        boolean isUndated =
                dates.stream().allMatch(i -> survey.stats(i).filled() == 0 && !areTold.get(i)) && survey.rows() > 0;
        if (isUndated) dates.forEach(i -> targets.set(i, Optional.empty()));
        for (int i = 0; i < targets.size(); i++)
            if (targets.get(i).equals(Optional.of(Target.Field.KEY))
                    && !areTold.get(i)
                    && survey.stats(i).isRepeated()) targets.set(i, Optional.empty());
    }

    /** An epoch is when it happened where nothing else says so. */
    private static void settleEpoch(List<Optional<Target>> targets) {
        boolean isDated = targets.stream()
                .flatMap(Optional::stream)
                .anyMatch(target -> target instanceof Target.Field field && field.isDate());
        Target epoch = isDated ? new Target.OfFacet(Targets.EPOCH) : Target.Field.DATE;
        targets.replaceAll(target -> target.equals(Optional.of(Target.Field.EPOCH)) ? Optional.of(epoch) : target);
    }

    /** What a second column of a field is. */
    private static Optional<Target> instead(Target.Field field) {
        return switch (field) {
            case TITLE -> Optional.of(Target.Field.TEXT);
            case DATE -> Optional.of(Target.Field.OTHER_DATE);
            default -> Optional.empty();
        };
    }

    private static IntStream indexes(List<Optional<Target>> targets, Target target) {
        return IntStream.range(0, targets.size()).filter(i -> targets.get(i).equals(Optional.of(target)));
    }

    /** The columns of a field, in their order. */
    List<Integer> places(Target target) {
        return indexes(targets, target).boxed().toList();
    }

    boolean has(Target target) {
        return targets.contains(Optional.of(target));
    }

    boolean isDated() {
        return IntStream.range(0, targets.size()).anyMatch(this::isDate);
    }

    /** Whether a column says when. */
    boolean isDate(int column) {
        return isDate(targets.get(column));
    }

    private static boolean isDate(Optional<Target> target) {
        return target.orElse(null) instanceof Target.Field field
                && (field.isDate() || field == Target.Field.OTHER_DATE);
    }

    /** Whether events can be made of the rows. */
    boolean isUsable() {
        return has(Target.Field.TITLE) || has(Target.Field.TEXT);
    }
}

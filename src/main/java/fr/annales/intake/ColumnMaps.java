package fr.annales.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What {@code --map} says of columns: {@code titre=Intitulé}, {@code lieu=Commune}, {@code titre=colonne 2}. */
final class ColumnMaps {
    private final Map<String, Target> targets = new LinkedHashMap<>();
    private final Map<String, String> written = new HashMap<>();

    /** Reads what was written after each {@code --map}. */
    static ColumnMaps of(List<String> maps, Targets targets) throws InvalidMappingException {
        ColumnMaps all = new ColumnMaps();
        for (String map : maps) all.add(map, targets);
        return all;
    }

    private void add(String map, Targets known) throws InvalidMappingException {
        int equals = map.indexOf('=');
        String column = equals < 0 ? "" : map.substring(equals + 1).strip();
        if (equals < 1 || column.isEmpty())
            throw new InvalidMappingException(
                    "--map attend un champ, le signe = et une colonne, comme titre=Intitulé ; reçu : " + map);
        String word = map.substring(0, equals).strip();
        Target target = known.named(word)
                .orElseThrow(() -> new InvalidMappingException(
                        "--map ne connaît pas « " + word + " » ; il connaît " + known.words()));
        targets.put(Names.column(column), target);
        written.put(Names.column(column), column);
    }

    boolean names(String column) {
        return targets.containsKey(Names.column(column));
    }

    /** These over what was said earlier; one field has one column. */
    Map<String, Target> over(Map<String, Target> earlier, TableSurvey table) {
        Map<String, Target> all = new HashMap<>(earlier);
        targets.forEach((column, target) -> {
            if (!columns(table).contains(column)) return;
            if (target instanceof Target.Field field && field.isSingle())
                all.values().removeIf(target::equals);
            all.put(column, target);
        });
        return all;
    }

    private static List<String> columns(TableSurvey table) {
        List<String> keys = new ArrayList<>();
        IntStream.range(0, table.names().size()).forEach(i -> {
            keys.add(Columns.key(table.names().get(i), i));
            keys.add(Columns.key("", i));
        });
        return keys;
    }

    /** A column that no table has was mistyped. */
    void check(List<TableSurvey> tables) throws InvalidMappingException {
        for (String column : targets.keySet())
            if (tables.stream().noneMatch(table -> columns(table).contains(column)))
                throw new InvalidMappingException(
                        "--map : aucune colonne ne s’appelle « " + written.get(column) + " » ; les colonnes sont "
                                + tables.stream()
                                        .flatMap(table -> table.names().stream())
                                        .filter(name -> !name.isBlank())
                                        .distinct()
                                        .collect(Collectors.joining(", ")));
    }
}

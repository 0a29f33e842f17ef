package fr.annales;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Every option is also a variable: {@code ANNALES_PORT} for {@code --port}. An empty one counts as absent. */
record EnvironmentDefaults(Map<String, String> variables) implements IDefaultValueProvider {

    static String variable(OptionSpec option) {
        return "ANNALES_" + option.longestName().substring(2).replace('-', '_').toUpperCase(Locale.ROOT);
    }

    @Override
    public @Nullable String defaultValue(ArgSpec argument) {
        if (!(argument instanceof OptionSpec option) || option.usageHelp()) return null;
        String value = variables.get(variable(option));
        return value == null || value.isBlank() ? null : value;
    }
}

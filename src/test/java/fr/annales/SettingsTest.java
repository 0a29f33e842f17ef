package fr.annales;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.annales.http.Limits;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;

/** Every setting is a flag and a variable of the environment, which the help names with its default. */
class SettingsTest {
    static Stream<OptionSpec> settings() {
        return Stream.of(new ServeCommand(), new IndexCommand(), new CheckCommand())
                .flatMap(command ->
                        new CommandLine(command).setInterpolateVariables(false).getCommandSpec().options().stream())
                .filter(option -> !option.usageHelp());
    }

    @ParameterizedTest
    @MethodSource("settings")
    void each_has_its_variable_and_tells_it(OptionSpec setting) {
        String name = setting.longestName();
        String variable = "ANNALES_" + name.substring(2).replace('-', '_').toUpperCase(Locale.ROOT);
        assertThat(new EnvironmentDefaults(Map.of(variable, "x")).defaultValue(setting))
                .isEqualTo("x");
        assertThat(new EnvironmentDefaults(Map.of(variable, " ")).defaultValue(setting))
                .isNull();
        String help = String.join("", setting.description()).replace('\u00A0', ' ');
        assertThat(help).contains(variable + " ; par défaut : ");
        String absent = setting.defaultValue() == null ? "[a-z]+" : setting.defaultValue();
        assertThat(help).containsPattern("par défaut : " + absent + "\\b");
    }

    @Test
    void who_reads_a_body_is_told() {
        CommandLine serve = new CommandLine(new ServeCommand());
        assertThat(String.join(
                        "", serve.getCommandSpec().findOption("--max-body").description()))
                .contains("POST à /oai");
    }

    @Test
    void the_limits_are_those_of_the_server_unless_set() {
        LimitOptions options = new LimitOptions();
        CommandLine command = with(options);
        command.parseArgs();
        assertThat(options.limits(command)).isEqualTo(Limits.DEFAULT);
        command.parseArgs("--max-time", "7", "--min-rate", "9");
        assertThat(options.limits(command).time()).hasMillis(7);
        assertThat(options.limits(command).bytesPerSecond()).isEqualTo(9);
    }

    private static CommandLine with(LimitOptions options) {
        return new CommandLine(CommandSpec.create().addMixin("limits", CommandSpec.forAnnotatedObject(options)));
    }

    @ParameterizedTest
    @CsvSource({
        "https://example.org, true",
        "http://example.org:8080/histoire/, true",
        "https://example.org/?q=x, false",
        "https://example.org/#x, false",
        "https://moi@example.org/, false",
        "ftp://example.org, false",
        "example.org, false",
        "https:///histoire, false",
        "'https://a b', false"
    })
    void a_public_address_is_one_of_the_web_with_a_host_and_no_more(String value, boolean accepted) {
        PublicUrl.Converter converter = new PublicUrl.Converter();
        if (accepted) assertThat(converter.convert(value).value()).isEqualTo(value);
        else assertThatThrownBy(() -> converter.convert(value)).isInstanceOf(TypeConversionException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "--max-time",
        "--max-requests",
        "--max-waiting",
        "--max-connections",
        "--max-head",
        "--max-body",
        "--max-parameters",
        "--max-idle",
        "--max-held",
        "--min-rate"
    })
    void a_limit_is_at_least_one(String name) {
        LimitOptions options = new LimitOptions();
        CommandLine command = with(options);
        command.parseArgs(name, "0");
        assertThatThrownBy(() -> options.limits(command))
                .isInstanceOf(ParameterException.class)
                .hasMessageContaining(name);
    }
}

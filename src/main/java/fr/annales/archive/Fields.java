package fr.annales.archive;

import fr.annales.codec.WebAddress;
import fr.annales.codec.Whitespace;
import fr.annales.dates.WrittenDate;
import fr.annales.dates.WrittenDates;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Takes the members of one object by name and kind. What is wrong is told, and something of the right kind is answered
 * in its place, so that the reading goes on to the next mistake; a member that is {@code null} counts as absent.
 */
final class Fields {
    private static final int LONGEST_ADDRESS = 2_000;

    private final String path;
    private final Value.Structure object;
    private final Diagnostics complaints;
    private final Set<String> misnamed = new HashSet<>();

    Fields(Value.Structure object, Diagnostics complaints) {
        this("", object, complaints);
    }

    private Fields(String path, Value.Structure object, Diagnostics complaints) {
        this.path = path;
        this.object = object;
        this.complaints = complaints;
    }

    /** The line that the object begins on. */
    int line() {
        return object.line();
    }

    /** The line that the value of a field begins on; where there is none, the object's. */
    int lineOf(String name) {
        Value value = object.members().get(name);
        return value == null ? line() : value.line();
    }

    /** How a field is named in a message. */
    String path(String name) {
        return path + name;
    }

    /** How the values of a list are written in the file. */
    String listed(List<String> values) {
        return complaints.listed(values);
    }

    /** How a date of EDTF is written in the file. */
    String date(String edtf) {
        return complaints.date(edtf);
    }

    /** Tells the members of other names; one that is clearly meant is not told again as missing. */
    void allowOnly(List<String> known) {
        allowOnly(FieldNames.of(known));
    }

    void allowOnly(FieldNames known) {
        object.members().forEach((name, value) -> {
            if (known.contains(name)) return;
            known.meant(name).ifPresent(misnamed::add);
            complaints.add(value.line(), path + Quoted.shown(name), "champ inconnu", known.cure(name));
        });
    }

    /** The text of one line that must be there; empty after a complaint. */
    String requiredLine(String name, int longest) {
        return required(name, rules -> rules.line(longest));
    }

    /** The same without the blanks around it. */
    String requiredLabel(String name, int longest) {
        return required(name, rules -> rules.label(longest));
    }

    /** The text of any lines, which end with LF; empty when there is none, or nothing in it. */
    String textOrNothing(String name, int longest) {
        Value.Text text = asText(name, value(name));
        if (text == null || Whitespace.isBlank(text.text())) return "";
        return Objects.requireNonNullElse(rules(name, text).lines(longest), "");
    }

    private String required(String name, Function<TextRules, @Nullable String> rule) {
        Value.Text value = asText(name, value(name));
        String text = value == null ? null : rule.apply(rules(name, value).required());
        return text == null ? missing(name) : text;
    }

    private String missing(String name) {
        if (value(name) == null && !misnamed.contains(name))
            complaints.add(line(), path + name, "le champ manque", "le remplir");
        return "";
    }

    /** A text of one line, or null when there is none. */
    @Nullable
    String line(String name, int longest) {
        Value.Text text = asText(name, value(name));
        return text == null ? null : rules(name, text).line(longest);
    }

    /** A text of any lines, which end with LF, or null when there is none. */
    @Nullable
    String text(String name, int longest) {
        Value.Text text = asText(name, value(name));
        return text == null ? null : rules(name, text).lines(longest);
    }

    private TextRules rules(String name, Value.Text text) {
        return new TextRules(path + name, text, complaints);
    }

    /** The absolute address of a web page, or null when there is none. */
    @Nullable
    String address(String name) {
        String address = line(name, LONGEST_ADDRESS);
        if (address != null) checkAddress(name, address);
        return address;
    }

    /** The absolute address of a web page that must be there; empty after a complaint. */
    String requiredAddress(String name) {
        String address = requiredLine(name, LONGEST_ADDRESS);
        if (!address.isEmpty()) checkAddress(name, address);
        return address;
    }

    /**
     * A text of a form, or null when there is none.
     *
     * @param kind what the form is called, with its article
     * @param example of one
     */
    @Nullable
    String matching(String name, Pattern form, String kind, String example) {
        String text = line(name, LONGEST_ADDRESS);
        if (text != null && !form.matcher(text).matches())
            complain(name, Quoted.of(text) + " n’est pas " + kind, "écrire par exemple " + example);
        return text;
    }

    /** The address that those of the service begin with, or null when there is none. */
    @Nullable
    String baseAddress(String name) {
        String address = address(name);
        if (address != null && WebAddress.isAbsolute(address) && !WebAddress.isBase(address))
            complain(
                    name,
                    Quoted.of(address) + " ne peut pas commencer les adresses du service",
                    "n’y garder que l’hôte (s’il a des accents, sous sa forme xn--…) et le chemin, sans mot de passe, « ? »,"
                            + " « # » ni « // »");
        return address;
    }

    private void checkAddress(String name, String address) {
        if (!WebAddress.isAbsolute(address))
            complain(
                    name, Quoted.of(address) + " n’est pas une adresse du web", "l’écrire en entier, https:// compris");
    }

    /** A whole number, 0 when there is none. */
    int wholeNumber(String name) {
        Value value = value(name);
        if (value == null) return 0;
        try {
            if (value instanceof Value.Literal literal) return Integer.parseInt(literal.written());
        } catch (NumberFormatException _) {
            // Told below, with the other kinds of value.
        }
        if (value instanceof Value.Literal literal && literal.written().matches("-?\\d+"))
            complain(name, value.kind() + " est un nombre trop grand", "en écrire un d’au plus neuf chiffres");
        else complainOfNumber(name, value);
        return 0;
    }

    private void complainOfNumber(String name, Value value) {
        String cure = value instanceof Value.Text text && text.text().matches("-?\\d{1,9}")
                ? "écrire " + text.text() + " sans guillemets"
                : "écrire par exemple 2";
        complain(name, value.kind() + " n’est pas un nombre entier", cure);
    }

    /** A list of texts of one line each, empty when there is none. */
    List<Value.Text> lines(String name, int most, int longest) {
        return texts(name, most, rules -> rules.line(longest));
    }

    /** The same without the blanks around each. */
    List<Value.Text> labels(String name, int most, int longest) {
        return texts(name, most, rules -> rules.label(longest));
    }

    private List<Value.Text> texts(String name, int most, Function<TextRules, @Nullable String> rule) {
        List<Value.Text> texts = new ArrayList<>();
        for (Value value : listing(name, most, text -> "[\"" + Quoted.shown(text) + "\"]")) {
            Value.Text text = asText(name, value);
            String accepted = text == null ? null : rule.apply(rules(name, text));
            if (accepted != null) texts.add(new Value.Text(value.line(), accepted));
        }
        return texts;
    }

    /** A list of objects, empty when there is none; their fields are told as {@code name[1].field}. */
    List<Fields> objects(String name, int most) {
        List<Fields> objects = new ArrayList<>();
        int number = 0;
        for (Value value : listing(name, most, _ -> "[{…}]")) {
            String place = path + name + "[" + ++number + "]";
            if (value instanceof Value.Structure structure) objects.add(new Fields(place + ".", structure, complaints));
            else complaints.add(value.line(), place, "un objet {…} est attendu, et non " + value.kind(), null);
        }
        return objects;
    }

    private List<? extends Value> listing(String name, int most, Function<String, String> cure) {
        Value value = value(name);
        if (value instanceof Value.Listing listing) {
            if (listing.values().size() <= most) return listing.values();
            complain(name, listing.values().size() + " valeurs, il en faut au plus " + most, null);
            return listing.values().subList(0, most);
        }
        if (value != null) {
            String written = value instanceof Value.Text text ? "écrire " + cure.apply(text.text()) : null;
            complain(name, "une liste […] est attendue, et non " + value.kind(), written);
        }
        return List.of();
    }

    private Value.@Nullable Text asText(String name, @Nullable Value value) {
        if (value == null || value instanceof Value.Text) return (Value.Text) value;
        String cure = value instanceof Value.Literal literal ? cureOfNumber(name, literal.written()) : null;
        complaints.add(value.line(), path + name, "un texte est attendu, et non " + value.kind(), cure);
        return null;
    }

    /** A number becomes a text in quotes, a year one that EDTF has; what {@code false} should become nobody knows. */
    private static @Nullable String cureOfNumber(String name, String written) {
        if (!Character.isDigit(written.charAt(written.length() - 1))) return null;
        List<String> meant = name.equals("date") ? datesOf(written) : List.of(Quoted.shown(written));
        return meant.isEmpty() ? null : "écrire \"" + String.join("\" ou \"", meant) + "\"";
    }

    private static List<String> datesOf(String written) {
        return switch (WrittenDates.read(written)) {
            case WrittenDate.Read(String edtf) -> List.of(edtf);
            case WrittenDate.Asked(List<String> readings) -> readings;
            case WrittenDate.Undated _, WrittenDate.Impossible _, WrittenDate.Unknown _ -> List.of();
        };
    }

    /** Tells that a field is wrong, at the line of its value. */
    void complain(String name, String reason, @Nullable String cure) {
        complaints.add(lineOf(name), path + name, reason, cure);
    }

    /** Tells that one value of a field is wrong, at its own line. */
    void complain(String name, Value value, String reason, @Nullable String cure) {
        complaints.add(value.line(), path + name, reason, cure);
    }

    private @Nullable Value value(String name) {
        Value value = object.members().get(name);
        return value instanceof Value.Literal literal && literal.isNull() ? null : value;
    }
}

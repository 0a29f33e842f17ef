package fr.annales.http;

import fr.annales.search.FacetResult;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.SerializableString;
import tools.jackson.core.io.SerializedString;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ser.std.StdSerializer;

/**
 * A value of a facet in JSON, {@code begins} only for years. An answer has hundreds of them, so they are written member
 * by member: to find the members of a record anew for each would cost more than to write them.
 */
final class FacetValueJson extends StdSerializer<FacetResult.Value> {
    private static final SerializableString VALUE = new SerializedString("value");
    private static final SerializableString LABEL = new SerializedString("label");
    private static final SerializableString COUNT = new SerializedString("count");
    private static final SerializableString BEGINS = new SerializedString("begins");
    private static final SerializableString SELECTED = new SerializedString("selected");

    FacetValueJson() {
        super(FacetResult.Value.class);
    }

    @Override
    public void serialize(FacetResult.Value value, JsonGenerator json, SerializationContext context) {
        json.writeStartObject();
        json.writeName(VALUE).writeString(value.value());
        json.writeName(LABEL).writeString(value.label());
        json.writeName(COUNT).writeNumber(value.count());
        Integer begins = value.begins();
        if (begins != null) json.writeName(BEGINS).writeNumber(begins.intValue());
        json.writeName(SELECTED).writeBoolean(value.selected());
        json.writeEndObject();
    }
}

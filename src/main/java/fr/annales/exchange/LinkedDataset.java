package fr.annales.exchange;

import fr.annales.address.Links;
import fr.annales.dates.Period;
import fr.annales.event.Archive;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An archive as a data set that can be taken whole: in the terms of schema.org, which search engines for data read, and
 * in those of DCAT, which portals of open data harvest. Maps, lists and strings, for whoever writes them as JSON.
 *
 * @param span from the earliest day of an event to the latest, or null when none has a date
 */
public record LinkedDataset(
        Archive archive, Links links, @Nullable Period span) {
    private static final String TYPE = "@type";

    /** The data set in the terms of schema.org. */
    public Map<String, Object> schemaOrg() {
        Map<String, Object> dataset = new LinkedHashMap<>();
        dataset.put("@context", "https://schema.org");
        dataset.put(TYPE, "Dataset");
        dataset.put("@id", about());
        dataset.put("url", about());
        dataset.put("name", archive.title());
        put("description", archive.description(), dataset);
        dataset.put("inLanguage", archive.language());
        put("license", archive.licence(), dataset);
        put("copyrightNotice", archive.rights(), dataset);
        if (archive.publisher() != null) dataset.put("publisher", publisher("Organization", "name", "url"));
        if (span != null) dataset.put("temporalCoverage", span.first() + "/" + span.last());
        dataset.put("isAccessibleForFree", true);
        dataset.put("distribution", formats().map(this::download).toList());
        return dataset;
    }

    private Map<String, Object> download(ExportFormat format) {
        Map<String, Object> download = new LinkedHashMap<>();
        download.put(TYPE, "DataDownload");
        download.put("name", format.label());
        download.put("encodingFormat", bare(format));
        download.put("contentUrl", address(format));
        return download;
    }

    /** The data set in the terms of DCAT, as its own context defines them. */
    public Map<String, Object> dcat() {
        Map<String, Object> dataset = new LinkedHashMap<>();
        dataset.put("@context", context());
        dataset.put("@id", about());
        dataset.put(TYPE, "dcat:Dataset");
        dataset.put("dct:title", inFrench(archive.title()));
        if (archive.description() != null) dataset.put("dct:description", inFrench(archive.description()));
        dataset.put("dct:language", reference("http://publications.europa.eu/resource/authority/language/FRA"));
        if (archive.publisher() != null)
            dataset.put("dct:publisher", publisher("foaf:Organization", "foaf:name", "foaf:homepage"));
        if (archive.licence() != null) dataset.put("dct:license", reference(archive.licence()));
        if (archive.rights() != null) dataset.put("dct:rights", inFrench(archive.rights()));
        dataset.put("dcat:landingPage", reference(about()));
        if (span != null) dataset.put("dct:temporal", temporal(span));
        dataset.put("dcat:distribution", formats().map(this::distribution).toList());
        return dataset;
    }

    private static Map<String, Object> context() {
        Map<String, Object> context = new LinkedHashMap<>();
        context.put("dcat", "http://www.w3.org/ns/dcat#");
        context.put("dct", "http://purl.org/dc/terms/");
        context.put("foaf", "http://xmlns.com/foaf/0.1/");
        context.put("xsd", "http://www.w3.org/2001/XMLSchema#");
        return context;
    }

    private Map<String, Object> distribution(ExportFormat format) {
        Map<String, Object> distribution = new LinkedHashMap<>();
        distribution.put(TYPE, "dcat:Distribution");
        distribution.put("dct:title", inFrench(format.label()));
        distribution.put("dcat:accessURL", reference(address(format)));
        distribution.put("dcat:downloadURL", reference(address(format)));
        distribution.put("dcat:mediaType", reference("https://www.iana.org/assignments/media-types/" + bare(format)));
        if (archive.licence() != null) distribution.put("dct:license", reference(archive.licence()));
        return distribution;
    }

    private static Map<String, Object> temporal(Period span) {
        Map<String, Object> temporal = new LinkedHashMap<>();
        temporal.put(TYPE, "dct:PeriodOfTime");
        temporal.put("dcat:startDate", day(span.first().toString()));
        temporal.put("dcat:endDate", day(span.last().toString()));
        return temporal;
    }

    private Map<String, Object> publisher(String type, String name, String homepage) {
        Map<String, Object> publisher = new LinkedHashMap<>();
        publisher.put(TYPE, type);
        put(name, archive.publisher(), publisher);
        if (archive.homepage() != null)
            publisher.put(homepage, homepage.contains(":") ? reference(archive.homepage()) : archive.homepage());
        return publisher;
    }

    private static Map<String, Object> reference(String address) {
        return Map.of("@id", address);
    }

    private static Map<String, Object> inFrench(String text) {
        Map<String, Object> value = new LinkedHashMap<>();
        value.put("@value", text);
        value.put("@language", "fr");
        return value;
    }

    private static Map<String, Object> day(String day) {
        Map<String, Object> value = new LinkedHashMap<>();
        value.put("@value", day);
        value.put(TYPE, "xsd:date");
        return value;
    }

    /** A calendar of anniversaries is made of the data, and is not the data. */
    private static Stream<ExportFormat> formats() {
        return Stream.of(ExportFormat.values()).filter(format -> format != ExportFormat.ICALENDAR);
    }

    private static String bare(ExportFormat format) {
        String mediaType = format.mediaType();
        int parameters = mediaType.indexOf(';');
        return parameters < 0 ? mediaType : mediaType.substring(0, parameters);
    }

    /** Complete where the public address is known, else from the host. */
    private String address(ExportFormat format) {
        return place("/api/events." + format.extension());
    }

    private String about() {
        return place("/a-propos");
    }

    private String place(String path) {
        return (links.root().isEmpty() ? links.prefix() : links.root()) + path;
    }

    private static void put(String name, @Nullable String value, Map<String, Object> object) {
        if (value != null) object.put(name, value);
    }
}

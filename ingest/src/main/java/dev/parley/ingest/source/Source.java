package dev.parley.ingest.source;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.net.URI;
import java.net.URLEncoder;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Something that brings documents, named by its protocol. The name tells sources apart. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({ @JsonSubTypes.Type(value = Source.Feed.class, name = "feed"),
        @JsonSubTypes.Type(value = Source.Sitemap.class, name = "sitemap"),
        @JsonSubTypes.Type(value = Source.Page.class, name = "page"),
        @JsonSubTypes.Type(value = Source.Folder.class, name = "folder"),
        @JsonSubTypes.Type(value = Source.TranscriptApi.class, name = "transcripts") })
public sealed interface Source {
    String name();

    Terms terms();

    /** What a source is called unless it has a name: its address without the scheme. */
    static String nameOf(URI url) {
        return url.toString().replaceFirst("^\\w+://", "").replaceFirst("/$", "");
    }

    /** One that is asked over the web, at one address. */
    sealed interface Polled extends Source permits Feed, Sitemap, Page {
        URI url();
    }

    /** RSS, Atom, JSON Feed, or a page that names one. */
    record Feed(String name, URI url, Terms terms) implements Polled {}

    /** A sitemap or an index of sitemaps. */
    record Sitemap(String name, URI url, Terms terms) implements Polled {}

    /** A page that is watched for revisions. */
    record Page(String name, URI url, Terms terms) implements Polled {}

    /** A folder that is watched. */
    record Folder(String name, String path, Terms terms) implements Source {}

    /**
     * An API that gives a transcript for an id.
     *
     * @param template a URL with {@code {id}} in it
     * @param headers by name, where the value is; never the value itself
     */
    record TranscriptApi(String name, String template, List<String> ids, Map<String, Secret> headers,
            Terms terms) implements Source {
        public TranscriptApi {
            ids = List.copyOf(ids);
            headers = Collections.unmodifiableMap(new TreeMap<>(headers)); // in one order, whoever writes them
            if (!template.contains("{id}"))
                throw new IllegalArgumentException(
                        "a transcript API's URL has {id} where the id goes, not '" + template + "'");
        }

        /** @param id as the API names it */
        public URI url(String id) {
            return URI.create(template.replace("{id}", URLEncoder.encode(id, UTF_8)));
        }
    }
}

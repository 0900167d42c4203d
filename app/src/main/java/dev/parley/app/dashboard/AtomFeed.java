package dev.parley.app.dashboard;

import dev.parley.app.search.Search;
import dev.parley.app.search.SearchIndex;
import dev.parley.app.search.Summary;
import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Each topic as an Atom feed (RFC 4287): its originals, the newest out of the walk first. */
record AtomFeed(SearchIndex index, Supplier<Snapshot> latest) {
    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final int ENTRIES = 50;

    List<Route> routes() {
        return List.of(Route.other("/feeds/topics/{id}", "A topic as an Atom feed; the id ends in .xml",
                "application/atom+xml", this::feed, Route.Parameter.path("id", "id of a topic and .xml")));
    }

    private void feed(Context context) throws XMLStreamException {
        var name = context.pathParam("id");
        var topic = latest.get()
                .taxonomy()
                .topic(name.replaceFirst("\\.xml$", ""))
                .filter(_ -> name.endsWith(".xml"))
                .orElseThrow(() -> new Refusal(404, "there is no topic with a feed " + name));
        var found = index.find(Search.of("topic:" + topic.id() + " standing:original"), null, ENTRIES);
        var documents = found.hits().stream().map(hit -> hit.document()).toList();
        var here = context.scheme() + "://" + context.host();
        Answer.bytes(context, "application/atom+xml; charset=utf-8",
                write(here, context.path(), topic.id(), topic.label(), documents));
    }

    static byte[] write(String here, String path, String topic, String label, List<Summary> documents)
            throws XMLStreamException {
        var bytes = new ByteArrayOutputStream();
        var xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(bytes, "UTF-8");
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("feed");
        xml.writeDefaultNamespace(ATOM);
        element(xml, "id", "urn:parley:topic:" + topic);
        element(xml, "title", label);
        element(xml, "updated",
                documents.stream().map(Summary::appended).max(Instant::compareTo).orElse(Instant.EPOCH).toString());
        link(xml, "self", here + path);
        link(xml, "alternate", here + "/#/search?q=topic:" + topic);
        for (var document : documents)
            entry(xml, here, document);
        xml.writeEndElement();
        xml.writeEndDocument();
        xml.close();
        return bytes.toByteArray();
    }

    private static void entry(XMLStreamWriter xml, String here, Summary document) throws XMLStreamException {
        xml.writeStartElement("entry");
        element(xml, "id", "urn:parley:document:" + document.id());
        element(xml, "title", Objects.requireNonNullElse(document.title(), document.locator()));
        // as a reader means it: that a copy has come, or that it is tagged anew, makes no old entry unread
        element(xml, "updated", document.fetched().toString());
        for (var name : document.people().isEmpty() ? List.of(document.source()) : document.people()) {
            xml.writeStartElement("author");
            element(xml, "name", name);
            xml.writeEndElement();
        }
        link(xml, "alternate", here + "/#/documents/" + document.id());
        if (isWeb(document.locator()) && !document.locator().endsWith("…")) // which is cut, and leads nowhere
            link(xml, "via", document.locator());
        for (var topic : document.topics()) {
            xml.writeEmptyElement("category");
            xml.writeAttribute("term", topic);
        }
        element(xml, "summary", summary(document));
        xml.writeEndElement();
    }

    private static String summary(Summary document) {
        var facts = new ArrayList<String>();
        if (document.on() != null)
            facts.add(document.on());
        facts.add(document.words() + " words");
        facts.addAll(document.people());
        return String.join(", ", facts);
    }

    private static boolean isWeb(String locator) {
        try {
            var scheme = URI.create(locator).getScheme();
            return "http".equals(scheme) || "https".equals(scheme);
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    private static void link(XMLStreamWriter xml, String rel, String href) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", rel);
        xml.writeAttribute("href", href);
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(
                text.replaceAll("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]", "�"));
        xml.writeEndElement();
    }
}

package dev.parley.app.search;

import dev.parley.model.EnrichedDocument;
import dev.parley.model.EnrichedDocument.TopicTag;
import dev.parley.model.Json;
import dev.parley.model.Person;
import dev.parley.processor.trend.EventDate;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.document.Field;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;

/** A document's fields in the index. Their meaning is part of {@link SearchIndex#VERSION}. */
final class Fields {
    static final String ID = "id";
    static final String ROOT = "root";
    static final String TITLE = "title";
    static final String TEXT = "text";
    static final String PERSON = "person";
    static final String TOPIC = "topic";
    static final String FORM = "form";
    static final String SOURCE = "source";
    static final String STANDING = "standing";
    static final String APPENDED = "appended";
    static final String FIRST_DAY = "firstDay";
    static final String LAST_DAY = "lastDay";
    static final String COUNTED = "counted";
    static final String SUMMARY = "summary";
    static final String JSON = "json";

    /** With offsets, so that passages of a long text are found without analysing it again. */
    private static final FieldType WITH_OFFSETS = withOffsets();

    /** Lucene refuses words of more than 32,766 bytes; of a longer one its beginning counts, here and in queries. */
    private static final int LONGEST_WORD = 1000;

    private Fields() {}

    static Document of(EnrichedDocument enriched, Instant appended) {
        var document = enriched.document();
        var summary = Summary.of(enriched, appended);
        var fields = new Document();
        fields.add(new KeywordField(ID, document.id().value(), Store.YES));
        fields.add(new StringField(ROOT, (summary.of() == null ? summary.id() : summary.of()).value(), Store.NO));
        fields.add(new LongField(APPENDED, appended.toEpochMilli(), Store.YES));
        fields.add(new StringField(FORM, name(document.form()), Store.NO));
        fields.add(new StringField(SOURCE, word(document.provenance().source()), Store.NO));
        fields.add(new StringField(STANDING, name(summary.standing()), Store.NO));
        if (document.site() != null)
            fields.add(new StringField(SOURCE, word(document.site()), Store.NO));
        if (document.title() != null)
            fields.add(new TextField(TITLE, document.title(), Store.NO));
        document.people().stream().map(Person::name).forEach(name -> fields.add(new TextField(PERSON, name, Store.NO)));
        enriched.topics().stream().map(TopicTag::id).forEach(id -> fields.add(new StringField(TOPIC, id, Store.NO)));
        fields.add(new Field(TEXT, document.text(), WITH_OFFSETS));
        addDays(fields, enriched);
        EventDate.periods(enriched).forEach(period -> fields.add(new StringField(COUNTED, period, Store.NO)));
        fields.add(new BinaryDocValuesField(SUMMARY, new BytesRef(Json.MAPPER.writeValueAsBytes(summary))));
        fields.add(new StoredField(JSON, Json.MAPPER.writeValueAsBytes(enriched)));
        return fields;
    }

    /** The days that its date can mean; the day it was fetched where it has none, as in trends. */
    private static void addDays(Document fields, EnrichedDocument enriched) {
        var document = enriched.document();
        var fetched = LocalDate.ofInstant(document.provenance().fetched(), ZoneOffset.UTC);
        var days = document.published().on() == null ? new Days(fetched, fetched) : Days.of(document.published().on());
        fields.add(new LongPoint(FIRST_DAY, days.first().toEpochDay()));
        fields.add(new LongPoint(LAST_DAY, days.last().toEpochDay()));
    }

    /** A name that is looked for as a whole, as it stands in the index. */
    static String word(String name) {
        return name.length() <= LONGEST_WORD ? name : name.substring(0, LONGEST_WORD);
    }

    static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static FieldType withOffsets() {
        var type = new FieldType(TextField.TYPE_STORED);
        type.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
        type.freeze();
        return type;
    }
}

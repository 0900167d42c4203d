package dev.parley.processor.normalise.html.metadata;

import dev.parley.model.Published;
import dev.parley.processor.normalise.block.Found;
import dev.parley.processor.normalise.block.PostedDates;
import dev.parley.processor.normalise.block.Rich;
import dev.parley.processor.normalise.block.Rich.Mark;
import java.net.URI;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;
import org.jspecify.annotations.Nullable;

/** Finds when a page says it was published. A comment's or another post's date does not count. */
final class PublishedDates {
    private static final String[] NAMES = { "article:published_time", "og:article:published_time", "og:published_time",
            "datepublished", "date", "pubdate", "publishdate", "publish-date", "publish_date", "published",
            "parsely-pub-date", "sailthru.date", "dc.date", "dc.date.issued", "dcterms.date", "dcterms.issued",
            "dcterms.created", "dc.date.created", "citation_publication_date", "citation_date",
            "cxenseparse:recs:publishtime", "article.published", "published-date", "published_date", "datecreated",
            "originalpublicationdate", "publication_date", "bt:pubdate", "cse:publication-date", "rnews:datepublished",
            "pub_date", "article_date_original", "displaydate", "created", "release_date", "dc.created" };
    private static final Pattern IN_ADDRESS = Pattern
            .compile("/(20\\d{2}|19\\d{2})[/-]?(0[1-9]|1[0-2])[/-]?(0[1-9]|[12]\\d|3[01])(?=[/._-]|$)"
                    + "|/(\\d{2})/(0[1-9]|1[0-2])/(0[1-9]|[12]\\d|3[01])/");
    private static final Evaluator OTHERS = Selector.evaluatorOf("[itemtype*=Comment],[itemtype*=Review],"
            + "[itemtype*=Answer],[class*=comment],[id*=comment],[class*=related],[class*=sidebar],aside,footer,nav");
    private static final Pattern TOUCHED = Pattern.compile(
            "^(?:last )?(?:updated|modified|reviewed|edited|aktualisiert|geändert|mis à jour|mise à jour|actualizado|atualizado|aggiornato"
                    + "|bijgewerkt|zaktualizowan[oy]|aktualizacja|uppdatera[dt]|opdateret|oppdatert|päivitetty|güncelle\\p{L}+|обновлен[оа]"
                    + "|изменен[оа]|оновлено|更新|最終更新|수정|تحديث|עודכן)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern NO_LETTERS = Pattern.compile("^[^\\p{L}]+");
    private static final Pattern PUBLISHED = Pattern.compile(
            "\\b(?:published|posted|released|aired|veröffentlicht|publiée?|publicad[oa]|pubblicat[oa]|gepubliceerd|opublikowan[oy]|publicerad"
                    + "|publiceret|publisert|julkaistu|yayınlan\\w+|опубликован[оа]|опубліковано)\\b|(?:发布|發布|公開|投稿|입력|등록|نُشر|نشر|פורסם)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
    /** A time of day with what may be its zone behind it. */
    private static final Pattern CLOCK = Pattern
            .compile("\\d:\\d\\d(?:[.,]\\d+)?\\s*(?:[APap]\\.?[Mm]\\b\\.?\\s*)?+[(+\\p{L}-]");
    private static final Pattern RECORDED = Pattern.compile(
            "\\b(?:recorded|taped|filmed|aufgenommen|enregistrée?|grabad[oa]|gravad[oa]|registrat[oa])\\b",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
    private static final int LONGEST_LINE = 160;

    private final Dates dates;

    private PublishedDates(Dates dates) {
        this.dates = dates;
    }

    /** @param language of the page as it says it, a BCP 47 tag; null where it does not */
    static @Nullable Found<Published> of(Described page, JsonLd jsonLd, MetaTags meta, List<Rich> opening,
            @Nullable URI address, @Nullable String language) {
        return new PublishedDates(Dates.of(language)).of(page, jsonLd, meta, opening, address);
    }

    private @Nullable Found<Published> of(Described page, JsonLd jsonLd, MetaTags meta, List<Rich> opening,
            @Nullable URI address) {
        return stated(jsonLd, "datePublished").or(() -> first(meta.all(NAMES).stream()))
                .or(() -> stated(jsonLd, "uploadDate", "dateCreated"))
                .or(() -> first(microdata(page)))
                .or(() -> first(ranked(opening)))
                .or(() -> inAddress(address))
                .or(() -> lines(opening).findFirst())
                .map(found -> new Found<>(onLocalDay(found.value(), opening, address), found.where()))
                .orElse(null);
    }

    /** Many systems state the time in UTC. The day is the one that the page shows or its address names, if that is but one off. */
    private Published onLocalDay(Published stated, List<Rich> opening, @Nullable URI address) {
        String at = stated.at();
        if (at == null || !at.endsWith("Z"))
            return stated;
        Published shown = shown(opening, at);
        return shown != null
                ? shown
                : inAddress(address).map(Found::value)
                        .filter(day -> oneOff(day, stated))
                        .map(day -> new Published(day.on(), day.precision(), at))
                        .orElse(stated);
    }

    /** Whether it is the same instant by the clock of a zone. */
    private static boolean inZone(@Nullable String time, String instant) {
        return time != null && !time.endsWith("Z") && OffsetDateTime.parse(time).isEqual(OffsetDateTime.parse(instant));
    }

    /** @param stated in UTC, so that its day is that of UTC */
    private static boolean oneOff(Published day, Published stated) {
        if (Objects.equals(day.on(), stated.on()))
            return false;
        Optional<LocalDate> last = day.lastDay();
        return last.isPresent() && stated.lastDay()
                .filter(date -> Math.abs(ChronoUnit.DAYS.between(last.get(), date)) == 1)
                .isPresent();
    }

    /** A video's upload is that of the page only if nothing else is stated. */
    private Optional<Found<Published>> stated(JsonLd jsonLd, String... fields) {
        return jsonLd.first(fields).flatMap(this::exact).map(date -> new Found<>(date, JsonLd.PLACE));
    }

    private Optional<Found<Published>> first(Stream<Found<String>> candidates) {
        return candidates.flatMap(found -> exact(found.value()).map(date -> new Found<>(date, found.where())).stream())
                .findFirst();
    }

    /** With the time where it is stated as mail and scripts do ({@code Fri, 05 Mar 2021 23:30:00 -0500}). */
    private Optional<Published> exact(String stated) {
        Optional<Published> found = dates.in(stated);
        if (found.isEmpty() || found.get().at() != null || !CLOCK.matcher(stated).find())
            return found;
        Published posted = PostedDates.parse(stated);
        return posted != null && posted.at() != null && Objects.equals(posted.on(), found.get().on())
                ? Optional.of(posted)
                : found;
    }

    private static Stream<Found<String>> microdata(Described page) {
        return page.dates.stream()
                .filter(element -> !page.isElsewhere(element, OTHERS))
                .map(element -> new Found<>(stated(element), "microdata"));
    }

    private static String stated(Element element) {
        return Stream.of("datetime", "content", "created-timestamp")
                .map(element::attr)
                .filter(value -> !value.isBlank())
                .findFirst()
                .orElseGet(() -> element.nameIs("abbr") && element.hasAttr("title")
                        ? element.attr("title")
                        : element.text());
    }

    /** The same instant as a line shows it by the clock of a zone; null if none does. */
    private @Nullable Published shown(List<Rich> opening, String instant) {
        for (Rich line : opening)
            for (Mark mark : line.marks())
                if (mark.kind() == Mark.Kind.TIME) {
                    Optional<Published> time = read(line, mark);
                    if (time.isPresent() && inZone(time.get().at(), instant))
                        return time.get();
                }
        return null;
    }

    private Stream<Found<String>> ranked(List<Rich> opening) {
        return publishedFirst(opening.stream().filter(PublishedDates::timed)).flatMap(line -> line.marks()
                .stream()
                .filter(mark -> mark.kind() == Mark.Kind.TIME)
                .sorted(Comparator.comparing(mark -> touchedBefore(line, mark)))
                .map(mark -> new Found<>(time(line, mark), "time")));
    }

    /** Whether the words between the time before and this one say that it is that of a change. */
    private static boolean touchedBefore(Rich line, Mark time) {
        int from = line.marks()
                .stream()
                .filter(mark -> mark.kind() == Mark.Kind.TIME && mark.end() <= time.start())
                .mapToInt(Mark::end)
                .max()
                .orElse(0);
        return TOUCHED.matcher(NO_LETTERS.matcher(line.text().substring(from, time.start())).replaceFirst("")).find();
    }

    private static boolean timed(Rich line) {
        return line.marks().stream().anyMatch(mark -> mark.kind() == Mark.Kind.TIME);
    }

    private Optional<Published> read(Rich line, Mark mark) {
        return Optional.ofNullable(mark.target()).flatMap(dates::in).or(() -> dates.in(shown(line, mark)));
    }

    private String time(Rich line, Mark mark) {
        String target = mark.target();
        return target == null || dates.in(target).isEmpty() ? shown(line, mark) : target;
    }

    private static String shown(Rich line, Mark mark) {
        return line.text().substring(mark.start(), mark.end());
    }

    /** Lines that say it first; one that says no more than when the text was last touched is asked after all others. */
    private static Stream<Rich> publishedFirst(Stream<Rich> lines) {
        List<List<Rich>> byRank = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        lines.forEach(line -> byRank.get(rank(line.text())).add(line));
        return byRank.stream().flatMap(List::stream);
    }

    private static int rank(String line) {
        return PUBLISHED.matcher(line).find() ? 0 : TOUCHED.matcher(line).find() ? 2 : 1;
    }

    private Optional<Found<Published>> inAddress(@Nullable URI address) {
        String path = address == null ? null : address.getPath();
        var match = IN_ADDRESS.matcher(path == null ? "" : path);
        return match.find() ? dates.in(inAddress(match)).map(date -> new Found<>(date, "url")) : Optional.empty();
    }

    private static String inAddress(MatchResult match) {
        return match.group(1) != null
                ? match.group(1) + "-" + match.group(2) + "-" + match.group(3)
                : "20" + match.group(4) + "-" + match.group(5) + "-" + match.group(6);
    }

    private Stream<Found<Published>> lines(List<Rich> opening) {
        return publishedFirst(opening.stream().filter(line -> dated(line.text()))).map(Rich::text)
                .flatMap(line -> publication(line).stream())
                .map(date -> new Found<>(date, "text"));
    }

    private static boolean dated(String line) {
        return line.length() <= LONGEST_LINE && Dates.perhapsIn(line);
    }

    /** The date that a line has after "published", else before "recorded": a talk is not published on the day it is held. */
    private Optional<Published> publication(String line) {
        var published = PUBLISHED.matcher(line);
        Optional<Published> after = published.find() ? dates.day(line.substring(published.end())) : Optional.empty();
        return after.or(() -> dates.day(unrecorded(line)));
    }

    private static String unrecorded(String line) {
        var recorded = RECORDED.matcher(line);
        return recorded.find() ? line.substring(0, recorded.start()) : line;
    }
}

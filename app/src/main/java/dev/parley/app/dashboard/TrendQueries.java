package dev.parley.app.dashboard;

import dev.parley.processor.trend.Grain;
import dev.parley.processor.trend.TrendQuery;
import io.javalin.http.Context;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads which trends a request asks for. */
final class TrendQueries {
    private TrendQueries() {}

    static TrendQuery of(Context context) {
        return new TrendQuery(context.queryParam("topic"), context.queryParam("person"),
                "true".equals(context.queryParam("people")), day(context, "since"), day(context, "until"),
                grain(Objects.requireNonNullElse(context.queryParam("by"), "day")));
    }

    private static Grain grain(String name) {
        try {
            return Grain.valueOf(name.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException _) {
            throw new Refusal(400, "by is day, week or month, not '" + name + "'");
        }
    }

    private static @Nullable LocalDate day(Context context, String name) {
        var text = context.queryParam(name);
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeException _) {
            throw new Refusal(400, name + " is a day, YYYY-MM-DD, not '" + text + "'");
        }
    }
}

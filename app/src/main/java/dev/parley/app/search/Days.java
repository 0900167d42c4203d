package dev.parley.app.search;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;

/** The days that a date can mean, both inclusive. */
record Days(LocalDate first, LocalDate last) {
    /**
     * @param text {@code YYYY}, {@code YYYY-MM} or {@code YYYY-MM-DD}
     * @throws SearchException if it is none of these
     */
    static Days of(String text) {
        try {
            return switch (text.length()) {
                case 4 -> new Days(Year.parse(text).atDay(1), Year.parse(text).atMonth(12).atEndOfMonth());
                case 7 -> new Days(YearMonth.parse(text).atDay(1), YearMonth.parse(text).atEndOfMonth());
                default -> new Days(LocalDate.parse(text), LocalDate.parse(text));
            };
        } catch (DateTimeException _) {
            throw new SearchException("a date is YYYY, YYYY-MM or YYYY-MM-DD, not '" + text + "'");
        }
    }
}

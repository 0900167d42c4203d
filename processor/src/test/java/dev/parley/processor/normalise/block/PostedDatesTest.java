package dev.parley.processor.normalise.block;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.model.Published;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PostedDatesTest {
    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(delimiter = '|', textBlock = """
        Sat, 10 Jan 2026 09:05:30 GMT       | 2026-01-10T09:05:30Z
        Sat, 10 Jan 2026 09:05 EST          | 2026-01-10T09:05-05:00
        10 Jan 26 09:05 PDT                 | 2026-01-10T09:05-07:00
        Sat, 10 January 2026 9:05:00 +0200  | 2026-01-10T09:05+02:00
        Sat, 10 Jan 2026 09:05 GMT+0530     | 2026-01-10T09:05+05:30
        Sat,10 Jan 2026 09:05:00 +0100 (CET)| 2026-01-10T09:05+01:00
        Sat, 10 Jan 99 24:00:00 UT          | 1999-01-11T00:00Z
        Sat, 10 Jan 2026 23:59:60 Z         | 2026-01-10T23:59:59Z
        Jan 10, 2026 3:30 PM EST            | 2026-01-10T15:30-05:00
        Sat Jan 10 09:05:00 PST 2026        | 2026-01-10T09:05-08:00
        20260110T090500Z                    | 2026-01-10T09:05Z
        Fri, 2026/01/09 08:19:53 EDT        | 2026-01-09T08:19:53-04:00
        2026-január-9T9:15-05:00            | 2026-01-09T09:15-05:00
        Σαβ, 10 Ιαν 2026 09:05:00 EET       | 2026-01-10T09:05+02:00
        """)
    void timesAreReadAsFeedsWriteThem(String text, OffsetDateTime expected) {
        assertThat(PostedDates.parse(text)).isEqualTo(Published.at(expected));
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(delimiter = '|', textBlock = """
        Sat, 10 Jan 2026 09:05              | 2026-01-10
        Sat Jan 10 09:05:00 2026            | 2026-01-10
        Sat, Jan 10 2026                    | 2026-01-10
        10-Jan-2026 09:05                   | 2026-01-10
        mar. 13 janv. 2026                  | 2026-01-13
        2026-01-10 09:05:30.0               | 2026-01-10
        20260110                            | 2026-01-10
        2026-010                            | 2026-01-10
        2026-W02-6                          | 2026-01-10
        2026년 01월 10일 오전 01:31:15      | 2026-01-10
        2026-01-10 오후 11:23:17            | 2026-01-10
        23.01.2026 09:05                    | 2026-01-23
        01/23/2026                          | 2026-01-23
        """)
    void withoutAZoneTheDayIsKnown(String text, LocalDate expected) {
        assertThat(PostedDates.parse(text)).isEqualTo(Published.on(expected));
    }

    @ParameterizedTest
    @ValueSource(
            strings = { "", "yesterday", "03/04/2020", "31 Feb 2026 10:00", "Sat, 10 Foo 2026", "10 Jan", "25:61",
                    "1234567890123", "2026-400", "10 Jan 2026 11 2026" })
    void whatIsNoDateIsNone(String text) {
        assertThat(PostedDates.parse(text)).isNull();
    }
}

package dev.parley.ingest.url;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalUrlTest {
    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(delimiter = '|', textBlock = """
        HTTPS://Example.ORG/Talk                        | https://example.org/Talk
        https://example.org                             | https://example.org/
        https://example.org:443/a                       | https://example.org/a
        http://example.org:8080/a                       | http://example.org:8080/a
        http://user:word@example.org/a                  | http://example.org/a
        https://example.org/a/./b/../c                  | https://example.org/a/c
        https://example.org/a#part                      | https://example.org/a
        https://example.org/%7euser/%e9%0a              | https://example.org/~user/%E9%0A
        https://example.org/?b=2&a=1                    | https://example.org/?a=1&b=2
        https://example.org/?utm_source=x&id=7&fbclid=y | https://example.org/?id=7
        https://example.org/a?                          | https://example.org/a
        https://example.org/a;jsessionid=ABC?x=1        | https://example.org/a?x=1
        https://b\u00fccher.example/                    | https://xn--bcher-kva.example/
        //example.org/a                                 | https://example.org/a
        http:\\\\example.org\\a                         | http://example.org/a
        https://example.org/a/                          | https://example.org/a/
        https://www.example.org/                        | https://www.example.org/
        https://example.org/x/%2e./%2e%2e/y             | https://example.org/y
        http://example.org/a/%2e./%2e%2e/.%2e/%2e.bar   | http://example.org/..bar
        https://example.org/a//../b/.                   | https://example.org/a/b/
        https://example.org./a                          | https://example.org/a
        https://a@b:c@example.org/a                     | https://example.org/a
        https://%25WORKGROUP:a@example.org/a            | https://example.org/a
        https://example.org/(S(4hqa0555fwsecu455xqckv45))/a | https://example.org/a
        https://example.org/?id=1&sid=9682993c8daa2c5497996114facdc805 | https://example.org/?id=1
        https://example.org/?sid=7                      | https://example.org/?sid=7
        """)
    void urlsOfOnePageAreSpeltAlike(String url, String canonical) {
        assertThat(CanonicalUrl.of(url)).contains(URI.create(canonical));
        assertThat(CanonicalUrl.of(canonical)).contains(URI.create(canonical));
    }

    @ParameterizedTest
    @ValueSource(
            strings = { "", "mailto:a@example.org", "ftp://example.org/", "file:///etc/passwd", "javascript:1",
                    "https://", "/relative", "http://host%23.example/" })
    void whatIsNoWebPageHasNone(String url) {
        assertThat(CanonicalUrl.of(url)).isEmpty();
    }

    @Test
    void theUrlToFetchKeepsItsSpellingButNotFragmentAndUser() {
        assertThat(CanonicalUrl.toFetch(URI.create("http://a:b@Example.org/A?z=1&utm_source=x#y")))
                .contains(URI.create("http://Example.org/A?z=1&utm_source=x"));
    }

    @Test
    void whatIsLongerThanServersTakeIsNoAddress() {
        var url = "https://example.org/(" + "4hqa0555fwsecu455xqckv45".repeat(20_000) + ")/a";
        assertThat(CanonicalUrl.of(url)).isEmpty();
        assertThat(CanonicalUrl.toFetch(URI.create(url))).isEmpty();
    }

    @Test
    void politenessIsByHostAndPort() {
        assertThat(CanonicalUrl.authority(URI.create("https://A.example:443/x"))).isEqualTo("a.example");
        assertThat(CanonicalUrl.authority(URI.create("http://a.example:8080/x"))).isEqualTo("a.example:8080");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        https://bücher.example/a            | https://xn--bcher-kva.example/a
        http://u:p@bücher.example:8080/a?x#y | http://xn--bcher-kva.example:8080/a?x
        """)
    void anInternationalNameIsAskedForInAscii(URI found, URI asked) {
        assertThat(CanonicalUrl.toFetch(found)).contains(asked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = { "https://no_host.example/", "mailto:a@b.example", "feed:https://a.example/",
                    "https://a..b\u00fc/", "https://1.1/", "https://talks.7/a" })
    void whatHasNoHostIsNotFetched(String url) {
        assertThat(CanonicalUrl.toFetch(URI.create(url))).isEmpty();
    }
}

package dev.parley.app.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrowserIT {
    private static final String SCRIPT = "<script>document.title='owned'</script>";

    @TempDir
    private Path folder = Path.of("");

    @Test
    void anAnalystsDay() throws IOException, InterruptedException {
        assumeTrue(Browser.chromium().isPresent() && Browser.chromedriver().isPresent(),
                "there is no Chromium with its driver on this machine");
        try (var served = Served.in(folder, Map.of())) {
            served.feedSeeds();
            try (var browser = Browser.open(served.uri("/"), Files.createDirectories(folder.resolve("profile")))) {
                news(browser, served);
                trends(browser);
                document(browser);
                search(browser);
                retry(browser, served);
                hostile(browser, served);
                rightToLeft(browser, served);
                assertThat(browser.run("return performance.getEntriesByType('resource')"
                        + ".filter(one => !one.name.startsWith(location.origin)).length")).isEqualTo("0");
            }
        }
    }

    private static void news(Browser browser, Served served) throws IOException, InterruptedException {
        browser.go("");
        browser.read("5 documents");
        browser.read("live");
        browser.run("window.notReloaded = true");
        served.feed(List.of(Served.raw("talks", "live.md",
                "# A talk that comes in live\n\n**Ada Byron** (0:00)\nIt is here.\n\n**Alan Mathison** (0:07)\nAt once.\n")));
        browser.read("A talk that comes in live");
        browser.read("6 documents");
        assertThat(browser.run("return window.notReloaded")).isEqualTo("true");
        browser.shoot("news");
    }

    private static void trends(Browser browser) throws IOException {
        browser.go("#/trends?by=month");
        browser.see("svg.chart a .bar");
        browser.shoot("trends");
        var counted = browser
                .run("return document.querySelector('.card[data-topic=\"agi-outlook\"] svg a title').textContent");
        browser.click(".card[data-topic=\"agi-outlook\"] svg a");
        browser.see(".list li[data-id]");
        assertThat(counted).endsWith(browser.see(".lead").getText().replaceFirst("\\. .*", ""));
        assertThat(browser.run("return location.hash")).contains("topic");
        browser.click(".list li[data-id] a.title");
    }

    private static void document(Browser browser) throws IOException {
        browser.see("#text mark");
        browser.see(".side h2");
        browser.shoot("document");
        browser.size(390, 800);
        browser.shoot("phone");
        assertThat(browser.run("return document.documentElement.scrollWidth <= window.innerWidth")).isEqualTo("true");
        browser.size(1200, 900);
    }

    private static void search(Browser browser) throws IOException {
        browser.go("#/search?q=topic:agi-outlook");
        browser.see(".lead a[href='/feeds/topics/agi-outlook.xml']");
        var feeds = "return [...document.querySelectorAll('link[rel=alternate]')].map(link => link.getAttribute('href')).join()";
        assertThat(browser.run(feeds)).isEqualTo("/feeds/topics/agi-outlook.xml");
        browser.go("#/search?q=reasoning");
        browser.see(".passage mark");
        assertThat(browser.run(feeds)).isEmpty();
        browser.shoot("search");
    }

    private static void retry(Browser browser, Served served) throws IOException, InterruptedException {
        var rejected = served.rejectReadable();
        browser.go("#/rejected");
        browser.see("li[data-event=\"" + rejected.eventId() + "\"] button");
        browser.shoot("rejected");
        browser.click("li[data-event=\"" + rejected.eventId() + "\"] button");
        browser.read("Nothing is rejected.");
        browser.go("#/ledger");
        browser.read("It balances");
        browser.shoot("ledger");
    }

    /** A sentence with Latin words in it falls apart where it is set from the left. */
    private static void rightToLeft(Browser browser, Served served) throws IOException, InterruptedException {
        served.feed(List.of(Served.raw("arabic", "talk.md", """
            # مقابلة مع ليلى حداد حول النماذج

            **سامي** (0:00)
            مرحبا بكم في هذه المقابلة الجديدة عن الذكاء الاصطناعي.

            **ليلى حداد** (0:05)
            نماذج الاستدلال reasoning models تفكر قبل أن تجيب، وهذا يغير كل شيء.
            """)));
        browser.go("#/search?q=source:arabic");
        await("it can be found").atMost(Served.PATIENCE).until(() -> {
            browser.driver().navigate().refresh();
            browser.see("main h1");
            return !browser.all(".list a.title").isEmpty();
        });
        assertThat(browser.run("return getComputedStyle(document.querySelector('.list a.title')).direction"))
                .isEqualTo("rtl");
        browser.run("document.querySelector('.list a.title').click()");
        browser.see("#text .said");
        assertThat(browser.run("return [...document.querySelectorAll('h1, #text p, .side li a')]"
                + ".map(each => getComputedStyle(each).direction).filter(each => each !== 'rtl').length"))
                .isEqualTo("0");
        assertThat(browser.run("return document.getElementById('text').lang")).isEqualTo("ar");
        browser.shoot("right-to-left");
    }

    private static void hostile(Browser browser, Served served) throws IOException, InterruptedException {
        served.feed(List.of(Served.raw("hostile", "title.md", "---\ntitle: \"" + SCRIPT
                + "\"\n---\n\n**Ada Byron** (0:00)\nSee </script><img src=x onerror=\"document.title='owned'\"> there.\n\n**Alan** (0:05)\nNo.\n"),
                Served.raw("hostile", "link.html",
                        "<html><head><title>A link</title><link rel=canonical href=\"javascript:document.title='owned'\"></head><body><article><p>Ada Byron: \"I said that the engine weaves patterns of its own, and nobody believed me for a hundred years.\"</p><p><a href=\"javascript:alert(1)\">more</a></p></article></body></html>"),
                Served.raw("hostile", "long.md", "---\ntitle: " + "A very long title ".repeat(60_000)
                        + "\n---\n\n**Ada Byron** (0:00)\nShort.\n\n**Alan** (0:05)\nYes.\n")));
        await("they can be found").atMost(Served.PATIENCE)
                .until(() -> served.get("/api/search?q=source:hostile").body().contains("\"total\":3"));
        browser.go("#/search?q=source:hostile");
        browser.read("3 documents");
        browser.read(SCRIPT);
        for (int i = 0; i < 3; i++) {
            browser.go("#/search?q=source:hostile");
            browser.read("3 documents");
            browser.run("document.querySelectorAll('.list a.title')[" + i + "].click()");
            browser.see("#text .said");
            assertThat(browser
                    .run("return document.querySelectorAll('main script, main img, a[href^=\"javascript\"]').length"))
                    .isEqualTo("0");
            assertThat(browser.run("return document.title")).isNotEqualTo("owned");
        }
        browser.shoot("hostile");
    }
}

package dev.parley.app.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WindowType;

/** How the page looks, and how it is used without a mouse. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LooksIT {
    private static final Path PROBES = Path.of("src/test/resources/dashboard");
    private static final Map<String, String> VIEWS = Map.of("new", "#/", "trends", "#/trends?by=month", "search",
            "#/search?q=reasoning", "sources", "#/sources", "rejected", "#/rejected", "ledger", "#/ledger");

    private record Begun(Served served, Browser browser) {}

    private final List<Begun> begun = new CopyOnWriteArrayList<>();
    private final Deque<AutoCloseable> opened = new ConcurrentLinkedDeque<>();
    private final AtomicInteger loads = new AtomicInteger();

    @BeforeAll
    void open(@TempDir Path folder) throws IOException, InterruptedException {
        assumeTrue(Browser.chromium().isPresent() && Browser.chromedriver().isPresent(),
                "there is no Chromium with its driver on this machine");
        var served = Served.in(folder, Map.of());
        opened.add(served);
        served.feedSeeds();
        var seed = Files.readString(Path.of("../seeds/003_ce96b97cd3a21685.txt"));
        served.feed(List.of(Served.raw("copies", "again.txt", seed)));
        served.rejectReadable();
        var browser = Browser.open(served.uri("/"), Files.createDirectories(folder.resolve("profile")));
        opened.addFirst(browser);
        begun.add(new Begun(served, browser));
        await("the copy is found").atMost(Served.PATIENCE)
                .until(() -> served.get("/api/search?q=source:copies").body().contains("again.txt"));
    }

    @AfterAll
    void close() throws Exception {
        for (var each : opened)
            each.close();
    }

    private Browser browser() {
        return begun.getFirst().browser;
    }

    /** Loads the page anew, so that what is seen is the view and not the one before. */
    private void show(String place) {
        browser().go("?" + loads.incrementAndGet() + place);
        browser().see("main h1");
    }

    private String document() throws IOException, InterruptedException {
        var body = begun.getFirst().served.get("/api/search?q=source:copies").body();
        return "#/documents/" + body.replaceFirst("(?s).*?\"id\":\"([a-z2-7]{16})\".*", "$1");
    }

    private Map<String, String> views() throws IOException, InterruptedException {
        var views = new HashMap<>(VIEWS);
        views.put("document", document());
        return views;
    }

    @Test
    void everyTextStandsOutFromItsGroundInLightAndDark() throws IOException, InterruptedException {
        var contrast = Files.readString(PROBES.resolve("contrast.js"), StandardCharsets.UTF_8);
        for (var scheme : List.of("light", "dark")) {
            browser().scheme(scheme);
            for (var view : views().entrySet()) {
                show(view.getValue());
                browser().shoot(scheme + "-" + view.getKey());
                assertThat(browser().run(contrast)).as(scheme + " " + view.getKey()).isEqualTo("");
            }
        }
        browser().scheme("light");
    }

    @Test
    void everyViewFitsAPhone() throws IOException, InterruptedException {
        browser().size(390, 844);
        for (var view : views().entrySet()) {
            show(view.getValue());
            browser().shoot("phone-" + view.getKey());
            assertThat(browser()
                    .run("return document.documentElement.scrollWidth + ' of ' + document.documentElement.clientWidth"))
                    .as(view.getKey())
                    .satisfies(widths -> assertThat(widths.split(" of ")[0]).isEqualTo(widths.split(" of ")[1]));
        }
        browser().size(1200, 900);
    }

    @Test
    void whoUsesKeysAloneReachesEverythingAndSeesWhereTheyAre() {
        show("#/trends?by=month");
        browser().see("svg.chart a .bar");
        var reached = new ArrayList<String>();
        while (reached.size() < 60 && (reached.isEmpty() || !reached.getLast().contains("agi-outlook column"))) {
            browser().press(Keys.TAB);
            reached.add(browser().run(focus()));
        }
        assertThat(reached.getFirst()).startsWith("To the content");
        assertThat(reached).anySatisfy(place -> assertThat(place).startsWith("Trends"))
                .anySatisfy(place -> assertThat(place).startsWith("Search documents"))
                .allSatisfy(place -> assertThat(place).endsWith("seen"));
        assertThat(reached.getLast()).contains("agi-outlook column");
        browser().press(Keys.ENTER);
        browser().see(".list li[data-id]");
        assertThat(browser().run("return document.activeElement.id")).isEqualTo("main");
        browser().press("/");
        assertThat(browser().run("return document.activeElement.id")).isEqualTo("q");
        browser().see("#q").sendKeys(Keys.chord(Keys.CONTROL, "a"), "reasoning", Keys.ENTER);
        browser().read("reasoning");
        browser().see(".passage mark");
    }

    /** What has the focus, and whether that can be seen. */
    private static String focus() {
        return """
            const at = document.activeElement, card = at.closest('.card'), bar = at.querySelector('.bar');
            const name = at.getAttribute('aria-label') ?? at.textContent;
            const seen = bar ? getComputedStyle(bar).strokeWidth !== '0px' && getComputedStyle(bar).stroke !== 'none'
                             : getComputedStyle(at).outlineStyle !== 'none';
            return name + (bar ? ' ' + card.dataset.topic + ' column' : '') + (seen ? ' seen' : ' not seen')""";
    }

    @Test
    void whatColoursTellApartIsToldApartWithoutSomeOfThem() throws IOException {
        var probe = Files.readString(PROBES.resolve("colours.js"), StandardCharsets.UTF_8);
        for (var scheme : List.of("light", "dark"))
            for (var sight : List.of("none", "protanopia", "deuteranopia", "tritanopia")) {
                browser().scheme(scheme);
                show("#/ledger");
                browser().sight(sight);
                browser().run(probe); // over the page, which stays
                var picture = browser().picture();
                for (int pair = 0; pair < 4; pair++)
                    assertThat(difference(picture, pair)).as("pair " + pair + ", " + scheme + ", " + sight)
                            .isGreaterThan(60);
            }
        browser().sight("none");
        browser().run("document.querySelector('#swatches').remove()");
        browser().scheme("light");
    }

    /** Between the two swatches of a row, in the red, green and blue of the screen. */
    private static double difference(BufferedImage picture, int row) {
        var left = new Color(picture.getRGB(20, 20 + 40 * row));
        var right = new Color(picture.getRGB(60, 20 + 40 * row));
        return Math.sqrt(Math.pow(left.getRed() - right.getRed(), 2) + Math.pow(left.getGreen() - right.getGreen(), 2)
                + Math.pow(left.getBlue() - right.getBlue(), 2));
    }

    @Test
    void aCopyIsShownBesideItsOriginalWithWhatTheyShare() throws IOException, InterruptedException {
        show(document());
        browser().click(".side button");
        browser().see(".both mark.shared");
        assertThat(browser().run(
                "return [...document.querySelectorAll('.both .text')].map(text => text.querySelectorAll('mark.shared').length > 0).join()"))
                .isEqualTo("true,true");
        assertThat(browser().run(
                "return new Set([...document.querySelectorAll('.both .text')].map(text => text.querySelector('mark.shared').textContent)).size"))
                .isEqualTo("1");
        browser().shoot("side-by-side");
        browser().click(".side .way button");
        browser().see(".side .way .dim");
        assertThat(browser().text()).contains("partition");
    }

    @Test
    void manyTabsAreAllToldByOneConnection() throws IOException, InterruptedException {
        var first = browser().driver().getWindowHandle();
        for (int i = 0; i < 9; i++) {
            browser().driver().switchTo().newWindow(WindowType.TAB);
            show("#/");
            browser().read("live");
        }
        var served = begun.getFirst().served;
        served.feed(List.of(Served.raw("tabs", "told.md",
                "# Told in every tab\n\n**Ada Byron** (0:00)\nIt is here.\n\n**Alan Mathison** (0:07)\nAt once.\n")));
        for (var tab : browser().driver().getWindowHandles()) {
            browser().driver().switchTo().window(tab);
            if (!tab.equals(first))
                browser().read("Told in every tab");
        }
        for (var tab : browser().driver().getWindowHandles())
            if (!tab.equals(first))
                browser().driver().switchTo().window(tab).close();
        browser().driver().switchTo().window(first);
    }

    @Test
    void thePageIsThereWithinASecond() {
        var milliseconds = new ArrayList<Double>();
        for (int i = 0; i < 7; i++) {
            show("");
            milliseconds.add(Double.parseDouble(
                    browser().run("return performance.getEntriesByName('drawn')[0]?.startTime ?? Infinity")));
        }
        System.out.println("drawn after " + milliseconds.stream().map(Math::round).toList() + " ms");
        assertThat(milliseconds.stream().sorted().toList().get(milliseconds.size() / 2)).isLessThan(1000);
    }
}

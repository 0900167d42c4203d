package dev.parley.app.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page that is left open all day, before a server that comes and goes and has much to tell. */
class PageIT {
    private record Opened(StubApi api, Browser browser) {}

    private final List<Opened> opened = new CopyOnWriteArrayList<>();

    @BeforeEach
    void open(@TempDir Path profile) throws IOException {
        assumeTrue(Browser.chromium().isPresent() && Browser.chromedriver().isPresent(),
                "there is no Chromium with its driver on this machine");
        var api = new StubApi();
        opened.add(new Opened(api, Browser.open(api.uri(), profile)));
    }

    @AfterEach
    void close() {
        opened.forEach(each -> {
            each.browser.close();
            each.api.close();
        });
    }

    private StubApi api() {
        return opened.getFirst().api;
    }

    private Browser browser() {
        return opened.getFirst().browser;
    }

    private void show(String place) {
        browser().go(place);
        browser().see("main h1");
        browser().read("live");
        await("it listens").atMost(Served.PATIENCE).until(() -> api().listening() == 1);
    }

    /** Numbers of the documents in the list, from its top. */
    private String numbers() {
        return browser()
                .run("return [...document.querySelectorAll('.list [data-id]')].map(row => +row.dataset.id).join()");
    }

    private static String down(int from, int to) {
        return IntStream.iterate(from, n -> n >= to, n -> n - 1)
                .mapToObj(Integer::toString)
                .collect(Collectors.joining(","));
    }

    @Test
    void whatCameWhileItWasCutOffIsThereWhenItIsBack() throws IOException {
        api().publish(IntStream.rangeClosed(1, 3));
        show("");
        api().cutOff();
        api().publish(4);
        browser().read("Talk 4");
        assertThat(numbers()).isEqualTo(down(4, 1));
    }

    /** As when a copy of it comes. */
    @Test
    void aDocumentThatComesAgainIsCountedOnce() throws IOException {
        api().publish(IntStream.rangeClosed(1, 60));
        show("");
        browser().read("60 documents");
        api().tell(5);
        api().tell(4);
        api().publish(61);
        api().tell(61);
        browser().read("Talk 61");
        browser().read("61 documents");
    }

    @Test
    void oldDocumentsThatComeWhileTheIndexIsMadeAnewAreNotNew() throws IOException {
        api().publish(IntStream.rangeClosed(1, 60));
        show("");
        for (int number : List.of(2, 40, 61))
            api().tell(number);
        browser().read("Talk 61");
        assertThat(numbers()).isEqualTo(down(61, 31));
    }

    @Test
    void nothingIsLeftOutBelowWhatHasComeIn() throws IOException {
        api().publish(IntStream.rangeClosed(1, 60));
        show("");
        for (int number = 61; number <= 320; number++) {
            api().publish(number);
            api().tell(number);
        }
        browser().read("Talk 320");
        await("it is as long as it may be").until(() -> numbers().equals(down(320, 121)));
        browser().click("button.more");
        await("there are more").atMost(Served.PATIENCE).until(() -> !numbers().equals(down(320, 121)));
        await("all are there").atMost(Served.PATIENCE).until(() -> numbers().equals(down(320, 91)));
    }

    @Test
    void aPageThatCannotBeHadSaysSoAndCanBeAskedForAgain() {
        api().publish(IntStream.rangeClosed(1, 60));
        show("");
        api().refusing.set(true);
        browser().click("button.more");
        browser().read("not now");
        api().refusing.set(false);
        browser().click("button.more");
        await("they are there").atMost(Served.PATIENCE).until(() -> numbers().equals(down(60, 1)));
    }

    @Test
    void whoReadsRejectionsFarDownIsNotThrownBackWhileOthersCome() throws IOException {
        IntStream.rangeClosed(1, 120).forEach(api()::reject);
        show("#/rejected");
        browser().click("button.more");
        await("two pages").atMost(Served.PATIENCE).until(() -> rejections() == 100);
        api().reject(121);
        api().tellOfState();
        browser().read("121 raw documents");
        assertThat(rejections()).isEqualTo(100);
    }

    private int rejections() {
        return browser().all("li[data-event]").size();
    }

    @Test
    void trendsFollowTheFiguresAndWhoeverIsAtAColumnStaysThere() throws IOException {
        show("#/trends");
        browser().read("1 document");
        browser().run("document.querySelector('svg a').focus()");
        api().spokenOf.set(7);
        api().tellOfState();
        browser().read("7 documents");
        assertThat(browser().run("return document.activeElement.getAttribute('aria-label')"))
                .isEqualTo("looms, 2026-11: 7 documents");
    }
}

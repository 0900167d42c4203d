package dev.parley.app.dashboard;

import static org.awaitility.Awaitility.await;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;

/** The machine's Chromium, on an empty profile, which asks nobody but us. */
record Browser(ChromeDriver driver, URI home) implements AutoCloseable {
    private static final Path SHOTS = Path.of("target/screenshots");

    private static Optional<Path> found(List<String> paths) {
        return paths.stream().map(Path::of).filter(Files::isExecutable).findFirst();
    }

    static Optional<Path> chromium() {
        return found(List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"));
    }

    static Optional<Path> chromedriver() {
        return found(List.of("/usr/bin/chromedriver", "/usr/lib/chromium-browser/chromedriver"));
    }

    /** @param profile an empty folder */
    static Browser open(URI home, Path profile) {
        var options = new ChromeOptions().setBinary(chromium().orElseThrow().toFile());
        options.addArguments("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
                "--disable-background-networking", "--disable-component-update", "--disable-sync",
                "--disable-dev-shm-usage", "--window-size=1200,900", "--user-data-dir=" + profile);
        var service = new ChromeDriverService.Builder().usingDriverExecutable(chromedriver().orElseThrow().toFile())
                .usingAnyFreePort()
                .build();
        return new Browser(new ChromeDriver(service, options), home);
    }

    /** As a system set to {@code light} or {@code dark} has it. */
    void scheme(String name) {
        driver.executeCdpCommand("Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", name))));
    }

    /** Shows the page as somebody sees it: {@code none}, or a deficiency by the name that Chromium has for it. */
    void sight(String deficiency) {
        driver.executeCdpCommand("Emulation.setEmulatedVisionDeficiency", Map.of("type", deficiency));
    }

    void press(CharSequence... keys) {
        new Actions(driver).sendKeys(keys).perform();
    }

    BufferedImage picture() throws IOException {
        return ImageIO.read(new ByteArrayInputStream(Objects.requireNonNull(driver.getScreenshotAs(OutputType.BYTES))));
    }

    void go(String place) {
        driver.get(home.resolve("/" + place).toString());
    }

    void size(int width, int height) {
        driver.manage().window().setSize(new Dimension(width, height));
    }

    /** Waits until there is one. */
    WebElement see(String selector) {
        await(selector + " is there").atMost(Served.PATIENCE).until(() -> !all(selector).isEmpty());
        return all(selector).getFirst();
    }

    /** Waits until the page shows a text. */
    void read(String text) {
        await("the page says " + text).atMost(Served.PATIENCE).until(() -> text().contains(text));
    }

    String text() {
        return String.valueOf(driver.executeScript("return document.body.innerText"));
    }

    List<WebElement> all(String selector) {
        return driver.findElements(By.cssSelector(selector));
    }

    String run(String script) {
        return String.valueOf(driver.executeScript(script));
    }

    void click(String selector) {
        see(selector);
        run("document.querySelector('" + selector.replace("'", "\\'")
                + "').dispatchEvent(new MouseEvent('click', {bubbles: true, cancelable: true, view: window}))");
    }

    void shoot(String name) throws IOException {
        Files.createDirectories(SHOTS);
        Files.write(SHOTS.resolve(name + ".png"), Objects.requireNonNull(driver.getScreenshotAs(OutputType.BYTES)));
    }

    @Override
    public void close() {
        driver.quit();
    }
}

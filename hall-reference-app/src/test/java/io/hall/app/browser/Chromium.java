package io.hall.app.browser;

import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/**
 * The machine's Chromium, lent to one test after the other without what the last one left in it:
 * starting it takes longer than most tests.
 */
final class Chromium {

  /** Chromium without windows takes a sixth less of the processor; the whole one does too. */
  private static final List<Path> PROGRAMS =
      List.of(Path.of("/usr/lib/chromium/chromium-headless-shell"), Path.of("/usr/bin/chromium"));

  private static final Path DRIVER = Path.of("/usr/bin/chromedriver");

  /**
   * Makes {@code loadAxe}, which loads axe-core: sent once for all pages of the first tab, because
   * it is large, and loaded only by pages that are looked at.
   */
  static final String AXE = "window.loadAxe = function () {" + text("/axe.min.js") + "\n};";

  /** As many wait for the next test; the others end. */
  private static final int MOST = 3;

  private static final Deque<ChromeDriver> WAITING = new ArrayDeque<>();

  static {
    Runtime.getRuntime().addShutdownHook(new Thread(() -> WAITING.forEach(ChromeDriver::quit)));
  }

  private Chromium() {}

  /** Where there is none, the test is skipped, and said so; in the build of record it fails. */
  static synchronized ChromeDriver lend() {
    ChromeDriver waiting = WAITING.poll();
    return waiting != null ? waiting : start();
  }

  private static ChromeDriver start() {
    Optional<Path> program = PROGRAMS.stream().filter(Files::isExecutable).findFirst();
    boolean there = program.isPresent() && Files.isExecutable(DRIVER);
    if (!there && "true".equals(System.getenv("CI"))) {
      throw new AssertionError("No browser: install chromium and chromium-driver");
    }
    if (!there) {
      System.err.println("SKIPPED: the pages were not tried, for there is no Chromium here");
    }
    Assumptions.assumeTrue(there, "Chromium and its driver");
    ChromeOptions options = new ChromeOptions();
    options.setBinary(program.orElseThrow().toFile());
    options.addArguments(
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-dev-shm-usage",
        "--lang=zh-CN",
        "--window-size=1100,1000");
    ChromeDriverService service =
        new ChromeDriverService.Builder().usingDriverExecutable(DRIVER.toFile()).build();
    ChromeDriver driver = new ChromeDriver(service, options);
    driver.executeCdpCommand("Page.addScriptToEvaluateOnNewDocument", Map.of("source", AXE));
    return driver;
  }

  private static String text(String resource) {
    try (InputStream in = Objects.requireNonNull(AxeBuilder.class.getResourceAsStream(resource))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Takes one back and forgets what it saw; one that does not answer is ended. */
  static synchronized void takeBack(ChromeDriver driver) {
    try {
      driver.get("about:blank");
      driver.executeCdpCommand("Network.clearBrowserCookies", Map.of());
      driver.executeCdpCommand(
          "Storage.clearDataForOrigin", Map.of("origin", "*", "storageTypes", "all"));
      driver.manage().logs().get("browser");
      if (WAITING.size() < MOST && driver.getWindowHandles().size() == 1) {
        WAITING.push(driver);
        return;
      }
    } catch (WebDriverException e) {
      System.err.println("a browser that does not answer is ended: " + e.getClass().getName());
    }
    driver.quit();
  }
}

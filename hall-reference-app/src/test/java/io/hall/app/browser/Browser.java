package io.hall.app.browser;

import com.deque.html.axecore.selenium.AxeBuilder;
import io.hall.app.demo.DemoHall.Hint;
import io.hall.app.server.Place;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;

/**
 * A real browser: the machine's Chromium. Where there is none, tests are skipped, and said so; in
 * the build of record they fail.
 */
final class Browser implements AutoCloseable {

  private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
  private static final Path DRIVER = Path.of("/usr/bin/chromedriver");

  private final ChromeDriver driver;
  private final String url;
  private final WebDriverWait wait;

  private Browser(ChromeDriver driver, String url) {
    this.driver = driver;
    this.url = url;
    this.wait = new WebDriverWait(driver, Duration.ofSeconds(20));
  }

  /** Opens a browser on a server. */
  static Browser on(String url) {
    boolean there = Files.isExecutable(CHROMIUM) && Files.isExecutable(DRIVER);
    if (!there && "true".equals(System.getenv("CI"))) {
      throw new AssertionError("No browser: install chromium and chromium-driver");
    }
    if (!there) {
      System.err.println("SKIPPED: the pages were not tried, for there is no Chromium here");
    }
    Assumptions.assumeTrue(there, "Chromium and its driver");
    ChromeOptions options = new ChromeOptions();
    options.setBinary(CHROMIUM.toFile());
    options.addArguments(
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-dev-shm-usage",
        "--lang=zh-CN",
        "--window-size=1100,1000");
    ChromeDriverService service =
        new ChromeDriverService.Builder().usingDriverExecutable(DRIVER.toFile()).build();
    return new Browser(new ChromeDriver(service, options), url);
  }

  /** Signs an invented person in, with the telephone where one is asked for. */
  void signIn(Hint who) {
    open("/sign-in");
    fill("number", who.number().value());
    fill("password", who.password());
    enter("password");
    String home = Place.of(who.role()).get(0).path();
    wait.until(d -> path().equals(home) || path().equals("/sign-in/code"));
    if (path().equals("/sign-in/code")) {
      fill("code", text("code.telephone"));
      enter("code");
      awaitPath(home);
    }
  }

  void open(String path) {
    driver.get(url + path);
  }

  void fill(String field, String text) {
    WebElement element = wait.until(ExpectedConditions.elementToBeClickable(By.name(field)));
    element.clear();
    element.sendKeys(text);
  }

  /** Presses return in a field, as somebody does who uses the keyboard alone. */
  void enter(String field) {
    driver.findElement(By.name(field)).sendKeys(Keys.ENTER);
  }

  /** Presses the page's main button. */
  void go() {
    wait.until(ExpectedConditions.elementToBeClickable(By.cssSelector("main button.main"))).click();
  }

  void follow(String text) {
    wait.until(ExpectedConditions.elementToBeClickable(By.partialLinkText(text))).click();
  }

  void press(String text) {
    wait.until(
            ExpectedConditions.elementToBeClickable(
                By.xpath("//button[normalize-space()='" + text + "']")))
        .click();
  }

  /** Waits until the page's title begins with a text. */
  void awaitTitle(String title) {
    wait.until(d -> d.getTitle().startsWith(title));
  }

  /** Waits until the address is this one. */
  void awaitPath(String path) {
    wait.until(ExpectedConditions.urlToBe(url + path));
  }

  /** Waits until a text stands somewhere on the page. */
  void awaitText(String text) {
    wait.until(ExpectedConditions.textToBePresentInElementLocated(By.tagName("main"), text));
  }

  String text(String css) {
    return wait.until(ExpectedConditions.visibilityOfElementLocated(By.cssSelector(css))).getText();
  }

  List<String> texts(String css) {
    return driver.findElements(By.cssSelector(css)).stream().map(WebElement::getText).toList();
  }

  String value(String field) {
    return driver.findElement(By.name(field)).getDomProperty("value");
  }

  String path() {
    return driver.getCurrentUrl().substring(url.length());
  }

  /** What the browser itself complained of: a script that was refused, a file that is not there. */
  List<String> complaints() {
    return driver.manage().logs().get("browser").getAll().stream()
        .map(Object::toString)
        .filter(line -> line.contains("SEVERE"))
        .toList();
  }

  /** The addresses of this server to which the page's links lead, but for files. */
  List<String> links() {
    return driver.findElements(By.cssSelector("main a[href]")).stream()
        .map(link -> String.valueOf(link.getDomProperty("href")))
        .filter(href -> href.startsWith(url))
        .map(href -> href.substring(url.length()).replaceFirst("#.*", ""))
        .filter(path -> !path.isEmpty() && !path.matches("[^?]*\\.[a-z0-9]+([?].*)?"))
        .toList();
  }

  /** What keeps somebody from using the page, as axe-core finds it: serious and worse. */
  List<String> barriers() {
    return new AxeBuilder()
        .disableIframeTesting().analyze(driver).getViolations().stream()
            .filter(rule -> List.of("serious", "critical").contains(rule.getImpact()))
            .map(
                rule ->
                    rule.getId()
                        + " "
                        + rule.getNodes().stream().map(node -> node.getHtml()).limit(3).toList())
            .toList();
  }

  byte[] picture() {
    return driver.getScreenshotAs(OutputType.BYTES);
  }

  @Override
  public void close() {
    driver.quit();
  }
}

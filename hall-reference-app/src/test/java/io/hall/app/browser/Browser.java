package io.hall.app.browser;

import io.hall.app.demo.DemoHall;
import io.hall.app.demo.DemoHall.Hint;
import io.hall.app.server.Place;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.TimeoutException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.Select;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A real browser on a server, and what a person does in it. */
final class Browser implements AutoCloseable {

  private final ChromeDriver driver;
  private final String url;
  private final WebDriverWait wait;

  private Browser(ChromeDriver driver, String url) {
    this.driver = driver;
    this.url = url;
    this.wait = new WebDriverWait(driver, Duration.ofSeconds(20), Duration.ofMillis(20));
    this.wait.ignoring(StaleElementReferenceException.class); // a page that is swapped meanwhile
  }

  /** Opens a browser on a server. */
  static Browser on(String url) {
    return new Browser(Chromium.lend(), url);
  }

  /** Signs the invented person with this number in. */
  void signIn(String number) {
    signIn(
        DemoHall.hints().stream()
            .filter(hint -> hint.number().value().equals(number))
            .findFirst()
            .orElseThrow());
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

  /** Types into whatever has the focus. */
  void type(CharSequence... keys) {
    new Actions(driver).sendKeys(keys).perform();
  }

  /** Waits until the field of this name has the focus: a page gives it once it is there. */
  void awaitField(String name) {
    wait.until(d -> name.equals(d.switchTo().activeElement().getDomAttribute("name")));
  }

  /** Waits until what has the focus reads so. */
  void awaitFocusOn(String text) {
    wait.until(d -> d.switchTo().activeElement().getText().equals(text));
  }

  /** Does something that opens another tab, and something there. */
  void inNewTab(Runnable opening, Runnable there) {
    String here = driver.getWindowHandle();
    opening.run();
    wait.until(ExpectedConditions.numberOfWindowsToBe(2));
    String other =
        driver.getWindowHandles().stream().filter(w -> !w.equals(here)).findFirst().orElseThrow();
    driver.switchTo().window(other);
    driver.executeScript(Chromium.AXE);
    there.run();
    driver.close();
    driver.switchTo().window(here);
  }

  /** How wide the paper is that the page is printed on, in millimetres. */
  long paperWidth() {
    Map<String, Object> printed =
        driver.executeCdpCommand("Page.printToPDF", Map.of("preferCSSPageSize", true));
    byte[] pdf = Base64.getDecoder().decode(String.valueOf(printed.get("data")));
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return Math.round(document.getPage(0).getMediaBox().getWidth() / 72 * 25.4);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether the screen is locked over the page. */
  boolean isLocked() {
    return driver.findElement(By.id("lock")).isDisplayed();
  }

  void awaitLock(boolean locked) {
    wait.until(d -> isLocked() == locked);
  }

  /** Types the password over the page. */
  void unlock(String password) {
    WebElement field = wait.until(ExpectedConditions.elementToBeClickable(By.id("lock-password")));
    field.clear();
    field.sendKeys(password, Keys.ENTER);
  }

  void tick(String field) {
    wait.until(ExpectedConditions.elementToBeClickable(By.name(field))).click();
  }

  void choose(String id) {
    wait.until(ExpectedConditions.elementToBeClickable(By.id(id))).click();
  }

  void fill(String field, String text) {
    WebElement element = wait.until(ExpectedConditions.elementToBeClickable(By.name(field)));
    element.clear();
    element.sendKeys(text);
  }

  void select(String field, String value) {
    WebElement list = wait.until(ExpectedConditions.elementToBeClickable(By.name(field)));
    new Select(list).selectByValue(value);
  }

  /** Waits until a list does not offer a value any more. */
  void awaitNoOption(String field, String value) {
    By option = By.cssSelector("select[name=" + field + "] option[value=" + value + "]");
    wait.until(ExpectedConditions.numberOfElementsToBe(option, 0));
  }

  /** Presses return in a field, as somebody does who uses the keyboard alone. */
  void enter(String field) {
    send(field, Keys.ENTER);
  }

  private void send(String field, CharSequence keys) {
    wait.until(
        d -> {
          d.findElement(By.name(field)).sendKeys(keys);
          return true;
        });
  }

  /** Presses the page's main button. */
  void go() {
    wait.until(ExpectedConditions.elementToBeClickable(By.cssSelector("main button.main"))).click();
  }

  /** Sends the form whose action is so, as {@code $='/void'}, by its first button. */
  void send(String action) {
    click("main form[action" + action + "] button");
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

  /** Clicks on everything that a selector names. */
  void clickAll(String css) {
    driver.findElements(By.cssSelector(css)).forEach(WebElement::click);
  }

  /** Ticks one of the boxes of this name. */
  void tick(String field, String value) {
    By box = By.cssSelector("input[name=" + field + "][value=" + value + "]");
    wait.until(ExpectedConditions.elementToBeClickable(box)).click();
  }

  /** Fills in what has no name of its own. */
  void fillIn(String css, String text) {
    WebElement element = wait.until(ExpectedConditions.elementToBeClickable(By.cssSelector(css)));
    element.clear();
    element.sendKeys(text);
  }

  /** Waits until the page's title begins with a text. */
  void awaitTitle(String title) {
    try {
      wait.until(d -> d.getTitle().startsWith(title));
    } catch (TimeoutException e) {
      throw new AssertionError(title + " did not come; there is: " + text("main"), e);
    }
  }

  /** Waits until the address is this one. */
  void awaitPath(String path) {
    wait.until(ExpectedConditions.urlToBe(url + path));
  }

  /** Waits until a text stands somewhere on the page. */
  void awaitText(String text) {
    wait.until(ExpectedConditions.textToBePresentInElementLocated(By.tagName("main"), text));
  }

  void awaitTextIn(String css, String text) {
    wait.until(ExpectedConditions.textToBePresentInElementLocated(By.cssSelector(css), text));
  }

  String text(String css) {
    wait.until(ExpectedConditions.visibilityOfElementLocated(By.cssSelector(css)));
    return wait.until(d -> d.findElement(By.cssSelector(css)).getText());
  }

  List<String> texts(String css) {
    return wait.until(
        d -> d.findElements(By.cssSelector(css)).stream().map(WebElement::getText).toList());
  }

  /** Chooses a file of this machine in a field. */
  void attach(String field, Path file) {
    send(field, file.toString());
  }

  /** What the server answers to whoever is signed in here. */
  HttpResponse<byte[]> get(String path) throws IOException, InterruptedException {
    return answer(HttpRequest.newBuilder(URI.create(url + path)));
  }

  /** What the server answers to a form of whoever is signed in here. */
  HttpResponse<byte[]> post(String path, String form) throws IOException, InterruptedException {
    return answer(
        HttpRequest.newBuilder(URI.create(url + path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("X-XSRF-TOKEN", driver.manage().getCookieNamed("XSRF-TOKEN").getValue())
            .POST(HttpRequest.BodyPublishers.ofString(form)));
  }

  private HttpResponse<byte[]> answer(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    String cookies =
        driver.manage().getCookies().stream()
            .map(cookie -> cookie.getName() + "=" + cookie.getValue())
            .collect(Collectors.joining("; "));
    return HttpClient.newHttpClient()
        .send(request.header("Cookie", cookies).build(), HttpResponse.BodyHandlers.ofByteArray());
  }

  private WebElement element(String css) {
    return wait.until(ExpectedConditions.elementToBeClickable(By.cssSelector(css)));
  }

  void click(String css) {
    element(css).click();
  }

  /** Chooses an option by its value. */
  void pick(String css, String value) {
    new Select(element(css)).selectByValue(value);
  }

  /** Puts a value into a field of date and time, whatever the form in which it is typed. */
  void set(String css, String value) {
    driver.executeScript("arguments[0].value = arguments[1]", element(css), value);
  }

  /** Opens what is folded. */
  void unfold() {
    clickAll("details > summary");
  }

  /** Waits until nothing on the page is what a selector names. */
  void awaitGone(String css) {
    wait.until(ExpectedConditions.numberOfElementsToBe(By.cssSelector(css), 0));
  }

  /** Waits until a text stands nowhere on the page. */
  void awaitNoText(String text) {
    wait.until(d -> !d.findElement(By.tagName("main")).getText().contains(text));
  }

  String value(String field) {
    return wait.until(d -> d.findElement(By.name(field)).getDomProperty("value"));
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
    List<?> targets =
        (List<?>)
            driver.executeScript(
                "return Array.from(document.querySelectorAll('main a[href]'), link => link.href)");
    return targets.stream()
        .map(String::valueOf)
        .filter(href -> href.startsWith(url))
        .map(href -> href.substring(url.length()).replaceFirst("#.*", ""))
        .filter(path -> !path.isEmpty() && !path.matches("[^?]*\\.[a-z0-9]+([?].*)?"))
        .toList();
  }

  /** What keeps somebody from using the page, as axe-core finds it: serious and worse. */
  List<?> barriers() {
    return (List<?>)
        driver.executeAsyncScript(
            """
            const done = arguments[arguments.length - 1];
            const grave = ['serious', 'critical'];
            if (!window.axe) {
              window.loadAxe();
            }
            axe.run(document, {iframes: false, resultTypes: ['violations']}).then(
                found => done(found.violations
                    .filter(rule => grave.includes(rule.impact))
                    .map(rule => rule.id + ' ' + rule.nodes.map(node => node.html).slice(0, 3))),
                trouble => done([String(trouble)]));
            """);
  }

  /** The language of the page. */
  String language() {
    return wait.until(d -> d.findElement(By.tagName("html")).getDomAttribute("lang"));
  }

  /** What is Chinese on the page and is not marked as data, which no language changes. */
  List<?> chinese() {
    return (List<?>)
        driver.executeScript(
            """
            const han = /[\\p{Script=Han}\\u3000-\\u303f\\uff00-\\uffef]/u;
            const data = 'body [lang=zh], [translate=no]';
            const words = Array.from(document.querySelectorAll('body *'))
                .filter(at => !at.closest(data))
                .flatMap(at => [at.ariaLabel, at.placeholder].concat(
                    Array.from(at.childNodes, node => node.nodeType === 3 ? node.data : '')));
            return words.filter(text => han.test(text)).map(text => text.trim());
            """);
  }

  /** Does what downloads a file into an empty folder, and returns the file. */
  Path download(Path folder, Runnable action) throws IOException {
    Path here = Files.createTempDirectory(folder, "download");
    driver.executeCdpCommand(
        "Browser.setDownloadBehavior",
        Map.of("behavior", "allow", "downloadPath", here.toString()));
    action.run();
    return wait.until(d -> finished(here));
  }

  private static @Nullable Path finished(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".zip")).findFirst().orElse(null);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The whole page, also what is below the window. */
  byte[] picture() {
    Object size =
        driver.executeScript(
            "const b = document.body; return {x: b.getBoundingClientRect().x, y: 0, scale: 1,"
                + " width: b.offsetWidth, height: Math.max(b.offsetHeight, 400)}");
    Map<String, Object> picture =
        driver.executeCdpCommand(
            "Page.captureScreenshot", Map.of("captureBeyondViewport", true, "clip", size));
    return Base64.getDecoder().decode(String.valueOf(picture.get("data")));
  }

  @Override
  public void close() {
    Chromium.takeBack(driver);
  }
}

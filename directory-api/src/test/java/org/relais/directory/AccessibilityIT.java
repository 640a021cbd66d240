package org.relais.directory;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.relais.directory.contract.SomeSettings;
import org.relais.directory.lookup.rest.EntryModel;
import org.relais.directory.lookup.rest.ResultsModel;
import org.relais.directory.wire.Pages;
import org.relais.directory.wire.StaticFiles;

/** The pages for people, in Chromium, without scripts of their own. */
@ExtendWith(SharedNode.class)
class AccessibilityIT {
    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    /** In braces: words that find an entry first. */
    private static final List<String> MAIN = List.of(
            "/",
            "/search?q=lawyer+Antwerp",
            "/search?q=xyzzyxyzzy",
            "/organizations/{Payoke}",
            "/professionals/{lawyer Antwerp}",
            "/nothing/here");

    private static final List<String> OTHERS = List.of(
            "/search?q=shelter&country=BE&fresh=1",
            "/organizations/{Sterrenmos}",
            "/vocabulary",
            "/catalog",
            "/rdf-profile",
            "/vocabulary/organization-kinds",
            "/vocabulary/organization-kinds/lawyer",
            "/vocabulary/terms",
            "/vocabulary/openeligibility",
            "/api-docs",
            "/validate",
            "/webhooks/form",
            "/sparql",
            "/problems",
            "/problems/not-found",
            "/organizations?pagee=2");

    private static final Pattern WORDS = Pattern.compile("\\{([^}]+)}");

    private static Playwright playwright;
    private static Browser browser;

    private final ServedNode node;

    AccessibilityIT(ServedNode node) {
        this.node = node;
    }

    @BeforeAll
    static void open() {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium())
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
    }

    @AfterAll
    static void close() {
        if (playwright != null) {
            playwright.close();
        }
    }

    private static Path chromium() {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .map(folder -> Path.of(folder, "chromium"))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(
                        () -> new AssertionError(
                                "There is no 'chromium' on the PATH, and the pages are tested in it: install Debian's package."));
    }

    static Stream<Arguments> pages() {
        return Stream.concat(
                MAIN.stream().flatMap(page -> Stream.of("fr", "nl").map(language -> Arguments.of(page, language))),
                pagesInEnglish().map(page -> Arguments.of(page, "en")));
    }

    static Stream<String> pagesInEnglish() {
        return Stream.concat(MAIN.stream(), OTHERS.stream());
    }

    private String address(String page) throws Exception {
        Matcher words = WORDS.matcher(page);
        return node.at(
                        words.find()
                                ? words.replaceFirst(
                                        node.found(words.group(1)).getFirst().getString("id"))
                                : page)
                .toString();
    }

    private static BrowserContext context(String language, boolean scripts) {
        return browser.newContext(
                new Browser.NewContextOptions().setLocale(language).setJavaScriptEnabled(scripts));
    }

    private static void at(int width, Page page) {
        page.setViewportSize(width, 800);
    }

    @ParameterizedTest
    @MethodSource("pages")
    void nothing_on_it_stands_in_anybodys_way(String path, String language) throws Exception {
        try (BrowserContext context = context(language, true)) {
            Page page = context.newPage();
            page.navigate(address(path));

            assertThat(page.locator("html").getAttribute("lang")).isEqualTo(language);
            hasNoViolations(page);
        }
    }

    /** What passes is neither described nor brought over, which took most of the time. */
    private static AxeRunOptions onlyViolations() {
        AxeRunOptions options = new AxeRunOptions();
        options.setResultTypes(List.of("violations"));
        return options;
    }

    private static void hasNoViolations(Page page) {
        for (int width : new int[] {1280, 390}) {
            at(width, page);
            assertThat(new AxeBuilder(page)
                                    .options(onlyViolations())
                                    .setLegacyMode(true)
                                    .withTags(RULES)
                                    .analyze()
                                    .getViolations()
                                    .stream()
                                    .flatMap(rule -> rule.getNodes().stream()
                                            .map(node -> rule.getId() + ": " + node.getHtml() + " "
                                                    + node.getFailureSummary())))
                    .as("at %d px", width)
                    .isEmpty();
        }
    }

    @Test
    void nor_on_the_findings_of_a_validation() throws Exception {
        try (BrowserContext context = context("fr", true)) {
            Page page = context.newPage();
            page.navigate(address("/validate"));
            page.fill("#address", "http://localhost:" + node.port() + "/professionals");
            page.fill("#token", node.token());
            page.click("main button");
            page.waitForSelector("main section");

            assertThat(page.locator("main section").count()).isPositive();
            assertThat(page.locator("#token").inputValue()).isEmpty();
            hasNoViolations(page);
            at(320, page);
            assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                    .as("%s", page.evaluate(OUTSIDE))
                    .isEqualTo(true);
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void on_a_narrow_screen_it_scrolls_one_way_alone_from_either_side(String path, String language) throws Exception {
        try (BrowserContext context = context(language, true)) {
            Page page = context.newPage();
            page.navigate(address(path));
            for (int width : new int[] {1280, 390, 320}) {
                at(width, page);
                for (String direction : List.of("ltr", "rtl")) {
                    page.evaluate("direction => document.documentElement.dir = direction", direction);

                    assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                            .as("%s at %d px: %s", direction, width, page.evaluate(OUTSIDE))
                            .isEqualTo(true);
                }
            }
        }
    }

    @Test
    void while_somebody_types_the_box_offers_how_to_go_on() throws Exception {
        try (BrowserContext context = context("en", true)) {
            Page page = context.newPage();
            page.navigate(address("/"));
            page.locator("#q").pressSequentially("payo");

            page.waitForSelector(
                    "#suggestions option[value='Payoke']",
                    new Page.WaitForSelectorOptions().setState(WaitForSelectorState.ATTACHED));
        }
    }

    /** What stands out, for the one who has to mend it. */
    private static final String OUTSIDE = """
            [...document.body.querySelectorAll('*')]
                .filter(e => e.getBoundingClientRect().right > innerWidth + 1 || e.getBoundingClientRect().left < -1)
                .filter(e => !e.closest('.table, .skip'))
                .slice(0, 5).map(e => e.outerHTML.slice(0, 200)).join(' | ')
            """;

    @ParameterizedTest
    @MethodSource("pagesInEnglish")
    void it_asks_this_node_alone_and_works_without_scripts(String path) throws Exception {
        List<String> asked = new ArrayList<>();
        try (BrowserContext context = context("en", false)) {
            context.onRequest((Request request) -> asked.add(request.url()));
            Page page = context.newPage();
            page.navigate(address(path));

            assertThat(page.locator("script:not([src^='/static/'])").count()).isZero();
            assertThat(page.locator("main h1").isVisible()).isTrue();
            assertThat(asked)
                    .hasSizeGreaterThan(1)
                    .allSatisfy(url -> assertThat(url).startsWith(node.at("/").toString()));
        }
    }

    @ParameterizedTest
    @MethodSource("pagesInEnglish")
    void on_paper_it_is_black_on_white_without_what_cannot_be_pressed(String path) throws Exception {
        try (BrowserContext context = context("en", true)) {
            Page page = context.newPage();
            page.navigate(address(path));
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));

            assertThat(page.evaluate(VISIBLE + ".filter(e => e.matches('nav, form, input, button')).length"))
                    .isEqualTo(0);
            assertThat(page.evaluate(VISIBLE + COLOURED)).isEqualTo("");
            assertThat(page.locator("h1").isVisible()).isTrue();
        }
    }

    @Test
    void a_text_in_arabic_is_laid_out_right_to_left_on_a_left_to_right_page() {
        List<EntryModel.TextModel> texts = List.of(
                new EntryModel.TextModel("Nous aidons les victimes.", "fr", false),
                new EntryModel.TextModel("نساعد الضحايا (SOS).", "ar", true));
        EntryModel.Item part = new EntryModel.Item("service-1", "استشارة", "", texts, List.of(), List.of());
        EntryModel entry = new EntryModel(
                "دار الأمل",
                "ar",
                "",
                false,
                "",
                texts,
                List.of(),
                List.of(),
                List.of(new EntryModel.Section("services", List.of(part))),
                List.of(),
                List.of());
        ResultsModel results = new ResultsModel(
                "دار",
                1,
                false,
                1,
                "",
                new ResultsModel.Finer(false, List.of(), "", "", "", List.of()),
                "",
                "",
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(new ResultsModel.HitModel(
                        "/", "دار الأمل", "ar", "نساعد الضحايا.", "ar", List.of(), "", "", false)),
                "",
                "",
                List.of());

        assertThat(towards("entry", entry)).isEqualTo("h1 rtl, p ltr, p rtl, h3 rtl, p ltr, p rtl");
        assertThat(towards("results", results)).isEqualTo("a rtl, p rtl");
    }

    /** In which direction each text that names its language is laid out. */
    private static String towards(String template, Object model) {
        byte[] html = new Pages(SomeSettings.NODE, new StaticFiles()).page(template, List.of("en"), model);
        try (BrowserContext context = context("en", true)) {
            Page page = context.newPage();
            page.setContent(new String(html, StandardCharsets.UTF_8));

            assertThat(page.evaluate("getComputedStyle(document.body).direction"))
                    .isEqualTo("ltr");
            return (String) page.evaluate("""
                    [...document.querySelectorAll('main [lang]:not(bdi)')]
                        .map(e => e.localName + ' ' + getComputedStyle(e).direction)
                        .join(', ')
                    """);
        }
    }

    private static final String VISIBLE =
            "[...document.querySelectorAll('body, body *')].filter(e => e.checkVisibility())";

    private static final String COLOURED = """
            .filter(e => {
                const style = getComputedStyle(e);
                return style.color !== 'rgb(0, 0, 0)'
                    || !['rgba(0, 0, 0, 0)', 'rgb(255, 255, 255)'].includes(style.backgroundColor);
            }).slice(0, 5).map(e => e.outerHTML.slice(0, 200)).join(' | ')
            """;
}

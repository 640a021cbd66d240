package org.relais.directory.wire;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.relais.directory.settings.Settings;

/** Renders the pages from precompiled templates. Thread-safe. */
@Singleton
public class Pages {
    private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);
    private final Settings settings;
    private final StaticFiles files;

    @Inject
    public Pages(Settings settings, StaticFiles files) {
        this.settings = settings;
        this.files = files;
    }

    /** @param languages what the reader reads, best first */
    public byte[] page(String template, List<String> languages, Object model) {
        Frame frame = new Frame(
                Messages.forReader(languages),
                settings.demonstration(),
                files.address(StaticFiles.STYLESHEET),
                files.address(StaticFiles.SCRIPT));
        StringOutput page = new StringOutput();
        templates.render(template + ".jte", Map.of("frame", frame, "model", model), page);
        return page.toString().getBytes(StandardCharsets.UTF_8);
    }
}

package org.saksi.server.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;

/** Makes HTML of what a page answers, by the templates that were compiled with this class. Safe for use by many threads. */
final class Renderer {
    private static final int PAGE_UNITS = 64 * 1024;

    private final TemplateEngine engine = TemplateEngine.createPrecompiled(
            null, ContentType.Html, Renderer.class.getClassLoader(), Renderer.class.getPackageName());
    private final Assets assets;

    Renderer(Assets assets) {
        this.assets = assets;
    }

    String html(View view, Texts t, Frame.Sign sign, Frame.Viewer viewer) {
        Frame frame = new Frame(t, assets, view.section(), view.title(), view.here(), sign, viewer);
        StringOutput out = new StringOutput(PAGE_UNITS);
        engine.render(view.template() + ".jte", Map.of("f", frame, "view", view.model()), out);
        return out.toString();
    }
}

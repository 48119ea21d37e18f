package org.saksi.server.page;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Style sheets, scripts and shapes that the pages need, all from this server. Each is named by a digest of what it holds, so
 * that a browser may keep it for ever. Immutable and safe for use by many threads.
 */
final class Assets {
    private static final int DIGEST_DIGITS = 12;
    private static final String JARS = "/META-INF/resources/webjars/";

    private final Map<String, Asset> byName = new LinkedHashMap<>();
    private final Map<String, String> hrefs = new LinkedHashMap<>();

    /**
     * One file.
     *
     * @param type its media type
     * @param bytes as it is
     * @param packed the same in gzip
     */
    record Asset(String type, byte[] bytes, byte[] packed) {}

    Assets() {
        add("saksi.css", "text/css; charset=utf-8", "static/saksi.css");
        add("start.js", "text/javascript; charset=utf-8", "static/start.js");
        add("saksi.js", "text/javascript; charset=utf-8", "static/saksi.js");
        add("charts.js", "text/javascript; charset=utf-8", "static/charts.js");
        add("map.js", "text/javascript; charset=utf-8", "static/map.js");
        add("network.js", "text/javascript; charset=utf-8", "static/network.js");
        add("world.json", "application/json", "static/world.json");
        add("areas.json", "application/json", "static/areas.json");
        add("icon.svg", "image/svg+xml", "static/icon.svg");
        add("d3.js", "text/javascript; charset=utf-8", JARS + "d3/7.9.0/dist/d3.min.js");
        add("htmx.js", "text/javascript; charset=utf-8", JARS + "htmx.org/2.0.4/dist/htmx.min.js");
    }

    private void add(String name, String type, String resource) {
        byte[] bytes = read(resource);
        String named = digest(bytes) + "-" + name;
        byName.put(named, new Asset(type, bytes, packed(bytes)));
        hrefs.put(name, "/assets/" + named);
    }

    /** The address of a file by its plain name. */
    String href(String name) {
        String href = hrefs.get(name);
        if (href == null) {
            throw new IllegalArgumentException("an asset must be one of " + hrefs.keySet() + " but was " + name);
        }
        return href;
    }

    /** The file of the last part of an address; null where there is none. */
    @Nullable
    Asset find(String named) {
        return byName.get(named);
    }

    private static byte[] read(String resource) {
        try (InputStream in = Assets.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("[" + resource + "] must be on the class path but was missing");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("[" + resource + "] could not be read", e);
        }
    }

    private static byte[] packed(byte[] bytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(packed)) {
            zip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("packing in memory", e);
        }
        return packed.toByteArray();
    }

    private static String digest(byte[] bytes) {
        try {
            byte[] sha = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(sha).substring(0, DIGEST_DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}

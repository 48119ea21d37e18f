package org.saksi.reader;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** Builds WARCs record by record, by hand, so that tests can break them anywhere. */
final class Warcs {
    private final List<byte[]> records = new ArrayList<>();

    static String html(String title, String sentence) {
        return "<html><head><title>" + title + "</title></head><body><article><h1>" + title + "</h1><p>" + sentence
                + "</p></article></body></html>";
    }

    Warcs info() {
        return record(
                "warcinfo", null, "application/warc-fields", "software: contoh\r\n".getBytes(StandardCharsets.UTF_8));
    }

    Warcs page(String url, String html) {
        return response(url, "200 OK", "text/html; charset=utf-8", html.getBytes(StandardCharsets.UTF_8));
    }

    Warcs response(String url, String status, String type, byte[] body) {
        byte[] head = ("HTTP/1.1 " + status + "\r\nContent-Type: " + type + "\r\nContent-Length: " + body.length
                        + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8);
        return record("response", url, "application/http; msgtype=response", join(head, body));
    }

    Warcs record(String kind, String url, String type, byte[] block) {
        String head = "WARC/1.0\r\nWARC-Type: " + kind + "\r\nWARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-"
                + String.format(java.util.Locale.ROOT, "%012d", records.size()) + ">\r\n"
                + "WARC-Date: 2025-06-10T08:00:00Z\r\n" + (url == null ? "" : "WARC-Target-URI: " + url + "\r\n")
                + "Content-Type: " + type + "\r\nContent-Length: " + block.length + "\r\n\r\n";
        records.add(
                join(join(head.getBytes(StandardCharsets.UTF_8), block), "\r\n\r\n".getBytes(StandardCharsets.UTF_8)));
        return this;
    }

    List<byte[]> records() {
        return records;
    }

    byte[] plain() {
        return records.stream().reduce(new byte[0], Warcs::join);
    }

    byte[] packed() {
        return records.stream().map(Warcs::gzip).reduce(new byte[0], Warcs::join);
    }

    static byte[] gzip(byte[] plain) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(plain);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    static byte[] join(byte[] one, byte[] other) {
        byte[] both = java.util.Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }
}

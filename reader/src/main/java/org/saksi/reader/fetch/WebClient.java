package org.saksi.reader.fetch;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.zip.ZipException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.util.Timeout;
import org.saksi.reader.internal.InflationGuard;

/**
 * Makes single requests: no redirects, cookies, retries, proxies or transparent decompression, all of which would act
 * unseen. Every request ends by its deadline: its socket is closed then. Safe for use by several threads.
 */
final class WebClient implements AutoCloseable {
    /**
     * Caps on a body.
     *
     * @param wireBytes as sent
     * @param bytes unpacked
     * @param cut whether what is beyond a cap is left unread instead of refused
     */
    record BodyCap(int wireBytes, int bytes, boolean cut) {}

    private static final BodyCap UNREAD = new BodyCap(0, 0, true);
    private static final int MAX_HEADERS = 200;
    private static final int MAX_HEADER_CHARS = 32 * 1024;
    private static final int MAX_CONNECTIONS = 100;

    private final FetchOptions options;
    private final CloseableHttpClient client;
    private final ScheduledExecutorService alarm = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("saksi-fetch-deadline").factory());

    WebClient(FetchOptions options, Resolver resolver) {
        this.options = options;
        Http1Config limits = Http1Config.custom()
                .setMaxHeaderCount(MAX_HEADERS)
                .setMaxLineLength(MAX_HEADER_CHARS)
                .build();
        ConnectionConfig connecting = ConnectionConfig.custom()
                .setConnectTimeout(timeout(options.connectTimeout()))
                .setSocketTimeout(timeout(options.deadline()))
                .build();
        client = HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(new CheckedResolution(resolver, options.privateAddresses()))
                        .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                                .http1Config(limits)
                                .build())
                        .setDefaultConnectionConfig(connecting)
                        .setMaxConnTotal(MAX_CONNECTIONS)
                        .setMaxConnPerRoute(2)
                        .build())
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setAuthenticationEnabled(false)
                        .setProtocolUpgradeEnabled(false)
                        .setResponseTimeout(timeout(options.deadline()))
                        .build())
                .setUserAgent(options.userAgent())
                .disableAutomaticRetries()
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableContentCompression()
                .build();
    }

    /**
     * One response.
     *
     * @param left time that is left for it
     */
    Exchange get(WebAddress address, Map<String, String> headers, Duration left, BodyCap cap) throws Refusal {
        HttpGet request = new HttpGet(address.uri());
        request.setHeader("Accept-Encoding", "gzip");
        return send(request, headers, left, cap);
    }

    /** Sends JSON and gives the status of the answer; its body is not read. */
    int post(WebAddress address, Map<String, String> headers, byte[] json, Duration left) throws Refusal {
        HttpPost request = new HttpPost(address.uri());
        request.setEntity(new ByteArrayEntity(json, ContentType.APPLICATION_JSON));
        return send(request, headers, left, UNREAD).status();
    }

    private Exchange send(HttpUriRequestBase request, Map<String, String> headers, Duration left, BodyCap cap)
            throws Refusal {
        headers.forEach(request::setHeader);
        AtomicBoolean late = new AtomicBoolean();
        ScheduledFuture<?> deadline = alarm.schedule(
                () -> {
                    late.set(true);
                    request.cancel();
                },
                Math.max(1, left.toMillis()),
                TimeUnit.MILLISECONDS);
        try {
            return client.execute(request, response -> exchange(request, response, cap));
        } catch (CheckedResolution.ForbiddenException forbidden) {
            throw new Refusal("address", String.valueOf(forbidden.getMessage()), false);
        } catch (Refusal refusal) {
            throw refusal;
        } catch (InflationGuard.ExcessException excess) {
            throw new Refusal("too-large", String.valueOf(excess.getMessage()), false);
        } catch (UnknownHostException unknown) {
            throw new Refusal("dns", "host must be known but was not found", true);
        } catch (IOException | IllegalStateException failed) {
            if (late.get() || isSilence(failed)) {
                throw new Refusal(
                        "deadline",
                        "response must be whole within " + options.deadline().toSeconds() + " s but was not",
                        true);
            }
            String kind = failed.getClass().getSimpleName();
            throw new Refusal("connection", "response must arrive whole but did not: " + kind, true);
        } finally {
            deadline.cancel(false);
        }
    }

    /** A socket that was silent until the deadline may end a moment before the alarm rings. */
    private static boolean isSilence(Exception failed) {
        return failed instanceof SocketTimeoutException && !(failed instanceof ConnectTimeoutException);
    }

    @Override
    public void close() {
        alarm.shutdownNow();
        client.close(org.apache.hc.core5.io.CloseMode.IMMEDIATE);
    }

    private static Exchange exchange(HttpUriRequestBase request, ClassicHttpResponse response, BodyCap cap)
            throws IOException {
        Map<String, String> headers = new HashMap<>();
        for (Header header : response.getHeaders()) {
            headers.putIfAbsent(header.getName().toLowerCase(Locale.ROOT), header.getValue());
        }
        HttpEntity entity = response.getEntity();
        boolean wanted = response.getCode() >= 200 && response.getCode() < 300 && entity != null;
        byte[] body = new byte[0];
        if (wanted) {
            body = unpacked(wire(entity, cap), encodings(headers), cap);
        }
        // What is left of a body that nobody wants is not read to its end to keep the connection.
        if (!wanted || cap.cut()) {
            request.cancel();
        }
        return new Exchange(response.getCode(), headers, body);
    }

    private static byte[] wire(HttpEntity entity, BodyCap cap) throws IOException {
        if (entity.getContentLength() > cap.wireBytes() && !cap.cut()) {
            throw tooLarge("body", cap.wireBytes());
        }
        return read("body", entity.getContent(), cap.wireBytes(), cap.cut());
    }

    private static byte[] read(String what, InputStream in, int most, boolean cut) throws IOException {
        byte[] bytes = in.readNBytes(most);
        if (bytes.length == most && !cut && in.read() >= 0) {
            throw tooLarge(what, most);
        }
        return bytes;
    }

    private static List<String> encodings(Map<String, String> headers) {
        String written = headers.getOrDefault("content-encoding", "").toLowerCase(Locale.ROOT);
        return Arrays.stream(written.split(",", -1))
                .map(String::strip)
                .filter(name -> !name.isEmpty() && !name.equals("identity"))
                .toList();
    }

    private static byte[] unpacked(byte[] wire, List<String> encodings, BodyCap cap) throws IOException {
        if (encodings.isEmpty() || wire.length == 0) {
            return wire;
        }
        boolean gzip = encodings.equals(List.of("gzip")) || encodings.equals(List.of("x-gzip"));
        if (!gzip) {
            throw new Refusal(
                    "encoding", "Content-Encoding must be gzip, once, but was " + String.join(", ", encodings), false);
        }
        try (InputStream in = new InflationGuard(new ByteArrayInputStream(wire))) {
            return read("unpacked body", in, cap.bytes(), cap.cut());
        } catch (EOFException | ZipException damaged) {
            throw new Refusal("encoding", "gzip data must be whole but was cut off or damaged", true);
        }
    }

    private static Refusal tooLarge(String what, int most) {
        return new Refusal("too-large", what + " must have at most " + most + " bytes but had more", false);
    }

    private static Timeout timeout(Duration time) {
        return Timeout.ofMilliseconds(time.toMillis());
    }
}

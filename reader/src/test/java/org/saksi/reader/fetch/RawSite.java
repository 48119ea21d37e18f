package org.saksi.reader.fetch;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A server that writes bytes no decent server would, and knows how often it was asked. */
final class RawSite implements AutoCloseable {
    /** Writes a response. */
    interface Writing {
        void to(OutputStream out) throws IOException;
    }

    private final ServerSocket server;
    private volatile int connections;

    RawSite(Writing writing) {
        try {
            server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        Thread.ofPlatform().daemon().start(() -> serve(writing));
    }

    private void serve(Writing writing) {
        while (!server.isClosed()) {
            try (Socket socket = server.accept()) {
                connections++;
                byte[] request = new byte[4096];
                int read = socket.getInputStream().read(request);
                String line = new String(request, 0, Math.max(0, read), StandardCharsets.US_ASCII);
                if (line.startsWith("GET /robots.txt")) {
                    ascii(socket.getOutputStream(), "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n");
                } else {
                    writing.to(socket.getOutputStream());
                }
            } catch (IOException closed) {
                // The client hung up, as these tests want it to, or the test is over.
            }
        }
    }

    static void ascii(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    int connections() {
        return connections;
    }

    String at(String path) {
        return "http://berita.example:" + server.getLocalPort() + path;
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}

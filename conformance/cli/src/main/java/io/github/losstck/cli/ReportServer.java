package io.github.losstck.cli;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.losstck.core.LossTckException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Serves one page to browsers of this machine, and nothing else: no path leads to a file. The page's own policy forbids it to
 * load anything; a request that another site made under a name of its own is refused by its Host.
 */
final class ReportServer implements AutoCloseable {

    private static final int OK = 200;
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;
    private static final int WRONG_METHOD = 405;
    private static final int FAULT = 500;

    private final HttpServer server;
    private final ExecutorService workers = Executors.newCachedThreadPool(ReportServer::daemon);
    private final LiveReport report;

    private ReportServer(HttpServer server, LiveReport report) {
        this.server = server;
        this.report = report;
    }

    /**
     * Begin to serve. A request that never ends keeps no other waiting.
     *
     * @param port 0 for any that is free
     */
    static ReportServer start(LiveReport report, int port) throws IOException {
        HttpServer http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        ReportServer server = new ReportServer(http, report);
        http.createContext("/", server::answer);
        http.setExecutor(server.workers);
        http.start();
        return server;
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "losstck-serve");
        thread.setDaemon(true);
        return thread;
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            int port = server.getAddress().getPort();
            String host = String.valueOf(exchange.getRequestHeaders().getFirst("Host"));
            if (!Set.of("127.0.0.1:" + port, "localhost:" + port).contains(host)) {
                say(exchange, FORBIDDEN, "This server answers 127.0.0.1 alone.");
            } else if (!Set.of("GET", "HEAD").contains(exchange.getRequestMethod())) {
                say(exchange, WRONG_METHOD, "There is a page to get, and nothing else.");
            } else if (!"/".equals(exchange.getRequestURI().getPath())) {
                say(exchange, NOT_FOUND, "There is one page, and its path is /");
            } else {
                page(exchange);
            }
        }
    }

    private void page(HttpExchange exchange) throws IOException {
        try {
            send(exchange, OK, "text/html; charset=utf-8", report.page());
        } catch (LossTckException | UncheckedIOException e) {
            say(exchange, FAULT, e.getMessage());
        }
    }

    private static void say(HttpExchange exchange, int status, String words) throws IOException {
        send(exchange, status, "text/plain; charset=utf-8", (words + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private static void send(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        Headers headers = exchange.getResponseHeaders();
        headers.set("Content-Type", type);
        headers.set("Cache-Control", "no-store");
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Referrer-Policy", "no-referrer");
        boolean head = exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(status, head ? -1 : body.length);
        if (!head) {
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(body);
            }
        }
    }

    @Override
    public void close() {
        server.stop(0);
        workers.shutdownNow();
    }
}

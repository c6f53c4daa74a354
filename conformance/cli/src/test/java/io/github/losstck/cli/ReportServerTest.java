package io.github.losstck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReportServerTest {

    private static final Path RECORD = Path.of("src/test/resources/toy.jsonl");

    @TempDir
    private Path folder;

    private ReportServer server;

    @BeforeEach
    void serve() throws IOException {
        Files.copy(RECORD, folder.resolve("a.jsonl"));
        server = ReportServer.start(new LiveReport(folder), 0);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private HttpResponse<String> get(String path) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(server.address() + path))
                                .build(),
                        BodyHandlers.ofString());
    }

    @Test
    void thePageKeepsItsPolicy() throws Exception {
        HttpResponse<String> page = get("");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .startsWith("<!doctype html>")
                .contains("Content-Security-Policy", "default-src &#39;none&#39;");
        assertThat(page.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(page.headers().firstValue("Content-Type")).contains("text/html; charset=utf-8");
    }

    @Test
    void thePageIsMadeAnewWhenARecordComes() throws Exception {
        assertThat(get("").body()).doesNotContain("2 runs side by side");
        Files.copy(RECORD, folder.resolve("b.jsonl"));
        assertThat(get("").body()).contains("2 runs side by side");
        Files.writeString(folder.resolve("b.jsonl"), "{}\n");
        assertThat(get("").statusCode()).isEqualTo(500);
        assertThat(get("").body()).startsWith("[losstck 2] ").contains("b.jsonl");
        Files.delete(folder.resolve("b.jsonl"));
        assertThat(get("").statusCode()).isEqualTo(200);
    }

    @Test
    void aReportIsServedAsItIs() throws Exception {
        Path page = Files.writeString(folder.resolve("r.html"), "<!doctype html><title>mine</title>");
        try (ReportServer other = ReportServer.start(new LiveReport(page), 0)) {
            HttpResponse<String> answer = HttpClient.newHttpClient()
                    .send(HttpRequest.newBuilder(URI.create(other.address())).build(), BodyHandlers.ofString());
            assertThat(answer.body()).contains("mine");
        }
    }

    @Test
    void noPathLeadsToAFile() throws Exception {
        assertThat(get("a.jsonl").statusCode()).isEqualTo(404);
        assertThat(raw("GET /../../../../etc/passwd HTTP/1.1", "127.0.0.1")).startsWith("HTTP/1.1 404 ");
        assertThat(raw("GET /%2e%2e/%2e%2e/etc/passwd HTTP/1.1", "127.0.0.1")).startsWith("HTTP/1.1 404 ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET mailto:x HTTP/1.1",
                "GET * HTTP/1.1",
                "GET //etc/passwd HTTP/1.1",
                "GET /..%2f..%2fetc%2fpasswd HTTP/1.1",
                "GET /%00 HTTP/1.1",
                "GET /a.jsonl%3f HTTP/1.1",
                "GET file:///etc/passwd HTTP/1.1",
                "GET \\..\\a.jsonl HTTP/1.1",
                "GET",
                "",
                "\u0016\u0003\u0001"
            })
    void aRequestThatIsNoneIsRefusedAndTheNextIsAnswered(String request) throws Exception {
        String answer = raw(request, "127.0.0.1");
        assertThat(answer).doesNotStartWith("HTTP/1.1 200 ").doesNotContain("root:", "losstck-record-v1");
        assertThat(get("").statusCode()).isEqualTo(200);
    }

    @Test
    @Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void aRequestThatNeverEndsKeepsNoOtherWaiting() throws Exception {
        int port = URI.create(server.address()).getPort();
        try (Socket half = new Socket(InetAddress.getLoopbackAddress(), port)) {
            half.getOutputStream().write("GET / HT".getBytes(StandardCharsets.US_ASCII));
            half.getOutputStream().flush();
            assertThat(get("").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void anotherHostOrMethodIsRefused() throws Exception {
        assertThat(raw("GET / HTTP/1.1", "evil.example")).startsWith("HTTP/1.1 403 ");
        assertThat(raw("HEAD / HTTP/1.1", "localhost")).startsWith("HTTP/1.1 200 ");
        HttpRequest post = HttpRequest.newBuilder(URI.create(server.address()))
                .POST(BodyPublishers.ofString("x"))
                .build();
        assertThat(HttpClient.newHttpClient()
                        .send(post, BodyHandlers.ofString())
                        .statusCode())
                .isEqualTo(405);
    }

    @Test
    void onlyThisMachineIsAnswered() {
        assertThat(server.address()).startsWith("http://127.0.0.1:");
    }

    private String raw(String request, String host) throws IOException {
        int port = URI.create(server.address()).getPort();
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            String text = request + "\r\nHost: " + host + ":" + port + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}

package io.hall.app.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hall.app.server.TestServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.Map;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The way between browser and server, with a certificate of the site's own. */
class TransportTest {

  private static final String WORD = "of-no-worth";

  @TempDir Path folder;

  private Path certificate() throws Exception {
    Path file = folder.resolve("tls.p12");
    Path keytool = Path.of(System.getProperty("java.home"), "bin", "keytool");
    Process made =
        new ProcessBuilder(
                keytool.toString(),
                "-genkeypair",
                "-alias",
                "tls",
                "-keyalg",
                "EC",
                "-groupname",
                "secp256r1",
                "-dname",
                "CN=localhost",
                "-ext",
                "san=dns:localhost",
                "-validity",
                "2",
                "-storetype",
                "PKCS12",
                "-keystore",
                file.toString(),
                "-storepass",
                WORD)
            .redirectErrorStream(true)
            .start();
    assertThat(made.waitFor()).isZero();
    return file;
  }

  private static SSLContext trusting(Path file) throws Exception {
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(file)) {
      store.load(in, WORD.toCharArray());
    }
    KeyStore trusted = KeyStore.getInstance("PKCS12");
    trusted.load(null, null);
    trusted.setCertificateEntry("tls", store.getCertificate("tls"));
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(trusted);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, trust.getTrustManagers(), null);
    return context;
  }

  @Test
  void a_server_with_a_certificate_speaks_tls_of_today_and_nothing_else() throws Exception {
    Path file = certificate();
    try (TestServer server =
        TestServer.empty(
            folder.resolve("data"),
            Map.of(
                "server.ssl.key-store", file.toString(), "server.ssl.key-store-password", WORD))) {
      int port = URI.create(server.url()).getPort();
      SSLContext context = trusting(file);
      for (String version : new String[] {"TLSv1.3", "TLSv1.2"}) {
        assertThat(page(context, port, version))
            .startsWith("HTTP/1.1 200")
            .contains("Strict-Transport-Security: max-age=63072000; includeSubDomains");
      }
      assertThatThrownBy(() -> page(context, port, "TLSv1.1")).isInstanceOf(IOException.class);
      assertThatThrownBy(() -> page(SSLContext.getDefault(), port, "TLSv1.3"))
          .isInstanceOf(SSLException.class);
      assertThat(plain(port)).startsWith("HTTP/1.1 400");
    }
  }

  private static String page(SSLContext context, int port, String version) throws IOException {
    try (SSLSocket socket =
        (SSLSocket) context.getSocketFactory().createSocket("localhost", port)) {
      socket.setEnabledProtocols(new String[] {version});
      socket.startHandshake();
      assertThat(socket.getSession().getProtocol()).isEqualTo(version);
      return asked(socket);
    }
  }

  private static String plain(int port) throws IOException {
    try (Socket socket = new Socket("localhost", port)) {
      return asked(socket);
    }
  }

  private static String asked(Socket socket) throws IOException {
    OutputStream out = socket.getOutputStream();
    out.write(
        "GET /sign-in HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
            .getBytes(StandardCharsets.US_ASCII));
    out.flush();
    return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }
}

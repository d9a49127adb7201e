package org.wheelhouse.people.security;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.catalina.valves.ValveBase;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;
import org.wheelhouse.people.HouseAddress;

/**
 * What the server refuses before any filter sees it, such as an address that cannot be read, is answered with our headers and
 * our page too.
 */
@Component
class BareErrors implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    private final HouseAddress address;

    BareErrors(HouseAddress address) {
        this.address = address;
    }

    @Override
    public void customize(TomcatServletWebServerFactory server) {
        server.addEngineValves(new Headers(address));
        server.addContextCustomizers(
                context -> context.getParent().getPipeline().addValve(new Page()));
    }

    private static final class Headers extends ValveBase {

        private final HouseAddress address;

        Headers(HouseAddress address) {
            super(true);
            this.address = address;
        }

        @Override
        public void invoke(Request request, Response response) throws IOException, ServletException {
            HeaderFilter.write(response, address);
            getNext().invoke(request, response);
        }
    }

    /** Instead of the server's own page, which names it. */
    private static final class Page extends ErrorReportValve {

        private final byte[] page = read();

        @Override
        protected void report(Request request, Response response, Throwable cause) {
            if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
                return;
            }
            try {
                response.setContentType("text/html");
                response.setCharacterEncoding(StandardCharsets.UTF_8.name());
                response.getReporter().write(new String(page, StandardCharsets.UTF_8));
                response.finishResponse();
            } catch (IOException gone) {
                container.getLogger().debug("Nobody waits for the answer any more", gone);
            }
        }

        private static byte[] read() {
            try (InputStream in = BareErrors.class.getResourceAsStream("/error-pages/refused.html")) {
                return in == null ? new byte[0] : in.readAllBytes();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}

package org.wheelhouse.shell.web;

import org.apache.coyote.http11.AbstractHttp11Protocol;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/**
 * What the server keeps for every screen as long as it is open: a socket for pushes and one for the podium's stream. Their buffers
 * are made for pages that come and go; for hundreds of screens that stay open for hours they would be most of the memory. Little
 * comes in over these sockets, and what goes out is a few kilobytes.
 */
@Component
class ScreenBuffers implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    /** Of a socket, in bytes; a push that is longer goes out in several pieces. */
    private static final int SOCKET = 4096;

    /** Used buffers that are kept for the next connection; making new ones costs little. */
    private static final int KEPT = 32;

    /** Nobody sends trailers. */
    private static final int TRAILER = 512;

    /** What comes in over a push socket is a sign of life; calls of the page come by requests. */
    private static final int PUSHED_IN = 128;

    ScreenBuffers() {
        // read once, when the first socket is made ready
        System.setProperty("org.apache.tomcat.websocket.DEFAULT_BUFFER_SIZE", String.valueOf(SOCKET));
    }

    @Override
    public void customize(TomcatServletWebServerFactory server) {
        server.addConnectorCustomizers(connector -> {
            connector.setProperty("socket.appReadBufSize", String.valueOf(SOCKET));
            connector.setProperty("socket.appWriteBufSize", String.valueOf(SOCKET));
            // after a full room has left, what served it is not kept for the next one
            connector.setProperty("socket.bufferPool", String.valueOf(KEPT));
            connector.setProperty("processorCache", String.valueOf(KEPT));
            if (connector.getProtocolHandler() instanceof AbstractHttp11Protocol<?> http) {
                http.setMaxTrailerSize(TRAILER);
            }
        });
        server.addInitializers(context -> {
            context.setInitParameter("org.apache.tomcat.websocket.textBufferSize", String.valueOf(PUSHED_IN));
            context.setInitParameter("org.apache.tomcat.websocket.binaryBufferSize", String.valueOf(PUSHED_IN));
        });
    }

    /** Vaadin asks for twice 16 KB a screen, for messages that come in as streams; none does. */
    @Bean
    static BeanPostProcessor pushBuffers() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessBeforeInitialization(Object bean, String name) {
                if (bean instanceof ServletRegistrationBean<?> servlet) {
                    servlet.addInitParameter("org.atmosphere.websocket.bufferSize", String.valueOf(PUSHED_IN));
                }
                return bean;
            }
        };
    }
}

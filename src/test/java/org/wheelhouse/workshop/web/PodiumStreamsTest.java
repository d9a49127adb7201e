package org.wheelhouse.workshop.web;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyEmitter;

class PodiumStreamsTest {

    /** As Tomcat does it when a line falls silent while something is sent. */
    @Test
    void aStreamThatCannotEvenBeEndedKeepsNothingFromTheOthers() {
        ResponseBodyEmitter cut = new ResponseBodyEmitter() {
            @Override
            public void send(Object object, @Nullable MediaType type) throws IOException {
                throw new IOException("Broken pipe");
            }

            @Override
            public void completeWithError(Throwable error) {
                throw new IllegalStateException("AsyncListener.onError() had returned");
            }
        };
        assertThatCode(() -> PodiumStreams.send(cut, "event".getBytes(StandardCharsets.UTF_8)))
                .doesNotThrowAnyException();
    }
}

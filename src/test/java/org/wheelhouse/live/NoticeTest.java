package org.wheelhouse.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NoticeTest {

    @Test
    void whatIsToldIsRead() {
        List<String> payloads = Notice.payloads("node", List.of("retro/1", "workshop/Käse"));
        assertThat(payloads).hasSize(1);
        assertThat(Notice.read(payloads.getFirst())).isEqualTo(new Notice("node", List.of("retro/1", "workshop/Käse")));
    }

    @Test
    void aThousandTopicsAreToldInPayloadsThatPostgresTakes() {
        List<String> topics =
                IntStream.range(0, 1_000).mapToObj(i -> "workshop/ü" + i).toList();
        List<String> payloads = Notice.payloads("node", topics);
        assertThat(payloads).allMatch(payload -> payload.getBytes(StandardCharsets.UTF_8).length < 8_000);
        assertThat(payloads.stream().flatMap(payload -> Notice.read(payload).topics().stream()))
                .isEqualTo(topics);
    }

    @Test
    void whatCannotBeToldIsNoTopic() {
        assertThatIllegalArgumentException().isThrownBy(() -> Notice.payloads("node", List.of("two\nlines")));
        assertThatIllegalArgumentException().isThrownBy(() -> Notice.payloads("node", List.of("x".repeat(8_000))));
    }
}

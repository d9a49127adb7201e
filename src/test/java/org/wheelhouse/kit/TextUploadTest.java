package org.wheelhouse.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextUploadTest {

    private static final String WRITTEN = "Jürgen, juergen@example.org\r\n\tZoë";

    @Test
    void whatSpreadsheetsWriteIsReadWhateverTheirCharset() {
        for (Charset charset : List.of(StandardCharsets.UTF_8, Charset.forName("windows-1252"))) {
            assertThat(TextUpload.text(WRITTEN.getBytes(charset)))
                    .as(charset.name())
                    .contains(WRITTEN);
        }
        for (Charset charset : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            assertThat(TextUpload.text(("\uFEFF" + WRITTEN).getBytes(charset)))
                    .as(charset.name())
                    .contains("\uFEFF" + WRITTEN);
        }
    }

    @Test
    void programsPicturesAndPackedSpreadsheetsAreNoText() {
        for (String magic :
                List.of("PK\3\4\0\0", "\u007FELF\2\1\1\0", "MZ\0\3", "\u0089PNG\r\n\u001A\n\0", "%PDF-1.7\n\0\1")) {
            assertThat(TextUpload.text(magic.getBytes(StandardCharsets.ISO_8859_1)))
                    .as(magic)
                    .isEmpty();
        }
    }

    @Test
    void anEmptyFileIsAnEmptyText() {
        assertThat(TextUpload.text(new byte[0])).contains("");
    }
}

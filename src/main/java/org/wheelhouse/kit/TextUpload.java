package org.wheelhouse.kit;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.InMemoryUploadHandler;
import com.vaadin.flow.server.streams.UploadHandler;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Opens one text file from the person's machine. Its name is never used. What is too large is refused before it is read, by the
 * browser and, for those who leave the browser out, by the server too: Vaadin's own limit holds for the browser only.
 */
public final class TextUpload extends Upload {

    /** In bytes. */
    public static final int LARGEST = 1_000_000;

    private static final String TOO_LARGE =
            "This file is larger than 1 MB, so it was not read. Split it and open the parts.";
    private static final String NO_TEXT =
            "This is no text file, so it was not read. Save it as CSV or as plain text, and open" + " that file.";

    /**
     * @param id of the button; the upload itself has the same with {@code -upload}
     * @param opened hears the text
     * @param refused hears why there is none, in a sentence
     */
    public TextUpload(String id, Consumer<String> opened, Consumer<String> refused) {
        InMemoryUploadHandler reading = UploadHandler.inMemory(
                (about, bytes) -> text(bytes).ifPresentOrElse(opened, () -> refused.accept(NO_TEXT)));
        UploadHandler limited = event -> {
            // without a length nothing tells where it ends
            if (event.getFileSize() < 0 || event.getFileSize() > LARGEST) {
                event.reject(TOO_LARGE);
            } else {
                reading.handleUploadRequest(event);
            }
        };
        setUploadHandler(limited);
        setId(id + "-upload");
        Button button = new Button("Open a file");
        button.setId(id);
        setUploadButton(button);
        setMaxFileSize(LARGEST);
        setMaxFiles(1);
        addFileRejectedListener(rejected -> refused.accept(TOO_LARGE));
        addAllFinishedListener(finished -> clearFileList());
    }

    /** As UTF-8, as the UTF-16 or the Windows-1252 that spreadsheets write; empty if it is no text at all. */
    static Optional<String> text(byte[] bytes) {
        Charset wide = bytes.length > 1 && bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE
                ? StandardCharsets.UTF_16LE
                : bytes.length > 1 && bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF
                        ? StandardCharsets.UTF_16BE
                        : StandardCharsets.UTF_8;
        return decoded(bytes, wide)
                .or(() -> decoded(bytes, Charset.forName("windows-1252")))
                .filter(TextUpload::isWritten);
    }

    private static Optional<String> decoded(byte[] bytes, Charset charset) {
        try {
            return Optional.of(
                    charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException notInThisCharset) {
            return Optional.empty();
        }
    }

    /** Programs, pictures and packed spreadsheets hold signs that nobody types. */
    private static boolean isWritten(String text) {
        return text.chars()
                .allMatch(sign -> sign >= ' ' || sign == '\t' || sign == '\n' || sign == '\r' || sign == '\f');
    }
}

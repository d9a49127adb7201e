package org.wheelhouse.kit;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import java.util.Arrays;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class QrCodeTest {

    private static final int SCALE = 8;

    @Test
    void aPhoneReadsTheLinkOutOfTheDrawing() throws NotFoundException {
        String link = "https://wheelhouse.example.org/welcome/P1vjLknfG7uMXNPlIov47A";

        assertThat(new QRCodeMultiReader().decodeMultiple(photo(QrCode.svg(link)))[0].getText())
                .isEqualTo(link);
    }

    /** Paints the squares of the drawing as a camera would see them. */
    private static BinaryBitmap photo(String svg) {
        int size = Pattern.compile("viewBox=\"0 0 (\\d+)")
                .matcher(svg)
                .results()
                .mapToInt(found -> Integer.parseInt(found.group(1)))
                .findFirst()
                .orElseThrow();
        int[] pixels = new int[size * size * SCALE * SCALE];
        Arrays.fill(pixels, 0xFFFFFF);
        Pattern.compile("M(\\d+) (\\d+)h1v1").matcher(svg).results().forEach(square -> paint(pixels, size, square));
        return new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(size * SCALE, size * SCALE, pixels)));
    }

    private static void paint(int[] pixels, int size, MatchResult square) {
        int left = Integer.parseInt(square.group(1)) * SCALE;
        int top = Integer.parseInt(square.group(2)) * SCALE;
        for (int y = top; y < top + SCALE; y++) {
            Arrays.fill(pixels, y * size * SCALE + left, y * size * SCALE + left + SCALE, 0);
        }
    }
}

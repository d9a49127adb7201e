package org.wheelhouse.kit;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.vaadin.flow.component.html.Div;
import java.util.Map;

/** A link as a square that a phone reads, always dark on white: many phones do not read it the other way round. */
public final class QrCode extends Div {

    private static final int QUIET = 4;

    /**
     * @param link what the phone opens
     * @param says what it is, for those who cannot see it, such as "QR code with the link of Ada"
     */
    public QrCode(String link, String says) {
        addClassName("wh-qr");
        getElement().setAttribute("role", "img");
        getElement().setAttribute("aria-label", says);
        // as a property: the component for HTML would write viewBox in small letters, and the drawing would not scale
        getElement().setProperty("innerHTML", svg(link));
    }

    /** One path of unit squares, so that it stays sharp at any size. */
    static String svg(String link) {
        BitMatrix squares = squares(link);
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < squares.getHeight(); y++) {
            for (int x = 0; x < squares.getWidth(); x++) {
                if (squares.get(x, y)) {
                    path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
                }
            }
        }
        int size = squares.getWidth();
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + size + " " + size
                + "\" shape-rendering=\"crispEdges\" aria-hidden=\"true\"><rect width=\"" + size + "\" height=\"" + size
                + "\" fill=\"#fff\"/><path d=\"" + path + "\" fill=\"#000\"/></svg>";
    }

    private static BitMatrix squares(String link) {
        try {
            return new QRCodeWriter()
                    .encode(
                            link,
                            BarcodeFormat.QR_CODE,
                            0,
                            0,
                            Map.of(
                                    EncodeHintType.MARGIN,
                                    QUIET,
                                    EncodeHintType.CHARACTER_SET,
                                    "UTF-8",
                                    EncodeHintType.ERROR_CORRECTION,
                                    ErrorCorrectionLevel.M));
        } catch (WriterException e) {
            throw new IllegalArgumentException("Too long for a QR code: " + link.length() + " characters", e);
        }
    }
}

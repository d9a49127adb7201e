package org.wheelhouse.workshop.ui;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.vaadin.flow.component.html.Span;
import java.util.Map;

/** A link as a picture for a phone's camera; black on white in dark rooms too, for cameras want it so. */
final class QrCode extends Span {

    private static final int QUIET = 2;

    QrCode(String link) {
        addClassName("wh-qr");
        getElement().setProperty("innerHTML", svg(link));
        getElement().setAttribute("role", "img");
        getElement().setAttribute("aria-label", "Code for a phone's camera that opens this room");
    }

    static String svg(String link) {
        BitMatrix dots = matrix(link);
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < dots.getHeight(); y++) {
            for (int x = 0; x < dots.getWidth(); x++) {
                if (dots.get(x, y)) {
                    path.append("M").append(x).append(' ').append(y).append("h1v1h-1z");
                }
            }
        }
        return "<svg viewBox=\"0 0 " + dots.getWidth() + " " + dots.getHeight()
                + "\" shape-rendering=\"crispEdges\" aria-hidden=\"true\"><rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>"
                + "<path fill=\"#000\" d=\"" + path + "\"/></svg>";
    }

    private static BitMatrix matrix(String link) {
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
                                    EncodeHintType.ERROR_CORRECTION,
                                    ErrorCorrectionLevel.M));
        } catch (WriterException e) {
            throw new IllegalArgumentException("no link for a QR code: " + link, e);
        }
    }
}

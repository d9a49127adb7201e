package org.wheelhouse.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A line to a port of this machine that can be cut as a cable is, or go silent as Wi-Fi does: open, and nothing arrives. It can
 * also do what proxies of companies do: refuse sockets of the web, and collect streams of events instead of passing them on.
 */
public final class Wire implements AutoCloseable {

    private final ServerSocket door;
    private final String host;
    private final int target;
    private final Set<Socket> ends = ConcurrentHashMap.newKeySet();
    private volatile boolean cut;
    private volatile boolean silent;
    private volatile boolean refusesSockets;
    private volatile boolean collectsStreams;

    public Wire(String host, int target) {
        this.host = host;
        this.target = target;
        try {
            door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::accept);
    }

    public int port() {
        return door.getLocalPort();
    }

    /** Both ends see it at once, and nobody gets through. */
    public void cut() {
        cut = true;
        ends.forEach(Wire::end);
    }

    /** What is sent from now on is lost, without a word to either end. */
    public void silence() {
        silent = true;
    }

    /** From now on no WebSocket gets through: the handshake is answered with 403. */
    public void refuseSockets() {
        refusesSockets = true;
    }

    /** From now on nothing of a stream of server-sent events arrives, though it is open. */
    public void collectStreams() {
        collectsStreams = true;
    }

    public void mend() {
        cut = false;
        silent = false;
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                Socket here = door.accept();
                if (cut) {
                    end(here);
                } else {
                    connect(here);
                }
            } catch (IOException closedOrRefused) {
                // the next one may get through
            }
        }
    }

    private void connect(Socket here) throws IOException {
        Socket there = new Socket(host, target);
        ends.add(here);
        ends.add(there);
        Thread.ofVirtual().start(() -> carry(here, there));
        Thread.ofVirtual().start(() -> carry(there, here));
    }

    private void carry(Socket from, Socket to) {
        byte[] buffer = new byte[8_192];
        boolean lost = false;
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                String head = refusesSockets || collectsStreams ? head(buffer, read) : "";
                if (refusesSockets && head.contains("upgrade: websocket")) {
                    from.getOutputStream()
                            .write("HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
                                    .getBytes());
                    return;
                }
                lost |= silent || collectsStreams && head.contains("content-type: text/event-stream");
                // a stream with a hole in it would be nonsense: once silent, silent for good
                if (!lost) {
                    out.write(buffer, 0, read);
                }
            }
        } catch (IOException gone) {
            // as when a cable is cut
        } finally {
            ends.remove(from);
            ends.remove(to);
        }
    }

    private static String head(byte[] buffer, int read) {
        return new String(buffer, 0, read, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
    }

    private static void end(Socket socket) {
        try {
            socket.close();
        } catch (IOException alreadyClosed) {
            // as wanted
        }
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        cut();
    }
}

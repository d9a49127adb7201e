package org.wheelhouse.bench.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The podium streams of many screens, read by one thread and as cheaply as can be, so that the driver takes little of what it
 * measures. Reconnects nothing: a stream that ends is counted as lost.
 */
public final class Streams implements AutoCloseable {

    /** Hears of every message, on the thread that reads; must not block. */
    public interface Ear {

        /**
         * @param number of the stream, in the order in which they were opened
         * @param turn of the podium
         * @param nanos when it was read
         */
        void heard(int number, long turn, long nanos);
    }

    private static final byte[] TURN = "\"turn\":".getBytes(StandardCharsets.US_ASCII);

    private final Selector selector;
    private final ConcurrentLinkedQueue<Opening> openings = new ConcurrentLinkedQueue<>();
    private final AtomicInteger opened = new AtomicInteger();
    private final Map<Integer, SocketChannel> channels = new ConcurrentHashMap<>();
    private final AtomicInteger lost = new AtomicInteger();
    private final ByteBuffer buffer = ByteBuffer.allocate(65_536);
    private final Thread reader;
    private volatile Ear ear = (number, turn, nanos) -> {};

    private record Opening(SocketChannel channel, int number) {}

    public Streams() {
        try {
            selector = Selector.open();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        reader = Thread.ofPlatform().name("streams").daemon().start(this::read);
    }

    public void hear(Ear ear) {
        this.ear = ear;
    }

    /** Opens the stream of one screen, with the cookies of its browser. */
    public int open(int port, String code, String seat, String cookies) {
        try {
            SocketChannel channel = SocketChannel.open(new InetSocketAddress("127.0.0.1", port));
            String request = "GET /open/w/" + code + "/stream?seat=" + seat + " HTTP/1.1\r\nHost: localhost:" + port
                    + "\r\nAccept: text/event-stream\r\nCookie: " + cookies + "\r\n\r\n";
            channel.write(ByteBuffer.wrap(request.getBytes(StandardCharsets.US_ASCII)));
            channel.configureBlocking(false);
            int number = opened.getAndIncrement();
            channels.put(number, channel);
            openings.add(new Opening(channel, number));
            selector.wakeup();
            return number;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As a browser does that goes to another page or loses its line. */
    public void close(int number) {
        try {
            channels.remove(number).close();
            selector.wakeup();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Streams that the server ended. */
    public int lost() {
        return lost.get();
    }

    private void read() {
        try {
            while (selector.isOpen()) {
                for (Opening next = openings.poll(); next != null; next = openings.poll()) {
                    if (next.channel().isOpen()) {
                        next.channel().register(selector, SelectionKey.OP_READ, next.number());
                    }
                }
                selector.select(this::take);
            }
        } catch (IOException | java.nio.channels.ClosedSelectorException closed) {
            // the driver is at its end
        }
    }

    private void take(SelectionKey key) {
        SocketChannel channel = (SocketChannel) key.channel();
        buffer.clear();
        int read;
        try {
            read = channel.read(buffer);
        } catch (IOException gone) {
            read = -1;
        }
        if (!channel.isOpen()) {
            return;
        }
        long now = System.nanoTime();
        if (read < 0) {
            key.cancel();
            channels.remove((Integer) key.attachment());
            lost.incrementAndGet();
            return;
        }
        long turn = lastTurn(buffer.array(), read);
        if (turn >= 0) {
            ear.heard((int) key.attachment(), turn, now);
        }
    }

    /** A message is one write of the server and far below a packet of the loopback, so it is never cut. */
    private static long lastTurn(byte[] bytes, int length) {
        for (int at = length - TURN.length - 1; at >= 0; at--) {
            if (java.util.Arrays.equals(bytes, at, at + TURN.length, TURN, 0, TURN.length)) {
                long turn = 0;
                for (int i = at + TURN.length; i < length && Character.isDigit(bytes[i]); i++) {
                    turn = turn * 10 + bytes[i] - '0';
                }
                return turn;
            }
        }
        return -1;
    }

    @Override
    public void close() {
        try {
            for (SelectionKey key : selector.keys()) {
                key.channel().close();
            }
            selector.close();
            reader.join();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

package fr.annales.bench;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Function;

/**
 * A server as its clients meet it: over connections that are kept, without compression.
 *
 * @param request a question as it is sent
 * @param total what stands before the number of events found in an answer
 */
record OverHttp(String name, int port, Function<Asked, String> request, String total) implements Contender {

    /**
     * Annales.
     *
     * @param address where a question is answered
     */
    OverHttp(String name, int port, Function<Asked, String> address) {
        this(name, port, asked -> get(address.apply(asked)), "\"total\":");
    }

    static String get(String path) {
        return "GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n";
    }

    static String post(String path, String json) {
        return "POST %s HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%s"
                .formatted(path, json.getBytes(UTF_8).length, json);
    }

    /** The status of an answer by the beginning of its head, in whatever case; 0 of what is none. */
    static int status(String head) {
        return head.matches("(?is)http/1.1 \\d{3}.*") ? Integer.parseInt(head.substring(9, 12)) : 0;
    }

    @Override
    public Client client() throws IOException {
        return new Connection(new Socket(InetAddress.getLoopbackAddress(), port), request, total.getBytes(US_ASCII));
    }

    /** Reads just enough of HTTP to leave the processors to the server. */
    private static final class Connection implements Client {
        private static final byte[] KIND = "\"kind\":".getBytes(US_ASCII);

        private static final String LENGTH = "\r\ncontent-length: ";
        private static final String OK = "http/1.1 200";
        private static final byte[] END_OF_LINE = "\r\n".getBytes(US_ASCII);
        private static final byte[] END_OF_HEAD = "\r\n\r\n".getBytes(US_ASCII);

        private final Socket socket;
        private final Function<Asked, String> request;
        private final byte[] total;
        private final OutputStream out;
        private final InputStream in;

        /** What came, kept for the next answer: it holds a whole one. */
        private byte[] answer = new byte[1 << 16];

        private int came;

        Connection(Socket socket, Function<Asked, String> request, byte[] total) throws IOException {
            this.socket = socket;
            this.request = request;
            this.total = total;
            socket.setTcpNoDelay(true);
            out = socket.getOutputStream();
            in = socket.getInputStream();
        }

        @Override
        public long ask(Asked asked) throws IOException {
            String asking = request.apply(asked);
            out.write(asking.getBytes(UTF_8));
            came = 0;
            int body = readTo(END_OF_HEAD, 0);
            String head = new String(answer, 0, body, US_ASCII).toLowerCase(Locale.ROOT);
            if (!head.startsWith(OK)) throw new RefusedRequestException(status(head), head + " to " + asking);
            int length = head.indexOf(LENGTH);
            int end = length < 0 ? readChunks(body) : body + (int) number(length + LENGTH.length());
            readTo(end);
            int found = asked.kind().isSearch() ? indexOf(total, body, end) : -1;
            return found < 0 ? times(KIND, body, end) : number(found + total.length);
        }

        /** Reads one chunk after the other, to the empty one; returns where that ends. */
        private int readChunks(int from) throws IOException {
            int at = from;
            int size = -1;
            while (size != 0) {
                int chunk = readTo(END_OF_LINE, at);
                size = Integer.parseInt(new String(answer, at, chunk - END_OF_LINE.length - at, US_ASCII), 16);
                at = chunk + size + END_OF_LINE.length;
                readTo(at);
            }
            return at;
        }

        /** Reads until something has come; returns where it ends. */
        private int readTo(byte[] part, int from) throws IOException {
            int found = indexOf(part, from, came);
            while (found < 0) {
                read();
                found = indexOf(part, from, came);
            }
            return found + part.length;
        }

        private void readTo(int end) throws IOException {
            while (came < end) read();
        }

        /** Reads what there is behind what came, at least a byte. */
        private void read() throws IOException {
            if (came == answer.length) answer = Arrays.copyOf(answer, 2 * came);
            int read = in.read(answer, came, answer.length - came);
            if (read < 0) throw new EOFException("the server closed the connection");
            came += read;
        }

        /** The number that begins at a place. */
        private long number(int from) {
            long number = 0;
            for (int at = from; answer[at] >= '0' && answer[at] <= '9'; at++) number = 10 * number + answer[at] - '0';
            return number;
        }

        private long times(byte[] part, int from, int to) {
            long times = 0;
            for (int at = indexOf(part, from, to); at >= 0; at = indexOf(part, at + 1, to)) times++;
            return times;
        }

        private int indexOf(byte[] part, int from, int to) {
            for (int at = from; at <= to - part.length; at++)
                if (answer[at] == part[0] && Arrays.equals(answer, at, at + part.length, part, 0, part.length))
                    return at;
            return -1;
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}

package fr.annales.bench;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Function;

/**
 * A server as its clients meet it: over connections that are kept, without compression.
 *
 * @param address where a question is answered
 */
record OverHttp(String name, int port, Function<Asked, String> address) implements Contender {

    @Override
    public Client client() throws IOException {
        return new Connection(new Socket(InetAddress.getLoopbackAddress(), port), address);
    }

    /** Reads just enough of HTTP to leave the processors to the server. */
    private static final class Connection implements Client {
        private static final byte[] TOTAL = "\"total\":".getBytes(StandardCharsets.US_ASCII);
        private static final byte[] KIND = "\"kind\":".getBytes(StandardCharsets.US_ASCII);

        private static final byte[] LENGTH = "\r\nContent-Length: ".getBytes(StandardCharsets.US_ASCII);
        private static final byte[] OK = "HTTP/1.1 200".getBytes(StandardCharsets.US_ASCII);
        private static final byte[] END = "\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

        private final Socket socket;
        private final Function<Asked, String> address;
        private final OutputStream out;
        private final InputStream in;

        /** What came, kept for the next answer: it holds a whole one. */
        private byte[] answer = new byte[1 << 16];

        Connection(Socket socket, Function<Asked, String> address) throws IOException {
            this.socket = socket;
            this.address = address;
            socket.setTcpNoDelay(true);
            out = socket.getOutputStream();
            in = socket.getInputStream();
        }

        @Override
        public long ask(Asked asked) throws IOException {
            String asking = address.apply(asked);
            out.write(("GET " + asking + " HTTP/1.1\r\nHost: localhost\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
            int came = 0;
            int head = -1;
            while (head < 0) {
                came += read(came);
                head = indexOf(END, 0, came);
            }
            if (!Arrays.equals(answer, 0, OK.length, OK, 0, OK.length))
                throw new IOException(new String(answer, 0, head, StandardCharsets.US_ASCII) + " to " + asking);
            int body = head + END.length;
            int end = body + (int) number(indexOf(LENGTH, 0, head) + LENGTH.length);
            while (came < end) came += read(came);
            int total = asked.kind().isSearch() ? indexOf(TOTAL, body, end) : -1;
            return total < 0 ? times(KIND, body, end) : number(total + TOTAL.length);
        }

        /** Reads what there is behind what came, at least a byte. */
        private int read(int came) throws IOException {
            if (came == answer.length) answer = Arrays.copyOf(answer, 2 * came);
            int read = in.read(answer, came, answer.length - came);
            if (read < 0) throw new EOFException("the server closed the connection");
            return read;
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

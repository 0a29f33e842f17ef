package fr.annales.bench;

import java.io.BufferedInputStream;
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

        private final Socket socket;
        private final Function<Asked, String> address;
        private final OutputStream out;
        private final InputStream in;

        Connection(Socket socket, Function<Asked, String> address) throws IOException {
            this.socket = socket;
            this.address = address;
            socket.setTcpNoDelay(true);
            out = socket.getOutputStream();
            in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
        }

        @Override
        public long ask(Asked asked) throws IOException {
            String asking = address.apply(asked);
            out.write(("GET " + asking + " HTTP/1.1\r\nHost: localhost\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
            String status = line();
            if (!status.startsWith("HTTP/1.1 200")) throw new IOException(status + " to " + asking);
            byte[] body = in.readNBytes(length());
            boolean tellsTotal = asked.kind().isSearch() && indexOf(TOTAL, body, 0) >= 0;
            return tellsTotal ? number(body, TOTAL) : times(body, KIND);
        }

        private int length() throws IOException {
            int length = 0;
            for (String header = line(); !header.isEmpty(); header = line()) {
                if (header.regionMatches(true, 0, "Content-Length:", 0, 15))
                    length = Integer.parseInt(header.substring(15).strip());
            }
            return length;
        }

        private String line() throws IOException {
            StringBuilder line = new StringBuilder();
            for (int next = in.read(); next != '\n'; next = in.read()) {
                if (next < 0) throw new EOFException("the server closed the connection");
                if (next != '\r') line.append((char) next);
            }
            return line.toString();
        }

        /** The first number that a member has. */
        private static long number(byte[] body, byte[] member) {
            int at = indexOf(member, body, 0) + member.length;
            long number = 0;
            for (; body[at] >= '0' && body[at] <= '9'; at++) number = 10 * number + body[at] - '0';
            return number;
        }

        private static long times(byte[] body, byte[] member) {
            long times = 0;
            for (int at = indexOf(member, body, 0); at >= 0; at = indexOf(member, body, at + 1)) times++;
            return times;
        }

        private static int indexOf(byte[] part, byte[] body, int from) {
            for (int at = from; at <= body.length - part.length; at++)
                if (Arrays.equals(body, at, at + part.length, part, 0, part.length)) return at;
            return -1;
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}

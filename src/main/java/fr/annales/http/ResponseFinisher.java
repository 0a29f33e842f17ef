package fr.annales.http;

import java.util.Objects;
import java.util.Optional;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;

/** The last hand on an answer: a refusal where an error has none, the coding, the tag, the standard headers. */
final class ResponseFinisher {
    /** Below, a coded body saves less than a packet; in bytes. */
    private static final int WORTH_CODING = 1_024;

    private static final byte[] NOTHING = {};

    private final Request request;
    private final HttpFields asked;
    private final AnswerMemory.Share share;
    private final Refusals refusals;
    private final Response response;
    private final HttpFields.Mutable headers;

    private ResponseFinisher(Request request, Response response, AnswerMemory.Share share, Refusals refusals) {
        this.request = request;
        this.share = share;
        this.refusals = refusals;
        this.asked = request.getHeaders();
        this.response = response;
        this.headers = response.getHeaders();
    }

    /**
     * Sets status and headers as they are to be sent.
     *
     * @param body as the route wrote it
     * @param share of the answer, which holds the body
     * @return the body to send
     */
    static byte[] finish(Request request, Response response, byte[] body, AnswerMemory.Share share, Refusals refusals) {
        // Nobody said otherwise.
        if (response.getStatus() == 0) response.setStatus(200);
        ResponseFinisher finish = new ResponseFinisher(request, response, share, refusals);
        byte[] sent = finish.coded(finish.whole(body));
        StandardHeaders.put(finish.headers, request.getHttpURI().getPath(), response.getStatus());
        if (sent.length > 0) finish.headers.put(HttpHeader.CONTENT_LENGTH, sent.length);
        else finish.headers.remove(HttpHeader.CONTENT_LENGTH);
        return sent;
    }

    /** Whoever refused, the client reads a refusal in our words. */
    private byte[] whole(byte[] body) {
        boolean isTold = body.length > 0 && Refusals.isOne(mediaType());
        return response.getStatus() < 400 || isTold ? body : refusal(response.getStatus());
    }

    private byte[] refusal(int status) {
        response.setStatus(status);
        return refusals.body(request, Problem.ofStatus(status), headers);
    }

    private byte[] coded(byte[] body) {
        if (body.length == 0) return body;
        boolean isAnswer = response.getStatus() == 200;
        Optional<String> coding =
                ContentNegotiation.coding(asked.getValuesList(HttpHeader.ACCEPT_ENCODING), body.length >= WORTH_CODING);
        if (coding.isEmpty()) return isAnswer ? refusal(406) : body;
        if (isAnswer && isKnown(ETag.of(mediaType(), body, coding.get()))) return notModified();
        if (coding.get().equals(ContentNegotiation.IDENTITY)) return body;
        headers.put(HttpHeader.CONTENT_ENCODING, coding.get());
        byte[] compressed = Gzip.compress(body, share.body());
        share.take(compressed.length);
        return compressed;
    }

    private boolean isKnown(ETag tag) {
        headers.put(HttpHeader.ETAG, tag.value());
        return tag.isAmong(asked.getValuesList(HttpHeader.IF_NONE_MATCH));
    }

    private byte[] notModified() {
        response.setStatus(304);
        headers.remove(HttpHeader.CONTENT_TYPE);
        return NOTHING;
    }

    private String mediaType() {
        return Objects.requireNonNullElse(headers.get(HttpHeader.CONTENT_TYPE), "");
    }
}

package fr.annales.foreign;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.annales.codec.Windows1252;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;

/** Decodes UTF-8, and as Windows-1252 the bytes that are none: files are pasted together of both. */
final class LenientUtf8 extends CharsetDecoder {
    private final CharsetDecoder strict = UTF_8.newDecoder();

    private LenientUtf8() {
        super(UTF_8, 1, 1);
    }

    static CharsetDecoder decoder() {
        return new LenientUtf8().onMalformedInput(CodingErrorAction.REPLACE);
    }

    @Override
    protected CoderResult decodeLoop(ByteBuffer input, CharBuffer output) {
        while (true) {
            CoderResult result = strict.decode(input, output, false);
            if (!result.isError()) return result;
            if (output.remaining() < result.length()) return CoderResult.OVERFLOW;
            byte[] faults = new byte[result.length()];
            input.get(faults);
            output.put(new String(faults, Windows1252.CHARSET));
        }
    }

    @Override
    protected void implReset() {
        strict.reset();
    }
}

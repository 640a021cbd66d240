package org.relais.directory.wire;

import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;
import org.relais.directory.problem.ProblemException;
import org.relais.directory.problem.ProblemType;
import org.relais.directory.settings.Settings;

/** Refuses a body that is too large: at once where its length is told, or else as soon as it has come that far. */
@Provider
public class BodyLimit implements ContainerRequestFilter {
    /** How many times the limit is read on and thrown away. */
    private static final int PATIENCE = 8;

    private final long most;

    @Context
    @SuppressWarnings("NullAway.Init")
    private ResourceInfo resource;

    @Inject
    public BodyLimit(Settings settings) {
        most = settings.maxBodyBytes();
    }

    @Override
    public void filter(ContainerRequestContext request) {
        Method method = resource.getResourceMethod();
        if (method != null && method.isAnnotationPresent(Streamed.class)) {
            return;
        }
        if (told(request.getHeaderString(HttpHeaders.CONTENT_LENGTH)) > most) {
            throw tooLarge(request.getEntityStream());
        }
        request.setEntityStream(new Counted(request.getEntityStream()));
    }

    private static long told(@Nullable String length) {
        try {
            return length == null ? 0 : Long.parseLong(length);
        } catch (NumberFormatException e) {
            return Long.MAX_VALUE;
        }
    }

    /** Lets the rest go by, within bounds: a client that is still sending does not hear the answer. */
    private ProblemException tooLarge(InputStream body) {
        byte[] thrownAway = new byte[1 << 13];
        try {
            long left = most * PATIENCE;
            for (int some = 0; some >= 0 && left > 0; left -= some) {
                some = body.read(thrownAway);
            }
        } catch (IOException e) {
            // the client is gone
        }
        return new ProblemException(ProblemType.TOO_LARGE.saying("limit", most));
    }

    private final class Counted extends FilterInputStream {
        private long read;

        Counted(InputStream body) {
            super(body);
        }

        @Override
        public int read() throws IOException {
            int each = super.read();
            count(each < 0 ? 0 : 1);
            return each;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int several = super.read(into, from, length);
            count(Math.max(several, 0));
            return several;
        }

        @Override
        public boolean markSupported() {
            return false;
        }

        private void count(int more) {
            read += more;
            if (read > most) {
                throw tooLarge(in);
            }
        }
    }
}

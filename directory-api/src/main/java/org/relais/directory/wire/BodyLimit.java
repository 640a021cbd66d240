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
            throw tooLarge();
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

    private ProblemException tooLarge() {
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
                throw tooLarge();
            }
        }
    }
}

package org.relais.directory.upkeep;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.sql.SQLException;
import org.flywaydb.core.api.FlywayException;
import org.h2.api.ErrorCode;

/** The sentence for what went wrong. */
final class Reason {
    private Reason() {}

    static String of(Throwable failure) {
        return switch (failure) {
            case FlywayException e when e.getCause() instanceof SQLException cause -> of(cause);
            case UncheckedIOException e when e.getCause() instanceof IOException cause -> of(cause);
            case SQLException e -> database(e);
            case NoSuchFileException e -> "There is no " + e.getFile() + ".";
            case AccessDeniedException e -> "This user may not read or write " + e.getFile() + ".";
            case FileAlreadyExistsException e -> e.getFile() + " is in the way.";
            case IOException e -> "A file could not be read or written: " + firstLine(e) + ".";
            default -> String.valueOf(failure.getMessage());
        };
    }

    private static String database(SQLException failure) {
        return switch (failure.getErrorCode()) {
            case ErrorCode.DATABASE_ALREADY_OPEN_1 -> "The database is in use: stop the node first.";
            case ErrorCode.DATABASE_NOT_FOUND_WITH_IF_EXISTS_1, ErrorCode.DATABASE_NOT_FOUND_1 ->
                "There is no database at this address.";
            default -> byState(failure);
        };
    }

    private static String byState(SQLException failure) {
        String state = String.valueOf(failure.getSQLState());
        return switch (state) {
            case "28000", "28P01" -> "The database refuses this user or password.";
            case "3D000" -> "There is no database at this address.";
            case "42501" -> "The database does not let this user do that: " + firstLine(failure) + ".";
            default ->
                state.startsWith("08")
                        ? "The database cannot be reached: " + firstLine(failure) + "."
                        : "The database says (" + state + "): " + firstLine(failure) + ".";
        };
    }

    private static String firstLine(Throwable failure) {
        return String.valueOf(failure.getMessage())
                .lines()
                .findFirst()
                .orElse("")
                .replaceFirst("[.;:]$", "");
    }
}

package org.relais.directory.contract;

/**
 * The page that documents a type of problem.
 *
 * @param address its type
 * @param path of its page here
 * @param example a body of it
 */
public record ProblemTypeModel(
        String title, int status, String detail, String slug, String address, String path, String example) {}

package org.relais.directory.contract;

import java.util.List;

/** Every operation on one page, in sections. */
public record ApiPage(List<Section> sections) {
    /** What is asked for alike. */
    public record Section(String name, String description, List<Operation> operations) {}

    public static ApiPage of(OpenApi contract) {
        return new ApiPage(contract.tags().entrySet().stream()
                .map(tag -> new Section(
                        tag.getKey(),
                        tag.getValue(),
                        contract.operations().stream()
                                .filter(operation -> operation.tag().equals(tag.getKey()))
                                .toList()))
                .toList());
    }
}

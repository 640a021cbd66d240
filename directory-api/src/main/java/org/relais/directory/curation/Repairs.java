package org.relais.directory.curation;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.List;
import org.relais.ontology.finding.Finding;
import org.relais.ontology.hsds.HsdsProfile;

/**
 * Puts right in a record of others what can be put right without asking, and tells of each change: phone numbers, web
 * addresses, coordinates, members nobody knows. Thread-safe.
 */
@Dependent
public class Repairs {
    private final RepairRules rules;

    @Inject
    public Repairs(RepairRules rules) {
        this.rules = rules;
    }

    /** The record as it goes into the form, and what was done to it. Pointers hold for both records. */
    public record Repaired(JsonObject record, List<Finding> findings) {}

    public Repaired repair(JsonObject sent) {
        Repair repair = new Repair(rules, Countries.in(sent));
        String noun = sent.containsKey("identity") ? "professional" : "organization";
        return new Repaired(repair.record(sent, HsdsProfile.FORM.noun(noun)), repair.findings());
    }
}

package org.relais.directory.curation;

/** What is known of the world to repair records by, made once. Thread-safe. */
public final class RepairRules {
    private final PhoneNumbers phoneNumbers = new PhoneNumbers();
    private final CountryBoxes countryBoxes = CountryBoxes.load();

    private RepairRules() {}

    public static RepairRules load() {
        return new RepairRules();
    }

    PhoneNumbers phoneNumbers() {
        return phoneNumbers;
    }

    CountryBoxes countryBoxes() {
        return countryBoxes;
    }
}

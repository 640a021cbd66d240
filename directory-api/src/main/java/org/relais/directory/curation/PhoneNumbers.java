package org.relais.directory.curation;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import com.google.i18n.phonenumbers.ShortNumberInfo;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads telephone numbers as people write them. Thread-safe. */
final class PhoneNumbers {
    private static final String NO_COUNTRY = "ZZ";

    private final PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
    private final ShortNumberInfo shortNumbers = ShortNumberInfo.getInstance();

    /** The number in international form, or as it is when it is a short number such as 112.
     *  @param countries where it may be from, when it does not say so itself
     *  @return empty when it cannot be read, or in more than one way */
    Optional<String> read(String written, Set<String> countries) {
        Set<String> regions = written.strip().startsWith("+") || countries.isEmpty() ? Set.of(NO_COUNTRY) : countries;
        Set<String> readings = regions.stream()
                .flatMap(region -> read(written, region).stream())
                .collect(Collectors.toSet());
        return readings.size() == 1 ? readings.stream().findFirst() : Optional.empty();
    }

    private Optional<String> read(String written, String region) {
        try {
            PhoneNumber number = numbers.parse(written, region);
            if (numbers.isValidNumber(number)) {
                return Optional.of(numbers.format(number, PhoneNumberFormat.INTERNATIONAL));
            }
            return shortNumbers.isValidShortNumberForRegion(number, region) ? Optional.of(written) : Optional.empty();
        } catch (NumberParseException e) {
            return Optional.empty();
        }
    }
}

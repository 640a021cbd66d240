package org.relais.ontology.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.relais.ontology.hsds.Organization;
import org.relais.ontology.hsds.Professional;

class RedactionRulesTest {
    @Test
    void every_component_of_every_record_of_a_profile_has_a_visibility_rule_and_no_rule_names_a_stranger() {
        Set<Class<?>> records = new LinkedHashSet<>();
        reach(Organization.class, records);
        reach(Professional.class, records);

        assertThat(records).hasSizeGreaterThan(25).allSatisfy(record -> {
            Set<String> components = new TreeSet<>();
            for (RecordComponent component : record.getRecordComponents()) {
                components.add(component.getName());
            }
            assertThat(new TreeSet<>(RedactionRules.rules(record).keySet()))
                    .as(record.getSimpleName())
                    .containsAll(components)
                    .allSatisfy(ruled -> assertThat(components.contains(ruled) || ruled.equals("translations"))
                            .as(ruled)
                            .isTrue());
        });
    }

    private static void reach(Type type, Set<Class<?>> records) {
        if (type instanceof ParameterizedType generic) {
            Arrays.stream(generic.getActualTypeArguments()).forEach(argument -> reach(argument, records));
        } else if (type instanceof Class<?> record && record.isRecord() && records.add(record)) {
            for (RecordComponent component : record.getRecordComponents()) {
                reach(component.getGenericType(), records);
            }
        }
    }
}

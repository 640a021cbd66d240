package org.relais.ontology.rdf.sparql;

import org.apache.jena.datatypes.BaseDatatype;
import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.sys.JenaSystem;

/**
 * Datatypes by name, of which one that nobody registered is made anew each time; two of one name are equal. Jena's own
 * remembers for ever each name that a query writes, and so whoever asks fills the memory.
 */
final class ForgetfulTypes extends TypeMapper {
    private ForgetfulTypes() {}

    /** In the place of Jena's own, with all that is registered there. */
    static void install() {
        JenaSystem.init();
        ForgetfulTypes types = new ForgetfulTypes();
        TypeMapper.getInstance().listTypes().forEachRemaining(types::registerDatatype);
        TypeMapper.setInstance(types);
    }

    @Override
    public RDFDatatype getSafeTypeByName(String name) {
        return name == null || getTypeByName(name) != null ? super.getSafeTypeByName(name) : new BaseDatatype(name);
    }
}

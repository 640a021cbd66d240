package org.relais.search;

import java.lang.management.*;
import java.nio.file.*;
import java.util.*;
import org.relais.ontology.profile.*;
import org.relais.search.lucene.*;

class Peek {
    static final String[] W =
            "accueil victimes traite êtres humains accompagnement juridique psychosocial hébergement femmes hommes mineurs service équipe soutien procédure plainte dossier titre séjour travail formation langue santé urgence permanence téléphone ville région partenaire police parquet avocat conseil aide logement santé enfants famille protection parcours intégration écoute droit"
                    .split(" ");
    static final String[] C = {
        "Anvers",
        "Bruxelles",
        "Liège",
        "Gand",
        "Namur",
        "Paris",
        "Lyon",
        "Lille",
        "Berlin",
        "Köln",
        "București",
        "Sofia",
        "Kyiv",
        "Athènes",
        "Madrid"
    };
    static final String[] T = {
        "service-types#residential-reception",
        "service-types#legal-advice",
        "service-types#psychosocial-support",
        "service-types#language-course",
        "service-types#helpline",
        "service-types#medical-care",
        "target-groups#minors",
        "target-groups#women",
        "target-groups#victims",
        "exploitation-forms#labour-exploitation",
        "exploitation-forms#sexual-exploitation",
        "legal-fields#labour-law"
    };

    static String text(Random r, int n) {
        StringBuilder b = new StringBuilder();
        for (int i = 0; i < n; i++) {
            b.append(r.nextInt(4) == 0 ? "mot" + r.nextInt(20000) : W[r.nextInt(W.length)])
                    .append(' ');
        }
        return b.toString();
    }

    static String tag(Random r) {
        return "{'taxonomy_term': {'term_uri': 'https://w3id.org/relais/" + T[r.nextInt(T.length)] + "'}}";
    }

    static String doc(int i) {
        Random r = new Random(i);
        String s = "";
        for (int k = 0; k < 3; k++)
            s += (k > 0 ? "," : "") + "{'name':'" + text(r, 3) + "','description':'" + text(r, 40) + "','attributes':["
                    + tag(r) + "," + tag(r)
                    + "],'languages':[{'code':'fr','name':'French'},{'code':'nl','name':'Dutch'}],'service_at_locations':[{'location_id':'a0000000-0000-4000-8000-000000000101'}]}";
        return Entries.organization(
                i,
                "'name':'" + text(r, 3) + i + "','language':'fr','description':'" + text(r, 120)
                        + "','attributes':[{'taxonomy_term': {'term_uri': 'https://w3id.org/relais/organization-kinds#ngo'}}],'locations':[{'id':'a0000000-0000-4000-8000-000000000101','latitude':"
                        + (45 + r.nextDouble() * 8) + ",'longitude':" + (r.nextDouble() * 20)
                        + ",'addresses':[{'city':'" + C[r.nextInt(C.length)]
                        + "','country':'BE','translations':{'en':{'city':{'value':'Town" + r.nextInt(300)
                        + "','origin':'HUMAN'}}}}]}],'services':[" + s
                        + "],'translations':{'en':{'description':{'value':'" + text(r, 40)
                        + "','origin':'HUMAN'}}},'assurance':[{'method':'https://w3id.org/relais/assurance-methods#public-page','confirmed_on':'2026-0"
                        + (1 + r.nextInt(9)) + "-01'}]");
    }

    public static void main(String[] a) throws Exception {
        var os = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        int N = Integer.parseInt(a[0]);
        System.out.println("bytes " + doc(1).getBytes("UTF-8").length);
        var lx = new Lexicon(Entries.VOCABULARY);
        Path dir = Files.createTempDirectory(Path.of("/dev/shm"), "peek");
        var ix = LuceneDirectoryIndex.open(dir, Audience.PUBLIC, lx);
        long cpu = 0, wall = 0, pos = 0;
        for (int from = 0; from < N; from += 1000) {
            List<IndexChange> step = new ArrayList<>();
            for (int i = from; i < from + 1000; i++) step.add(Entries.put(doc(i)));
            long t = System.nanoTime(), c = os.getProcessCpuTime();
            ix.apply(step, ++pos);
            wall += System.nanoTime() - t;
            cpu += os.getProcessCpuTime() - c;
            if (from % 10000 == 9000)
                System.out.println((from + 1000) + " cpu s " + cpu / 1e9 + " wall s " + wall / 1e9);
        }
        long size = 0;
        try (var f = Files.list(dir)) {
            for (var p : f.toList()) size += Files.size(p);
        }
        System.out.println("index MB " + size / 1000000);
        String[] qs = {
            "victimes traite Anvers",
            "avocat Bruxelles",
            "mot17 mot5",
            "hébergement mineurs",
            "shelter minors",
            "medical care Gand",
            "langue travail équipe"
        };
        for (int round = 0; round < 4; round++) {
            long c = os.getProcessCpuTime();
            int n = 300;
            for (int i = 0; i < n; i++) {
                ix.answer(Question.of(qs[i % qs.length]));
            }
            System.out.println("per question ms cpu " + (os.getProcessCpuTime() - c) / 1e6 / n);
        }
        for (String q : qs) {
            long c = os.getProcessCpuTime();
            int n = 30;
            long tot = 0;
            for (int i = 0; i < n; i++) tot = ((Answer.Answered) ix.answer(Question.of(q))).total();
            System.out.println(q + " total " + tot + " ms " + (os.getProcessCpuTime() - c) / 1e6 / n);
        }
        {
            long c = os.getProcessCpuTime();
            for (int i = 0; i < 30; i++) ix.answer(Question.of(""));
            System.out.println("empty ms " + (os.getProcessCpuTime() - c) / 1e6 / 30);
        }
        {
            long c = os.getProcessCpuTime();
            for (int i = 0; i < 30; i++) ix.answer(Question.of("mot17 mot5").on(new Paging(1, 1)));
            System.out.println("selective 1/page ms " + (os.getProcessCpuTime() - c) / 1e6 / 30);
        }
        {
            long c = os.getProcessCpuTime(), t = System.nanoTime();
            ix.apply(List.of(new IndexChange.Remove(Entries.id(5), true)), 99999);
            System.out.println(
                    "purge cpu ms " + (os.getProcessCpuTime() - c) / 1e6 + " wall " + (System.nanoTime() - t) / 1e6);
        }
        try (var f = Files.list(dir)) {
            for (var p : f.toList()) Files.delete(p);
        }
        Files.delete(dir);
    }
}

package org.relais.ontology.rdf.sparql;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.Transform;
import org.apache.jena.sparql.algebra.TransformCopy;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.expr.E_Regex;
import org.apache.jena.sparql.expr.E_StrConcat;
import org.apache.jena.sparql.expr.E_StrEncodeForURI;
import org.apache.jena.sparql.expr.E_StrReplace;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.ExprTransformCopy;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.aggregate.AggGroupConcat;
import org.apache.jena.sparql.expr.aggregate.AggGroupConcatDistinct;
import org.apache.jena.sparql.expr.aggregate.Aggregator;
import org.apache.jena.sparql.expr.nodevalue.NodeValueOps;
import org.apache.jena.sparql.expr.nodevalue.XSDFuncOp;
import org.jspecify.annotations.Nullable;

/**
 * Puts bounded ones in the place of the functions whose result grows with every step of a chain, and of those that may
 * look at a text for ever.
 */
final class BoundedTexts extends ExprTransformCopy {
    private final Held held;

    BoundedTexts(Held held) {
        this.held = held;
    }

    @Override
    public Expr transform(ExprFunctionN function, ExprList args) {
        return switch (function) {
            case E_StrConcat concat -> new Concat(args);
            case E_StrReplace replace -> new Replace(args);
            case E_Regex regex -> new Regex(args);
            default -> super.transform(function, args);
        };
    }

    @Override
    public Expr transform(ExprFunction1 function, Expr arg) {
        return function instanceof E_StrEncodeForURI ? new Encode(arg) : super.transform(function, arg);
    }

    /** Groups, whose aggregates ARQ brings to nobody's sight but for what they are over. */
    Transform groups() {
        return new TransformCopy() {
            @Override
            public Op transform(OpGroup group, Op over) {
                List<ExprAggregator> weighed = group.getAggregators().stream()
                        .map(each -> new ExprAggregator(each.getVar(), weighed(each.getAggregator())))
                        .toList();
                return OpGroup.create(over, group.getGroupVars(), weighed);
            }
        };
    }

    private Aggregator weighed(Aggregator aggregator) {
        ExprList of = aggregator.getExprList();
        return of == null || of.isEmpty() ? aggregator : aggregator.copy(weighed(aggregator, of));
    }

    /** What is taken into one long text, or is a text made for each solution, is held though no solution holds it. */
    private ExprList weighed(Aggregator aggregator, ExprList of) {
        int more = switch (aggregator) {
            case AggGroupConcat concat -> characters(concat.getSeparator());
            case AggGroupConcatDistinct concat -> characters(concat.getSeparator());
            default -> 0;
        };
        boolean concat = aggregator instanceof AggGroupConcat || aggregator instanceof AggGroupConcatDistinct;
        ExprList weighed = new ExprList();
        of.forEach(each ->
                weighed.add(concat || held.weighs() && !each.isVariable() ? new Weighed(each, held, more) : each));
        return weighed;
    }

    /** A space, where the query names none. */
    private static int characters(@Nullable String separator) {
        return separator == null ? 1 : separator.length();
    }

    private static NodeValue bounded(NodeValue made) {
        if (made.isString() && made.asNode().getLiteralLexicalForm().length() > QueryLimits.MADE_TEXT) {
            throw new Beyond(Limit.TEXT);
        }
        return made;
    }

    private static String text(NodeValue value) {
        return NodeValueOps.checkAndGetStringLiteral("text", value).getLiteralLexicalForm();
    }

    /** Its value, which is told to who counts what the query holds. */
    private static final class Weighed extends ExprFunction1 {
        private final Held held;
        private final int more;

        Weighed(Expr of, Held held, int more) {
            super(of, "weighed");
            this.held = held;
            this.more = more;
        }

        @Override
        public Expr copy(Expr of) {
            return new Weighed(of, held, more);
        }

        @Override
        public NodeValue eval(NodeValue value) {
            held.weigh(value.asNode());
            held.weigh(more);
            return value;
        }
    }

    private static final class Concat extends E_StrConcat {
        Concat(ExprList args) {
            super(args);
        }

        @Override
        public Expr copy(ExprList args) {
            return new Concat(args);
        }

        @Override
        public NodeValue eval(List<NodeValue> args) {
            return bounded(super.eval(args));
        }
    }

    private static final class Encode extends E_StrEncodeForURI {
        Encode(Expr arg) {
            super(arg);
        }

        @Override
        public Expr copy(Expr arg) {
            return new Encode(arg);
        }

        @Override
        public NodeValue eval(NodeValue value) {
            return bounded(super.eval(value));
        }
    }

    /** REGEX, over a text that is not looked at for ever. */
    private static final class Regex extends ExprFunctionN {
        Regex(ExprList args) {
            super("regex", args);
        }

        @Override
        public Expr copy(ExprList args) {
            return new Regex(args);
        }

        @Override
        public NodeValue eval(List<NodeValue> args) {
            String flags = args.size() > 2 ? text(args.get(2)) : null;
            return NodeValue.booleanReturn(WatchedText.pattern("REGEX", text(args.get(1)), flags)
                    .matcher(new WatchedText(text(args.get(0))))
                    .find());
        }
    }

    /** REPLACE likewise, whose result is measured before it is made. */
    private static final class Replace extends ExprFunctionN {
        Replace(ExprList args) {
            super("replace", args);
        }

        @Override
        public Expr copy(ExprList args) {
            return new Replace(args);
        }

        @Override
        public NodeValue eval(List<NodeValue> args) {
            String text = text(args.get(0));
            String flags = args.size() > 3 ? text(args.get(3)) : null;
            Pattern pattern = WatchedText.pattern("REPLACE", text(args.get(1)), flags);
            Matcher matcher = pattern.matcher(new WatchedText(text));
            long made = text.length();
            while (matcher.find()) {
                made += text(args.get(2)).length() + (long) (matcher.end() - matcher.start()) * matcher.groupCount();
                if (made > QueryLimits.MADE_TEXT) {
                    throw new Beyond(Limit.TEXT);
                }
            }
            return XSDFuncOp.strReplace(args.get(0), pattern, args.get(2));
        }
    }
}

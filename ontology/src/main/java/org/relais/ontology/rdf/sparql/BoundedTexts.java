package org.relais.ontology.rdf.sparql;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
import org.apache.jena.sparql.expr.ExprTransformer;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.RegexEngine;
import org.apache.jena.sparql.expr.nodevalue.NodeValueOps;
import org.apache.jena.sparql.expr.nodevalue.XSDFuncOp;

/**
 * Puts bounded ones in the place of the functions whose result grows with every step of a chain, and of those that may
 * look at a text for ever.
 */
final class BoundedTexts extends ExprTransformCopy {
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

    @Override
    public Expr transform(ExprAggregator aggregate) {
        ExprList of = aggregate.getAggregator().getExprList();
        return of == null || of.isEmpty()
                ? aggregate
                : new ExprAggregator(
                        aggregate.getVar(), aggregate.getAggregator().copy(ExprTransformer.transform(this, of)));
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
            return NodeValue.booleanReturn(RegexEngine.makePattern("REGEX", text(args.get(1)), flags)
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
            Pattern pattern = RegexEngine.makePattern("REPLACE", text(args.get(1)), flags);
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

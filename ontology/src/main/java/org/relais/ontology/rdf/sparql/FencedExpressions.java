package org.relais.ontology.rdf.sparql;

import java.util.Set;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.expr.E_Add;
import org.apache.jena.sparql.expr.E_BNode;
import org.apache.jena.sparql.expr.E_Bound;
import org.apache.jena.sparql.expr.E_Coalesce;
import org.apache.jena.sparql.expr.E_Conditional;
import org.apache.jena.sparql.expr.E_Datatype;
import org.apache.jena.sparql.expr.E_DateTimeDay;
import org.apache.jena.sparql.expr.E_DateTimeHours;
import org.apache.jena.sparql.expr.E_DateTimeMinutes;
import org.apache.jena.sparql.expr.E_DateTimeMonth;
import org.apache.jena.sparql.expr.E_DateTimeSeconds;
import org.apache.jena.sparql.expr.E_DateTimeTZ;
import org.apache.jena.sparql.expr.E_DateTimeTimezone;
import org.apache.jena.sparql.expr.E_DateTimeYear;
import org.apache.jena.sparql.expr.E_Divide;
import org.apache.jena.sparql.expr.E_Equals;
import org.apache.jena.sparql.expr.E_Exists;
import org.apache.jena.sparql.expr.E_Function;
import org.apache.jena.sparql.expr.E_GreaterThan;
import org.apache.jena.sparql.expr.E_GreaterThanOrEqual;
import org.apache.jena.sparql.expr.E_IRI;
import org.apache.jena.sparql.expr.E_IRI2;
import org.apache.jena.sparql.expr.E_If;
import org.apache.jena.sparql.expr.E_IsBlank;
import org.apache.jena.sparql.expr.E_IsIRI;
import org.apache.jena.sparql.expr.E_IsLiteral;
import org.apache.jena.sparql.expr.E_IsNumeric;
import org.apache.jena.sparql.expr.E_IsURI;
import org.apache.jena.sparql.expr.E_Lang;
import org.apache.jena.sparql.expr.E_LangMatches;
import org.apache.jena.sparql.expr.E_LessThan;
import org.apache.jena.sparql.expr.E_LessThanOrEqual;
import org.apache.jena.sparql.expr.E_LogicalAnd;
import org.apache.jena.sparql.expr.E_LogicalNot;
import org.apache.jena.sparql.expr.E_LogicalOr;
import org.apache.jena.sparql.expr.E_MD5;
import org.apache.jena.sparql.expr.E_Multiply;
import org.apache.jena.sparql.expr.E_NotEquals;
import org.apache.jena.sparql.expr.E_NotExists;
import org.apache.jena.sparql.expr.E_NotOneOf;
import org.apache.jena.sparql.expr.E_Now;
import org.apache.jena.sparql.expr.E_NumAbs;
import org.apache.jena.sparql.expr.E_NumCeiling;
import org.apache.jena.sparql.expr.E_NumFloor;
import org.apache.jena.sparql.expr.E_NumRound;
import org.apache.jena.sparql.expr.E_OneOf;
import org.apache.jena.sparql.expr.E_Regex;
import org.apache.jena.sparql.expr.E_SHA1;
import org.apache.jena.sparql.expr.E_SHA256;
import org.apache.jena.sparql.expr.E_SHA384;
import org.apache.jena.sparql.expr.E_SHA512;
import org.apache.jena.sparql.expr.E_SameTerm;
import org.apache.jena.sparql.expr.E_Str;
import org.apache.jena.sparql.expr.E_StrAfter;
import org.apache.jena.sparql.expr.E_StrBefore;
import org.apache.jena.sparql.expr.E_StrConcat;
import org.apache.jena.sparql.expr.E_StrContains;
import org.apache.jena.sparql.expr.E_StrDatatype;
import org.apache.jena.sparql.expr.E_StrEncodeForURI;
import org.apache.jena.sparql.expr.E_StrEndsWith;
import org.apache.jena.sparql.expr.E_StrLang;
import org.apache.jena.sparql.expr.E_StrLength;
import org.apache.jena.sparql.expr.E_StrLowerCase;
import org.apache.jena.sparql.expr.E_StrReplace;
import org.apache.jena.sparql.expr.E_StrStartsWith;
import org.apache.jena.sparql.expr.E_StrSubstring;
import org.apache.jena.sparql.expr.E_StrUpperCase;
import org.apache.jena.sparql.expr.E_Subtract;
import org.apache.jena.sparql.expr.E_URI;
import org.apache.jena.sparql.expr.E_URI2;
import org.apache.jena.sparql.expr.E_UnaryMinus;
import org.apache.jena.sparql.expr.E_UnaryPlus;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.ExprFunction;
import org.apache.jena.sparql.expr.ExprFunctionOp;
import org.apache.jena.sparql.expr.ExprNone;
import org.apache.jena.sparql.expr.ExprVar;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.aggregate.AggAvg;
import org.apache.jena.sparql.expr.aggregate.AggAvgDistinct;
import org.apache.jena.sparql.expr.aggregate.AggCount;
import org.apache.jena.sparql.expr.aggregate.AggCountDistinct;
import org.apache.jena.sparql.expr.aggregate.AggCountVar;
import org.apache.jena.sparql.expr.aggregate.AggCountVarDistinct;
import org.apache.jena.sparql.expr.aggregate.AggGroupConcat;
import org.apache.jena.sparql.expr.aggregate.AggGroupConcatDistinct;
import org.apache.jena.sparql.expr.aggregate.AggMax;
import org.apache.jena.sparql.expr.aggregate.AggMaxDistinct;
import org.apache.jena.sparql.expr.aggregate.AggMin;
import org.apache.jena.sparql.expr.aggregate.AggMinDistinct;
import org.apache.jena.sparql.expr.aggregate.AggSample;
import org.apache.jena.sparql.expr.aggregate.AggSampleDistinct;
import org.apache.jena.sparql.expr.aggregate.AggSum;
import org.apache.jena.sparql.expr.aggregate.AggSumDistinct;
import org.apache.jena.sparql.expr.aggregate.Aggregator;
import org.apache.jena.vocabulary.XSD;

/**
 * The expressions of SPARQL 1.1 and none beside: what depends on chance (RAND, UUID, STRUUID) would give two answers to
 * one question, what has a name of its own (custom and Java functions) is code of somebody.
 *
 * @see <a href="https://www.w3.org/TR/sparql11-query/#SparqlOps">SPARQL 1.1, section 17.4</a>
 */
final class FencedExpressions {
    /** Each may double the digits of a number. */
    private static final int MOST_PRODUCTS = 8;

    private static final Set<Class<?>> FUNCTIONS = Set.of(
            E_Add.class,
            E_Subtract.class,
            E_Multiply.class,
            E_Divide.class,
            E_UnaryMinus.class,
            E_UnaryPlus.class,
            E_Equals.class,
            E_NotEquals.class,
            E_LessThan.class,
            E_LessThanOrEqual.class,
            E_GreaterThan.class,
            E_GreaterThanOrEqual.class,
            E_LogicalAnd.class,
            E_LogicalOr.class,
            E_LogicalNot.class,
            E_OneOf.class,
            E_NotOneOf.class,
            E_Bound.class,
            E_Coalesce.class,
            E_Conditional.class,
            E_If.class,
            E_SameTerm.class,
            E_IRI.class,
            E_URI.class,
            E_IRI2.class,
            E_URI2.class,
            E_IsIRI.class,
            E_IsURI.class,
            E_IsBlank.class,
            E_IsLiteral.class,
            E_IsNumeric.class,
            E_Str.class,
            E_Lang.class,
            E_LangMatches.class,
            E_Datatype.class,
            E_StrDatatype.class,
            E_StrLang.class,
            E_StrLength.class,
            E_StrSubstring.class,
            E_StrUpperCase.class,
            E_StrLowerCase.class,
            E_StrStartsWith.class,
            E_StrEndsWith.class,
            E_StrContains.class,
            E_StrBefore.class,
            E_StrAfter.class,
            E_StrEncodeForURI.class,
            E_StrConcat.class,
            E_StrReplace.class,
            E_Regex.class,
            E_NumAbs.class,
            E_NumRound.class,
            E_NumCeiling.class,
            E_NumFloor.class,
            E_Now.class,
            E_DateTimeYear.class,
            E_DateTimeMonth.class,
            E_DateTimeDay.class,
            E_DateTimeHours.class,
            E_DateTimeMinutes.class,
            E_DateTimeSeconds.class,
            E_DateTimeTimezone.class,
            E_DateTimeTZ.class,
            E_MD5.class,
            E_SHA1.class,
            E_SHA256.class,
            E_SHA384.class,
            E_SHA512.class,
            E_Exists.class,
            E_NotExists.class);

    private static final Set<Class<?>> MAKING_TEXTS = Set.of(
            E_IRI.class,
            E_URI.class,
            E_IRI2.class,
            E_URI2.class,
            E_StrDatatype.class,
            E_StrLang.class,
            E_StrSubstring.class,
            E_StrUpperCase.class,
            E_StrLowerCase.class,
            E_StrBefore.class,
            E_StrAfter.class,
            E_StrEncodeForURI.class,
            E_StrConcat.class,
            E_StrReplace.class);

    private static final Set<Class<?>> AGGREGATES = Set.of(
            AggAvg.class,
            AggAvgDistinct.class,
            AggCount.class,
            AggCountDistinct.class,
            AggCountVar.class,
            AggCountVarDistinct.class,
            AggGroupConcat.class,
            AggGroupConcatDistinct.class,
            AggMax.class,
            AggMaxDistinct.class,
            AggMin.class,
            AggMinDistinct.class,
            AggSample.class,
            AggSampleDistinct.class,
            AggSum.class,
            AggSumDistinct.class);

    /** Section 17.5, and days. */
    private static final Set<String> CASTS = Set.of(
            XSD.xboolean.getURI(),
            XSD.xdouble.getURI(),
            XSD.xfloat.getURI(),
            XSD.decimal.getURI(),
            XSD.integer.getURI(),
            XSD.dateTime.getURI(),
            XSD.date.getURI(),
            XSD.xstring.getURI());

    private final Fence fence;
    private int products;
    private boolean makeTexts;

    FencedExpressions(Fence fence) {
        this.fence = fence;
    }

    /** Whether some expression that was checked makes a text out of others. */
    boolean makeTexts() {
        return makeTexts;
    }

    void check(Expr expression) {
        switch (expression) {
            case ExprVar variable -> {}
            case NodeValue constant -> {}
            case ExprNone none -> {}
            case ExprAggregator aggregate -> aggregate(aggregate.getAggregator());
            case E_Function named -> {
                if (!CASTS.contains(named.getFunctionIRI())) {
                    throw new Fence.Stopped(Reading.Why.NOT_ALLOWED, named.getFunctionIRI());
                }
                named.getArgs().forEach(this::check);
            }
            case ExprFunction function -> function(function);
            default -> throw new Fence.Stopped(Reading.Why.NOT_ALLOWED, expression.toString());
        }
    }

    private void function(ExprFunction function) {
        if (!FUNCTIONS.contains(function.getClass()) && function.getClass().getEnclosingClass() != E_BNode.class) {
            throw new Fence.Stopped(
                    Reading.Why.NOT_ALLOWED,
                    function.getFunctionSymbol().getSymbol().toUpperCase(java.util.Locale.ROOT));
        }
        makeTexts |= MAKING_TEXTS.contains(function.getClass());
        if (function instanceof E_StrDatatype && !function.getArg(2).isConstant()) {
            throw new Fence.Stopped(Reading.Why.NOT_ALLOWED, "STRDT");
        }
        if (function instanceof E_Multiply && ++products > MOST_PRODUCTS) {
            throw new Fence.Stopped(Reading.Why.PRODUCTS, Integer.toString(MOST_PRODUCTS));
        }
        if (function instanceof ExprFunctionOp pattern) {
            fence.operator(
                    pattern.getElement() == null ? pattern.getGraphPattern() : Algebra.compile(pattern.getElement()));
        }
        function.getArgs().forEach(this::check);
    }

    private void aggregate(Aggregator aggregator) {
        if (!AGGREGATES.contains(aggregator.getClass())) {
            throw new Fence.Stopped(Reading.Why.NOT_ALLOWED, aggregator.getName());
        }
        makeTexts |= aggregator instanceof AggGroupConcat || aggregator instanceof AggGroupConcatDistinct;
        if (aggregator.getExprList() != null) {
            aggregator.getExprList().forEach(this::check);
        }
    }
}

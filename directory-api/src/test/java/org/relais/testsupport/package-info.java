/** What a node under test has beside what is shipped: a clock that is set from outside, ids that follow one another. */
package org.relais.testsupport;

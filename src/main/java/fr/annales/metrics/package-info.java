/**
 * What a monitoring system is told of a running server ({@code Metrics}), in Prometheus' formats, at an address of its
 * own.
 */
@NullMarked
package fr.annales.metrics;

import org.jspecify.annotations.NullMarked;

/**
 * The engine on an OpenSearch cluster that others run ({@code OpenSearchEngine}): its indices, building and publishing
 * a version of them, searching, counting and completing in it. Words are analysed here, as for the embedded engine; the
 * cluster is sent what came of it. It does what a request says, and decides nothing.
 */
@NullMarked
package fr.annales.opensearch;

import org.jspecify.annotations.NullMarked;

/**
 * The engine on an OpenSearch cluster that others run ({@code OpenSearchEngine}): its indices, building and publishing,
 * searching, counting and completing. Words are analysed here, as for the embedded engine, and sent to the cluster as
 * tokens. It does what a request says, and decides nothing.
 */
@NullMarked
package fr.annales.opensearch;

import org.jspecify.annotations.NullMarked;

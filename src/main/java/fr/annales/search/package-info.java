/** What can be asked and answered, whatever the engine: the checked question, the policy of matching, and the interface of an engine. */
@NullMarked
package fr.annales.search;

import org.jspecify.annotations.NullMarked;

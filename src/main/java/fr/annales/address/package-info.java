/**
 * A question as an address, and back: the strict reading of the API ({@code QuestionReader}), the kind one of pages
 * ({@code KindQuestion}), and the one canonical address that a question has ({@code SearchAddress}).
 */
@NullMarked
package fr.annales.address;

import org.jspecify.annotations.NullMarked;

/** Run records in; one HTML file, a text and a Markdown summary out. Knows nothing of how a run happened. */
package io.github.losstck.reports;

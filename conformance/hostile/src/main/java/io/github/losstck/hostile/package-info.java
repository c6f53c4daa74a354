/**
 * Inputs that are meant to break a reader: real documents, changed by a seeded generator of random numbers, so that each can
 * be made again by its number.
 */
package io.github.losstck.hostile;

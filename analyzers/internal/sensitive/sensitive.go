// Package sensitive is the vocabulary: which names, struct tags, types and
// string formats are sensitive, and of which class.
package sensitive

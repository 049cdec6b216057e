// Package toolkit is what services share: loggers, callbacks, errors and types,
// each in a kind that shows what it is given and one that does not.
package toolkit

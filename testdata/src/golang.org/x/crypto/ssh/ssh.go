// Package ssh is a stub: the signatures that the tests use.
package ssh

type AuthMethod interface{ method() string }

func Password(secret string) AuthMethod { return nil }

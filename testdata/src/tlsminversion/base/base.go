// Package base is used by package platform.
package base

import "crypto/tls"

// TLS takes any version.
func TLS(min, max uint16) *tls.Config { return &tls.Config{MinVersion: min, MaxVersion: max} }

// Unset leaves the version to who receives it.
func Unset() *tls.Config {
	return &tls.Config{ServerName: "api.koywe.com"} // want `tls.Config without MinVersion`
}

// Skip is bad for all.
func Skip() *tls.Config {
	return &tls.Config{MinVersion: tls.VersionTLS12, InsecureSkipVerify: true} // want `InsecureSkipVerify accepts any certificate`
}

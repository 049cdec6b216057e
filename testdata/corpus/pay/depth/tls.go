package depth

import (
	"crypto/tls"

	"example.com/pay/relay3"
	"example.com/pay/relay4"
	"example.com/platform/relay1"
	"example.com/platform/relay2"
)

func leakTLS1() *tls.Config { c := &tls.Config{}; relay1.Name(c); return c } // want `tls.Config without MinVersion`
func leakTLS2() *tls.Config { c := &tls.Config{}; relay2.Name(c); return c } // want `tls.Config without MinVersion`
func leakTLS3() *tls.Config { c := &tls.Config{}; relay3.Name(c); return c } // want `tls.Config without MinVersion`
func leakTLS4() *tls.Config { c := &tls.Config{}; relay4.Name(c); return c } // want `tls.Config without MinVersion`

func cleanTLS1() *tls.Config { c := &tls.Config{}; relay1.Raise(c); return c }
func cleanTLS2() *tls.Config { c := &tls.Config{}; relay2.Raise(c); return c }
func cleanTLS3() *tls.Config { c := &tls.Config{}; relay3.Raise(c); return c }
func cleanTLS4() *tls.Config { c := &tls.Config{}; relay4.Raise(c); return c }

func leakVersion1() *tls.Config { return relay1.Config(tls.VersionTLS10) } // want `MinVersion becomes TLS 1.0, which is broken, through relay1.Config`
func leakVersion2() *tls.Config { return relay2.Config(tls.VersionTLS10) } // want `MinVersion becomes TLS 1.0, which is broken, through relay2.Config`
func leakVersion3() *tls.Config { return relay3.Config(tls.VersionTLS10) } // want `MinVersion becomes TLS 1.0, which is broken, through relay3.Config`
func leakVersion4() *tls.Config { return relay4.Config(tls.VersionTLS10) } // want `MinVersion becomes TLS 1.0, which is broken, through relay4.Config`

func cleanVersion1() *tls.Config { return relay1.Floor(tls.VersionTLS10) }
func cleanVersion2() *tls.Config { return relay2.Floor(tls.VersionTLS10) }
func cleanVersion3() *tls.Config { return relay3.Floor(tls.VersionTLS10) }
func cleanVersion4() *tls.Config { return relay4.Floor(tls.VersionTLS10) }

func leakWrap1() *tls.Config { return relay1.Wrap(&tls.Config{}) } // want `tls.Config without MinVersion`
func leakWrap2() *tls.Config { return relay2.Wrap(&tls.Config{}) } // want `tls.Config without MinVersion`
func leakWrap3() *tls.Config { return relay3.Wrap(&tls.Config{}) } // want `tls.Config without MinVersion`
func leakWrap4() *tls.Config { return relay4.Wrap(&tls.Config{}) } // want `tls.Config without MinVersion`

func cleanWrap1() *tls.Config { return relay1.Harden(&tls.Config{}) }
func cleanWrap2() *tls.Config { return relay2.Harden(&tls.Config{}) }
func cleanWrap3() *tls.Config { return relay3.Harden(&tls.Config{}) }
func cleanWrap4() *tls.Config { return relay4.Harden(&tls.Config{}) }

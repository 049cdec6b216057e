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

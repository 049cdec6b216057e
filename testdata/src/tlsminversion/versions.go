package tlsminversion

import (
	"crypto/tls"
	"flag"
	"net/http"
	"os"
	"strconv"

	"tlsminversion/base"
	"tlsminversion/platform"
)

func handedOn() *tls.Config {
	return platform.NewTLS(tls.VersionTLS10) // want `MinVersion becomes TLS 1.0, which is broken, through platform.NewTLS \(platform/platform.go:15\); hand over tls.VersionTLS12`
}

func handedDirectly() *tls.Config {
	return base.TLS(tls.VersionTLS11, 0) // want `becomes TLS 1.1, which is broken, through base.TLS \(base/base.go:7\); hand over`
}

func handedMax() *tls.Config {
	return platform.Limit(tls.VersionTLS11) // want `MaxVersion becomes TLS 1.1, which is broken, through platform.Limit \(platform/platform.go:18\); hand over tls.VersionTLS12 or newer`
}

func handedInside() *http.Client {
	return platform.Client("koywe", 0x0301) // want `MinVersion becomes TLS 1.0, which is broken, through platform.Client`
}

func handedVariable(legacy bool) *tls.Config {
	v := uint16(tls.VersionTLS13)
	if legacy {
		v = tls.VersionTLS11
	}
	return platform.NewTLS(v) // want `MinVersion becomes v, which can be TLS 1.1, through platform.NewTLS \(.*\); raise that to tls.VersionTLS12`
}

func handedByField() *tls.Config {
	return platform.Serve(&platform.Options{
		Name: "koywe",
		Min:  tls.VersionTLS10, // want `MinVersion becomes TLS 1.0, which is broken, through platform.Serve`
		Max:  tls.VersionTLS11, // want `MaxVersion becomes TLS 1.1, which is broken, through platform.Serve`
	})
}

func handedLater(o *platform.Options) *tls.Config {
	o.Min = tls.VersionTLS11 // want `MinVersion becomes TLS 1.1, which is broken, through platform.Serve`
	return platform.Serve(o)
}

func handedByMethod() *tls.Config {
	var b platform.Builder[string]
	return b.MinVersion(tls.VersionTLS10).Build() // want `MinVersion becomes TLS 1.0, which is broken, through Builder.MinVersion`
}

func handedByExpression() *tls.Config {
	b := new(platform.Builder[string])
	return (*platform.Builder[string]).MinVersion(b, tls.VersionTLS10).Build() // want `MinVersion becomes TLS 1.0, which is broken, through Builder.MinVersion`
}

func handedByOption() []platform.Option {
	return []platform.Option{platform.WithMinVersion(tls.VersionTLS11)} // want `MinVersion becomes TLS 1.1, which is broken, through platform.WithMinVersion`
}

func handedBySetting() *tls.Config {
	return platform.Make(platform.Oldest(tls.VersionTLS10)) // want `MinVersion becomes TLS 1.0, which is broken, through platform.Oldest`
}

func handedAgain() *tls.Config {
	return platform.Retry(3, tls.VersionTLS10) // want `MinVersion becomes TLS 1.0, which is broken, through platform.Retry`
}

func handedUnchecked() *tls.Config {
	n, _ := strconv.Atoi(os.Getenv("TLS_MIN"))
	return platform.NewTLS(uint16(n)) // want `MinVersion becomes uint16\(n\), from strconv.Atoi, through platform.NewTLS \(.*\), and nothing checks the number: refuse what is below tls.VersionTLS12`
}

func handedFlag() *tls.Config {
	min := flag.Uint("handed", tls.VersionTLS12, "minimum version")
	return platform.Serve(&platform.Options{Min: uint16(*min)}) // want `MinVersion becomes uint16\(\*min\), from flag.Uint, through platform.Serve`
}

func near(min uint16) *tls.Config    { return nearer(min) }
func nearer(min uint16) *tls.Config  { return nearest(min) }
func nearest(min uint16) *tls.Config { return &tls.Config{MinVersion: min} }

func handedNearby() []*tls.Config {
	return []*tls.Config{
		near(tls.VersionTLS10),   // want `MinVersion becomes TLS 1.0, which is broken, through tlsminversion.near `
		nearer(tls.VersionTLS11), // want `MinVersion becomes TLS 1.1, which is broken, through tlsminversion.nearer `
	}
}

func skippedLater() *tls.Config {
	c := base.Unset()
	c.MinVersion = tls.VersionTLS11 // want `MinVersion allows TLS 1.1`
	return c
}

// From here on, what is right.

func handedHigh() []*tls.Config {
	return []*tls.Config{
		platform.NewTLS(tls.VersionTLS12),
		platform.NewTLS(0), // whoever takes that has a default
		base.TLS(tls.VersionTLS12, tls.VersionTLS13),
		platform.Limit(tls.VersionTLS13),
		near(tls.VersionTLS12),
	}
}

func handedHighOptions() *tls.Config {
	o := &platform.Options{Min: tls.VersionTLS12, Level: tls.VersionTLS10}
	o.Max = tls.VersionTLS13
	return platform.Serve(o)
}

func handedRaised() *tls.Config {
	o := &platform.Options{Min: tls.VersionTLS10}
	o.Min = tls.VersionTLS12
	return platform.Serve(o)
}

func handedToWhoChecks() (*tls.Config, error) {
	_ = platform.AtLeast(tls.VersionTLS10)
	_ = platform.Raised(tls.VersionTLS10)
	_ = platform.WithFloor(tls.VersionTLS10)
	_ = platform.WithTimeout(tls.VersionTLS10)
	_ = platform.Known(tls.VersionTLS10)
	_ = platform.Clamped(tls.VersionTLS10)
	if _, err := platform.Validated(tls.VersionTLS10); err != nil {
		return nil, err
	}
	return platform.ServeChecked(platform.Options{Checked: tls.VersionTLS10})
}

func handedHighSettings() []*tls.Config {
	b := new(platform.Builder[int])
	return []*tls.Config{b.MinVersion(tls.VersionTLS12).Build(), platform.Make(platform.Oldest(tls.VersionTLS13))}
}

func handedChecked() *tls.Config {
	n, err := strconv.Atoi(os.Getenv("TLS_MIN"))
	if err != nil || n < tls.VersionTLS12 {
		n = tls.VersionTLS12
	}
	return platform.NewTLS(uint16(n))
}

func nearFloor(min uint16) *tls.Config {
	if min < tls.VersionTLS12 {
		min = tls.VersionTLS12
	}
	return nearest(min)
}

func nearHigh() *tls.Config { return nearFloor(tls.VersionTLS10) }

func received() []*tls.Config {
	unset := base.Unset()
	unset.MinVersion = tls.VersionTLS12
	return []*tls.Config{unset, base.Skip(), base.Unset().Clone()}
}

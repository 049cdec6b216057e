package kinds

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"log"
	"log/slog"
	"os"
	"strings"

	"example.com/platform/relay1"
	"example.com/platform/toolkit"
)

var (
	events = log.New(os.Stderr, "", 0)
	notes  = slog.Default()
	logf   = events.Printf
)

func leakStandard(apiKey string)  { toolkit.Report(apiKey, log.Println) } // want `apiKey, a credential, is written to the log by log.Println, through toolkit.Report`
func cleanStandard(apiKey string) { toolkit.Report("a key", log.Println) }

func leakStandardFormat(apiKey string) { toolkit.Reportf(apiKey, log.Printf) } // want `apiKey, a credential, .* by log.Printf, through toolkit.Reportf`
func cleanStandardFormat(apiKey string) {
	toolkit.Sizef(apiKey, log.Printf)
	toolkit.Kindf(apiKey, log.Printf)
}

func leakLoggerMethod(apiKey string)  { toolkit.Reportf(apiKey, events.Printf) } // want `apiKey, a credential, .* through toolkit.Reportf`
func cleanLoggerMethod(apiKey string) { toolkit.Sizef(apiKey, events.Printf) }

func leakDefaultMethod(apiKey string)  { toolkit.Reportf(apiKey, log.Default().Printf) } // want `apiKey, a credential, .* through toolkit.Reportf`
func cleanDefaultMethod(apiKey string) { toolkit.Sizef(apiKey, log.Default().Printf) }

func leakSlogMethod(apiKey string)  { toolkit.Reportf(apiKey, notes.Info) } // want `apiKey, a credential, .* through toolkit.Reportf`
func cleanSlogMethod(apiKey string) { toolkit.Sizef(apiKey, notes.Info) }

func leakHandedVariable(apiKey string)  { toolkit.Reportf(apiKey, logf) } // want `apiKey, a credential, .* through toolkit.Reportf`
func cleanHandedVariable(apiKey string) { toolkit.Sizef(apiKey, logf) }

func leakFuncReceiver(apiKey string)  { toolkit.LogFunc(log.Printf).Value(apiKey) } // want `apiKey, a credential, .* through LogFunc.Value`
func cleanFuncReceiver(apiKey string) { toolkit.LogFunc(log.Printf).Size(apiKey) }

func leakFuncField(s *toolkit.Sender, apiKey string)  { s.Send(apiKey) } // want `apiKey, a credential, .* through Sender.Send`
func cleanFuncField(s *toolkit.Sender, apiKey string) { s.Measure(apiKey) }

func leakFuncVariable(apiKey string)  { toolkit.Tracef("key %s", apiKey) } // want `apiKey, a credential, `
func cleanFuncVariable(apiKey string) { toolkit.Tracef("key of %d bytes", len(apiKey)) }

func leakFuncReturned(apiKey string)  { toolkit.Tracer()("key %s", apiKey) } // want `apiKey, a credential, `
func cleanFuncReturned(apiKey string) { toolkit.Tracer()("key %s", relay1.Mask(apiKey)) }

func leakCarrier(apiKey string)  { log.Println(toolkit.Map(apiKey, strings.ToUpper)) } // want `a credential, is written`
func cleanCarrier(apiKey string) { log.Println(toolkit.Map(apiKey, relay1.Mask)) }

func leakAll(apiKeys []string)  { log.Println(toolkit.All(apiKeys, strings.TrimSpace)) } // want `a credential, is written`
func cleanAll(apiKeys []string) { log.Println(toolkit.All(apiKeys, relay1.Mask)) }

func leakSumAll(apiKeys [][]byte) { log.Println(toolkit.All(apiKeys, hex.EncodeToString)) } // want `a credential, is written`
func cleanSumAll(apiKeys [][]byte) {
	log.Println(toolkit.All(apiKeys, func(b []byte) string {
		sum := sha256.Sum256(b)
		return hex.EncodeToString(sum[:])
	}))
}

func leakWriter(apiKey string) {
	var b strings.Builder
	toolkit.Write(&b, apiKey)
	log.Println(b.String()) // want `a credential, is written`
}

func cleanWriter(apiKey string) {
	var b bytes.Buffer
	toolkit.WriteSize(&b, apiKey)
	log.Println(b.String())
}

func leakLater(email string)  { log.Println(toolkit.Later(email)()) } // want `an email address, is written`
func cleanLater(email string) { log.Println(toolkit.Later(relay1.Mask(email))()) }

func leakIterator(email string) {
	for _, v := range toolkit.Values("none", email) {
		log.Println(v) // want `an email address, is written`
	}
}

func cleanIterator(email string) {
	for i, v := range toolkit.Values("none", email) {
		log.Println(i, len(v))
	}
}

func leakAround(email string) {
	who := ""
	report := func() { log.Println(who) } // want `who, which holds email, an email address, is written`
	who = email
	report()
}

func cleanAround(email string) {
	who := ""
	report := func() { log.Println(who) }
	who = relay1.Mask(email)
	report()
}

func leakAtEnd(email string) {
	who := ""
	defer func() { log.Println(who) }() // want `who, which holds email, an email address, is written`
	who = email
}

func cleanAtEnd(email string) {
	who := ""
	defer func() { log.Println(who) }()
	who = relay1.Mask(email)
}

func leakOutcome(email string) {
	toolkit.Try(func() error { return fmt.Errorf("no user %s", email) }) // want `email, an email address, is written`
}

func cleanOutcome(email string) {
	toolkit.Try(func() error { return fmt.Errorf("no user %s", relay1.Mask(email)) })
	toolkit.Count(func() error { return fmt.Errorf("no user %s", email) })
}

func leakRetried(email string) {
	toolkit.Retry(3, func() error { return find(email) }) // want `an email address, is written`
}

func cleanRetried(email string) {
	toolkit.Retry(3, func() error { return find(relay1.Mask(email)) })
}

func find(who string) error { return fmt.Errorf("no user %s", who) }

func leakSecondResult(email string) {
	toolkit.Load(func() (string, error) { return "", fmt.Errorf("no user %s", email) }) // want `email, an email address, is written`
}

func cleanSecondResult(email string) {
	toolkit.Load(func() (string, error) { return email, fmt.Errorf("no user") })
}
